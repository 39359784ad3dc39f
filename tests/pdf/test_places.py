"""A broken rule is told with its element, its words and the line of the content that they come from."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from inspectorate.rendering.pdf_reader import read_pdf
from inspectorate.rendering.pdf_values import Element, ReadPdf, text_of, walk
from pdf.places import describe_failures, describe_place, find_line
from pdf.printing import PrintPage, print_pdf
from pdf.referee import Failure, Verdict

TREE = "root/document[0]/StructTreeRoot[0](128 0 obj PDStructTreeRoot)"
DOCUMENT = f"{TREE}/K[0](130 0 obj SEDocument Document)"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with one report."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/report.yaml").write_text(
        "sections:\n  foreword: |\n    The *service* is on\n    its [way](https://example.org) up.[^a]\n"
        "    The service's people.\n",
        "utf-8",
    )
    return tmp_path / "content"


@pytest.fixture(scope="module")
def made(short_torture: PrintPage) -> bytes:
    """Return a PDF."""
    return print_pdf(short_torture)


@pytest.fixture(scope="module")
def read(made: bytes) -> ReadPdf:
    """Return what the PDF says."""
    return read_pdf(made)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("The service is on its way up.", "content/report.yaml:3"),
        ("its way up.", "content/report.yaml:4"),
        ("The service’s people", "content/report.yaml:5"),
        ("Words of nobody", ""),
        ("", ""),
    ],
)
def test_words_are_found_in_the_line_where_they_begin(content: Path, words: str, line: str) -> None:
    assert find_line(words, content) == line


def test_a_place_in_the_tree_is_an_element_with_its_page_and_words(read: ReadPdf, content: Path) -> None:
    place = f"{DOCUMENT}/K[5](140 0 obj SESect Sect)/K[0](141 0 obj SEHn H2)"

    assert describe_place(place, read, content) == "Document > Sect > H2 on page 2, “Tables”"


def test_a_place_on_a_page_is_the_page(read: ReadPdf, content: Path) -> None:
    place = "root/document[0]/pages[3](6 0 obj PDPage)/annots[0](7 0 obj PDLinkAnnot)"

    assert describe_place(place, read, content) == "page 4 (annots[0](7 0 obj PDLinkAnnot))"


def test_any_other_place_is_the_file(read: ReadPdf, content: Path) -> None:
    assert describe_place("root/document[0]", read, content) == "the file itself (root/document[0])"
    assert describe_place(f"{TREE}/K[9](1 0 obj SESect Sect)", read, content).startswith("the file itself")


def test_a_failure_names_document_rule_words_and_places(made: bytes, content: Path) -> None:
    failure = Failure("7.3-1", "Pictures have words", 2, ("root",))

    assert list(describe_failures(Verdict(9, (failure,)), made, "a.pdf as ua1", content)) == [
        "a.pdf as ua1 breaks 7.3-1 in 2 places: Pictures have words. It does so at the file itself (root)."
    ]


def test_a_file_that_keeps_the_rules_needs_no_words(content: Path) -> None:
    assert list(describe_failures(Verdict(9, ()), b"", "a.pdf as ua1", content)) == []


def test_words_of_the_real_content_are_found(printed: Mapping[str, PrintPage]) -> None:
    page = printed["inspections/redbridge-2024/redbridge-2024.pdf"]
    content = Path(__file__).parents[2] / "content"
    paragraphs = [child for child in _paragraphs(read_pdf(print_pdf(page))) if len(child) > 200]

    found = [words for words in paragraphs if find_line(words, content)]
    assert len(paragraphs) > 40
    assert len(found) > 0.9 * len(paragraphs)  # a few begin with a name that the program fills in


def _paragraphs(read: ReadPdf) -> list[str]:
    return [
        " ".join(text_of(inner).split())
        for outer in read.elements
        for inner in walk(outer)
        if isinstance(inner, Element) and inner.tag == "P"
    ]
