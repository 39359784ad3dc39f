"""Find cells of data that a spreadsheet program would take for formulas."""

import csv
import io
import re
from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic, Position

# Source: OWASP, "CSV Injection". A number may begin with a sign.
_FORMULA = re.compile(r"[=+\-@\t\r](?!\d+(?:\.\d+)?\Z)")


def find_formulas(path: str, table: bytes) -> Iterator[Diagnostic]:
    """Yield an error for each such cell of a table of CSV at `path` of the site; lines and columns count from 1.

    Workbooks hold the same texts, marked as texts.
    """
    yield from _find_in_table(f"site/{path}", io.TextIOWrapper(io.BytesIO(table), "utf-8", newline=""))


def _find_in_table(file: str, table: Iterator[str]) -> Iterator[Diagnostic]:
    reader = csv.reader(table)
    names = next(reader, [])
    for cells in reader:
        for name, cell in zip(names, cells, strict=False):
            if _FORMULA.match(cell):
                yield Diagnostic(
                    code="formula-cell",
                    message=f"A text in the column `{name}` begins with `{cell[0]}`: “{cell[:40]}”. A spreadsheet "
                    "program would take it for a formula and run it.",
                    hint="Begin these words with a letter, a figure or a quotation mark.",
                    file=file,
                    position=Position(file, reader.line_num, 1),
                )
