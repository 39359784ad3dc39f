"""Find characters that no reader sees and no author means. Pure."""

import re
import unicodedata

_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters of old machines, also those of wrong conversions
    r"\u00ad"  # a soft hyphen
    r"\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"  # without width, or turning words round
    r"\u2028\u2029"  # ends of lines that some programs see and others do not
    r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"  # no characters at all
)


def find_invisible(text: str) -> re.Match[str] | None:
    """Return the first character of the text that is not to be printed, or None."""
    return _INVISIBLE.search(text)


def name_character(character: str) -> str:
    """Return the number of a character and, where it has one, its name: `U+202E, right-to-left override`."""
    name = unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X}, {name}" if name else f"U+{ord(character):04X}"
