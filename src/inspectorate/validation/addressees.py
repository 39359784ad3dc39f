"""Check to whom the words address recommendations, and find whom they mean. Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace

from inspectorate.diagnostics import Diagnostic
from inspectorate.model.inspection import Inspection, RecommendationGroup, Record
from inspectorate.model.language import Phrase
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.vocabulary import has_any

_SHOULD = re.compile(r"(?P<name>The [A-Z][\w’-]*(?: (?:[A-Z][\w’-]*|and|of|for|the))*) should:")
_TO = re.compile(r"\b[Rr]ecommendations?\b(?: \w+){0,2}? (?:to|for) (?P<name>(?:the )?[A-Z][\w’-]*(?: [A-Z][\w’-]*)*)")
_ADDRESSED = frozenset({"should", "recommendation", "recommendations"})
"""Words of which one stands in every sentence that addresses recommendations."""
_ELSEWHERE = re.compile(
    r"\b(?:previous|last|earlier|thematic|joint|former)(?:ly)?\b|\b(?:19|20)\d\d\b|\bown\b|\baudits?\b|\bsurvey\b|\binquir"
    r"|\b(?:peer|case|practice|safeguarding|independent|external) reviews?\b|\b(?:Ofsted|CQC|HMICFRS|coroner\w*)\b",
    re.IGNORECASE,
)
"""Words of a sentence that speaks of recommendations in other reports."""
_AFTER_NAME = re.compile(r"\s+(?=[a-z])")
_SMALL_WORDS = frozenset({"the", "of", "and", "for"})


def check_addressees(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield bodies that the words address recommendations to and the record does not."""
    inspection = manuscript.rated.inspection
    if not inspection.record.recommendations:
        return
    also = (manuscript.place(("recommendations",)),)
    for sentence in manuscript.own_sentences:
        if not has_any(sentence.text, _ADDRESSED):
            continue
        is_elsewhere = speaks_of_other_recommendations(sentence.text)
        for match in () if is_elsewhere else (*_SHOULD.finditer(sentence.text), *_TO.finditer(sentence.text)):
            if not _list_meant(match["name"], inspection):
                yield replace(
                    sentence.report(
                        "addressee-differs",
                        match.span("name"),
                        f"The record has no recommendation to ‘{match['name']}’.",
                        "Name the addressee as the record does, or add the addressee to the record.",
                    ),
                    also=also,
                )


def speaks_of_other_recommendations(text: str) -> bool:
    """Return whether a sentence speaks of recommendations that this inspection did not make."""
    return _ELSEWHERE.search(text) is not None


def find_addressee(words: str, inspection: Inspection) -> RecommendationGroup | None:
    """Return the addressee whom words such as `the management board and` begin with, where only one can be meant."""
    # A name does not end before a capital letter.
    ends = (match.start() for match in reversed(tuple(_AFTER_NAME.finditer(words))))
    for end in (len(words), *ends):
        meant = _list_meant(words[:end], inspection)
        if meant:
            return meant[0] if len(meant) == 1 else None
    return None


def _list_meant(words: str, inspection: Inspection) -> tuple[RecommendationGroup, ...]:
    record = inspection.record
    said = _list_words(words)
    meant = tuple(group for group in record.recommendations if said and _is_meant(said, group, record))
    own = tuple(group for group in meant if _is_service(group, record))
    return own if own and "service" in said else meant


def _is_meant(said: tuple[str, ...], group: RecommendationGroup, record: Record) -> bool:
    shorts = (*record.service_short_name.values(), *record.service_word.values(), Phrase("service"))
    own = (*record.service_name.values(), *shorts) if _is_service(group, record) else ()
    names = (*group.addressee.values(), *own)
    all_words = {word for name in (*names, *shorts) for word in _list_words(name)}
    return {*said} <= all_words and any(_ends_alike(said, name) for name in names)


def _ends_alike(said: tuple[str, ...], name: str) -> bool:
    """Return whether two names end with the same words: the director may be that of Children's Services."""
    # `Youth Justice Board` is not the `Youth Justice Service Management Board`, though all its words are there.
    words = _list_words(name)
    length = min(len(said), len(words), 2)
    return said[-length:] == words[-length:] or said == _list_words(name.partition(" of ")[0])


def _is_service(group: RecommendationGroup, record: Record) -> bool:
    names = {name.removeprefix("The ") for name in group.addressee.values()}
    shorts = tuple(f" {short}" for short in record.service_short_name.values())
    return bool(names & set(record.service_name.values())) or any(name.endswith(shorts) for name in names)


def _list_words(text: str) -> tuple[str, ...]:
    return tuple(word for word in re.findall(r"\w+", text.lower().replace("’s", "")) if word not in _SMALL_WORDS)
