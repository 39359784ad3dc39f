"""Write the made-up reports as the sources of other site generators, and say how each is called."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from comparison.names import LIBRARIES
from comparison.pattern import Pattern, iter_variations, write_page_source
from comparison.tools import PEERS


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMaker:
    """Another site generator."""

    tool: str
    reports: str
    """The folder of the reports, from the top of its sources."""
    style: str
    """Where its style sheet lies."""
    home: str | None
    """A file that asks for the home page, where it needs one."""
    options: tuple[str, ...]
    output: str
    left_behind: tuple[str, ...] = ()
    """What it keeps of a build for the next one."""

    def write_sources(self, folder: Path, pattern: Pattern, number: int) -> None:
        """Write the sources of a site with so many reports; what is there goes."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(PEERS / self.tool.lower().replace(" ", "-"), folder)
        style = folder / self.style
        style.parent.mkdir(parents=True, exist_ok=True)
        style.write_text(pattern.style, "utf-8")
        reports = folder / self.reports
        reports.mkdir(parents=True)
        for settings in folder.glob("inspections.json"):
            settings.rename(reports / settings.name)
        if self.home:
            (folder / self.home).write_text("---\ntemplate: home.html\n---\n", "utf-8")
        for variation in iter_variations(number):
            (reports / f"{variation.id}.md").write_text(write_page_source(pattern, variation), "utf-8")

    def clear(self, folder: Path) -> None:
        """Remove all that an earlier build made."""
        for name in (self.output, *self.left_behind):
            shutil.rmtree(folder / name, ignore_errors=True)

    def find_page(self, folder: Path, report: str) -> Path:
        """Return the page of a report in a finished site."""
        return folder / self.output / "inspections" / report / "index.html"


HUGO = SiteMaker(
    tool="Hugo",
    reports="content/inspections",
    style="static/style.css",
    home=None,
    options=("--quiet", "--noBuildLock", "--cacheDir", "{folder}/cache"),
    output="public",
    left_behind=("cache", "resources"),
)
ELEVENTY = SiteMaker(
    tool="Eleventy",
    reports="inspections",
    style="static/style.css",
    home=None,
    options=("--quiet",),
    output="_site",
    left_behind=(".cache",),
)
MKDOCS = SiteMaker(
    tool="MkDocs",
    reports="docs/inspections",
    style="docs/style.css",
    home="docs/index.md",
    options=("build", "--quiet"),
    output="site",
)
LIBRARIES_ALONE = SiteMaker(
    tool=LIBRARIES,
    reports="inspections",
    style="static/style.css",
    home=None,
    options=(),
    output="site",
)
"""No tool, but what our own libraries need for the same."""
SITE_MAKERS = (HUGO, ELEVENTY, MKDOCS)
