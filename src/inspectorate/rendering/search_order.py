"""Put in order what Pagefind writes in another order each time, so that the same pages make the same bytes.

Pagefind 1.5.2 keeps the values of a filter, the filters and the languages in tables without an order. Its files are
CBOR behind a mark, compressed; of CBOR it uses whole numbers, texts and lists.
"""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any, TypeAlias

Value: TypeAlias = Any
"""What another program wrote: whole numbers, texts, and lists of them."""

_MARK = b"pagefind_dcd"
_WIDTH_BY_HINT = {24: 1, 25: 2, 26: 4, 27: 8}
"""How many bytes a number takes, where it is not in the first one itself."""
_FILTERS = 3
"""The place of the list of filters in what describes an index."""


def put_in_order(bundle: Path) -> None:
    """Write the list of languages and the filters of each anew, in order, and name the files by what they hold."""
    entry = bundle / "pagefind-entry.json"
    told = json.loads(entry.read_text("utf-8"))
    for language in told["languages"].values():
        language["hash"] = _put_index_in_order(bundle, language["hash"])
    entry.write_text(json.dumps(told, sort_keys=True), "utf-8")


def _put_index_in_order(bundle: Path, name: str) -> str:
    """Write what describes the index of a language anew; return its name."""
    described = bundle / f"pagefind.{name}.pf_meta"
    index = _read_file(described)
    code, _, mark = name.rpartition("_")
    index[_FILTERS] = sorted([one, _put_filter_in_order(bundle, code, file)] for one, file in index[_FILTERS])
    described.unlink()
    named = f"{code}_{_hash(index)[: len(mark)]}"
    _write_file(bundle / f"pagefind.{named}.pf_meta", index)
    return named


def _put_filter_in_order(bundle: Path, code: str, name: str) -> str:
    """Write a filter anew, its values in order; return its name."""
    file = bundle / "filter" / f"{name}.pf_filter"
    filtered, values = _read_file(file)
    file.unlink()
    ordered = [filtered, sorted(values)]
    named = f"{code}_{_hash(ordered)[: len(name.rpartition('_')[2])]}"
    _write_file(bundle / "filter" / f"{named}.pf_filter", ordered)
    return named


def _hash(value: Value) -> str:
    return hashlib.sha256(_encode(value)).hexdigest()


def _read_file(path: Path) -> Value:
    value, _ = _decode(gzip.decompress(path.read_bytes()).removeprefix(_MARK), 0)
    return value


def _write_file(path: Path, value: Value) -> None:
    path.write_bytes(gzip.compress(_MARK + _encode(value), 9, mtime=0))


def _decode(content: bytes, at: int) -> tuple[Value, int]:
    """Return the value that begins at a place, and where it ends.

    Raises:
        ValueError: it is of a kind that Pagefind did not use when this was written.
    """
    kind, number = content[at] >> 5, content[at] & 31
    at += 1
    if width := _WIDTH_BY_HINT.get(number, 0):
        number, at = int.from_bytes(content[at : at + width], "big"), at + width
    match kind:
        case 0:
            return number, at
        case 3:
            return content[at : at + number].decode("utf-8"), at + number
        case 4:
            values = []
            for _ in range(number):
                value, at = _decode(content, at)
                values.append(value)
            return values, at
        case _:
            raise ValueError(f"Pagefind wrote a value of the kind {kind}, which is not known here.")


def _encode(value: Value) -> bytes:
    if isinstance(value, int):
        return _encode_head(0, value)
    if isinstance(value, str):
        text = value.encode("utf-8")
        return _encode_head(3, len(text)) + text
    return _encode_head(4, len(value)) + b"".join(_encode(one) for one in value)


def _encode_head(kind: int, number: int) -> bytes:
    """Return the kind of a value and its number, in as few bytes as possible."""
    if number < min(_WIDTH_BY_HINT):
        return bytes([kind << 5 | number])
    hint, width = next((hint, width) for hint, width in _WIDTH_BY_HINT.items() if number < 1 << 8 * width)
    return bytes([kind << 5 | hint]) + number.to_bytes(width, "big")
