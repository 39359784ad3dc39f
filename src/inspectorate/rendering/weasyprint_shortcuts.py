"""Spare WeasyPrint work whose end is known: every PDF stays the same, byte for byte, and is there sooner.

As `weasyprint_repairs.py`, this rests on private names of the pinned version, and so do its parts, `weasyprint_styles`,
`weasyprint_boxes`, `weasyprint_text`, `weasyprint_glyphs` and `weasyprint_file`. Each shortcut answers the frequent
case at once, with what WeasyPrint would work out, and leaves all others to WeasyPrint. docs/weasyprint.md says what
each of them spares.
"""

import re
import sys
from collections.abc import Callable
from typing import Any

from tinyhtml5 import inputstream

from inspectorate.rendering.weasyprint_boxes import know_copied_styles, list_box_shortcuts, look_at_flow_sooner
from inspectorate.rendering.weasyprint_file import write_objects_once
from inspectorate.rendering.weasyprint_glyphs import list_glyph_shortcuts
from inspectorate.rendering.weasyprint_styles import make_styles_later
from inspectorate.rendering.weasyprint_text import keep_lines, list_text_shortcuts


def take_shortcuts() -> None:
    """Let every document that is laid out from now on be laid out with less work."""
    inputstream.characters_until_regex = _Patterns()
    make_styles_later()
    look_at_flow_sooner()
    know_copied_styles()
    keep_lines()
    write_objects_once()
    for original, other in (*list_box_shortcuts(), *list_text_shortcuts(), *list_glyph_shortcuts()):
        _put_in_place(original, other)


def _put_in_place(original: Callable[..., Any], other: Callable[..., Any]) -> None:
    """Put a function in the place of another in each module that imported that one."""
    for module in [module for name, module in sys.modules.items() if name.startswith("weasyprint.")]:
        for name, value in tuple(vars(module).items()):
            if value is original:
                setattr(module, name, other)


class _Patterns(dict[tuple[tuple[str, ...], bool], re.Pattern[str]]):
    """The patterns by which HTML is read up to one of some characters, or to any other.

    The reader of HTML keeps each of them, but under a name by which it does not find it again.
    """

    def __missing__(self, key: tuple[tuple[str, ...], bool]) -> re.Pattern[str]:
        characters, opposite = key
        listed = "".join(f"\\x{ord(character):02x}" for character in characters)
        pattern = self[key] = re.compile(f"[{'' if opposite else '^'}{listed}]+")
        return pattern
