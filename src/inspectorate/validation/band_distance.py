"""Say how many cases each standard is from the next band. Pure."""

from collections.abc import Iterator, Mapping, Sequence

from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.framework import KeyQuestionId, RatingBand
from inspectorate.model.rated import RatedStandard
from inspectorate.ratings import find_band
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.phrasing import name_rating, say_number
from inspectorate.validation.samples import Count, count_cases, find_sample


def check_band_distance(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield for each standard that is rated by counted cases how many of them lie between it and other ratings."""
    framework = manuscript.rated.inspection.framework
    for one in manuscript.rated.standards:
        # A rating that is not the computed one is told elsewhere, or was decided on.
        if one.computed is None or one.computed != one.published:
            continue
        counts = _count_questions(manuscript, one)
        lowest = one.lowest[0]
        count = counts.get(lowest)
        if count is None:
            continue
        steps = [
            f"{cases} would make it '{name_rating(framework.get_rating(band.rating))}'"
            for cases, band in (*_step_down(count, framework.bands), *_step_up(lowest, counts, one, framework.bands))
        ]
        if steps:
            about = "" if count.is_certain else "about "
            yield Diagnostic(
                code="band-distance",
                message=(
                    f"Standard {one.standard.id} has {count.share.percent}% in {lowest}, {about}{count.share.yes} of "
                    f"{count.share.of} cases: {'; '.join(steps)}."
                ),
                hint="Nothing is wrong. Where one case decides, look at the judgements once more before publication.",
                severity=Severity.INFORMATION,
                file=manuscript.record_file,
                path=("standards", one.standard.id, "shares", lowest),
            )


def _count_questions(manuscript: Manuscript, one: RatedStandard) -> dict[KeyQuestionId, Count]:
    sample = find_sample(manuscript.rated, one.standard.id)
    counts = {question: count_cases(share, sample) for question, share in one.result.shares.items()}
    return {question: count for question, count in counts.items() if count}


def _step_down(count: Count, bands: Sequence[RatingBand]) -> Iterator[tuple[str, RatingBand]]:
    """Yield how many cases fewer in the weakest key question would cost the rating, and the band that is left."""
    limit = find_band(count.share.percent, bands).at_least
    for cases in range(1, count.share.yes + 1):
        percent = count.add(-cases).percent
        if percent < limit:
            yield f"{_say_cases(cases)} fewer", find_band(percent, bands)
            return


def _step_up(
    lowest: KeyQuestionId, counts: Mapping[KeyQuestionId, Count], one: RatedStandard, bands: Sequence[RatingBand]
) -> Iterator[tuple[str, RatingBand]]:
    """Yield how many cases more would earn the next rating: in every key question that lies below it."""
    limit = next((band.at_least for band in bands if band.at_least > counts[lowest].share.percent), None)
    if limit is None or len(counts) < len(one.result.shares):
        return
    more = {question: _find_more(count, limit) for question, count in counts.items()}
    reached = min(counts[question].add(cases).percent for question, cases in more.items())
    others = [f"{say_number(cases)} in {question}" for question, cases in more.items() if cases and question != lowest]
    *first, last = (f"{say_number(more[lowest])} more", *others)
    yield f"{', '.join(first)} and {last}" if first else last, find_band(reached, bands)


def _find_more(count: Count, limit: int) -> int:
    """Return how many cases more would bring a share to the limit; 0 where it is there."""
    missing = count.share.of - count.share.yes
    return next(cases for cases in range(missing + 1) if count.add(cases).percent >= limit)


def _say_cases(cases: int) -> str:
    return "one case" if cases == 1 else f"{say_number(cases)} cases"
