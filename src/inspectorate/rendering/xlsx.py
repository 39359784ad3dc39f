"""Write a workbook that everybody can read; the only module that knows XlsxWriter. Pure."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TypeAlias
from xml.sax.saxutils import escape

from xlsxwriter import Workbook as Book
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from inspectorate.collector import resting_collector
from inspectorate.views.columns import ColumnKind
from inspectorate.views.document import View
from inspectorate.views.response_form import ResponseForm
from inspectorate.views.workbook import CoverLine, TableSheet, Workbook

Formats: TypeAlias = Mapping[str, Format]

FONT_POINTS = 12
COVER_WIDTH = 90
WIDEST = 60
FILTER_WIDTH = 4
"""The room that the button of the filter takes beside the name of a column."""
CORE_PROPERTIES = "docProps/core.xml"
FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that the directory of a ZIP file can name; no workbook says when it was really made."""
# Numbers of paragraphs are texts: 3.10 is not 3.1.
_OPEN = {"locked": False, "border": 1, "num_format": "@"}
# A text stays the text that it is: one that begins with `=` or looks like a number is no formula and no number.
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def write_xlsx(view: View) -> bytes:
    """Return a workbook: the cover, then a sheet for each table, with a row of headings and no merged cells.

    Raises:
        TypeError: it is not given a `Workbook`, or a cell holds something that its column does not.
    """
    if not isinstance(view, Workbook):
        raise TypeError(f"A workbook is written from a Workbook, not from {type(view).__name__}.")
    # The library's books hold themselves, and a large one would stay until cycles are looked for again.
    with resting_collector():
        return _write_book(view)


def _write_book(view: Workbook) -> bytes:
    file = io.BytesIO()
    book = Book(file, OPTIONS)
    formats = _make_formats(book)
    book.set_properties(
        {
            "title": view.title,
            "author": view.author,
            "comments": view.description,
            "created": datetime.combine(date.fromisoformat(view.day), datetime.min.time()),
        }
    )
    _write_cover(book.add_worksheet(view.cover_name), view.cover, formats)
    for sheet in view.sheets:
        _write_sheet(book.add_worksheet(sheet.name), sheet, formats)
    book.close()
    return _name_language(file.getvalue(), view.language)


def make_form_workbook(form: ResponseForm) -> bytes:
    """Return the form of a service: how to answer, the rows for comments, and all paragraphs with their numbers.

    Only the cells that are to be filled can be changed.
    """
    file = io.BytesIO()
    book = Book(file, OPTIONS)
    formats = _make_formats(book)
    formats = {
        **formats,
        "open": book.add_format({"font_size": FONT_POINTS, "text_wrap": True, "valign": "top", **_OPEN}),
    }
    made = datetime.combine(date.fromisoformat(form.day), datetime.min.time())
    book.set_properties({"title": form.title, "author": form.author, "created": made})
    sheets = [book.add_worksheet(name) for name in (form.how_heading, form.comments_heading, form.paragraphs_heading)]
    _write_how(sheets[0], form, formats)
    _write_comments(sheets[1], form, formats)
    _write_rows(sheets[2], form.paragraph_names, [(one.number, one.words) for one in form.paragraphs], formats)
    sheets[2].set_column(0, 0, 14)
    sheets[2].set_column(1, 1, COVER_WIDTH)
    for sheet in sheets:
        sheet.protect("", {"format_columns": True, "format_rows": True})
        _set_up_print(sheet)
    sheets[1].activate()
    book.close()
    return _name_language(file.getvalue(), form.language)


def _write_how(sheet: Worksheet, form: ResponseForm, formats: Formats) -> None:
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 1, COVER_WIDTH)
    sheet.write_string(0, 0, form.about_names[0], formats["names"])
    sheet.write_string(0, 1, form.about_names[1], formats["names"])
    for row, (label, value) in enumerate(form.about, 1):
        sheet.write_string(row, 0, label, formats["names"])
        sheet.write_string(row, 1, value, formats["text" if value else "open"])
    for row, sentence in enumerate((form.title, *form.instructions), len(form.about) + 2):
        sheet.write_string(row, 1, sentence, formats["text"])


def _write_comments(sheet: Worksheet, form: ResponseForm, formats: Formats) -> None:
    _write_rows(sheet, form.columns, (), formats)
    for row in range(1, form.rows + 1):
        for column in range(len(form.columns)):
            sheet.write_blank(row, column, None, formats["open"])
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, len(form.columns) - 1, 36)
    sheet.set_landscape()
    chosen = {"input_title": form.columns[0], "input_message": form.choose}
    source = f"='{form.paragraphs_heading}'!$A$2:$A${len(form.paragraphs) + 1}"
    sheet.data_validation(1, 0, form.rows, 0, {"validate": "list", "source": source, **chosen})


def _write_rows(sheet: Worksheet, names: Sequence[str], rows: Sequence[Sequence[str]], formats: Formats) -> None:
    for number, cells in enumerate((names, *rows)):
        for column, cell in enumerate(cells):
            sheet.write_string(number, column, cell, formats["text" if number else "names"])
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)


def _make_formats(book: Book) -> Formats:
    text = {"font_size": FONT_POINTS, "text_wrap": True, "valign": "top"}
    heading = {"bold": True, "font_size": FONT_POINTS + 2}
    return {
        "title": book.add_format({**text, "bold": True, "font_size": FONT_POINTS + 6}),
        "heading": book.add_format({**text, **heading}),
        "text": book.add_format(text),
        "link": book.add_format({**text, "font_color": "#0000CC", "underline": 1}),
        "names": book.add_format({**text, "bold": True}),
        "day": book.add_format({**text, "num_format": "yyyy-mm-dd", "align": "left"}),
    }


def _write_cover(sheet: Worksheet, lines: tuple[CoverLine, ...], formats: Formats) -> None:
    sheet.set_column(0, 0, COVER_WIDTH)
    sheet.hide_gridlines(2)
    for row, line in enumerate(lines):
        if target := line.address or (line.sheet and f"internal:'{line.sheet}'!A1"):
            sheet.write_url(row, 0, target, formats["link"], line.text)
        else:
            sheet.write_string(row, 0, line.text, formats[line.style.value])
    _set_up_print(sheet)


def _write_sheet(sheet: Worksheet, table: TableSheet, formats: Formats) -> None:
    # A table needs a row below its headings, even where there is nothing to say.
    last_row, last_column = max(1, len(table.lines)), len(table.columns) - 1
    for number, column in enumerate(table.columns):
        cells = [getattr(line, column.name) for line in table.lines]
        longest = max((len(str(cell)) for cell in cells if cell is not None), default=0)
        sheet.set_column(number, number, min(WIDEST, max(longest + 1, len(column.name) + FILTER_WIDTH)))
        for row, cell in enumerate(cells, 1):
            if cell is not None:
                _CELL_WRITERS[column.kind](sheet, (row, number), cell, formats)
    sheet.add_table(
        0,
        0,
        last_row,
        last_column,
        {
            "name": table.name,
            "description": table.summary,
            "style": "Table Style Light 1",
            "columns": [{"header": column.name, "header_format": formats["names"]} for column in table.columns],
        },
    )
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    _set_up_print(sheet)


def _set_up_print(sheet: Worksheet) -> None:
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _write_text(sheet: Worksheet, place: tuple[int, int], cell: object, formats: Formats) -> None:
    if not isinstance(cell, str):
        raise TypeError(f"A cell of words cannot hold {type(cell).__name__}.")
    sheet.write_string(*place, cell, formats["text"])


def _write_number(sheet: Worksheet, place: tuple[int, int], cell: object, formats: Formats) -> None:
    if not isinstance(cell, int) or isinstance(cell, bool):
        raise TypeError(f"A cell of numbers cannot hold {type(cell).__name__}.")
    sheet.write_number(*place, cell, formats["text"])


def _write_truth(sheet: Worksheet, place: tuple[int, int], cell: object, formats: Formats) -> None:
    if not isinstance(cell, bool):
        raise TypeError(f"A cell of truth values cannot hold {type(cell).__name__}.")
    sheet.write_boolean(*place, cell, formats["text"])


def _write_day(sheet: Worksheet, place: tuple[int, int], cell: object, formats: Formats) -> None:
    sheet.write_datetime(*place, date.fromisoformat(str(cell)), formats["day"])


_CELL_WRITERS: Mapping[ColumnKind, Callable[[Worksheet, tuple[int, int], object, Formats], None]] = {
    ColumnKind.NAME: _write_text,
    ColumnKind.WORDS: _write_text,
    ColumnKind.NUMBER: _write_number,
    ColumnKind.TRUTH: _write_truth,
    ColumnKind.DAY: _write_day,
    ColumnKind.MONTH: _write_text,  # workbooks know no months
    ColumnKind.ADDRESS: _write_text,  # as it is, so that it can be copied; Excel takes only so many links in a sheet
}


def _name_language(content: bytes, language: str) -> bytes:
    """Return the workbook with its language among its properties, for which the library has no word."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as former, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in former.namelist():
            part = former.read(name)
            if name == CORE_PROPERTIES:
                said = f"<dc:language>{escape(language)}</dc:language></cp:coreProperties>"
                part = part.replace(b"</cp:coreProperties>", said.encode())
            new.writestr(zipfile.ZipInfo(name, FIRST_MOMENT), part, zipfile.ZIP_DEFLATED)
    return file.getvalue()
