"""Write WeasyPrint's files with each object in them written and compressed once, not once more for their number.

See `weasyprint_shortcuts.py`, of which this is the part about files.
"""

from collections.abc import Callable
from typing import Any

import pydyf

_write_twice = pydyf.PDF.write
_KINDS = (pydyf.Dictionary, pydyf.Stream)


def write_objects_once() -> None:
    """Let files be written by what was written of their objects already, where the same is asked for again."""
    pydyf.PDF.write = _write


def _write(pdf: pydyf.PDF, *arguments: object, **named: object) -> None:
    """Write a file. The number that tells it from others is made of all of its objects, after they were written."""
    originals = [kind.data for kind in _KINDS]
    written: dict[int, bytes] = {}
    for kind in _KINDS:
        kind.data = property(_remember(kind.data.fget, written))
    try:
        _write_twice(pdf, *arguments, **named)
    finally:
        for kind, original in zip(_KINDS, originals, strict=True):
            kind.data = original


def _remember(write: Callable[[Any], bytes], written: dict[int, bytes]) -> Callable[[Any], bytes]:
    def write_once(thing: pydyf.Object) -> bytes:
        """Write an object; what has no number stands in others, and may be gone by then."""
        if thing.number is None:
            return write(thing)
        place = id(thing)
        if place not in written:
            written[place] = write(thing)
        return written[place]

    return write_once
