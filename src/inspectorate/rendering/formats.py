"""Which formats data are written in. The table is written by hand, so that it can be read and searched. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from inspectorate.rendering.csv import write_csv
from inspectorate.rendering.data_package import write_data_package
from inspectorate.rendering.json import write_json
from inspectorate.rendering.xlsx import write_xlsx
from inspectorate.views.document import FileFormat, View


@dataclass(frozen=True, slots=True)
class Format:
    """What a format is called on the web, and how it is written."""

    media_type: str
    write: Callable[[View], bytes]


def write_text(view: View) -> bytes:
    """Return a text that is already written as it is to be, in UTF-8.

    Raises:
        TypeError: it is no text.
    """
    if not isinstance(view, str):
        raise TypeError(f"A text is wanted, not {type(view).__name__}.")
    return view.encode()


FORMATS: Mapping[FileFormat, Format] = {
    # Loading alone knows YAML: what comes here is written already.
    FileFormat.YAML: Format("application/yaml", write_text),
    FileFormat.CSV: Format("text/csv", write_csv),
    FileFormat.JSON: Format("application/json", write_json),
    FileFormat.XLSX: Format("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_xlsx),
    FileFormat.DATA_PACKAGE: Format("application/vnd.datapackage+json", write_data_package),
}
