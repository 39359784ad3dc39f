"""Write a workbook that everybody can read; the only module that knows XlsxWriter. Pure.

The library lays out the book with all but the rows of its tables: it would keep each cell in memory.
"""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import TypeAlias
from xml.sax.saxutils import escape

from xlsxwriter import Workbook as Book
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from inspectorate.rendering.xlsx_rows import MeasuredTable, SharedTexts, fill_sheet, measure, set_size
from inspectorate.views.columns import ColumnKind
from inspectorate.views.document import View
from inspectorate.views.response_form import ResponseForm
from inspectorate.views.workbook import CoverLine, Workbook

Formats: TypeAlias = Mapping[str, Format]
Filling: TypeAlias = Callable[[str], Iterable[str]]
"""Makes a file of the book from the one that was laid out."""

FONT_POINTS = 12
COVER_WIDTH = 90
WIDEST = 60
FILTER_WIDTH = 4
"""The room that the button of the filter takes beside the name of a column."""
CORE_PROPERTIES = "docProps/core.xml"
SHARED_TEXTS = "xl/sharedStrings.xml"
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
    texts = SharedTexts()
    texts.take((line.text for line in view.cover), len(view.cover))
    tables = [measure(sheet, texts) for sheet in view.sheets]
    fillings: dict[str, Filling] = {SHARED_TEXTS: lambda _: texts.iter_xml()}
    for number, table in enumerate(tables, 1):
        fillings[f"xl/tables/table{number}.xml"] = partial(set_size, table=table)
        fillings[f"xl/worksheets/sheet{number + 1}.xml"] = partial(fill_sheet, table=table, texts=texts)
    return _finish(_lay_out(view, tables), view.language, fillings)


def _lay_out(view: Workbook, tables: Sequence[MeasuredTable]) -> bytes:
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
    for table in tables:
        _lay_out_sheet(book.add_worksheet(table.sheet.name), table, formats)
    book.close()
    return file.getvalue()


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
    return _finish(file.getvalue(), form.language, {})


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


def _lay_out_sheet(sheet: Worksheet, table: MeasuredTable, formats: Formats) -> None:
    """Lay out a table with a single line, of a blank cell in place of all cells of a column."""
    for number, (column, longest) in enumerate(zip(table.sheet.columns, table.longest, strict=True)):
        sheet.set_column(number, number, min(WIDEST, max((longest or 0) + 1, len(column.name) + FILTER_WIDTH)))
        if longest is not None:
            sheet.write_blank(1, number, None, formats["day" if column.kind is ColumnKind.DAY else "text"])
    sheet.add_table(
        0,
        0,
        1,
        len(table.sheet.columns) - 1,
        {
            "name": table.sheet.name,
            "description": table.sheet.summary,
            "style": "Table Style Light 1",
            "columns": [{"header": column.name, "header_format": formats["names"]} for column in table.sheet.columns],
        },
    )
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    _set_up_print(sheet)


def _set_up_print(sheet: Worksheet) -> None:
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _finish(laid_out: bytes, language: str, fillings: Mapping[str, Filling]) -> bytes:
    """Return a book with all rows, and with its language among its properties, for which the library has no word."""
    said = f"<dc:language>{escape(language)}</dc:language></cp:coreProperties>"
    own = {CORE_PROPERTIES: lambda text: (text.replace("</cp:coreProperties>", said),), **fillings}
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(laid_out)) as former, zipfile.ZipFile(file, "w") as new:
        for name in former.namelist():
            info = zipfile.ZipInfo(name, FIRST_MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            text = former.read(name).decode()
            with new.open(info, "w") as part:
                for piece in own[name](text) if name in own else (text,):
                    part.write(piece.encode())
    return file.getvalue()
