"""Write a data package, with the size and the fingerprint of each of its tables. Pure."""

import hashlib

from inspectorate.rendering.csv import write_csv
from inspectorate.rendering.json import write_json
from inspectorate.views.data_package import DataPackage, PackagedTable
from inspectorate.views.document import View


def write_data_package(view: View) -> bytes:
    """Return a data package as JSON. The fingerprints are those of the tables as CSV.

    Raises:
        TypeError: it is not given a `DataPackage`.
    """
    if not isinstance(view, DataPackage):
        raise TypeError(f"A data package is written from a DataPackage, not from {type(view).__name__}.")
    return write_json({**view.description, "resources": tuple(map(_measure, view.tables))})


def _measure(table: PackagedTable) -> dict[str, object]:
    content = write_csv(table.rows)
    return {
        **table.description,
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
