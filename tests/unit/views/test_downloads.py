"""The PDFs that a page offers."""

from dataclasses import replace

from builders import DESK, PHRASES_IN_ENGLISH
from inspectorate.views.document import PageLink, PrintEdition
from inspectorate.views.downloads import PHRASE_BY_EDITION, list_downloads


def test_without_print_editions_a_page_offers_its_usual_pdf() -> None:
    assert list_downloads("a/a.pdf", "index.html", DESK, PHRASES_IN_ENGLISH) == (PageLink("a/a.pdf", "Download pdf"),)


def test_each_print_edition_is_offered_behind_the_usual_pdf() -> None:
    desk = replace(DESK, print_editions=(PrintEdition.LARGE_PRINT,))

    assert list_downloads("a/a.pdf", "index.html", desk, PHRASES_IN_ENGLISH) == (
        PageLink("a/a.pdf", "Download pdf"),
        PageLink("a/a-large-print.pdf", "Download large print pdf"),
    )


def test_every_print_edition_has_a_phrase_of_its_own() -> None:
    assert set(PHRASE_BY_EDITION) == set(PrintEdition)
    assert len(set(PHRASE_BY_EDITION.values())) == len(PrintEdition)
