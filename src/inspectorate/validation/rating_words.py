"""Check ratings and scores in the words against the record. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from inspectorate.diagnostics import Diagnostic, FieldPath, Severity, Span
from inspectorate.model.rated import RatedInspection
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.number_words import NUMBER, read_number
from inspectorate.validation.rating_names import (
    count_named,
    find_quoted_ratings,
    find_span,
    match_rating,
    name_ratings,
    read_rating,
)
from inspectorate.validation.ratings_elsewhere import may_be_no_rating, speaks_of_other_ratings
from inspectorate.validation.sentences import Sentence, find_own_standard
from inspectorate.validation.titles import has_title, list_meant, list_titles
from inspectorate.validation.vocabulary import has_any, has_figure

_SCORE = re.compile(r"(?<![\w/])(?P<score>\d{1,2})\s?(?:/|out of)\s?(?P<maximum>\d{1,2})(?![\w/])")
_SPOKEN_OF = frozenset({"rated", "rating", "ratings", "overall", "score", "scores", "scored", "scoring"})
_SPEAKS_OF_RATINGS = re.compile(r"\brat(?:ed|ing|ings)\b|\b[Oo]verall\s+[‘“'\"]")
_SPEAKS_OF_SCORE = re.compile(r"\b(?:scor(?:e|es|ed|ing)|overall)\b", re.IGNORECASE)
_IS = r"(?:is|was|were|are|has been|have been)"
_WITH_WHOM = r"(?:\s+(?:work|practice|policy|provision))?(?:\s+(?:with|in|for|of)\s+[^.;,‘“]{3,40}?)?"
_AS = r"(?:\s+(?:as|to be))?:?\s+"
_MOST_NAMED = 2
"""A sentence that names more ratings than these tells of the scale."""


@dataclass(frozen=True, slots=True)
class Said:
    """Something that words say and the record does not, with the place of the record that decides."""

    span: Span
    words: str
    path: FieldPath


def check_rating_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield ratings and scores in the words of a report that the record does not have."""
    rated = manuscript.rated
    for sentence in manuscript.sentences:
        # A word in quotation marks is a rating only where ratings are spoken of.
        if not has_any(sentence.text, _SPOKEN_OF):
            continue
        ratings = find_ratings(sentence, rated) if _SPEAKS_OF_RATINGS.search(sentence.text) else ()
        for said in (*ratings, *find_scores(sentence, rated)):
            found = sentence.report(
                "rating-in-words-differs",
                said.span,
                f"The words say {said.words}, which the record does not say.",
                "Write what the record has, or correct the record.",
            )
            also = (manuscript.place(said.path),) if said.path else ()
            yield replace(found, severity=Severity.ERROR, also=also)


def check_counts_of_standards(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield numbers of standards with one rating that fit neither the whole inspection nor one of its domains."""
    rated = manuscript.rated
    if not rated.inspection.framework.scale:
        return
    pattern = _compile_counts(name_ratings(rated.inspection.framework))
    for sentence in manuscript.own_sentences:
        speaks_of_ours = "rated" in sentence.text and not speaks_of_other_ratings(sentence.text)
        match = pattern.search(sentence.text) if speaks_of_ours else None
        counts = _count_standards(rated, read_rating(match)) if match else set()
        group = "count" if match and match["count"] else "some"
        if match and read_number(match[group]) not in counts:
            found = sentence.report(
                "standards-miscounted",
                match.span(group),
                f"{match[group].capitalize()} standards are said to be rated ‘{read_rating(match)}’; "
                f"the record has {max(counts)}.",
                "Write the number that the record has, or correct the ratings.",
            )
            yield replace(found, also=(manuscript.place(("standards",)),))


def find_ratings(sentence: Sentence, rated: RatedInspection) -> Iterator[Said]:
    """Yield ratings of the service, of a standard and of nothing at all that a sentence gets wrong, each once."""
    framework = rated.inspection.framework
    text = sentence.text
    if not 0 < count_named(text, framework) <= _MOST_NAMED or speaks_of_other_ratings(text):
        return
    told: set[Span] = set()
    for said in (
        *_wrong_overall(text, rated),
        *_wrong_standards(sentence, rated),
        *(() if may_be_no_rating(text) else (*_wrong_own(sentence, rated), *_given_to_nothing(text, rated))),
    ):
        if said.span not in told:
            told.add(said.span)
            yield said


def find_scores(sentence: Sentence, rated: RatedInspection) -> Iterator[Said]:
    """Yield scores that a sentence gets wrong."""
    if rated.score is None or not has_figure(sentence.text) or not _SPEAKS_OF_SCORE.search(sentence.text):
        return
    if speaks_of_other_ratings(sentence.text):
        return
    for match in _SCORE.finditer(sentence.text):
        score, maximum = int(match["score"]), int(match["maximum"])
        if maximum == rated.maximum and score != rated.score:
            yield Said(match.span(), f"a score of {score} out of {maximum}", ("overall", "score"))


# --- The service ------------------------------------------------------------------------------------------------------


def _wrong_overall(text: str, rated: RatedInspection) -> Iterator[Said]:
    if rated.published_overall is None:
        return
    record = rated.inspection.record
    services = "|".join(
        re.escape(name) for name in (*record.service_name.values(), *record.service_short_name.values())
    )
    published = [name.lower() for name in rated.published_overall.name.values()]
    titles = list_titles(rated.inspection.framework)
    ratings = name_ratings(rated.inspection.framework)
    for pattern in (*_compile_overall(ratings), _compile_service(ratings, services)):
        for match in pattern.finditer(text):
            speaks_of_standard = any(title in match[0].lower() for title in titles) or _is_of_a_part(match, titles)
            if read_rating(match).lower() not in published and not speaks_of_standard:
                words = f"an overall rating of ‘{read_rating(match)}’"
                yield Said(find_span(match), words, ("overall", "rating"))


def _is_of_a_part(match: re.Match[str], titles: tuple[str, ...]) -> bool:
    """Return whether words before the name of the service say of which part of it they speak: `in three standards`."""
    parts = "|".join(("standards?", "areas?", "aspects?", "domain", *map(re.escape, titles)))
    before = match.string[: match.start()].lower()
    return "overall" not in match[0].lower() and bool(re.search(rf"\b(?:in|for|on|against)\b.*\b(?:{parts})\b", before))


@cache
def _compile_overall(names: str) -> tuple[re.Pattern[str], ...]:
    rating = match_rating(names)
    return (
        re.compile(rf"\b[Oo]verall\s+(?:rating\s+)?(?:(?:of|as|is|was)\s+)*{rating}"),
        re.compile(rf"\b[Oo]verall\s+rating\s+(?:for|of)\s+[^.;:‘“]{{1,80}}?\s+(?:is|was|as)\s+{rating}"),
        re.compile(rf"\b[Oo]verall\b[^.;:‘“]{{1,80}}?\s+{_IS}\s+rated{_AS}{rating}"),
        re.compile(rf"\brated{_AS}{rating}\s+overall\b"),
    )


@lru_cache(maxsize=8)
def _compile_service(names: str, services: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!the )\b(?:{services})(?:\s+\([A-Z]+\))?\s+(?:{_IS}\s+)?rated{_AS}{match_rating(names)}"
        r"(?!\s+(?:for|in|on|against)\b)"
    )


# --- A standard -------------------------------------------------------------------------------------------------------


def _wrong_standards(sentence: Sentence, rated: RatedInspection) -> Iterator[Said]:
    framework = rated.inspection.framework
    titles = list_titles(framework)
    for pattern in _compile_standards(name_ratings(framework), "|".join(map(re.escape, titles))):
        for match in pattern.finditer(sentence.text):
            meant = list_meant(match["title"].lower(), sentence, rated)
            ratings = {name.lower() for one in meant if one.published for name in one.published.name.values()}
            if meant and read_rating(match).lower() not in ratings:
                words = f"a rating of ‘{read_rating(match)}’ for {match['title'].lower()}"
                yield Said(find_span(match), words, ("standards", meant[0].standard.id, "rating"))


@cache
def _compile_standards(names: str, titles: str) -> tuple[re.Pattern[str], ...]:
    rating = match_rating(names)
    title = rf"(?P<title>(?i:{titles}))"
    return (
        re.compile(rf"\b{title}{_WITH_WHOM},?\s+{_IS}\s+(?:also\s+|separately\s+)?rated{_AS}{rating}"),
        re.compile(rf"\brated\s+(?:the\s+)?{title}{_AS}{rating}"),
        re.compile(rf"\brat(?:ed|ing)\b[^.;‘“]{{0,60}}?\s{rating}\s+(?:rating\s+)?for\s+(?:the\s+)?{title}\b"),
        re.compile(rf"\brating\s+(?:for|of)\s+(?:the\s+)?{title}\s+(?:is|was|as)\s+{rating}"),
    )


# --- The standard whose commentary it is ------------------------------------------------------------------------------


def _wrong_own(sentence: Sentence, rated: RatedInspection) -> Iterator[Said]:
    own = find_own_standard(sentence.passage, rated)
    framework = rated.inspection.framework
    if own is None or own.published is None or "overall" in sentence.text.lower():
        return
    others = [title for title in list_titles(framework) if not has_title(own, title)]
    found = re.search(rf"\brat(?:ed|ing)\b[^.;‘“]{{0,60}}?\s{match_rating(name_ratings(framework))}", sentence.text)
    speaks_of_other = any(re.search(rf"\b{re.escape(title)}\b", sentence.text.lower()) for title in others)
    published = {name.lower() for name in own.published.name.values()}
    if found and not speaks_of_other and read_rating(found).lower() not in published:
        words = f"a rating of ‘{read_rating(found)}’ for standard {own.standard.id}"
        yield Said(find_span(found), words, ("standards", own.standard.id, "rating"))


# --- Nothing at all ---------------------------------------------------------------------------------------------------


def _given_to_nothing(text: str, rated: RatedInspection) -> Iterator[Said]:
    ratings = (*(one.published for one in rated.standards), rated.published_overall)
    given = {name.lower() for rating in ratings if rating for name in rating.name.values()}
    for match in find_quoted_ratings(text, rated.inspection.framework):
        if match["name"].lower() not in given:
            yield Said(match.span("name"), f"‘{match['name'].capitalize()}’", ())


# --- How many ---------------------------------------------------------------------------------------------------------


@cache
def _compile_counts(names: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<count>{NUMBER})(?:\s+of\s+(?:the|our|its)\s+{NUMBER})?\s+(?:inspected\s+|quality\s+)?(?:standards|areas)"
        rf"[^.;,‘“]{{0,40}}?|\b[Oo]f\s+(?:the|our|its)\s+{NUMBER}\s+standards(?:\s+(?:that\s+)?we\s+rated)?,\s+"
        rf"(?:only\s+|just\s+)?(?P<some>{NUMBER})\s+)\b(?:rated{_AS}|(?:was|were)\s+(?:rated{_AS})?){match_rating(names)}"
    )


def _count_standards(rated: RatedInspection, name: str) -> set[int]:
    """Return how many standards have a rating: in all, without those that do not count, and in each domain."""
    having = [
        one.standard
        for one in rated.standards
        if one.published and name.lower() in {other.lower() for other in one.published.name.values()}
    ]
    in_domains = {
        sum(standard in domain.standards for standard in having) for domain in rated.inspection.framework.domains
    }
    counting = sum(standard.counts_towards_overall for standard in having)
    return {len(having), counting, *in_domains}
