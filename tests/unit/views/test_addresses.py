"""Addresses: where pages, files and places on pages are."""

import pytest

from inspectorate.model.inspection import InspectionId
from inspectorate.views import addresses
from inspectorate.views.document import PrintEdition

AMBERSHIRE = InspectionId("ambershire-2025")


def test_the_documents_of_an_inspection_share_its_folder() -> None:
    assert addresses.report_page(AMBERSHIRE) == "inspections/ambershire-2025/index.html"
    assert addresses.report_pdf(AMBERSHIRE) == "inspections/ambershire-2025/ambershire-2025.pdf"
    assert addresses.press_release_page(AMBERSHIRE) == "inspections/ambershire-2025/press-release/index.html"
    assert (
        addresses.press_release_pdf(AMBERSHIRE)
        == "inspections/ambershire-2025/press-release/ambershire-2025-press-release.pdf"
    )


def test_a_picture_belongs_to_its_inspection_and_to_no_document() -> None:
    assert addresses.picture_file(AMBERSHIRE, "board.png") == "inspections/ambershire-2025/figures/board.png"


def test_a_print_edition_stands_beside_the_usual_pdf() -> None:
    assert (
        addresses.pdf_in_edition("inspections/a/a.pdf", PrintEdition.LARGE_PRINT) == "inspections/a/a-large-print.pdf"
    )
    assert addresses.pdf_in_edition("a/b.pdf-c.pdf", PrintEdition.LARGE_PRINT) == "a/b.pdf-c-large-print.pdf"


def test_places_on_a_page_have_stable_ids() -> None:
    assert addresses.footnote_anchor("rating-rule") == "footnote-rating-rule"
    assert addresses.footnote_mark_anchor("two words", 2) == "footnote-two-words-mark-2"


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.html", "https://example.org/"),
        ("inspections/a/index.html", "https://example.org/inspections/a/"),
        ("inspections/a/a.pdf", "https://example.org/inspections/a/a.pdf"),
    ],
)
def test_a_public_address_lacks_the_name_that_web_servers_add(path: str, address: str) -> None:
    assert addresses.public_address("https://example.org/", path) == address


@pytest.mark.parametrize(
    ("path", "page", "way"),
    [
        ("index.html", "index.html", "index.html"),
        ("assets/site.css", "index.html", "assets/site.css"),
        ("index.html", "inspections/a/index.html", "../../index.html"),
        ("inspections/a/a.pdf", "inspections/a/index.html", "a.pdf"),
        ("inspections/a/index.html", "inspections/a/press-release/index.html", "../index.html"),
        ("inspections/b/index.html", "inspections/a/index.html", "../b/index.html"),
        ("inspections", "inspections/a/index.html", ".."),
        (".", "inspections/a/index.html", "../.."),
        (".", "index.html", "."),
    ],
)
def test_a_relative_address_leads_from_the_folder_of_the_page(path: str, page: str, way: str) -> None:
    assert addresses.relative(path, page) == way


def test_the_name_of_an_attachment_says_which_inspection_it_belongs_to() -> None:
    assert addresses.attachment(AMBERSHIRE, "ratings.csv") == "ambershire-2025-ratings.csv"
