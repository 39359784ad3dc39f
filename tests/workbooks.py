"""Made-up workbooks for tests."""

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet


def make_workbook() -> Workbook:
    """Return a workbook without a sheet."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    return workbook


def add_sheet(workbook: Workbook, title: str, rows: Sequence[Sequence[str | float | bool | None]]) -> Worksheet:
    """Add a sheet with these rows."""
    sheet: Worksheet = workbook.create_sheet(title)
    for row in rows:
        sheet.append(list(row))
    return sheet


def save(workbook: Workbook) -> bytes:
    """Return the workbook as it lies on the disk."""
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()
