"""Turn shares and a framework into ratings. Pure."""

from collections.abc import Callable, Mapping, Sequence

from inspectorate.model.framework import (
    Aggregation,
    Framework,
    KeyQuestionId,
    OverallAggregation,
    Rating,
    RatingBand,
    RatingId,
    Standard,
)
from inspectorate.model.inspection import Inspection, StandardResult
from inspectorate.model.rated import RatedInspection, RatedStandard
from inspectorate.model.shares import Share


def find_band(value: int, bands: Sequence[RatingBand]) -> RatingBand:
    """Return the band that a percentage or a number of points falls into.

    Bands run from lowest to highest and the first begins at 0, so every value from 0 up has exactly one band.

    Raises:
        ValueError: no band holds the value; loading does not let that happen.
    """
    reached = [band for band in bands if value >= band.at_least]
    if not reached:
        raise ValueError(f"No band holds {value}.")
    return reached[-1]


def find_lowest(shares: Mapping[KeyQuestionId, Share]) -> tuple[KeyQuestionId, ...]:
    """Return every key question with the lowest percentage, in the order of `shares`; nothing for no shares."""
    lowest = min((share.percent for share in shares.values()), default=None)
    return tuple(key_question for key_question, share in shares.items() if share.percent == lowest)


def rate_by_lowest_key_question(shares: Mapping[KeyQuestionId, Share], bands: Sequence[RatingBand]) -> RatingId | None:
    """Return the rating of the weakest key question, or None where no share is given.

    The printed percentage decides, half up, so that a report never contradicts its own table.

    Source: the rule printed under every key-question table since 2018; ADR 0004.
    """
    if not shares:
        return None
    return find_band(min(share.percent for share in shares.values()), bands).rating


def leave_to_judgement(_shares: Mapping[KeyQuestionId, Share], _bands: Sequence[RatingBand]) -> RatingId | None:
    """Return None: inspectors judge the standard on evidence that is not counted."""
    return None


AGGREGATIONS: Mapping[Aggregation, Callable[[Mapping[KeyQuestionId, Share], Sequence[RatingBand]], RatingId | None]] = {
    Aggregation.LOWEST_KEY_QUESTION: rate_by_lowest_key_question,
    Aggregation.JUDGEMENT: leave_to_judgement,
}


def rate_inspection(inspection: Inspection) -> RatedInspection:
    """Return the inspection with the computed and the published rating of every standard that has a result."""
    framework = inspection.framework
    standards = tuple(
        _rate_standard(framework, standard, inspection.record.standards[standard.id])
        for standard in framework.iter_standards()
        if standard.id in inspection.record.standards
    )
    score, maximum = _score(framework, standards)
    return RatedInspection(
        inspection=inspection,
        standards=standards,
        score=score,
        maximum=maximum,
        computed_overall=_rate_overall(framework, score, maximum),
        published_overall=framework.get_rating(overall.rating) if (overall := inspection.record.overall) else None,
    )


def scale_bands(bands: Sequence[RatingBand], full_maximum: int, maximum: int) -> tuple[RatingBand, ...]:
    """Return the bands of the overall rating for a smaller maximum.

    A band's last point moves in proportion and is rounded down: of 36 points the bands end at 6, 18 and 30, of 24 at
    4, 12 and 20.

    Source: the published bands for 36 points and the one published report with 24; ADR 0004.
    """
    return tuple(
        RatingBand(band.rating, (band.at_least - 1) * maximum // full_maximum + 1 if band.at_least else 0)
        for band in bands
    )


def _rate_standard(framework: Framework, standard: Standard, result: StandardResult) -> RatedStandard:
    computed = None
    if result.not_rated is None:
        computed = AGGREGATIONS[standard.aggregation](result.shares, framework.bands)
    asked = {
        question.id: result.shares[question.id] for question in standard.key_questions if question.id in result.shares
    }
    return RatedStandard(
        standard=standard,
        result=result,
        computed=framework.get_rating(computed) if computed else None,
        published=framework.get_rating(result.rating) if result.rating else None,
        lowest=find_lowest(asked),
    )


def _score(framework: Framework, standards: Sequence[RatedStandard]) -> tuple[int | None, int | None]:
    if framework.overall.aggregation is OverallAggregation.NONE:
        return None, None
    counting = [rated.published for rated in standards if rated.standard.counts_towards_overall and rated.published]
    score = sum(rating.points for rating in counting)
    if framework.overall.not_rated_reduces_maximum:
        return score, max(rating.points for rating in framework.scale) * len(counting)
    return score, framework.overall.maximum


def _rate_overall(framework: Framework, score: int | None, maximum: int | None) -> Rating | None:
    if score is None or not maximum:
        return None
    bands = scale_bands(framework.overall.bands, framework.overall.maximum, maximum)
    return framework.get_rating(find_band(score, bands).rating)
