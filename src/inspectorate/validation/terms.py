"""Check that the words use the terms of their edition. Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace

from inspectorate.diagnostics import Diagnostic, Place
from inspectorate.model.language import ENGLISH
from inspectorate.validation.files import name_framework_file
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.mentions import Mention, find_mentions, report_first


def check_terms(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each term that the framework replaces by another, once for each document."""
    framework = manuscript.rated.inspection.framework
    file = name_framework_file(manuscript.folder, framework)
    for passages in (manuscript.words, manuscript.release):
        said = "\n".join(passage.text for passage in passages).casefold()
        for term, right in framework.replaced_terms.get(ENGLISH, {}).items():
            # Most terms stand nowhere: to look for each as a whole word would take its time.
            if _print(term).casefold() not in said:
                continue
            mentions = [
                mention
                for mention in find_mentions(passages, _find_term(term))
                if not (mention.is_borrowed or mention.is_former or _is_title(mention, term))
            ]
            if mentions:
                found = report_first(
                    mentions,
                    "term-of-another-edition",
                    f"This edition of the framework does not say ‘{term}’.",
                    f"Write ‘{right}’, or put the words in quotation marks where they are somebody else’s.",
                )
                yield replace(found, also=(Place(file=file, path=("replaced_terms", ENGLISH, term)), *found.also))


def _find_term(term: str) -> re.Pattern[str]:
    words = re.escape(_print(term))
    # Acronyms differ from words in small letters; a term begins and ends with a sign of its own or with a whole word.
    flags = re.IGNORECASE if term.casefold() == term else re.NOFLAG
    return re.compile(rf"(?<!\w){words}(?!\w)", flags)


def _print(term: str) -> str:
    return term.replace("'", "’")


def _is_title(mention: Mention, term: str) -> bool:
    """Return whether capitals beyond those of the term make it a name, such as that of an organisation."""
    return any(one.isupper() and not usual.isupper() for one, usual in zip(mention.words[1:], term[1:], strict=True))
