"""Read the tables of a Word document. The only module of loading that knows python-docx. Pure."""

import io
import zipfile
import zlib

from docx import Document
from docx.opc.exceptions import OpcError
from docx.table import Table

from inspectorate.loading.sheets import Row, Sheet

MAX_ROWS = 1000
# What rises in python-docx where a document is damaged or was written by a careless program.
BROKEN_DOCUMENT = (
    OpcError, zipfile.BadZipFile, zlib.error, SyntaxError, ValueError, TypeError, LookupError, AttributeError, OSError,
)  # fmt: skip


def read_word_tables(file: str, content: bytes) -> tuple[Sheet, ...]:
    """Return the tables of a document in their order, without their empty rows.

    Raises:
        OpcError, BadZipFile and others of `BROKEN_DOCUMENT`: it cannot be read as a Word document.
    """
    return tuple(
        Sheet(file=file, name=str(number), rows=_read_rows(table))
        for number, table in enumerate(Document(io.BytesIO(content)).tables, 1)
    )


def _read_rows(table: Table) -> tuple[Row, ...]:
    rows = []
    for number, row in enumerate(table.rows, 1):
        if number > MAX_ROWS:
            break
        cells = tuple(cell.text.strip() for cell in row.cells)
        if any(cells):
            rows.append(Row(number, cells))
    return tuple(rows)
