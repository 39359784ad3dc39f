"""Read every word that a PDF holds, wherever it stands: on its pages, in what it says of itself, in its attachments."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream, String

from inspectorate.rendering.pdf_streams import read_page_texts

_DEEPEST = 50  # what is nested deeper than any program writes is not followed


def list_words(content: bytes) -> Iterator[str]:
    """Yield the texts of a PDF, in no order that a reader knows: of pages, of strings, and of all streams, unpacked.

    Raises:
        pikepdf.PdfError: this is no PDF.
    """
    with pikepdf.open(BytesIO(content)) as pdf:
        for texts in read_page_texts(pdf).values():
            yield "".join(part for parts in texts.values() for part in parts)
        for part in pdf.objects:
            yield from _strings(part, 0)
            if isinstance(part, Stream) and part.get(Name.Subtype) != Name.Image:
                yield part.read_bytes().decode("utf-8", "ignore")


def _strings(part: object, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    if isinstance(part, String | Name):
        yield str(part)
    elif isinstance(part, Array):
        for inner in part:
            yield from _strings(inner, depth + 1)
    elif isinstance(part, Dictionary | Stream):
        for key, inner in part.items():
            yield key
            if not _is_elsewhere(inner):
                yield from _strings(inner, depth + 1)


def _is_elsewhere(part: object) -> bool:
    """Return whether a part is an object of its own, which is read by itself."""
    return isinstance(part, Object) and part.is_indirect
