"""Find which standards words mean by a title. Pure."""

import re
from collections import Counter

from inspectorate.model.framework import Domain, Framework
from inspectorate.model.rated import RatedInspection, RatedStandard
from inspectorate.validation.sentences import Sentence

_SHORTEST_FIRST_WORD = 8
"""A first word as long as this, such as `resettlement`, stands for a whole title."""


def list_titles(framework: Framework) -> tuple[str, ...]:
    """Return the titles of the standards, long and short, in small letters, the longest first."""
    titles = {
        title.lower()
        for standard in framework.iter_standards()
        for title in (*standard.title.values(), *(standard.short_title or {}).values())
    }
    return tuple(sorted(titles | _list_first_words(titles), key=len, reverse=True))


def list_meant(title: str, sentence: Sentence, rated: RatedInspection) -> tuple[RatedStandard, ...]:
    """Return the rated standards that a title means: those of the domain that is spoken of, if it has any."""
    titled = tuple(one for one in rated.standards if has_title(one, title))
    domains = [domain for domain in rated.inspection.framework.domains if _is_spoken_of(domain, sentence)]
    within = tuple(one for one in titled if any(one.standard in domain.standards for domain in domains))
    return within or titled


def has_title(one: RatedStandard, title: str) -> bool:
    """Return whether a standard has this title, in small letters, or one that begins with it."""
    titles = (*one.standard.title.values(), *(one.standard.short_title or {}).values())
    return any(name.lower() == title or name.lower().startswith(f"{title} ") for name in titles)


def _list_first_words(titles: set[str]) -> frozenset[str]:
    firsts = Counter(title.split(" ")[0] for title in titles if " " in title)
    return frozenset(
        word for word, times in firsts.items() if times == 1 and len(word) >= _SHORTEST_FIRST_WORD and word.isalpha()
    )


def _is_spoken_of(domain: Domain, sentence: Sentence) -> bool:
    if sentence.passage.path[0] in ("domains", "standards"):
        return sentence.passage.path[1] in (domain.id, *(standard.id for standard in domain.standards))
    names = "|".join(re.escape(name.lower()) for name in domain.name.values())
    return re.search(rf"(?<![\w-])(?:{names})\b", sentence.text.lower()) is not None
