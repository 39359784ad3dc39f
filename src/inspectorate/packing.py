"""Pack values as bytes, for the memo or for another process: the door of zstandard."""

import io
import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

import zstandard

_LEAST_EFFORT = 1
"""More of it makes pages hardly smaller: what a part says twice, in two languages, is found at once."""
_WORTH_IT = 0.9
"""What does not become smaller than this share of itself is kept as it is: PDFs, which are packed already."""


def pack(value: object) -> bytes:
    """Return a value as bytes, for the memo or for another process: who makes it packs it, so that nobody waits."""
    packed = io.BytesIO()
    # Piece by piece: the pages of a long list are not to be in memory twice.
    with zstandard.ZstdCompressor(_LEAST_EFFORT).stream_writer(packed, closefd=False) as writer:
        whole = _Counted(writer)
        pickle.dump(value, whole, pickle.HIGHEST_PROTOCOL)
    if packed.tell() < _WORTH_IT * whole.size:
        return packed.getvalue()
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


@dataclass(slots=True)
class _Counted:
    """Count what is written."""

    file: BinaryIO
    size: int = 0

    def write(self, piece: bytes) -> int:
        """Write a piece."""
        self.size += len(piece)
        return self.file.write(piece)


def unpack(packed: bytes) -> Any:  # noqa: ANN401  # whoever packed it knows what it is
    """Return a value that was packed by this program."""
    if packed.startswith(pickle.PROTO):
        return pickle.loads(packed)  # noqa: S301  # from the user's own memo, or from a worker of ours
    with zstandard.ZstdDecompressor().stream_reader(packed) as reader:
        return pickle.load(io.BufferedReader(reader))  # noqa: S301  # as above


class Pile:
    """Values that are packed one after the other, so that never more than one of them is in memory as it was."""

    def __init__(self) -> None:
        """Begin without a value."""
        self._packed = io.BytesIO()
        self._writer = zstandard.ZstdCompressor(_LEAST_EFFORT).stream_writer(self._packed, closefd=False)

    def add(self, value: object) -> None:
        """Pack a value behind the others."""
        pickle.dump(value, self._writer, pickle.HIGHEST_PROTOCOL)

    def finish(self) -> bytes:
        """Return all values, packed. No other may be added."""
        self._writer.flush(zstandard.FLUSH_FRAME)
        return self._packed.getvalue()


def iter_pile(packed: bytes) -> Iterator[Any]:
    """Yield the values of a pile in their order."""
    with zstandard.ZstdDecompressor().stream_reader(packed) as reader:
        values = io.BufferedReader(reader)
        while values.peek(1):
            yield pickle.load(values)  # noqa: S301  # as above
