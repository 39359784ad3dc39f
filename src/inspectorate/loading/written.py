"""How values that have a notation of their own are written: a form for programs, and words for people. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inspectorate.model.inspection import Month
from inspectorate.model.language import Language
from inspectorate.model.publication import Embargo
from inspectorate.model.shares import Share


@dataclass(frozen=True, slots=True)
class Written:
    """How one kind of value is written."""

    form: str
    """A regular expression for the whole text, in the language that Python and JSON Schema share."""
    what: str
    """What it is, as a part of a sentence, with an example."""
    example: str


_DAY = r"(?:0[1-9]|[12][0-9]|3[01])"
_MONTH = r"(?:0[1-9]|1[0-2])"

WRITTEN: Mapping[object, Written] = {
    Share: Written(
        r"(?:0?100|0{0,2}[0-9]{1,2})\s?%",
        "the percentage as printed, such as 69%, or the counts: `yes: 11` and `of: 16`",
        "69%",
    ),
    Month: Written(rf"[0-9]{{4}}-{_MONTH}", "year and month, such as 2024-02", "2024-02"),
    Embargo: Written(
        rf"[0-9]{{4}}-{_MONTH}-{_DAY} (?:[01][0-9]|2[0-3]):[0-5][0-9]",
        "the London date and time without offset, such as 2024-05-10 00:01",
        "2024-05-10 00:01",
    ),
    date: Written(rf"[0-9]{{4}}-{_MONTH}-{_DAY}", "a date such as 2024-01-29", "2024-01-29"),
    int: Written("-?[0-9]{1,9}", "a whole number", "16"),
    Language: Written("[a-z]{2}", "a language, such as `en` or `cy`", "en"),
}
"""The kinds of the model that are more than text, by the type. What no calendar has, such as 2024-02-30, has the form
too.
"""

NUMBER_NAME = "[1-9][0-9]{0,3}"
"""How a number is written that is the name of a field: `01` and `1` would be the same."""
