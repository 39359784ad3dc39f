"""Spare WeasyPrint half of its work on lines of text: each line is shaped once less, and no font is described twice.

See `weasyprint_shortcuts.py`, of which this is the part about text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from weasyprint.text import fonts, line_break
from weasyprint.text.constants import PANGO_DIRECTION
from weasyprint.text.ffi import FROM_UNITS, ffi, gobject, pango
from weasyprint.text.line_break import Layout

_Any: TypeAlias = Any
"""A style or a line of WeasyPrint; the library has no types."""

_UNUSUAL = re.compile("[\n\t\0]")
_NEW_LINE = re.compile("[\n\v\f\r\x85\u2028\u2029]")

_set_up_anew = Layout.setup
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
    Layout.setup, Layout.set_text = _set_up, _set_text
    Layout.deactivate, Layout.reactivate = _deactivate, _reactivate


def _set_up(layout: _Any, style: _Any) -> None:
    """Begin a line of text. What all lines in the same letters and language share is made once for all of them."""
    setting = _find_setting(style)
    if setting is None:
        _set_up_anew(layout, style)
        layout.setting, layout.is_hyphenless = None, False
        return
    layout.style, layout.setting, layout.first_line_direction, layout.is_hyphenless = style, setting, 0, False
    layout.language = setting.language
    layout.ascent = layout.underline_position = layout.strikethrough_position = None
    layout.__dict__.update(setting.decoration)
    layout.layout = ffi.gc(pango.pango_layout_new(setting.context), gobject.g_object_unref)
    pango.pango_layout_set_auto_dir(layout.layout, False)  # noqa: FBT003  # Pango's own
    pango.pango_layout_set_font_description(layout.layout, setting.description)


@dataclass(frozen=True, slots=True)
class _Setting:
    """What lines of text share."""

    context: _Any
    language: _Any
    description: _Any
    decoration: dict[str, float]
    """Where lines under and through the text stand, where its style may have some."""


def _find_setting(style: _Any) -> _Setting | None:
    """Return what the lines of a style share, and nothing where it asks for anything unusual."""
    if "text_setting" not in style.__dict__:
        style.text_setting = _find_shared_setting(style)
    setting: _Setting | None = style.text_setting
    return setting


def _find_shared_setting(style: _Any) -> _Setting | None:
    if any(style[key] != value for key, value in _USUAL_FEATURES) or not style["lang"]:
        return None
    known = style.font_config.__dict__.setdefault("text_settings", {})
    is_decorated = style["text_decoration_line"] != "none"
    key = _describe_once(style), style["direction"], style["lang"], is_decorated
    if key not in known:
        known[key] = _make_setting(style, is_decorated=is_decorated)
    setting: _Setting = known[key]
    return setting


_USUAL_FEATURES = (
    ("font_language_override", "normal"), ("font_kerning", "auto"), ("font_variant_ligatures", "normal"),
    ("font_variant_position", "normal"), ("font_variant_caps", "normal"), ("font_variant_numeric", "normal"),
    ("font_variant_alternates", "normal"), ("font_variant_east_asian", "normal"), ("font_feature_settings", "normal"),
)  # fmt: skip


def _make_setting(style: _Any, *, is_decorated: bool) -> _Setting:
    context = ffi.gc(pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref)
    pango.pango_context_set_round_glyph_positions(context, False)  # noqa: FBT003  # Pango's own
    pango.pango_context_set_base_dir(context, PANGO_DIRECTION[style["direction"]])
    language = pango.pango_language_from_string(style["lang"].encode().replace(b"\0", b""))
    pango.pango_context_set_language(context, language)
    description = _describe_once(style)
    if not is_decorated:
        return _Setting(context, language, description, {})
    metrics = ffi.gc(pango.pango_context_get_metrics(context, description, language), pango.pango_font_metrics_unref)
    decoration = {name: FROM_UNITS * getattr(pango, f"pango_font_metrics_get_{name}")(metrics) for name in _DECORATION}
    return _Setting(context, language, description, decoration)


_DECORATION = (
    "ascent", "underline_position", "strikethrough_position", "underline_thickness", "strikethrough_thickness",
)  # fmt: skip


def _set_text(layout: _Any, text: str, justify: bool = False) -> None:  # noqa: FBT001, FBT002  # the original's
    layout.is_one_line = _NEW_LINE.search(text) is None
    # The drawing asks for this too; to ask for it only then would have the line shaped again.
    pango.pango_layout_set_single_paragraph_mode(layout.layout, layout.is_one_line)
    if _is_spaced(layout, justify) or _UNUSUAL.search(text):
        if layout.is_hyphenless:
            # The original changes the attributes that it finds, and these are not this line's alone.
            pango.pango_layout_set_attributes(layout.layout, ffi.NULL)
            layout.is_hyphenless = False
        _set_whole_text(layout, text, justify)
        return
    layout.text = text
    pango.pango_layout_set_text(layout.layout, text.encode(), -1)
    if text and not layout.is_hyphenless and layout.style["overflow_wrap"] in _BREAKING:
        pango.pango_layout_set_attributes(layout.layout, _WITHOUT_HYPHENS)
        layout.is_hyphenless = True


def _is_spaced(layout: _Any, justify: bool) -> bool:  # noqa: FBT001  # as above
    style = layout.style
    spacing = layout.justification_spacing if justify else 0
    return layout.setting is None or style["word_spacing"] + spacing != 0 or style["letter_spacing"] != "normal"


def _make_attributes() -> _Any:
    """Return what WeasyPrint says of each text whose words may be broken: that no hyphens be set in it."""
    attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    pango.pango_attr_list_insert(attributes, pango.pango_attr_insert_hyphens_new(False))  # noqa: FBT003  # Pango's own
    return attributes


_WITHOUT_HYPHENS = _make_attributes()
_BREAKING = ("anywhere", "break-word")


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
