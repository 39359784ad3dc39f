"""Check that readers are told of changed names where there are practice examples, and nowhere else. Pure."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.language import Language
from inspectorate.validation.manuscript import Manuscript, Passage
from inspectorate.validation.printed import iter_own_words, iter_standing_words

_EXAMPLE = re.compile(
    r"(?:(?:good|poor|effective|positive|notable) )?(?:practice|case) (?:example|illustration)s?"
    r"(?: [0-9]+)?\s*(?:[:.–—]|\Z)",
    re.IGNORECASE,
)
"""The heading or the first words of a practice example; a sentence that speaks of examples goes on after the word."""
_NAMES_CHANGED = re.compile(
    r"\bnames\b[^.]{0,80}\bchanged\b|\bchanged\b[^.]{0,40}\bnames\b"
    r"|\bname of (?:the|each|this) (?:child|individual|person|young person)\b[^.]{0,40}\bchanged\b",
    re.IGNORECASE,
)
_PARTS_WITH_NOTE = frozenset({"imprint", "back_cover"})


def check_changed_names(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield practice examples without a note that names were changed, and the note where no example stands."""
    english = Language("en")
    own = [passage for passage in iter_own_words(manuscript) if passage.language == english]
    standing = [
        passage
        for passage in iter_standing_words(manuscript)
        if passage.language == english and passage.path[0] in _PARTS_WITH_NOTE
    ]
    examples = _find(_EXAMPLE.match, own)
    notes = _find(_NAMES_CHANGED.search, (*own, *standing))
    if examples and not notes:
        passage, match = examples[0]
        yield passage.report(
            "names-changed-missing",
            match.span(),
            "Here stands a practice example, but nothing tells readers that names were changed.",
            "Change the names in it, and say so in a section of the framework's `imprint`.",
        )
    for passage, match in notes if not examples else ():
        found = passage.report(
            "names-changed-unneeded",
            match.span(),
            f"These words speak of changed names, but {manuscript.rated.inspection.id} has no practice example.",
            "Nothing is wrong where the words stand in every report; otherwise leave them out.",
        )
        yield replace(found, severity=Severity.INFORMATION)


def _find(
    find: Callable[[str], re.Match[str] | None], passages: Iterable[Passage]
) -> list[tuple[Passage, re.Match[str]]]:
    return [(passage, match) for passage in passages if (match := find(passage.text))]
