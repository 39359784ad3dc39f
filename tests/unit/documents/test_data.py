"""The page of the open data, and the files that it leads to."""

import posixpath
from dataclasses import replace

from builders import DESK, LETTER_INSPECTION, WORDING, clear_all
from inspectorate.documents.data import DATA_PAGE, DataView
from inspectorate.documents.data_files import DATA_FILES
from inspectorate.documents.data_workbook import DATA_WORKBOOK
from inspectorate.documents.inspection_data import INSPECTION_DATA
from inspectorate.model.language import Language
from inspectorate.release import Cleared
from inspectorate.views.desk import Desk, Sides
from inspectorate.views.document import DataFile, Page
from inspectorate.views.spoken import Spoken
from inspectorate.views.workbook import Workbook
from open_data import CLEARED

WELSH_DESK = replace(DESK, wording=replace(WORDING, language=Language("cy")), first_wording=WORDING)


def view(desk: Desk = DESK, cleared: tuple[Cleared, ...] = CLEARED) -> DataView:
    """Return what the page says."""
    (page,) = DATA_PAGE.build(cleared, desk)
    assert isinstance(page, Page)
    assert isinstance(page.view, DataView)
    return page.view


def files(cleared: tuple[Cleared, ...] = CLEARED) -> dict[str, DataFile]:
    """Return the files of the open data by their paths."""
    built = (made for document in (DATA_FILES, DATA_WORKBOOK) for made in document.build(cleared, DESK))
    return {made.path: made for made in built if isinstance(made, DataFile)}


def list_links(desk: Desk) -> list[str]:
    """Return the paths from the top of the site that the page leads to as files."""
    page = view(desk)
    links = [file.href for table in page.tables for file in table.files]
    links += [page.all_tables.href, *(link.href for link in page.descriptions)]
    return [posixpath.normpath(f"{desk.side}data/{link}") for link in links]


def test_the_page_leads_to_every_file_from_each_side() -> None:
    assert sorted(list_links(DESK)) == sorted(files())
    assert sorted(list_links(WELSH_DESK)) == sorted(files())


def test_the_files_stand_once_for_all_languages() -> None:
    assert (DATA_FILES.sides, DATA_WORKBOOK.sides, INSPECTION_DATA.sides) == (Sides.ONCE,) * 3
    assert DATA_PAGE.sides is Sides.EACH_LANGUAGE


def test_examples_in_words_say_their_language_where_the_page_has_another() -> None:
    here, there = view().dictionaries[0].columns, view(WELSH_DESK).dictionaries[0].columns

    assert not any(isinstance(column.example, Spoken) for column in here)
    assert {column.name for column in there if isinstance(column.example, Spoken)} == {
        "service_name",
        "area",
        "nation",
        "region",
        "framework_name",
        "overall_rating_name",
    }


def test_the_page_shows_the_badge_of_the_newest_inspection_that_is_rated() -> None:
    badge = view().badge
    letter = clear_all(LETTER_INSPECTION)

    assert badge is not None
    assert badge.picture == "../badges/ambershire-2026.svg"
    assert "https://reports.example.org/badges/ambershire-2026.svg" in badge.code
    assert view(cleared=letter).badge is None
    assert view(cleared=()).badge is None


def test_a_workbook_bears_the_day_of_the_newest_inspection() -> None:
    newest, none = files()["data/ratings.xlsx"].content, files(())["data/ratings.xlsx"].content

    assert isinstance(newest, Workbook)
    assert isinstance(none, Workbook)
    assert (newest.day, none.day) == ("2025-05-10", "1980-01-01")


def test_an_inspection_has_its_data_in_the_folder_of_its_report() -> None:
    made = INSPECTION_DATA.build(CLEARED[0], DESK)

    assert isinstance(made, DataFile)
    assert made.path == "inspections/ambershire-2026/data.json"
