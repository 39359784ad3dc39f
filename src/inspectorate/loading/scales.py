"""Find what does not fit in the scale, the bands and the points of a framework, and in its comparisons. Pure."""

from collections.abc import Iterable, Iterator, Sequence

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.loading.unknown import unknown_reference
from inspectorate.model.framework import Framework, OverallAggregation, RatingBand
from inspectorate.model.shares import FULL_PERCENT


def check_scale(framework: Framework, file: str) -> Iterator[Diagnostic]:
    """Yield bands that do not cover every result or name no rating, and points that cannot be added up."""
    scale = [rating.id for rating in framework.scale]
    if framework.overall.aggregation is not OverallAggregation.NONE and not scale:
        yield Diagnostic(
            code="missing-field",
            message="The framework adds up the points of ratings, but it has no `scale` of ratings.",
            hint="Add `scale:`, or write `aggregation: none`.",
            file=file,
            path=("overall", "aggregation"),
        )
        return
    yield from _check_bands(framework.bands, scale, FULL_PERCENT, file, ("bands",))
    for number, rating in enumerate(framework.scale):
        if rating.points < 0:
            yield Diagnostic(
                code="wrong-value",
                message=f"The rating `{rating.id}` has {rating.points} points.",
                hint="Give the lowest rating 0 points, and each higher one more.",
                file=file,
                path=("scale", number, "points"),
            )
    if framework.overall.aggregation is not OverallAggregation.NONE:
        path = ("overall", "bands")
        yield from _check_bands(framework.overall.bands, scale, framework.overall.maximum, file, path)
        yield from _check_maximum(framework, file)


def check_comparisons(framework: Framework, known: Iterable[str], file: str) -> Iterator[Diagnostic]:
    """Yield the editions that a framework says it can be compared with, and that do not exist."""
    names = list(known)
    for number, name in enumerate(framework.comparable_with):
        if name not in names:
            yield unknown_reference("framework", name, names, file, ("comparable_with", number))


def _check_bands(
    bands: Sequence[RatingBand], scale: Sequence[str], highest: int, file: str, path: FieldPath
) -> Iterator[Diagnostic]:
    for number, band in enumerate(bands):
        if band.rating not in scale:
            yield unknown_reference("rating", band.rating, scale, file, (*path, number, "rating"))
    limits = [band.at_least for band in bands]
    if scale and (not limits or limits[0] != 0 or limits != sorted(set(limits))):
        yield Diagnostic(
            code="bands-with-gaps",
            message="The bands do not run from 0 upwards, lowest first.",
            hint="The first band has `at_least: 0`, and each further one a higher number.",
            file=file,
            path=path,
        )
    elif limits and limits[-1] > highest:
        yield Diagnostic(
            code="band-out-of-reach",
            message=f"No result reaches the band from {limits[-1]}: {highest} is the most there is.",
            hint="Lower the limit of the band.",
            file=file,
            path=(*path, len(bands) - 1, "at_least"),
        )
    ranks = [scale.index(band.rating) for band in bands if band.rating in scale]
    if ranks != sorted(set(ranks)):
        yield Diagnostic(
            code="bands-out-of-order",
            message="The bands do not name the ratings in the order of the scale, each once.",
            hint="A better rating needs a higher limit; scale and bands run from the lowest rating to the highest.",
            file=file,
            path=path,
        )


def _check_maximum(framework: Framework, file: str) -> Iterator[Diagnostic]:
    points = max(rating.points for rating in framework.scale)
    counting = sum(standard.counts_towards_overall for standard in framework.iter_standards())
    if framework.overall.maximum != points * counting:
        yield Diagnostic(
            code="maximum-differs",
            message=(
                f"The highest score is given as {framework.overall.maximum}, but {counting} standards that count, with "
                f"up to {points} points each, make {points * counting}."
            ),
            hint="Correct `maximum`, the points, or `counts_towards_overall` of a standard.",
            file=file,
            path=("overall", "maximum"),
        )
