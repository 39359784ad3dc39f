"""Fill the forms of a draft as a service does: in Word, or in a spreadsheet program."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
from docx import Document

WHO = ("Sam Hill", "Head of Service")


def fill_word(form: Path, filled: Path, *rows: Sequence[str], who: Sequence[str] = WHO) -> Path:
    """Write comments into a form for Word; return where the filled one is."""
    document = Document(str(form))
    about, comments = document.tables
    for number, text in enumerate(who, 3):
        about.rows[number].cells[1].text = text
    for row, texts in zip(comments.rows[1:], rows, strict=False):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
    document.save(str(filled))
    return filled


def fill_workbook(form: Path, filled: Path, *rows: Sequence[str], who: Sequence[str] = WHO) -> Path:
    """Write comments into a form that is a workbook; what begins with `=` becomes a formula."""
    book = openpyxl.load_workbook(form)
    about, comments, _ = book.worksheets
    for number, text in enumerate(who, 4):
        about.cell(number, 2).value = text
    for number, texts in enumerate(rows, 2):
        for column, text in enumerate(texts, 1):
            comments.cell(number, column).value = text or None
    book.save(filled)
    return filled
