"""Find the names of ratings in the words. Pure."""

import re
from collections.abc import Collection, Iterator

from inspectorate.diagnostics import Span
from inspectorate.model.framework import Framework, Rating
from inspectorate.model.language import ENGLISH, Language


def find_quoted_ratings(
    text: str, framework: Framework, languages: Collection[Language] = (ENGLISH,)
) -> Iterator[re.Match[str]]:
    """Yield each rating of the scale in quotation marks, in whatever letters; its group `name` is the rating."""
    names = name_ratings(framework, languages)
    return re.finditer(rf"[‘“'\"](?P<name>{names})[’”'\"]", text, re.IGNORECASE) if names else iter(())


def count_named(text: str, framework: Framework) -> int:
    """Return how many ratings of the scale are named in a text."""
    lower = text.lower()
    return sum(any(name.lower() in lower for name in _names_of(rating, (ENGLISH,))) for rating in framework.scale)


def name_ratings(framework: Framework, languages: Collection[Language] = (ENGLISH,)) -> str:
    """Return the names of the ratings in some languages, for use in a regular expression."""
    return "|".join(re.escape(name) for rating in framework.scale for name in _names_of(rating, languages))


def match_rating(names: str) -> str:
    """Return a rating in quotation marks or with a capital letter, for use in a regular expression."""
    return rf"(?:[‘“'\"](?P<quoted>(?i:{names}))[’”'\"]|(?P<plain>{names})\b)"


def read_rating(match: re.Match[str]) -> str:
    """Return the rating that `match_rating` found, as it is written."""
    return (match["quoted"] or match["plain"]).capitalize()


def find_span(match: re.Match[str]) -> Span:
    """Return where the rating stands that `match_rating` found."""
    return match.span("quoted") if match["quoted"] else match.span("plain")


def _names_of(rating: Rating, languages: Collection[Language]) -> tuple[str, ...]:
    return tuple(rating.name[language] for language in languages if language in rating.name)
