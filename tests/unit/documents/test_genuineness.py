"""The page on which a reader checks a PDF: what its script is told, in each language."""

from dataclasses import replace

from builders import DESK, INSPECTION, WORDING, clear_all
from inspectorate.documents.genuineness import GenuinenessView, build_page
from inspectorate.model.language import Language
from inspectorate.views.document import Page

CY = Language("cy")


def test_every_published_document_is_known_by_its_folder() -> None:
    (page,) = build_page(clear_all(INSPECTION), DESK)
    assert isinstance(page, Page)
    view = page.view
    assert isinstance(view, GenuinenessView)

    assert page.path == "check/index.html"
    assert view.checksums.href == "../SHA256SUMS"
    assert [one.folder for one in view.documents] == [f"inspections/{INSPECTION.id}/"]
    assert [one.href for one in view.documents] == [f"../inspections/{INSPECTION.id}/index.html"]


def test_every_side_asks_the_one_list_and_knows_the_other_sides() -> None:
    site = replace(DESK.site, languages=(*DESK.site.languages, CY))
    welsh = replace(DESK, site=site, wording=replace(WORDING, language=CY), first_wording=WORDING)

    (page,) = build_page(clear_all(INSPECTION), welsh)
    assert isinstance(page, Page)
    view = page.view
    assert isinstance(view, GenuinenessView)

    assert view.checksums.href == "../../SHA256SUMS"
    assert view.sides == "cy/"
