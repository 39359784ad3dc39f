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


def test_the_addresses_of_each_inspection_are_exactly_the_permanent_ones(real_site: Path) -> None:
    names = sorted({document.page.split("/")[1] for document in DOCUMENTS})
    made = [path for path in read_files(real_site) if path.split("/")[:2] in [["inspections", name] for name in names]]

    expected = {path for document in DOCUMENTS for path in (document.page, document.pdf)}
    expected |= {f"inspections/{name}/{file}" for name in names for file in ("data.json", "fragment.html")}
    assert sorted(made) == sorted(expected)


def test_a_site_has_its_marker_one_style_sheet_three_scripts_the_typeface_and_nothing_else(real_site: Path) -> None:
    rest = [path for path in read_files(real_site) if path.startswith(("assets/", "."))]

    assert ".inspectorate-site" in rest
    assert len([path for path in rest if path.endswith(".css")]) == 1
    assert len([path for path in rest if path.endswith(".js")]) == 3
    assert all(path.endswith((".css", ".js", ".svg", ".woff2", ".inspectorate-site", ".htaccess")) for path in rest)


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
    assert [link.get("href") for link in alternates if link.get("type") == "application/pdf"] == [name]


def test_no_id_stands_twice_and_every_link_inside_a_page_leads_somewhere(real_site: Path, document: Document) -> None:
    page = open_page(real_site / document.page)
    ids = [name for element in page.root.iter() if (name := element.get("id"))]
    targets = [
        link.get("href", "").removeprefix("#") for link in page.root.iter("a") if link.get("href", "#")[0] == "#"
    ]

    assert len(ids) == len(set(ids))
    assert set(targets) <= set(ids)


# --- Footnotes --------------------------------------------------------------------------------------------------------


def list_notes(page: MadePage) -> list[str]:
    """Return the ids of the notes of a page, in the order of their numbers."""
    return [name for name in page.ids("footnote-") if "-mark-" not in name]


def list_marks(page: MadePage, note: str) -> list[str]:
    """Return the ids of the marks that lead to a note, in reading order."""
    return [name for name in page.ids(f"{note}-mark-") if name.removeprefix(f"{note}-mark-").isdigit()]


def test_footnotes_are_there_each_with_words_and_a_mark(real_site: Path, document: Document) -> None:
    page = open_page(real_site / document.page)

    assert len(list_notes(page)) == document.notes
    for note in list_notes(page):
        assert len(words_of(page, note)) > 10
        assert list_marks(page, note)


def test_footnotes_are_numbered_in_reading_order(real_site: Path, noted: Document) -> None:
    page = open_page(real_site / noted.page)
    first_marks = [name for name in page.ids("footnote-") if name.endswith("-mark-1")]

    assert first_marks == [f"{note}-mark-1" for note in list_notes(page)]


def test_each_mark_leads_to_its_note_and_the_note_back_to_each_of_its_marks(real_site: Path, noted: Document) -> None:
    page = open_page(real_site / noted.page)
    for number, note in enumerate(list_notes(page), 1):
        back = [link for link in page.by_id(note).iter("a") if link.get("role") == "doc-backlink"]

        assert [link.get("href") for link in back] == [f"#{mark}" for mark in list_marks(page, note)]
        for mark in list_marks(page, note):
            assert page.by_id(mark).get("href") == f"#{note}"
            assert page.words(mark) == str(number)


def test_in_the_pdf_each_note_stands_at_the_foot_of_every_page_that_marks_it_and_of_no_other(
    real_site: Path, noted: Document
) -> None:
    page, pdf = open_page(real_site / noted.page), open_pdf(real_site / noted.pdf)
    for number, note in enumerate(list_notes(page), 1):
        beginning = f"{number} {' '.join(words_of(page, note).split()[:5])}"
        marking = {at for at, targets in enumerate(pdf.link_targets) if note in targets}
        bearing = {at for at, text in enumerate(pdf.pages) if beginning in squeeze(text)}

        assert marking
        assert bearing == marking


def test_the_pdf_has_as_many_marks_as_the_page(real_site: Path, noted: Document) -> None:
    page, pdf = open_page(real_site / noted.page), open_pdf(real_site / noted.pdf)
    targets = [target for on_page in pdf.link_targets for target in on_page]

    for note in list_notes(page):
        assert targets.count(note) == len(list_marks(page, note))


def words_of(page: MadePage, note: str) -> str:
    """Return the words of a note without its links back."""
    place = page.by_id(note)
    back = next(element for element in place.iter("span") if element.get("class") == "notes-back")
    return text_of(place).removesuffix(text_of(back)).strip()
