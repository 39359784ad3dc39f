"""Check that a service has one name throughout: the one in its record, in full and in short. Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from inspectorate.diagnostics import Diagnostic
from inspectorate.model.language import ENGLISH
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.mentions import find_mentions, report_first

# `a YOT`, `the home YOT` and `(YOT)` behind an explanation speak of services in general, as `YOTs` does.
_OF_ANY_SERVICE = re.compile(
    r"(?:\b(?:an?|any|all|another|each|every|home|local|new|no|other|which) |\()\Z", re.IGNORECASE
)
_NEARLY = 0.88
"""How like two names must be for the one to be a slip for the other; 1 is the same."""


def check_short_names(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each other short name that the words give the service, once for each document."""
    record = manuscript.rated.inspection.record
    own = " ".join(record.service_short_name.values())
    also = manuscript.place(("service_short_name",))
    for passages in (manuscript.words, manuscript.release):
        for other in manuscript.handbook.acronyms.services:
            # Letters first, and then what stands before them: that is how the search is quick.
            letters = re.escape(other)
            pattern = re.compile(rf"{letters}(?<![\w/-]{letters})(?![\w/-])")
            if pattern.search(own):
                continue
            mentions = [
                mention
                for mention in find_mentions(passages, pattern)
                if not (mention.is_borrowed or mention.is_former or _OF_ANY_SERVICE.search(mention.before))
            ]
            if mentions:
                found = report_first(
                    mentions,
                    "short-name-differs",
                    f"The service is called {other} here, and {own} in its record.",
                    f"Write {own}, or say that services in general are meant, as in `{other}s`.",
                )
                yield replace(found, also=(also, *found.also))


def check_service_names(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each full name of the service in the words that is nearly, but not quite, the one in its record."""
    inspection = manuscript.rated.inspection
    name, area = inspection.record.service_name.get(ENGLISH, ""), inspection.service.area.get(ENGLISH, "")
    if not (area and name.startswith(f"{area} ")):
        return
    pattern = re.compile(rf"(?<!\w){re.escape(area)}(?: (?:(?:and|of|for|in) )?[A-Z][\w-]*)+")
    others = tuple(manuscript.handbook.acronyms.services.values())
    for mention in find_mentions((one for one in manuscript.own_words if area in one.text), pattern):
        said = _take_name(mention.words, name, area, others)
        if said and not (mention.is_borrowed or mention.is_former):
            start = mention.span[0]
            found = mention.passage.report(
                "service-name-differs",
                (start, start + len(said)),
                f"The service is called {said} here, and {name} in its record.",
                f"Write {name}.",
            )
            yield replace(found, also=(manuscript.place(("service_name",)),))


def _take_name(words: str, name: str, area: str, others: tuple[str, ...]) -> str:
    """Return the part of some words that is another name for the service, or nothing."""
    if f"{words} ".startswith(f"{name} "):
        return ""
    split, length = words.split(" "), len(name.split(" "))
    parts = [" ".join(split[:count]) for count in (length - 1, length, length + 1) if count <= len(split)]
    nearest = max(parts, key=lambda part: _likeness(part, name), default="")
    if _likeness(nearest, name) >= _NEARLY:
        return nearest
    kind = words.removeprefix(f"{area} ").casefold()
    other = next((other for other in others if kind.startswith(other)), "")
    return words[: len(f"{area} {other}")] if other else ""


def _likeness(one: str, other: str) -> float:
    """Return how like two names are, or 0 where they are surely not nearly the same."""
    matcher = SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _NEARLY else 0
