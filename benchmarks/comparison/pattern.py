"""The pattern of all reports in the forms in which other tools take it: made by our own program, once."""

import json
import pickle
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from comparison.made_up import CONTENT, PATTERN, Variation, find_sentences, make_up, read_pattern, vary
from comparison.same_words import find_body, list_facts, write_markdown, write_typst
from inspectorate.assembly.print_shop import PrintJob, PrintShop

BENCHMARKS = Path(__file__).resolve().parents[1]
_TYPST_HEAD = """#set document(title: "{name}: an inspection of youth justice services")
#set page(paper: "a4", margin: 2.2cm, numbering: "1")
#set text(lang: "en", size: 11pt)
#set par(justify: false)
#show heading.where(level: 2): it => pagebreak(weak: true) + it
#outline()

= {name}: an inspection of youth justice services

"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """The pattern as other tools take it; every text is still to be varied."""

    markdown: str
    """The words alone."""
    typst: str
    facts: Mapping[str, str]
    """What the page says at a glance."""
    page: str
    """Our page."""
    style: str
    """The style sheet of our pages."""
    job: PrintJob
    shop: PrintShop

    def page_of(self, variation: Variation) -> str:
        """Return our page of a variation."""
        return vary(self.page, variation)

    @property
    def print_page(self) -> str:
        """Return the print page with its style sheet in it, as a browser takes it."""
        base, style = f"{self.shop.folders[0].as_uri()}/", self.shop.styles[0][1]
        return self.job.html.replace("</head>", f'<base href="{base}"><style>{style}</style></head>', 1)


def make_pattern(folder: Path) -> Pattern:
    """Make the pages of the pattern in a folder of their own, and return what is in them."""
    shutil.rmtree(folder, ignore_errors=True)
    content, site, jobs = folder / "content", folder / "site", folder / "jobs"
    leave_out = [one.name for one in PATTERN.parent.iterdir() if one != PATTERN]
    shutil.copytree(CONTENT, content, ignore=shutil.ignore_patterns(*leave_out, "redirects.yaml"))
    jobs.mkdir()
    command = [sys.executable, *map(str, (BENCHMARKS / "ours_pages.py", content, site, 1, "", jobs))]
    subprocess.run(command, check=True)  # noqa: S603  # it is our own
    page = (site / "inspections" / PATTERN.name / "index.html").read_text("utf-8")
    body = find_body(page)
    job, shop = pickle.loads((jobs / f"{PATTERN.name}.job").read_bytes())  # noqa: S301  # written a moment ago
    return Pattern(
        markdown=write_markdown(body),
        typst=_TYPST_HEAD.format(name="Redbridge") + write_typst(body),
        facts=list_facts(page),
        page=page,
        style="".join(path.read_text("utf-8") for path in sorted((site / "assets").glob("*.css"))),
        job=job,
        shop=shop,
    )


def iter_variations(number: int) -> Iterator[Variation]:
    """Yield the variations of the pattern that the content of this size holds."""
    return make_up(number, find_sentences(read_pattern()["report.yaml"]))


def write_page_source(pattern: Pattern, variation: Variation) -> str:
    """Return a report as Markdown with its front matter, as JSON, which is YAML too."""
    front = {
        "title": "Redbridge: an inspection of youth justice services",
        "description": "What was found when the youth justice service of Redbridge was inspected.",
        "facts": [{"name": name, "value": value} for name, value in pattern.facts.items()],
    }
    lines = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items())
    return vary(f"---\n{lines}\n---\n\n{pattern.markdown}", variation)


def vary_job(pattern: Pattern, variation: Variation) -> PrintJob:
    """Return what our program would print of a variation."""
    job = pattern.job
    return replace(
        job,
        path=f"{variation.id}.pdf",
        html=vary(job.html, variation),
        attachments=tuple(
            replace(one, content=vary(one.content.decode(), variation).encode()) for one in job.attachments
        ),
    )
