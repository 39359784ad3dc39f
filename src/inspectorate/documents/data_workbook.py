"""All tables of the open data as one workbook: of its own, because nothing of the site takes more time and memory."""

from inspectorate.release import Cleared
from inspectorate.views.addresses import ALL_TABLES
from inspectorate.views.desk import Desk, PerSite, Sides
from inspectorate.views.document import DataFile, FileFormat
from inspectorate.views.open_tables import fill_tables
from inspectorate.views.open_workbooks import lay_out_workbook, newest_day


def build_file(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[DataFile, ...]:
    """Return the workbook."""
    site, phrases = desk.site, desk.phrases
    title, filled = phrases.say("workbook_all_tables"), fill_tables(cleared, site, phrases)
    workbook = lay_out_workbook(title, filled, newest_day(cleared), site, phrases)
    return (DataFile(path=ALL_TABLES, format=FileFormat.XLSX, content=workbook),)


DATA_WORKBOOK = PerSite(name="data-workbook", build=build_file, sides=Sides.ONCE)
