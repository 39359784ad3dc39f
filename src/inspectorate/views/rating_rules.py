"""Say the rules of an edition in words: the scale, and how each rating comes about. Pure.

Every number is that of the framework; the words are phrases of the site.
"""

from collections.abc import Callable, Sequence

from inspectorate.model.framework import (
    Aggregation,
    DiscretionConditions,
    Framework,
    OverallAggregation,
    Rating,
    RatingBand,
)
from inspectorate.model.shares import FULL_PERCENT
from inspectorate.views.document import Html
from inspectorate.views.edition_parts import RatingScalePart, RatingScaleRow
from inspectorate.views.editions import label_rating, list_numbers
from inspectorate.views.parts import GlossaryEntryView, GlossaryPart
from inspectorate.views.phrases import Phrases
from inspectorate.views.spoken import to_html


def build_scale(framework: Framework, phrases: Phrases) -> RatingScalePart | None:
    """Return the ratings with their bands, best first; None where the edition has none."""
    if not framework.scale:
        return None
    overall = framework.overall
    has_overall = overall.aggregation is not OverallAggregation.NONE
    measures = any(one.aggregation is Aggregation.LOWEST_KEY_QUESTION for one in framework.iter_standards())
    return RatingScalePart(
        id="scale",
        caption=phrases.say("scale_caption"),
        rating_heading=phrases.say("rating"),
        percent_heading=phrases.say("scale_percent") if measures else "",
        points_heading=phrases.say("points"),
        total_heading=phrases.say("scale_total", maximum=str(overall.maximum)) if has_overall else "",
        rows=tuple(
            RatingScaleRow(
                rating=label_rating(rating, phrases),
                meaning=phrases.choose(rating.meaning) if rating.meaning else "",
                percent=say_percents(rating, framework.bands, phrases) if measures else "",
                points=str(rating.points),
                total=say_points(rating, overall.bands, overall.maximum, phrases) if has_overall else "",
            )
            for rating in reversed(framework.scale)
        ),
    )


def build_rules(framework: Framework, phrases: Phrases) -> GlossaryPart | None:
    """Return how standards and the overall rating are rated, one entry for each rule; None without ratings."""
    if not framework.scale:
        return None
    rules = (*_standard_rules(framework, phrases), *_overall_rules(framework, phrases))
    if framework.discretion_note or framework.discretion_conditions:
        rules = (*rules, _discretion_rule(framework.discretion_conditions, phrases))
    return GlossaryPart(entries=rules)


def say_percents(rating: Rating, bands: Sequence[RatingBand], phrases: Phrases) -> str:
    """Return the percentages that earn a rating, such as `50% to 64%`; nothing where none does."""
    return _say_range(_range_of(rating, bands, FULL_PERCENT), phrases.percent, phrases)


def say_points(rating: Rating, bands: Sequence[RatingBand], maximum: int, phrases: Phrases) -> str:
    """Return the sums of points that earn an overall rating, such as `7 to 18`; nothing where none does."""
    return _say_range(_range_of(rating, bands, maximum), str, phrases)


def _range_of(rating: Rating, bands: Sequence[RatingBand], maximum: int) -> tuple[int, int] | None:
    ends = [*(band.at_least - 1 for band in bands[1:]), maximum]
    reached = [(band.at_least, end) for band, end in zip(bands, ends, strict=True) if band.rating == rating.id]
    return reached[0] if reached and reached[0][0] <= reached[0][1] else None


def _say_range(found: tuple[int, int] | None, say: Callable[[int], str], phrases: Phrases) -> str:
    if found is None:
        return ""
    lowest, highest = found
    return say(lowest) if lowest == highest else phrases.say("range", lowest=say(lowest), highest=say(highest))


def _standard_rules(framework: Framework, phrases: Phrases) -> tuple[GlossaryEntryView, ...]:
    by_rule = {rule: [one for one in framework.iter_standards() if one.aggregation is rule] for rule in Aggregation}
    measured, judged = by_rule[Aggregation.LOWEST_KEY_QUESTION], by_rule[Aggregation.JUDGEMENT]
    rules = []
    if measured:
        text = phrases.say("rule_lowest", standards=list_numbers(measured, phrases))
        rules.append(_rule(phrases.say("rule_lowest_name"), text))
    if judged:
        text = phrases.say("rule_judgement", standards=list_numbers(judged, phrases))
        rules.append(_rule(phrases.say("rule_judgement_name"), text))
    return tuple(rules)


def _overall_rules(framework: Framework, phrases: Phrases) -> tuple[GlossaryEntryView, ...]:
    overall = framework.overall
    if overall.aggregation is OverallAggregation.NONE:
        return (_rule(phrases.say("overall_rating"), phrases.say("rule_no_overall")),)
    sentences = [phrases.say("rule_overall", maximum=str(overall.maximum))]
    if overall.not_rated_reduces_maximum:
        sentences.append(phrases.say("rule_not_rated"))
    rules = [_rule(phrases.say("overall_rating"), " ".join(sentences))]
    if separate := [one for one in framework.iter_standards() if not one.counts_towards_overall]:
        text = phrases.say("rule_separate", standards=list_numbers(separate, phrases))
        rules.append(_rule(phrases.say("rule_separate_name"), text))
    return tuple(rules)


def _discretion_rule(conditions: DiscretionConditions | None, phrases: Phrases) -> GlossaryEntryView:
    sentences = [phrases.say("rule_discretion")]
    if conditions:
        if met := _list_conditions(conditions, phrases):
            sentences.append(phrases.say("rule_discretion_conditions", conditions="; ".join(met)))
        sentences.append(phrases.say("rule_discretion_both" if conditions.may_lower else "rule_discretion_up"))
    return _rule(phrases.say("rule_discretion_name"), " ".join(sentences))


def _list_conditions(conditions: DiscretionConditions, phrases: Phrases) -> list[str]:
    met = []
    if conditions.within_points is not None:
        met.append(phrases.say("condition_within_points", points=str(conditions.within_points)))
    if conditions.one_case:
        met.append(phrases.say("condition_one_case"))
    if conditions.up_to_cases is not None:
        met.append(phrases.say("condition_up_to_cases", cases=str(conditions.up_to_cases)))
    return met


def _rule(name: str, text: str) -> GlossaryEntryView:
    return GlossaryEntryView(term=name, meaning=Html(to_html(text)))
