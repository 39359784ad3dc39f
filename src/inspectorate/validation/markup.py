"""Check that nothing is left in the words that was meant as Markdown or as a list, and would be printed. Pure."""

import re
from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.passages import PassageKind

_LEFT = re.compile(
    r"\A(?P<bullet>[•·▪●◦‣]|o(?= [A-Z]))\s|\A(?P<heading>#{1,6})(?=\S)|\A(?P<table>\|) .*\|\s*\Z"
    r"|(?P<stars>\*\*)|(?P<language>\] ?\{lang=)|(?P<fact>\{[a-z_.]+\})"
)
_AT_BEGINNING = tuple("•·▪●◦‣o#|")
_CURES = {
    "bullet": "Begin each item of a list on a line of its own with `- `, and leave a blank line before the first.",
    "heading": "Put a blank behind the signs of a heading, as in `# Strengths`.",
    "table": "Put a line such as `|---|---|` below the first row of the table.",
    "stars": "Put two stars before and behind the bold words, without a blank between the stars and the words.",
    "language": "Write it without a blank between the brackets, as in `[Arolygiaeth Prawf EM]{lang=cy}`.",
    "fact": "Write the fact out: names in braces are filled in standing words only.",
}


def check_markup(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield signs that an author meant as a list, a heading, a table and so on, and that a reader would see."""
    for passage in manuscript.own_words:
        if passage.kind is PassageKind.PHRASE:
            continue
        text = passage.text
        has_signs = text.startswith(_AT_BEGINNING) or "**" in text or "{" in text
        for match in _LEFT.finditer(text) if has_signs else ():
            name = match.lastgroup or ""
            yield passage.report(
                "markup-left",
                match.span(name),
                f"‘{match[name]}’ would be printed as it stands.",
                _CURES[name],
            )
