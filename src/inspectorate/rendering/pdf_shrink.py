"""Say what the pages of a PDF paint in fewer bytes: it makes room for the tags.

WeasyPrint places every line of text anew, writes each glyph in a string of its own, each figure with six decimals, and
each small shape as a picture with a dictionary of its own. What is written here paints the same within a hundredth of a
CSS pixel.
"""

import re
from functools import lru_cache
from typing import Any, TypeAlias

import pydyf

_DECIMALS = 2
_MOST_STRINGS = 8192
"""How many strings of glyphs are remembered: those of a long report."""
_SHAPE = re.compile(rb"^/(\w+) Do$", re.MULTILINE)
_UPRIGHT = b"1 0 0 -1"  # WeasyPrint's pages count from the top
_Place: TypeAlias = tuple[bytes, float, float]
"""How a text is turned, and where it begins, in CSS pixels from the page's upper left corner."""
_PAINTING = (b" m", b" l", b" c", b" re")
_STRING = re.compile(rb"<([0-9a-f]+)>")
_ESCAPED = re.compile(rb"[\\()\r]")


def shrink_pages(pdf: pydyf.PDF) -> None:
    """Write the content of all pages anew, with the shapes in it that were beside it."""
    pages = [pdf.objects[number] for number in pdf.pages["Kids"][::3]]
    resources = _follow(pdf, pages[0]["Resources"])  # all pages share them
    shapes = _take_shapes(pdf, resources)
    for page in pages:
        stream = _follow(pdf, page["Contents"])
        drawn = _SHAPE.sub(lambda found: shapes.get(found[1].decode(), found[0]), _join(stream))
        stream.stream = [shrink(drawn)]


def shrink(content: bytes) -> bytes:
    """Return the content of a page, as WeasyPrint writes it, with an operator on each line, in fewer bytes.

    The figures of `cm` stay as they are: what they scale could be moved by more than they lose.
    """
    if b"\nBI\n" in content:  # the bytes of a picture are no lines
        return content
    written = []
    before: _Place | None = None
    for line in content.split(b"\n"):
        if line.endswith(b" TJ"):
            written.append(_STRING.sub(_write_string, line.replace(b">0<", b"")))
        elif line.endswith(b" Tm"):
            place = _read_place(line)
            written.append(_write_place(place, before))
            before = place
        elif line.endswith(_PAINTING):
            written.append(b" ".join(_round(word) for word in line.split()))
        else:
            written.append(line)
            before = None if line == b"BT" else before
    return b"\n".join(written)


def _write_string(string: re.Match[bytes]) -> bytes:
    return _write_glyphs(string[1])


@lru_cache(_MOST_STRINGS)
def _write_glyphs(digits: bytes) -> bytes:
    """Return a string of glyphs as it is, not in figures of 16. The same few letters come again and again."""
    glyphs = bytes.fromhex(digits.decode())
    return b"(" + _ESCAPED.sub(lambda found: b"\\r" if found[0] == b"\r" else b"\\" + found[0], glyphs) + b")"


def _read_place(line: bytes) -> _Place:
    *turn, across, down, _ = line.split()
    return b" ".join(turn), round(float(across), _DECIMALS), round(float(down), _DECIMALS)


def _write_place(place: _Place, before: _Place | None) -> bytes:
    """Return the way to a place from that before it, where both stand upright."""
    turn, across, down = place
    if before is None or not turn == before[0] == _UPRIGHT:
        return b"%b %b %b Tm" % (turn, _figure(across), _figure(down))
    return b"%b %b Td" % (_figure(across - before[1]), _figure(before[2] - down))


def _round(word: bytes) -> bytes:
    return _figure(float(word)) if b"." in word else word


def _figure(number: float) -> bytes:
    return f"{number:.{_DECIMALS}f}".rstrip("0").rstrip(".").encode()


def _take_shapes(pdf: pydyf.PDF, resources: pydyf.Dictionary) -> dict[str, bytes]:
    """Return what paints each shape that can as well be painted on the page; the pictures of them are taken away."""
    shapes = {}
    for name, reference in tuple(resources["XObject"].items()):
        form = _follow(pdf, reference)
        own = _follow(pdf, form.extra["Resources"]) if "Resources" in form.extra else None
        if own is not None and _is_plain(own):
            shapes[name] = b"q\n" + _join(form) + b"\nQ"
            resources["ExtGState"].update(own["ExtGState"])
            del resources["XObject"][name]
            for left in (form, own):
                pdf.objects[left.number] = pydyf.Dictionary()
                pdf.objects[left.number].number = left.number
    return shapes


def _is_plain(resources: pydyf.Dictionary) -> bool:
    """Return whether a shape needs nothing of its own, and nothing shines through it."""
    if any(resources[kind] for kind in ("XObject", "Pattern", "Shading")):
        return False
    return all(set(state) <= {"CA", "ca"} and set(state.values()) <= {1} for state in resources["ExtGState"].values())


def _follow(pdf: pydyf.PDF, reference: bytes) -> Any:  # noqa: ANN401  # an object of the PDF
    return pdf.objects[int(reference.split()[0])]


def _join(stream: pydyf.Stream) -> bytes:
    lines = (line.data if isinstance(line, pydyf.Object) else line for line in stream.stream)
    return b"\n".join(line if isinstance(line, bytes) else str(line).encode() for line in lines)
