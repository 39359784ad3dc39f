"""Find the British spelling of a word that is spelt as in America. Pure."""

import re
from collections.abc import Set

_WORDS = {"gray": "grey", "mold": "mould", "plow": "plough", "jewelry": "jewellery", "maneuver": "manoeuvre"}
_ENDINGS = tuple(
    (re.compile(american), british)
    for american, british in (
        (r"iz(e[drs]?|ers|ing|able|ability|ations?|ational)\Z", r"is\1"),
        (r"yz(e[drs]?|ers|ing)\Z", r"ys\1"),
        (r"or(|s|ed|ing|able|ably|al|ally|ful|fully|less|ite|ites)\Z", r"our\1"),
        (r"er(s?)\Z", r"re\1"),
        (r"er(ed|ing)\Z", r"r\1"),
        (r"ens(e|es|eless)\Z", r"enc\1"),
        (r"og(s?)\Z", r"ogue\1"),
        (r"l(ed|ing|ings|er|ers|or|ors)\Z", r"ll\1"),
        (r"ll(|s|ments?|ful|fully)\Z", r"l\1"),
        (r"e", "ae"),
        (r"e", "oe"),
    )
)


def find_british(word: str, dictionary: Set[str]) -> str | None:
    """Return the British spelling of a word in small letters that the dictionary lacks, or None where it has none."""
    candidates = (ending.sub(british, word, count=1) for ending, british in _ENDINGS)
    return _WORDS.get(word) or next((one for one in candidates if one != word and one in dictionary), None)
