"""Draw WeasyPrint's lines of text glyph by glyph no more: what was written for a glyph once is written again.

See `weasyprint_shortcuts.py`, of which this is the part about glyphs.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from weasyprint.draw import text
from weasyprint.text.ffi import FROM_UNITS, ffi, pango

_Any: TypeAlias = Any
"""A stream, a box or a font of WeasyPrint; the library has no types."""
_Pieces: TypeAlias = dict[tuple[int, int], str]
"""What is written for a glyph, by its number in the font and the width that it takes."""

_draw_each_glyph = text.draw_first_line

_BYTES = ffi.sizeof("int")
_INTEGERS = ffi.sizeof("PangoGlyphInfo") // _BYTES
"""How many integers tell of a glyph: the first four are its number, its width, and how far it is moved both ways."""
_SMALLEST = 1e-6  # as the original has it
_FIRST_EXACT = 14802
"""The first version of Pango that tells the size of a font as it is."""


def list_glyph_shortcuts() -> tuple[tuple[Callable[..., _Any], Callable[..., _Any]], ...]:
    """Return the functions of WeasyPrint that others shall stand in for, each with that other one."""
    return ((_draw_each_glyph, _draw_known_glyphs),) if pango.pango_version() >= _FIRST_EXACT else ()


def _draw_known_glyphs(stream: _Any, textbox: _Any, text_overflow: str, block_ellipsis: _Any, matrix: _Any) -> _Any:
    """Draw a line of text; a line with a glyph that was not written yet is drawn by the original."""
    is_usual = text_overflow != "ellipsis" and block_ellipsis == "none"
    if not (is_usual and textbox.style["font_size"] >= _SMALLEST and textbox.text.strip()):
        return _draw_each_glyph(stream, textbox, text_overflow, block_ellipsis, matrix)
    layout = textbox.pango_layout
    pango.pango_layout_set_single_paragraph_mode(layout.layout, True)  # noqa: FBT003  # Pango's own
    runs = list(_iter_runs(stream, layout.get_first_line()[0]))
    written = [string for run in runs if (string := _write(run)) is not None]
    if len(written) < len(runs):
        emojis = _draw_each_glyph(stream, textbox, text_overflow, block_ellipsis, matrix)
        for run in runs:
            _learn(run)
        return emojis
    stream.set_text_matrix(*matrix.values)
    _show(stream, runs, written)
    return []


@dataclass(frozen=True, slots=True)
class _Run:
    """Glyphs of one font."""

    face: _Any
    """The font as Pango knows it."""
    font: _Any
    """The same as WeasyPrint knows it."""
    size: float
    glyphs: list[tuple[int, int]]
    """Their numbers in the font, and the widths that they take."""
    is_plain: bool
    """Whether each stands where the one before ends."""

    @property
    def pieces(self) -> _Pieces:
        """Return what is known of the font in this size."""
        known: dict[float, _Pieces] = self.font.__dict__.setdefault("pieces", {})
        return known.setdefault(self.size, {})


def _iter_runs(stream: _Any, line: _Any) -> Iterator[_Run]:
    face, font, size = None, None, 0.0
    run = line.runs[0]
    while run != ffi.NULL:
        item = run.data
        run = run.next
        if item.item.analysis.font != face:
            face = item.item.analysis.font
            font, size = stream.add_font(face)
        string = item.glyphs
        length = string.num_glyphs * _INTEGERS * _BYTES
        numbers = memoryview(ffi.buffer(string.glyphs, length)).cast("i") if length else memoryview(b"").cast("i")
        glyphs = list(zip(numbers[0::_INTEGERS], numbers[1::_INTEGERS], strict=True))
        is_plain = not any(numbers[2::_INTEGERS]) and not any(numbers[3::_INTEGERS])
        yield _Run(face, font, size, glyphs, is_plain)


def _write(run: _Run) -> str | None:
    """Return what is written for a run; nothing, where it has something unknown."""
    pieces = run.pieces
    try:
        return "".join([pieces[glyph] for glyph in run.glyphs]) if run.is_plain else None
    except KeyError:
        return None


def _learn(run: _Run) -> None:
    """Remember what the original has written for each glyph of a run."""
    font = run.font
    if font.bitmap or font.svg or font.png or font.colr:
        return
    for number, width in run.glyphs:
        if number < pango.PANGO_GLYPH_EMPTY:
            kerning = font.widths[number] - width * 1000 * FROM_UNITS / run.size
            run.pieces[number, width] = f"{number:04x}>{int(kerning)}<" if kerning else f"{number:04x}"


def _show(stream: _Any, runs: Sequence[_Run], written: Sequence[str]) -> None:
    face, string = None, ""
    for run, glyphs in zip(runs, written, strict=True):
        if run.face != face:
            face = run.face
            if string:
                stream.show_text(string)
            string = ""
            stream.set_font_size(run.font.hash, run.size)
        string += f"<{glyphs}"
        string = string[:-1] if string[-1] == "<" else f"{string}>"
    stream.show_text(string)
