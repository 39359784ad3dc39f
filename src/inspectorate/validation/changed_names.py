"""Check that readers are told of changed names where there are practice examples, and nowhere else. Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace

from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.language import ENGLISH
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.practice_examples import find_practice_examples
from inspectorate.validation.printed import list_standing_words
from inspectorate.validation.vocabulary import has_any

_NAMES_CHANGED = re.compile(
    r"\bnames\b[^.]{0,80}\bchanged\b|\bchanged\b[^.]{0,40}\bnames\b"
    r"|\bname of (?:the|each|this) (?:child|individual|person|young person)\b[^.]{0,40}\bchanged\b",
    re.IGNORECASE,
)
_CHANGED = frozenset({"changed"})
_PARTS_WITH_NOTE = frozenset({"imprint", "back_cover"})


def check_changed_names(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield practice examples without a note that names were changed, and the note where no example stands."""
    own = [passage for passage in manuscript.own_words if passage.language == ENGLISH]
    standing = [
        passage
        for passage in list_standing_words(manuscript)
        if passage.language == ENGLISH and passage.path[0] in _PARTS_WITH_NOTE
    ]
    lead_ins = [example.lead_in for example in find_practice_examples(own)]
    speaking = (passage for passage in (*own, *standing) if has_any(passage.text, _CHANGED))
    notes = [(passage, match) for passage in speaking if (match := _NAMES_CHANGED.search(passage.text))]
    if lead_ins and not notes:
        yield lead_ins[0].passage.report(
            "names-changed-missing",
            lead_ins[0].span,
            "Here stands a practice example, but nothing tells readers that names were changed.",
            "Change the names in it, and say so in a section of the framework's `imprint`.",
        )
    for passage, match in notes if not lead_ins else ():
        found = passage.report(
            "names-changed-unneeded",
            match.span(),
            f"These words speak of changed names, but {manuscript.rated.inspection.id} has no practice example.",
            "Nothing is wrong where the words stand in every report; otherwise leave them out.",
        )
        yield replace(found, severity=Severity.INFORMATION)
