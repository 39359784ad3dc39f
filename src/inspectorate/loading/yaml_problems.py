"""Say in plain words what the YAML library finds wrong with a text. Pure."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Problem:
    """What an author is told in place of the library's own words."""

    message: str
    hint: str
    at_beginning: bool = False
    """Whether to show where the broken piece begins; the library itself stops where it can read no further."""


_INDENTATION = "Let it begin as far to the right as the lines that it belongs with; two spaces make a level."
_QUOTE_IT = "put the whole text in quotation marks, or begin it with `|` and write it on the lines below."

_PROBLEMS: tuple[tuple[str, Problem], ...] = (
    (
        "unexpected end of stream",
        Problem(
            "The quotation mark that opens here is not closed",
            "Put the same quotation mark at the end of the text. Inside single quotation marks, write '' for one.",
            at_beginning=True,
        ),
    ),
    (
        "mapping values are not allowed",
        Problem(
            "The colon here makes a field where none can begin",
            f"Is it a text with a colon in it? Then {_QUOTE_IT} Is it a field? Then look whether its line stands too "
            "far to the right, and whether the line above lacks its colon.",
        ),
    ),
    (
        "expected ':'",
        Problem(
            "The line has no colon after the name of a field",
            "Write a colon and a space after the name. If the line carries on the text above, indent it further.",
            at_beginning=True,
        ),
    ),
    (
        "expected ',' or",
        Problem(
            "Inside the brackets that open here, a comma, a quotation mark or the closing bracket is missing",
            "Put a comma between any two items, the same quotation mark at both ends of a text, and `]` or `}` at the "
            "end. Inside single quotation marks, write '' for an apostrophe.",
            at_beginning=True,
        ),
    ),
    (
        "sequence entries are not allowed",
        Problem("A list cannot begin here", "Begin each item of the list on a line of its own, with `- `."),
    ),
    (
        "'-' indicator",
        Problem("A list ends here without its next item", f"Begin each item with `- `. Is it a field? {_INDENTATION}"),
    ),
    (
        "alphabetic or numeric",
        Problem("A text cannot begin with `*` or `&`", f"If it is meant so, {_QUOTE_IT}", at_beginning=True),
    ),
    (
        "cannot start any token",
        Problem("A text cannot begin with `{character}`", f"If it is meant so, {_QUOTE_IT}"),
    ),
    (
        "unknown escape",
        Problem(
            "In double quotation marks, a backslash does not stand for itself",
            "Write it twice, or put the text in single quotation marks.",
        ),
    ),
    (
        "comment or",
        Problem(
            "Words stand in the same line as `|` or `>`", "Begin the words on the line below, indented by two spaces."
        ),
    ),
    (
        "node content",
        Problem("A bracket or a comma stands where a text begins", f"Remove it; if it is meant so, {_QUOTE_IT}"),
    ),
    (
        "document start",
        Problem("The line stands further to the left than the first line of the file", _INDENTATION),
    ),
)
_WRONG_INDENTATION = Problem("The line stands too far to the left or to the right", _INDENTATION)
_GOES_ON = Problem(
    "The text goes on after its closing quotation mark or bracket",
    "Inside single quotation marks, write '' for an apostrophe; or begin the text with `|` on the line above it.",
)
_UNKNOWN = Problem(
    "The line cannot be understood",
    "Look at this line and the one above: a missing colon, quotation mark or bracket, or wrong indentation.",
)


def explain(problem: str, before: str, behind: str) -> Problem:
    """Return what to tell of a problem of the library, between what its line holds before and behind the place."""
    for words, known in _PROBLEMS:
        if words in problem:
            return replace(known, message=known.message.replace("{character}", behind[:1]))
    if "expected key" in problem or "block end" in problem:
        return _GOES_ON if before.strip() else _WRONG_INDENTATION
    return _UNKNOWN
