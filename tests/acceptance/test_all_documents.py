"""What holds for every document that is made from the real content: its address, its notice, its footnotes."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from acceptance.command import read_files
from acceptance.made import MadePage, open_page, open_pdf, squeeze, text_of

NOTICE = (
    "Demonstration: figures are from the published report; the wording is not that of HM Inspectorate of Probation."
)


@dataclass(frozen=True, slots=True)
class Document:
    """One document of the real site, and how many footnotes it has."""

    page: str
    pdf: str
    notes: int


DOCUMENTS = (
    Document("inspections/redbridge-2024/index.html", "inspections/redbridge-2024/redbridge-2024.pdf", 2),
    Document(
        "inspections/redbridge-2024/press-release/index.html",
        "inspections/redbridge-2024/press-release/redbridge-2024-press-release.pdf",
        0,
    ),
    Document("inspections/redbridge-2015/index.html", "inspections/redbridge-2015/redbridge-2015.pdf", 1),
    Document(
        "inspections/barking-and-dagenham-2018/index.html",
        "inspections/barking-and-dagenham-2018/barking-and-dagenham-2018.pdf",
        12,
    ),
)
WITH_NOTES = tuple(document for document in DOCUMENTS if document.notes)


@pytest.fixture(params=DOCUMENTS, ids=lambda document: Path(document.pdf).stem)
def document(request: pytest.FixtureRequest) -> Document:
    """Return each document in turn."""
    made: Document = request.param
    return made


@pytest.fixture(params=WITH_NOTES, ids=lambda document: Path(document.pdf).stem)
def noted(request: pytest.FixtureRequest) -> Document:
    """Return each document with footnotes in turn."""
    made: Document = request.param
    return made


def test_the_addresses_are_exactly_the_permanent_ones(real_site: Path) -> None:
    made = [path for path in read_files(real_site) if not path.startswith(("assets/", "."))]

    expected = {"index.html"} | {path for document in DOCUMENTS for path in (document.page, document.pdf)}
    assert sorted(made) == sorted(expected)


def test_a_site_has_its_marker_one_style_sheet_and_the_typeface_and_nothing_else(real_site: Path) -> None:
    rest = [path for path in read_files(real_site) if path.startswith(("assets/", "."))]

    assert ".inspectorate-site" in rest
    assert [path for path in rest if path.endswith(".css")] == [
        path for path in rest if path.startswith("assets/site-")
    ]
    assert len([path for path in rest if path.endswith(".css")]) == 1
    assert all(path.endswith((".css", ".woff2", ".inspectorate-site")) for path in rest)


def test_the_home_page_leads_to_every_page_and_bears_the_notice(real_site: Path) -> None:
    home = open_page(real_site / "index.html")
    links = {link.get("href") for link in home.root.iter("a")}

    assert NOTICE in home.text
    assert links >= {document.page for document in DOCUMENTS}
    assert links >= {document.pdf for document in DOCUMENTS if "press-release" not in document.pdf}


def test_page_and_pdf_bear_the_demonstration_notice(real_site: Path, document: Document) -> None:
    assert NOTICE in open_page(real_site / document.page).text
    for number, page in enumerate(open_pdf(real_site / document.pdf).pages, 1):
        assert NOTICE in squeeze(page), f"page {number}"


def test_a_page_leads_to_its_pdf_and_calls_it_its_other_form(real_site: Path, document: Document) -> None:
    page = open_page(real_site / document.page)
    name = Path(document.pdf).name

    assert name in [link.get("href") for link in page.root.iter("a")]
    alternates = [link for link in page.root.iter("link") if link.get("rel") == "alternate"]
    assert [(link.get("href"), link.get("type")) for link in alternates] == [(name, "application/pdf")]


def test_no_id_stands_twice_and_every_link_inside_a_page_leads_somewhere(real_site: Path, document: Document) -> None:
    page = open_page(real_site / document.page)
    ids = [name for element in page.root.iter() if (name := element.get("id"))]
    targets = [
        link.get("href", "").removeprefix("#") for link in page.root.iter("a") if link.get("href", "#")[0] == "#"
    ]

    assert len(ids) == len(set(ids))
    assert set(targets) <= set(ids)


# --- Footnotes --------------------------------------------------------------------------------------------------------


def test_footnotes_run_from_1_each_with_words_and_a_mark(real_site: Path, document: Document) -> None:
    page = open_page(real_site / document.page)
    numbers = range(1, document.notes + 1)

    assert [name for name in page.ids("footnote-") if "mark" not in name] == [f"footnote-{n}" for n in numbers]
    for number in numbers:
        assert len(note_of(page, number)) > 10
        assert page.ids(f"footnote-{number}-mark-")


def test_footnotes_are_numbered_in_reading_order(real_site: Path, noted: Document) -> None:
    page = open_page(real_site / noted.page)
    first_marks = [name for name in page.ids("footnote-") if name.endswith("-mark-1")]

    assert first_marks == [f"footnote-{number}-mark-1" for number in range(1, noted.notes + 1)]


def test_each_mark_leads_to_its_note_and_the_note_back_to_each_of_its_marks(real_site: Path, noted: Document) -> None:
    page = open_page(real_site / noted.page)
    for number in range(1, noted.notes + 1):
        marks = page.ids(f"footnote-{number}-mark-")
        back = [link for link in page.by_id(f"footnote-{number}").iter("a") if link.get("role") == "doc-backlink"]

        assert [link.get("href") for link in back] == [f"#{mark}" for mark in marks]
        for mark in marks:
            assert page.by_id(mark).get("href") == f"#footnote-{number}"
            assert page.words(mark) == str(number)


def test_in_the_pdf_each_note_stands_at_the_foot_of_every_page_that_marks_it_and_of_no_other(
    real_site: Path, noted: Document
) -> None:
    page, pdf = open_page(real_site / noted.page), open_pdf(real_site / noted.pdf)
    for number in range(1, noted.notes + 1):
        beginning = f"{number} {' '.join(note_of(page, number).split()[:5])}"
        marking = {at for at, targets in enumerate(pdf.link_targets) if f"footnote-{number}" in targets}
        bearing = {at for at, text in enumerate(pdf.pages) if beginning in squeeze(text)}

        assert marking
        assert bearing == marking


def test_the_pdf_has_as_many_marks_as_the_page(real_site: Path, noted: Document) -> None:
    page, pdf = open_page(real_site / noted.page), open_pdf(real_site / noted.pdf)
    targets = [target for on_page in pdf.link_targets for target in on_page]

    for number in range(1, noted.notes + 1):
        assert targets.count(f"footnote-{number}") == len(page.ids(f"footnote-{number}-mark-"))


def note_of(page: MadePage, number: int) -> str:
    """Return the words of a note without its links back."""
    note = page.by_id(f"footnote-{number}")
    back = next(element for element in note.iter("span") if element.get("class") == "notes-back")
    return text_of(note).removesuffix(text_of(back)).strip()
