"""An inspection as data, in the folder of its report."""

from inspectorate.release import Cleared
from inspectorate.views.addresses import inspection_data
from inspectorate.views.desk import Desk, PerInspection, Sides
from inspectorate.views.document import DataFile, FileFormat
from inspectorate.views.inspection_data import describe_inspection


def build_file(cleared: Cleared, desk: Desk) -> DataFile:
    """Return what also travels inside the PDF of a cleared inspection."""
    content = describe_inspection(cleared, desk.site, desk.phrases)
    return DataFile(path=inspection_data(cleared.rated.inspection.id), format=FileFormat.JSON, content=content)


INSPECTION_DATA = PerInspection(name="inspection-data", build=build_file, sides=Sides.ONCE)
