"""Write the form of a service as a Word document. The only module of rendering that knows python-docx. Pure."""

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell

from inspectorate.rendering.xlsx import FIRST_MOMENT
from inspectorate.views.response_form import ResponseForm

_FONT = "Arial"
_POINTS = 12
_PAPER_MM = (297, 210)
_MARGIN_MM = 18
_ABOUT_MM = (60, 120)
_COLUMNS_MM = (26, 60, 66, 55, 54)


def write_form_docx(form: ResponseForm) -> bytes:
    """Return the form: instructions, the table about the form, and the table for comments, whose head row repeats."""
    word = Document()
    _set_up(word, form)
    word.add_heading(form.title, 0)
    for sentence in form.instructions:
        word.add_paragraph(sentence)
    word.add_heading(form.about_heading, 1)
    _add_table(word, form.about_names, form.about, _ABOUT_MM, form.about_heading)
    word.add_heading(form.comments_heading, 1)
    blank = ("",) * len(form.columns)
    _add_table(word, form.columns, [blank] * form.rows, _COLUMNS_MM, form.comments_heading)
    file = io.BytesIO()
    word.save(file)
    return _without_time(file.getvalue())


def _set_up(word: Word, form: ResponseForm) -> None:
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(_PAPER_MM[0]), Mm(_PAPER_MM[1])
    section.left_margin = section.right_margin = Mm(_MARGIN_MM)
    section.top_margin = section.bottom_margin = Mm(_MARGIN_MM)
    for name in ("Normal", "Title", "Heading 1"):
        style = word.styles[name]
        style.font.name = _FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    word.styles["Normal"].font.size = Pt(_POINTS)
    word.styles["Title"].font.size = Pt(_POINTS + 10)
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB" if form.language == "en" else f"{form.language}-GB")
    properties = word.core_properties
    properties.title, properties.author, properties.language = form.title, form.author, form.language
    properties.comments = properties.keywords = ""
    made = datetime.fromisoformat(form.day).replace(tzinfo=UTC)
    properties.created = properties.modified = made


def _add_table(
    word: Word, names: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int], what: str
) -> None:
    table = word.add_table(rows=1, cols=len(names), style="Table Grid")
    table.autofit = False
    _describe(table, what)
    _fill(table.rows[0].cells, names, widths)
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    _repeat(table)
    for row in rows:
        _fill(table.add_row().cells, row, widths)


def _fill(cells: Sequence[_Cell], texts: Sequence[str], widths: Sequence[int]) -> None:
    for cell, text, width in zip(cells, texts, widths, strict=True):
        cell.text = text
        cell.width = Mm(width)


def _repeat(table: Table) -> None:
    """Say that the first row is the head of the table, and stands again on each page."""
    properties = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001  # the library has no word for it
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    properties.append(head)


def _describe(table: Table, what: str) -> None:
    """Say what the table is, for those who do not see it."""
    title = OxmlElement("w:tblCaption")
    title.set(qn("w:val"), what)
    table._tbl.tblPr.append(title)  # noqa: SLF001  # the library has no word for it


def _without_time(content: bytes) -> bytes:
    """Return the document with the same times in its directory whenever it is made."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as former, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in former.namelist():
            new.writestr(zipfile.ZipInfo(name, FIRST_MOMENT), former.read(name), zipfile.ZIP_DEFLATED)
    return file.getvalue()
