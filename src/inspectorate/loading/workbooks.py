"""Read one sheet of an Excel workbook. The only module that knows openpyxl. Pure."""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time

from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from inspectorate.diagnostics import Checked, Diagnostic, Position, Severity
from inspectorate.loading.sheets import Row, Sheet, name_column, unreadable
from inspectorate.loading.unknown import unknown_reference

MAX_UNPACKED_BYTES = 50 * 1024 * 1024
MAX_ROWS = 20_000
MAX_COLUMNS = 500
_OLD_OFFICE_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_MIDNIGHT = time()

# What rises in openpyxl where a workbook is damaged or was written by a careless program; a test damages workbooks.
BROKEN_WORKBOOK = (
    InvalidFileException, zipfile.BadZipFile, zlib.error, SyntaxError, ValueError, TypeError, LookupError,
    AttributeError, EOFError, RuntimeError, OSError,
)  # fmt: skip


def read_workbook(file: str, content: bytes, sheet_name: str | None) -> Checked[Sheet | None]:
    """Return the sheet of this name or, without a name, the only one that shows and has anything in it.

    A formula counts as its result; one that has none is shown as it is written.
    """
    if problem := _find_other_format(content):
        return Checked(None, (unreadable(file, *problem),))
    try:
        results, formulas = _load_results(content), _load_formulas(content)
    except BROKEN_WORKBOOK:
        return Checked(
            None,
            (
                unreadable(
                    file,
                    "The workbook is damaged, or was written by a program that does not keep to the rules.",
                    "Open it in a spreadsheet program, save it anew as an Excel workbook (.xlsx), and import that.",
                ),
            ),
        )
    chosen = _choose(results, sheet_name, file)
    if isinstance(chosen, Diagnostic):
        return Checked(None, (chosen,))
    written = next(sheet for sheet in formulas.worksheets if sheet.title == chosen.title)
    sheet = Sheet(
        file=file, name=chosen.title, rows=tuple(_read_rows(chosen, written)), merged=dict(_list_merged(chosen))
    )
    return Checked(sheet, tuple(_find_hidden(chosen, sheet)))


def read_written_sheets(file: str, content: bytes) -> tuple[Sheet, ...]:
    """Return all sheets with their cells as they are written: a formula is the text of a formula.

    Raises:
        One of `BROKEN_WORKBOOK`: it cannot be read as a workbook.
    """
    return tuple(
        Sheet(file=file, name=sheet.title, rows=tuple(_read_rows(sheet, sheet)))
        for sheet in _load_formulas(content).worksheets
        if sheet.max_row <= MAX_ROWS and sheet.max_column <= MAX_COLUMNS
    )


def _find_other_format(content: bytes) -> tuple[str, str] | None:
    """Return what to tell of a file that is no workbook of this kind, or too large a one."""
    save = "Open it in a spreadsheet program and save it as an Excel workbook (.xlsx)."
    if content.startswith(_OLD_OFFICE_FILE) and _PASSWORD in content:
        return "The workbook is locked with a password.", "Save it without the password, and import that."
    if content.startswith(_OLD_OFFICE_FILE):
        return "The file is a workbook of the old format `.xls`.", save
    if _OPEN_DOCUMENT in content[:100]:
        return "The file is an OpenDocument spreadsheet (`.ods`).", save
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
    except zipfile.BadZipFile:
        return "The file is no Excel workbook, although its name says so.", save
    if unpacked > MAX_UNPACKED_BYTES:
        return (
            f"The workbook holds more than {MAX_UNPACKED_BYTES // 1024 // 1024} MiB.",
            "Copy the table of cases into a new workbook, and import that.",
        )
    return None


def _load_results(content: bytes) -> Workbook:
    return _load(content, {"data_only": True})


def _load_formulas(content: bytes) -> Workbook:
    return _load(content, {"data_only": False})


def _load(content: bytes, how: dict[str, bool]) -> Workbook:
    with warnings.catch_warnings():
        # It warns of every part that it would lose on saving, such as lists to choose from. Nothing is saved here.
        warnings.simplefilter("ignore")
        return load_workbook(io.BytesIO(content), keep_links=False, **how)


def _choose(workbook: Workbook, sheet_name: str | None, file: str) -> Worksheet | Diagnostic:
    """Return the sheet that is meant, or why none is."""
    sheets = {sheet.title: sheet for sheet in workbook.worksheets}
    if sheet_name is not None and sheet_name not in sheets:
        return replace(unknown_reference("sheet", sheet_name, sheets, file, ()), position=_at(file))
    filled = [title for title, sheet in sheets.items() if sheet.sheet_state == "visible" and _has_cells(sheet)]
    if sheet_name is None and not filled:
        return unreadable(file, "No sheet of the workbook shows anything.", "Is it the right file?")
    if sheet_name is None and len(filled) > 1:
        listed = ", ".join(f"`{title}`" for title in filled)
        return Diagnostic(
            code="several-sheets",
            message=f"The workbook has {len(filled)} sheets.",
            hint=f"Say with --sheet which of them holds the cases: {listed}.",
            file=file,
            position=_at(file),
        )
    chosen = sheets[sheet_name or filled[0]]
    return _too_large(chosen, file) if chosen.max_row > MAX_ROWS or chosen.max_column > MAX_COLUMNS else chosen


def _has_cells(sheet: Worksheet) -> bool:
    return sheet.max_row > 1 or sheet.max_column > 1 or sheet["A1"].value is not None


def _too_large(sheet: Worksheet, file: str) -> Diagnostic:
    corner = f"{name_column(sheet.max_column - 1)}{sheet.max_row}"
    return unreadable(
        file,
        f"The sheet `{sheet.title}` goes on to the cell {corner}, beyond any table of cases.",
        "Delete the rows and columns behind the table, or copy the table into a new workbook.",
    )


def _read_rows(results: Worksheet, formulas: Worksheet) -> Iterator[Row]:
    pairs = zip(results.iter_rows(values_only=True), formulas.iter_rows(values_only=True), strict=True)
    for number, (shown, written) in enumerate(pairs, 1):
        cells = tuple(_show(one if one is not None else other) for one, other in zip(shown, written, strict=True))
        if any(cells):
            yield Row(number, cells)


def _show(value: object) -> str:
    """Return the text of a cell. Whole numbers have no `.0`, days no hour, and a formula stands as it is written."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == _MIDNIGHT:
            return str(value.date())
        case ArrayFormula():
            return str(value.text)
        case _:
            return str(value).strip()


def _list_merged(sheet: Worksheet) -> Iterator[tuple[tuple[int, int], str]]:
    for merged in sheet.merged_cells.ranges:
        for row in range(merged.min_row, min(merged.max_row, MAX_ROWS) + 1):
            for column in range(merged.min_col, min(merged.max_col, MAX_COLUMNS) + 1):
                yield (row, column - 1), merged.coord


def _find_hidden(sheet: Worksheet, read: Sheet) -> Iterator[Diagnostic]:
    """Yield one warning for each hidden row and column that has something in it: it is read as all others."""
    hidden_rows = {number for number, dimension in sheet.row_dimensions.items() if dimension.hidden}
    for row in read.rows:
        if row.number in hidden_rows:
            yield _hidden(f"Row {row.number}", read.place(row.number, 0))
    width = max((len(row.cells) for row in read.rows), default=0)
    for dimension in sheet.column_dimensions.values():
        for column in range((dimension.min or 1) - 1, min(dimension.max or 0, width)):
            if dimension.hidden and any(row.get_text(column) for row in read.rows):
                yield _hidden(f"Column {name_column(column)}", read.place(1, column))


def _hidden(what: str, position: Position) -> Diagnostic:
    return Diagnostic(
        code="hidden-cells",
        severity=Severity.WARNING,
        message=f"{what} is hidden, and is read as all others are.",
        hint="Show it and look whether it belongs there; delete what is not to be counted.",
        file=position.file,
        position=position,
    )


def _at(file: str) -> Position:
    return Position(file, 1, 1, name=file)
