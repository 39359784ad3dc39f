"""Spare WeasyPrint half of its work on lines of text: each line is shaped once less, and no font is described twice.

See `weasyprint_shortcuts.py`, of which this is the part about text.
"""

import re
from collections.abc import Callable
from typing import Any, TypeAlias

from weasyprint.text import fonts, line_break
from weasyprint.text.ffi import pango
from weasyprint.text.line_break import Layout

_Any: TypeAlias = Any
"""A style or a line of WeasyPrint; the library has no types."""

_NEW_LINE = re.compile("[\n\v\f\r\x85\u2028\u2029]")

_set_whole_text = Layout.set_text
_let_go = Layout.deactivate
_take_up = Layout.reactivate
_measure = line_break.first_line_metrics
_describe = fonts.get_font_description
_name = line_break._font_style_cache_key  # noqa: SLF001


def list_text_shortcuts() -> tuple[tuple[Callable[..., _Any], Callable[..., _Any]], ...]:
    """Return the functions of WeasyPrint that others shall stand in for, each with that other one."""
    return (_measure, _measure_for_good), (_describe, _describe_once), (_name, _name_shortly)


def keep_lines() -> None:
    """Let a line of text be drawn as it was shaped when it was measured, not be shaped again.

    WeasyPrint lets go of every line as soon as it knows how long it is, and shapes it anew to draw it. Here it is kept
    until it is drawn. A line that says itself where it ends is not: to draw it, WeasyPrint sets it otherwise.
    """
    Layout.set_text, Layout.deactivate, Layout.reactivate = _set_text, _deactivate, _reactivate


def _set_text(layout: _Any, text: str, justify: bool = False) -> None:  # noqa: FBT001, FBT002  # the original's
    layout.is_one_line = _NEW_LINE.search(text) is None
    # The drawing asks for this too; to ask for it only then would have the line shaped again.
    pango.pango_layout_set_single_paragraph_mode(layout.layout, layout.is_one_line)
    _set_whole_text(layout, text, justify)


def _measure_for_good(  # noqa: PLR0913, PLR0917  # the original's own signature
    first_line: _Any,
    text: str,
    layout: _Any,
    resume_at: int | None,
    space_collapse: _Any,
    style: _Any,
    hyphenated: bool = False,  # noqa: FBT001, FBT002
    hyphenation_character: str | None = None,
) -> _Any:
    layout.is_final = not hyphenated
    return _measure(first_line, text, layout, resume_at, space_collapse, style, hyphenated, hyphenation_character)


def _deactivate(layout: _Any) -> None:
    known = layout.__dict__
    if not (known.get("is_final") and known["is_one_line"]):
        _let_go(layout)


def _reactivate(layout: _Any, style: _Any) -> None:
    known = layout.__dict__
    is_kept = known.pop("is_final", False) and known.get("style") is style and not layout.justification_spacing
    if not is_kept:
        _take_up(layout, style)


def _describe_once(style: _Any) -> _Any:
    """Return the description of a style's font; the same is used again for all text that is set in it."""
    known = style.font_config.__dict__.setdefault("font_descriptions", {})
    key = (
        *style["font_family"],
        style["font_style"],
        style["font_stretch"],
        style["font_weight"],
        style["font_size"],
        style["font_variant_caps"],
        style["font_variation_settings"],
    )
    if key not in known:
        known[key] = _describe(style)
    return known[key]


def _name_shortly(style: _Any, include_size: bool = False) -> _Any:  # noqa: FBT001, FBT002  # the original's
    """Return what tells the font of a style from others. The original writes all of it down as one text."""
    named = tuple([style[key] for key in _FONT_PROPERTIES])
    size = (style["font_size"], str(style["line_height"])) if include_size else ()
    try:
        hash(named)
    except TypeError:
        return _name(style, include_size)
    return named, size


_FONT_PROPERTIES = (
    "font_family", "font_style", "font_stretch", "font_weight", "font_variant_ligatures", "font_variant_position",
    "font_variant_caps", "font_variant_numeric", "font_variant_alternates", "font_variant_east_asian",
    "font_feature_settings", "font_variation_settings", "font_language_override", "lang",
)  # fmt: skip
