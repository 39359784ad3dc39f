"""Check that a press release says nothing that the record and the report do not say. Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace

from inspectorate.diagnostics import Diagnostic, Place, Severity
from inspectorate.model.framework import OverallAggregation
from inspectorate.model.language import ENGLISH
from inspectorate.model.rated import RatedInspection
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.percentages import PERCENTAGE, list_percentages, may_have_percentage
from inspectorate.validation.rating_names import find_quoted_ratings
from inspectorate.validation.rating_words import Said, find_ratings, find_scores
from inspectorate.validation.sentences import Sentence


def check_press_release(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield ratings, percentages and scores in the words of a press release that the inspection does not have."""
    rated = manuscript.rated
    if rated.inspection.press_release is None:
        return
    framework = rated.inspection.framework
    if framework.press_release is None or framework.overall.aggregation is OverallAggregation.NONE:
        lacks = "press release" if framework.press_release is None else "overall rating that a release could announce"
        yield Diagnostic(
            code="press-release-not-wanted",
            message=f"The framework of this inspection has no {lacks}.",
            hint="Remove the file, or add `press_release:` and an `overall` rating to the framework.",
            file=manuscript.release_file,
        )
        return
    known = _list_known_percentages(manuscript)
    for sentence in manuscript.release_sentences:
        for said in (
            *(tuple(find_ratings(sentence, rated)) or _find_in_headline(sentence, rated)),
            *find_scores(sentence, rated),
            *_find_percentages(sentence, known),
        ):
            found = sentence.report(
                "press-release-contradicts",
                said.span,
                f"The press release says {said.words}, which the inspection does not say.",
                "Correct it after the record, or leave it out: the release states the ratings anyway.",
            )
            yield replace(found, severity=Severity.ERROR, also=_also(said, manuscript))


def check_service_in_release(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield names of the service in a press release that it does not have in the record."""
    inspection = manuscript.rated.inspection
    record = inspection.record
    names = tuple(record.service_name.values())
    own = record.service_name.get(ENGLISH, names[0])
    shorts = {*record.service_short_name.values(), *record.service_word.values()}
    area = "|".join(re.escape(name) for name in inspection.service.area.values())
    pattern = re.compile(
        rf"\b(?:{area}) (?:(?P<short>Y[A-Z]{{2,}})\b|(?P<name>(?:[A-Z][\w’]* |and )*(?:Service|Team)\b(?! [A-Z])))"
    )
    for sentence in manuscript.release_sentences:
        for match in pattern.finditer(sentence.text):
            is_named = match["short"] in shorts if match["short"] else match[0] in names
            if not is_named and (match["short"] or re.search(r"\b(?:Justice|Offending)\b", match[0])):
                found = sentence.report(
                    "service-in-release-differs",
                    match.span(),
                    f"The press release speaks of ‘{match[0]}’; the record calls the service ‘{own}’.",
                    "Name the service as the record does, or by its short name there.",
                )
                yield replace(found, also=(manuscript.place(("service_name",)),))


def _list_known_percentages(manuscript: Manuscript) -> frozenset[str]:
    """Return the percentages of the record and of the report's words."""
    passages = (passage for passage in manuscript.words if may_have_percentage(passage.text))
    said = (match["percent"] for passage in passages for match in re.finditer(PERCENTAGE, passage.text))
    return list_percentages(manuscript.rated) | frozenset(said)


def _find_in_headline(sentence: Sentence, rated: RatedInspection) -> Iterator[Said]:
    """Yield the first rating in quotation marks of a headline that does not have the overall rating."""
    if sentence.passage.path != ("headline",) or rated.published_overall is None:
        return
    quoted = list(find_quoted_ratings(sentence.text, rated.inspection.framework))
    overall = {name.lower() for name in rated.published_overall.name.values()}
    if quoted and not any(match["name"].lower() in overall for match in quoted):
        yield Said(quoted[0].span("name"), f"‘{quoted[0]['name']}’ in its headline", ("overall", "rating"))


def _find_percentages(sentence: Sentence, known: frozenset[str]) -> Iterator[Said]:
    for match in re.finditer(PERCENTAGE, sentence.text):
        if match["percent"] not in known:
            yield Said(match.span(), f"{match['percent']} per cent", ())


def _also(said: Said, manuscript: Manuscript) -> tuple[Place, ...]:
    return (manuscript.place(said.path),) if said.path else ()
