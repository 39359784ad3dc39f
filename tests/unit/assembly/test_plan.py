"""The plan: every file of a site, and no path twice."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from builders import DESK, INSPECTION, LETTER_INSPECTION, WORDING, clear_all
from inspectorate.assembly.plan import Plan, find_clashes, iter_paths, iter_plans, name_asset, plan_documents
from inspectorate.diagnostics import Checked
from inspectorate.documents import DOCUMENTS
from inspectorate.model.inspection import Inspection, InspectionId
from inspectorate.model.language import Language
from inspectorate.model.pictures import PictureFile, PictureFormat
from inspectorate.release import Cleared
from inspectorate.views.desk import Desk, Document, PerInspection, PerSite, Sides
from inspectorate.views.document import DataFile, FileFormat, Page, PrintEdition

WITH_LARGE_PRINT = replace(DESK, print_editions=(PrintEdition.LARGE_PRINT,))
OTHER = replace(INSPECTION, id=InspectionId("other-2025"))


def make_page(path: str, pdf: str | None = None) -> Page:
    """Return a page without words."""
    return Page(path=path, view=(), pdf=pdf)


def per_inspection(name: str, path: str, pdf: str | None = None) -> PerInspection:
    """Return a document for each inspection; `*` in a path stands for its id."""

    def build(cleared: Cleared, _desk: Desk) -> Page:
        identity = cleared.rated.inspection.id
        return make_page(path.replace("*", identity), pdf.replace("*", identity) if pdf else None)

    return PerInspection(name=name, build=build)


def plan(documents: tuple[Document, ...], *inspections: Inspection, desk: Desk = DESK) -> Checked[Plan]:
    """Return the plan of these documents, and the paths that two of them want."""
    planned = plan_documents((replace(desk, cleared=clear_all(*inspections)),), documents)
    return Checked(planned, tuple(find_clashes(iter_paths(planned))))


def clashes(*documents: Document) -> list[tuple[str, str]]:
    """Return file and message of each clash in a site with two inspections."""
    checked = plan(documents, INSPECTION, OTHER)
    assert all(found.code == "path-clash" for found in checked.diagnostics)
    return [(found.file, found.message) for found in checked.diagnostics]


def test_a_document_for_each_inspection_is_made_as_often_as_there_are_inspections() -> None:
    pages = plan((per_inspection("report", "*/index.html", "*/*.pdf"),), INSPECTION, OTHER).value.pages

    assert [(planned.document, planned.page.path, planned.page.pdf) for planned in pages] == [
        ("report", "other-2025/index.html", "other-2025/other-2025.pdf"),
        ("report", "ambershire-2025/index.html", "ambershire-2025/ambershire-2025.pdf"),
    ]


def test_a_document_may_not_be_made_for_an_inspection() -> None:
    assert plan((PerInspection(name="report", build=lambda _one, _desk: None),), INSPECTION).value.pages == ()


def test_a_document_of_the_site_sees_every_cleared_inspection() -> None:
    seen: list[int] = []

    def build(cleared: tuple[Cleared, ...], _desk: Desk) -> tuple[Page, ...]:
        seen.append(len(cleared))
        return (make_page("index.html"),)

    planned = plan((PerSite(name="home", build=build),), INSPECTION, OTHER).value.pages

    assert [one.page.path for one in planned] == ["index.html"]
    assert seen == [2]


def test_each_pdf_is_planned_in_every_print_edition_asked_for() -> None:
    documents = (per_inspection("report", "*/index.html", "*/*.pdf"), per_inspection("note", "*/note.html"))
    usual = plan(documents, INSPECTION).value.pages
    large = plan(documents, INSPECTION, desk=WITH_LARGE_PRINT).value.pages

    assert [planned.pdf_by_edition for planned in usual] == [{}, {}]
    assert [planned.pdf_by_edition for planned in large] == [
        {PrintEdition.LARGE_PRINT: "ambershire-2025/ambershire-2025-large-print.pdf"},
        {},
    ]


def test_a_print_edition_that_wants_the_path_of_another_pdf_is_told() -> None:
    documents = (per_inspection("a", "a.html", "a.pdf"), per_inspection("b", "b.html", "a-large-print.pdf"))

    assert plan(documents, INSPECTION).diagnostics == ()
    assert [found.file for found in plan(documents, INSPECTION, desk=WITH_LARGE_PRINT).diagnostics] == [
        "a-large-print.pdf"
    ]


def both_sides() -> tuple[Desk, Desk]:
    """Return the desks of a site in two languages."""
    welsh = replace(WORDING, language=Language("cy"))
    desk = replace(DESK, cleared=clear_all(INSPECTION), other_wordings=(welsh,))
    return desk, replace(desk, wording=welsh, first_wording=WORDING, other_wordings=(WORDING,))


def test_a_document_stands_on_the_side_of_every_language() -> None:
    pages = plan_documents(both_sides(), (per_inspection("report", "*/index.html", "*/*.pdf"),)).pages

    assert [(one.page.path, one.page.pdf) for one in pages] == [
        ("ambershire-2025/index.html", "ambershire-2025/ambershire-2025.pdf"),
        ("cy/ambershire-2025/index.html", "cy/ambershire-2025/ambershire-2025.pdf"),
    ]


def test_what_is_the_same_for_all_languages_is_made_once() -> None:
    data = DataFile(path="data/a.json", format=FileFormat.JSON, content=())
    document = PerSite(name="data", build=lambda _cleared, _desk: (data,), sides=Sides.ONCE)

    assert [one.file.path for one in plan_documents(both_sides(), (document,)).files] == ["data/a.json"]


def test_a_file_of_data_that_wants_the_path_of_a_page_is_told() -> None:
    data = DataFile(path="index.html", format=FileFormat.JSON, content=())
    document = PerSite(name="data", build=lambda _cleared, _desk: (data,))

    assert [found.file for found in plan((document, per_inspection("a", "index.html")), INSPECTION).diagnostics] == [
        "index.html"
    ]


def test_documents_with_paths_of_their_own_do_not_clash() -> None:
    assert clashes(per_inspection("a", "a/*.html", "a/*.pdf"), per_inspection("b", "b/*.html", "b/*.pdf")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (per_inspection("a", "a/*.html"), per_inspection("b", "a/other-2025.html")),
        (per_inspection("a", "*.html", "a/*.pdf"), per_inspection("b", "b/*.html", "a/other-2025.pdf")),
        (per_inspection("a", "*.html", "b/other-2025.html"), per_inspection("b", "b/*.html")),
    ],
    ids=["two pages", "two PDFs", "a PDF and a page"],
)
def test_two_documents_that_want_the_same_path_are_told(one: PerInspection, other: PerInspection) -> None:
    assert ("a", "b") in {(message.split()[1], message.split()[3]) for _, message in clashes(one, other)}


def test_two_inspections_that_want_the_same_path_are_told() -> None:
    assert clashes(per_inspection("report", "index.html")) == [
        ("index.html", "Both report and report want to be `index.html`.")
    ]


def test_a_page_that_is_its_own_pdf_is_told() -> None:
    assert [file for file, _ in clashes(per_inspection("a", "*.html", "*.html"))] == [
        "other-2025.html",
        "ambershire-2025.html",
    ]


BOARD = PictureFile(format=PictureFormat.PNG, width=9, height=9, content=b"board")


def showing(name: str, path: str, **pictures: PictureFile) -> PerSite:
    """Return a document of the site with these pictures; their paths end in `.png`."""
    shown = {f"{path}.png": picture for path, picture in pictures.items()}
    return PerSite(name=name, build=lambda _cleared, _desk: (Page(path=path, view=(), pictures=shown),))


def test_a_picture_that_two_documents_show_is_planned_once() -> None:
    checked = plan((showing("a", "a.html", board=BOARD), showing("b", "b.html", board=BOARD, other=BOARD)))

    assert checked.diagnostics == ()
    assert checked.value.pictures == {"board.png": BOARD, "other.png": BOARD}
    assert plan((per_inspection("a", "a.html"),), INSPECTION).value.pictures == {}


@pytest.mark.parametrize(
    "other",
    [showing("b", "b.html", board=replace(BOARD, content=b"another")), showing("b", "board.png")],
    ids=["another picture", "a page"],
)
def test_a_picture_that_wants_the_path_of_something_else_is_told(other: PerSite) -> None:
    (found,) = plan((showing("a", "a.html", board=BOARD), other)).diagnostics

    assert (found.code, found.file) == ("path-clash", "board.png")


def test_the_documents_of_the_project_do_not_clash() -> None:
    checked = plan(DOCUMENTS, INSPECTION, OTHER, LETTER_INSPECTION)

    assert checked.diagnostics == ()
    names = [planned.document for planned in checked.value.pages]
    assert [name for name in names if name in ("report", "letter")] == ["report", "report", "letter"]


def test_the_name_of_a_style_sheet_changes_with_its_content_only() -> None:
    assert name_asset("site.css", "a") == name_asset("site.css", "a")
    assert name_asset("site.css", "a") != name_asset("site.css", "b")
    assert name_asset("site.css", "a") == "assets/site-ca978112ca1b.css"


def test_of_a_long_document_one_page_is_planned_after_the_other() -> None:
    built: list[str] = []

    def build(_cleared: tuple[Cleared, ...], _desk: Desk) -> Iterator[Page]:
        for path in ("a.html", "b.html"):
            built.append(path)
            yield make_page(path)

    document = PerSite(name="list", build=build)
    plans = iter_plans((DESK,), document, ())

    assert [one.page.path for one in next(plans).pages] == ["a.html"]
    assert built == ["a.html"]
    assert [one.page.path for one in next(plans).pages] == ["b.html"]
    assert list(plans) == []
