"""Every figure of the published documents stands in ours.

The list of figures is made by a script of the house, which stands outside the project: where it is missing, as in a
clone alone, these tests are passed over.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from acceptance.command import SHARED
from acceptance.made import open_pdf

SCRIPT = SHARED / "house-rules" / "figures.py"
PAGES = {
    "redbridge-2024-report": "inspections/redbridge-2024/index.html",
    "redbridge-2024-press-release": "inspections/redbridge-2024/press-release/index.html",
    "redbridge-2015-letter": "inspections/redbridge-2015/index.html",
    "barking-and-dagenham-2018-report": "inspections/barking-and-dagenham-2018/index.html",
}
PDFS = {
    "redbridge-2024-report": "inspections/redbridge-2024/redbridge-2024.pdf",
    "redbridge-2024-press-release": "inspections/redbridge-2024/press-release/redbridge-2024-press-release.pdf",
    "redbridge-2015-letter": "inspections/redbridge-2015/redbridge-2015.pdf",
    "barking-and-dagenham-2018-report": "inspections/barking-and-dagenham-2018/barking-and-dagenham-2018.pdf",
}

# By line of the published document. In a page, the browser writes the numbers of a list: they stand in no text of ours.
# The script passes over lines of the contents, but not over these two, which hold a dash.
EXPLAINED_IN_PAGES = {
    "redbridge-2024-report": {
        174: ("8", "the number of recommendation 8"),
        175: ("9", "the number of recommendation 9"),
    },
    "redbridge-2024-press-release": {
        line: (str(number), f"the number of note {number} to editors") for number, line in enumerate(range(21, 28), 1)
    },
    "redbridge-2015-letter": {},
    "barking-and-dagenham-2018-report": {
        61: ("27", "the page of annex 1 in the published contents"),
        62: ("28", "the page of annex 2 in the published contents"),
    },
}
EXPLAINED_IN_PDFS: dict[str, dict[int, tuple[str, str]]] = {
    "redbridge-2024-report": {},
    "redbridge-2024-press-release": {},
    "redbridge-2015-letter": {},
    "barking-and-dagenham-2018-report": {
        61: ("27", "the page of annex 1 in the published contents"),
        62: ("28", "the page of annex 2 in the published contents"),
        217: ("100,000", "there, but the mark of note 7 stands close behind it"),
    },
}

needs_references = pytest.mark.skipif(
    not SCRIPT.is_file(), reason="the published documents and figures.py stand beside the project, not in it"
)


@needs_references
@pytest.mark.parametrize("reference", PAGES)
def test_every_figure_of_the_published_document_stands_in_our_page(real_site: Path, reference: str) -> None:
    missing = find_missing(reference, real_site / PAGES[reference])

    assert missing == {line: figure for line, (figure, _) in EXPLAINED_IN_PAGES[reference].items()}


@needs_references
@pytest.mark.parametrize("reference", PDFS)
def test_every_figure_of_the_published_document_stands_in_our_pdf(
    real_site: Path, tmp_path: Path, reference: str
) -> None:
    text = tmp_path / "made.txt"
    text.write_text(without_page_numbers(open_pdf(real_site / PDFS[reference]).layout), "utf-8")

    missing = find_missing(reference, text)

    assert missing == {line: figure for line, (figure, _) in EXPLAINED_IN_PDFS[reference].items()}


@needs_references
def test_a_figure_that_we_lack_is_found(real_site: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    html = (real_site / PAGES["redbridge-2024-report"]).read_text("utf-8")
    page.write_text(html.replace("33 interviews", "many interviews"), "utf-8")

    assert find_missing("redbridge-2024-report", page)[185] == "33"


def find_missing(reference: str, made: Path) -> dict[int, str]:
    """Return the figures of a published document that ours lacks, by their line in the published one."""
    finished = subprocess.run(
        [sys.executable, str(SCRIPT), str(SHARED / "reference" / f"{reference}.txt"), str(made)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert finished.returncode in (0, 1), finished.stderr
    *lines, total = finished.stdout.splitlines()
    found = [re.match(r"[^:]+:(\d+): (\S+)  ", line) for line in lines]
    assert total == f"{len(lines)} figures missing"
    return {int(match[1]): match[2] for match in found if match}


def without_page_numbers(text: str) -> str:
    """Return the text without contents and feet: our page numbers are not to stand in for a figure."""
    return re.sub(r"(?m)(?:\.{3,} ?|^[A-Z].*\S {8,})\d{1,2}$", "", text)
