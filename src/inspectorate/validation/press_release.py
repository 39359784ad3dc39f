"""Check that a press release says nothing that the record does not say. Pure."""

import re
from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.model.framework import OverallAggregation, Rating
from inspectorate.model.prose import Block, List, Prose, Quotation, Text, iter_inlines
from inspectorate.model.rated import RatedInspection
from inspectorate.validation.manuscript import Manuscript

_PERCENTAGE = re.compile(r"(\d+(?:\.\d+)?)(?: per cent| ?percent| ?%)")
_SCORE = re.compile(r"\b(\d{1,2})(?:/| out of )(\d{1,2})\b")


def check_press_release(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield ratings, percentages and scores in the words of a press release that the inspection does not have."""
    rated = manuscript.rated
    release = rated.inspection.press_release
    if release is None:
        return
    file = manuscript.release_file
    framework = rated.inspection.framework
    if framework.press_release is None or framework.overall.aggregation is OverallAggregation.NONE:
        lacks = "press release" if framework.press_release is None else "overall rating that a release could announce"
        yield Diagnostic(
            code="press-release-not-wanted",
            message=f"The framework of this inspection has no {lacks}.",
            hint="Remove the file, or add `press_release:` and an `overall` rating to the framework.",
            file=file,
        )
        return
    passages: list[tuple[FieldPath, str]] = [
        (("body", number), text) for number, text in enumerate(_texts(release.body))
    ]
    if release.headline:
        passages.insert(0, (("headline",), release.headline))
    for path, text in passages:
        for said in (
            *_wrong_ratings(text, rated),
            *_wrong_percentages(text, rated),
            *_wrong_scores(text, rated),
        ):
            yield Diagnostic(
                code="press-release-contradicts",
                message=f"The press release says {said}, which the inspection does not say.",
                hint="Correct it after the record, or leave it out: the release states the ratings anyway.",
                file=file,
                path=path,
            )


def _wrong_ratings(text: str, rated: RatedInspection) -> Iterator[str]:
    published = {one.published.id for one in rated.standards if one.published}
    if rated.published_overall:
        published.add(rated.published_overall.id)
    for rating in rated.inspection.framework.scale:
        if rating.id not in published and _quotes(text, rating):
            yield f"‘{next(iter(rating.name.values()))}’"
    overall = rated.published_overall
    for rating in rated.inspection.framework.scale:
        for name in rating.name.values():
            if (
                overall
                and rating.id != overall.id
                and re.search(
                    rf"overall (?:rating )?(?:of |as |is |was )*[‘'\"“]{re.escape(name)}", text, re.IGNORECASE
                )
            ):
                yield f"an overall rating of ‘{name}’"


def _quotes(text: str, rating: Rating) -> bool:
    return any(re.search(rf"[‘'\"“]{re.escape(name)}[’'\"”]", text, re.IGNORECASE) for name in rating.name.values())


def _wrong_percentages(text: str, rated: RatedInspection) -> Iterator[str]:
    known = {str(share.percent) for one in rated.standards for share in one.result.shares.values()}
    known |= {figure.value.rstrip("%") for facts in rated.inspection.record.key_facts for figure in facts.figures}
    words = rated.inspection.words
    fields = [*words.sections.values(), *(standard.text for standard in words.standards.values())]
    fields += [field for one in words.standards.values() for field in (one.strengths, one.areas_for_improvement)]
    fields += [
        field
        for one in words.domains.values()
        for field in (one.text, one.findings, one.strengths, one.areas_for_improvement)
    ]
    for field in fields:
        for passage in _texts(field):
            known.update(_PERCENTAGE.findall(passage))
    for percentage in _PERCENTAGE.findall(text):
        if percentage not in known:
            yield f"{percentage} per cent"


def _wrong_scores(text: str, rated: RatedInspection) -> Iterator[str]:
    for score, maximum in _SCORE.findall(text):
        if int(maximum) == rated.maximum and int(score) != rated.score:
            yield f"a score of {score} out of {maximum}"


def _texts(prose: Prose) -> tuple[str, ...]:
    """Return the plain words of each block."""
    return tuple(_text(block) for block in prose.blocks)


def _text(block: Block) -> str:
    if isinstance(block, List):
        return " ".join(_text(inner) for item in block.items for inner in item.blocks)
    if isinstance(block, Quotation):
        return " ".join(_text(inner) for inner in block.blocks)
    return "".join(inline.text for inline in iter_inlines((block,)) if isinstance(inline, Text))
