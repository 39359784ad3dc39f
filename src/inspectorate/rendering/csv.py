"""Write rows as CSV, by RFC 4180. Pure."""

import csv
import io
from dataclasses import fields

from inspectorate.views.document import Rows, View


def write_csv(rows: View) -> bytes:
    """Return rows as UTF-8: a line with the names of the columns, then a line for each row; None is an empty cell.

    Raises:
        TypeError: it is not given `Rows`, or a value is no text, whole number or truth value.
    """
    if not isinstance(rows, Rows):
        raise TypeError(f"CSV is written from Rows, not from {type(rows).__name__}.")
    names = [field.name for field in fields(rows.kind)]
    content = io.BytesIO()
    # Not StringIO, which takes four bytes for each letter and is copied at the end.
    with io.TextIOWrapper(content, "utf-8", newline="") as text:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(names)
        writer.writerows([_cell(getattr(line, name)) for name in names] for line in rows.lines)
        text.flush()
        return content.getvalue()


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str() | int():
            return str(value)
        case _:
            raise TypeError(f"A cell cannot hold {type(value).__name__}.")
