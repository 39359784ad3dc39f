"""Check published ratings against the shares, the scale and the score. Pure."""

from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic
from inspectorate.model.framework import Aggregation, OverallAggregation
from inspectorate.model.inspection import OverallResult
from inspectorate.model.rated import RatedInspection, RatedStandard
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.phrasing import name_rating


def check_standards(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each standard of the framework without a result, and each rated by key questions that lacks a share."""
    results = manuscript.rated.inspection.record.standards
    for standard in manuscript.rated.inspection.framework.iter_standards():
        if standard.id not in results:
            yield Diagnostic(
                code="standard-missing",
                message=f"Standard {standard.id} has no result.",
                hint="Give its `rating`, or in `not_rated` the reason why it has none.",
                file=manuscript.record_file,
                path=("standards",),
            )
            continue
        result = results[standard.id]
        if standard.aggregation is Aggregation.JUDGEMENT or result.not_rated:
            continue
        missing = [question.id for question in standard.key_questions if question.id not in result.shares]
        if missing:
            yield Diagnostic(
                code="share-missing",
                message=f"Standard {standard.id} lacks the share of {', '.join(missing)}.",
                hint="Give a percentage such as 69%, or `yes` and `of`, for every key question.",
                file=manuscript.record_file,
                path=("standards", standard.id, "shares"),
            )


def check_published_ratings(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each published rating that its own percentages contradict, unless discretion is recorded."""
    for one in manuscript.rated.standards:
        if one.computed is None or one.published is None or one.computed == one.published or one.result.discretion:
            continue
        weakest = ", ".join(f"{name} with {one.result.shares[name].percent}%" for name in one.lowest)
        yield Diagnostic(
            code="rating-differs",
            message=(
                f"Standard {one.standard.id} is published as '{name_rating(one.published)}', but its lowest key "
                f"question ({weakest}) earns '{name_rating(one.computed)}'."
            ),
            hint=(
                f"Correct the share or the rating (`{one.computed.id}`), or record the decision: "
                "`discretion:` with its `reason`."
            ),
            file=manuscript.record_file,
            path=_weakest_share(one),
        )


def check_score(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield a score or maximum in the record that the ratings do not add up to."""
    rated = manuscript.rated
    overall = rated.inspection.record.overall
    if overall is None or rated.score is None or not _is_complete(rated):
        return
    is_reduced = _is_reduced_without_reason(rated, overall)
    if is_reduced:
        yield Diagnostic(
            code="maximum-without-reason",
            message=(
                f"The maximum is published as {overall.maximum} and not as {rated.maximum}, but every standard that "
                "counts has a rating."
            ),
            hint="Correct the maximum, or say of the standard that was not rated why: `not_rated`.",
            file=manuscript.record_file,
            path=("overall", "maximum"),
        )
    maximum = None if is_reduced else overall.maximum
    pairs = (("score", overall.score, rated.score), ("maximum", maximum, rated.maximum))
    for field, published, computed in pairs:
        if published is not None and published != computed:
            yield Diagnostic(
                code="score-differs",
                message=f"The {field} is published as {published}, but the ratings add up to {computed}.",
                hint="Correct the rating that is wrong, or this number.",
                file=manuscript.record_file,
                path=("overall", field),
            )


def check_overall(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield an overall rating that is missing, not wanted by the framework, or other than the score earns."""
    rated = manuscript.rated
    has_overall = rated.inspection.framework.overall.aggregation is not OverallAggregation.NONE
    published, computed = rated.published_overall, rated.computed_overall
    file = manuscript.record_file
    if has_overall and published is None:
        yield Diagnostic(
            code="overall-missing",
            message="The inspection has no overall rating.",
            hint=f"Add `overall:` with `rating: {computed.id if computed else '…'}`.",
            file=file,
        )
    elif not has_overall and published is not None:
        yield Diagnostic(
            code="overall-not-wanted",
            message="The framework gives no overall rating, but the record has one.",
            hint="Remove `overall`.",
            file=file,
            path=("overall",),
        )
    elif published and computed and published != computed and _is_complete(rated):
        yield Diagnostic(
            code="overall-differs",
            message=(
                f"The overall rating is published as '{name_rating(published)}', but {rated.score} of {rated.maximum} "
                f"points earn '{name_rating(computed)}'."
            ),
            hint="Correct the rating of the standard that is wrong, or the overall rating.",
            file=file,
            path=("overall", "rating"),
        )


def _is_reduced_without_reason(rated: RatedInspection, overall: OverallResult) -> bool:
    counting = (one for one in rated.standards if one.standard.counts_towards_overall)
    return (
        overall.maximum is not None
        and rated.maximum is not None
        and overall.maximum < rated.maximum
        and all(one.published for one in counting)
    )


def _is_complete(rated: RatedInspection) -> bool:
    """Return whether every standard has a result: without one, nothing is to be concluded from the sum of points."""
    return len(rated.standards) == sum(1 for _ in rated.inspection.framework.iter_standards())


def _weakest_share(one: RatedStandard) -> tuple[str, ...]:
    return ("standards", one.standard.id, "shares", one.lowest[0])
