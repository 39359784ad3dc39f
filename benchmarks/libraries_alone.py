"""Make the same pages as tools that make pages alone, with nothing but our libraries; see README.md.

python benchmarks/libraries_alone.py FOLDER WORKERS

It does what the other tools do: front matter, Markdown to HTML, a template around it. So it is the least that a program
with these libraries can take. FOLDER holds layouts/, static/ and inspections/, and gets site/.
"""

import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader
from markdown_it import MarkdownIt

_TOGETHER = 25
"""How many reports a worker gets at once."""


@cache
def open_layouts(folder: Path) -> Environment:
    """Return the layouts, which each process reads once."""
    return Environment(loader=FileSystemLoader(folder), autoescape=False)  # noqa: S701  # the layouts escape


@cache
def open_markdown() -> MarkdownIt:
    """Return what makes HTML of Markdown."""
    return MarkdownIt("commonmark").enable("table")


def make_page(source: Path) -> str:
    """Write the page of a report, and return its title."""
    folder = source.parents[1]
    _, front, words = source.read_text("utf-8").split("---\n", 2)
    fields = yaml.load(front, yaml.CSafeLoader)
    layout = open_layouts(folder / "layouts").get_template("report.html")
    text = layout.render(fields, url=f"/inspections/{source.stem}/", content=open_markdown().render(words))
    page = folder / "site" / "inspections" / source.stem / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(text, "utf-8")
    return str(fields["title"])


def main(folder: Path, workers: int) -> None:
    """Make all pages."""
    sources = sorted(folder.glob("inspections/*.md"))
    shutil.copytree(folder / "static", folder / "site")
    with ProcessPoolExecutor(workers) as pool:
        titles = list(pool.map(make_page, sources, chunksize=_TOGETHER))
    reports = list(zip((one.stem for one in sources), titles, strict=True))
    home = open_layouts(folder / "layouts").get_template("home.html").render(reports=reports)
    (folder / "site" / "index.html").write_text(home, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
