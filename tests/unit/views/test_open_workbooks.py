"""The workbooks of the open data: what stands on the cover, and which sheets follow."""

from dataclasses import replace

from builders import PHRASES_IN_ENGLISH, phrase
from inspectorate.model.site import Site
from inspectorate.views.open_workbooks import lay_out_workbook
from inspectorate.views.workbook import CoverLine, LineStyle, Workbook
from open_data import DAY, FILLED, LICENSED


def lay_out(site: Site = LICENSED) -> Workbook:
    """Return the workbook of all tables."""
    return lay_out_workbook("All tables", FILLED, DAY, site, PHRASES_IN_ENGLISH)


def test_each_table_is_a_sheet_and_the_last_one_says_what_their_columns_mean() -> None:
    names = [sheet.name for sheet in lay_out().sheets]
    columns = lay_out().sheets[-1]

    assert names == ["inspections", "ratings", "key_questions", "recommendations", "columns"]
    assert len((*columns.lines,)) == sum(len(filled.table.columns) for filled in FILLED)
    assert {getattr(line, "table", None) for line in columns.lines} == {*names[:-1]}


def test_the_cover_says_what_the_workbook_is_and_leads_to_each_sheet() -> None:
    book = lay_out()

    assert book.cover[0] == CoverLine("All tables", LineStyle.TITLE)
    assert [line.sheet for line in book.cover if line.sheet] == [sheet.name for sheet in book.sheets]
    assert book.cover[-1] == CoverLine("Open", address="https://example.org/open")
    assert all(line.text for line in book.cover)


def test_the_notice_of_the_site_stands_on_the_cover_and_in_the_properties() -> None:
    book = lay_out(replace(LICENSED, notice=phrase("A demonstration.")))

    assert book.cover[1].text == "A demonstration."
    assert book.description.startswith("A demonstration. ")


def test_without_a_licence_none_is_spoken_of() -> None:
    assert not any(line.address for line in lay_out(replace(LICENSED, licence=None)).cover)
