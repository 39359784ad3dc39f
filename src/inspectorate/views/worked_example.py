"""Work the rules of an edition through with the published figures of one inspection. Pure."""

from inspectorate.model.framework import OverallAggregation
from inspectorate.model.rated import RatedInspection, RatedStandard
from inspectorate.ratings import scale_bands
from inspectorate.views.addresses import relative, report_page
from inspectorate.views.document import PageLink
from inspectorate.views.edition_parts import ExampleStep, PointsRow, PointsTable, WorkedExample
from inspectorate.views.editions import Edition, label_rating, name_area, name_inspection, name_standard
from inspectorate.views.footnotes import Footnotes
from inspectorate.views.phrases import Phrases
from inspectorate.views.rating_rules import say_percents, say_points
from inspectorate.views.ratings_table import RatingsWriter


def build_example(edition: Edition, page: str, phrases: Phrases) -> WorkedExample | None:
    """Return how the ratings of the newest rated inspection came about; None where the edition has no ratings."""
    rated = next((one for one in edition.inspections if one.standards), None)
    if rated is None:
        return None
    steps = (*_standard_step(rated, phrases), *_overall_step(rated, phrases), *_discretion_step(rated, phrases))
    if not steps:
        return None
    return WorkedExample(
        heading=phrases.say("worked_example"),
        introduction=phrases.say("worked_example_introduction"),
        report=PageLink(relative(report_page(rated.inspection.id), page), name_inspection(rated, phrases)),
        steps=steps,
    )


def _standard_step(rated: RatedInspection, phrases: Phrases) -> tuple[ExampleStep, ...]:
    """Return how the first standard with percentages was rated: one that the rule alone decided, if there is any."""
    measured = [one for one in rated.standards if one.computed and one.lowest]
    one = next((one for one in measured if one.result.discretion is None), None)
    if one is None or one.computed is None:
        return ()
    sentence = phrases.say(
        "example_standard",
        percent=phrases.percent(one.result.shares[one.lowest[0]].percent),
        range=say_percents(one.computed, rated.inspection.framework.bands, phrases),
        rating=phrases.quoted_rating(one.computed),
        standard=one.standard.id,
    )
    table = RatingsWriter(rated, phrases, Footnotes(phrases, {})).key_question_table(one)
    return (ExampleStep(heading=phrases.say("example_standard_heading"), key_questions=table, sentences=(sentence,)),)


def _overall_step(rated: RatedInspection, phrases: Phrases) -> tuple[ExampleStep, ...]:
    overall = rated.inspection.framework.overall
    decided, score, maximum = rated.computed_overall, rated.score, rated.maximum
    if overall.aggregation is OverallAggregation.NONE or decided is None or score is None or maximum is None:
        return ()
    bands = scale_bands(overall.bands, overall.maximum, maximum)
    sentences = [
        phrases.say(
            "example_overall",
            score=str(score),
            maximum=str(maximum),
            range=say_points(decided, bands, maximum, phrases),
            rating=phrases.quoted_rating(decided),
        )
    ]
    if maximum != overall.maximum:
        sentences.insert(0, phrases.say("example_reduced", full=str(overall.maximum), maximum=str(maximum)))
    if not overall.prints_score:
        sentences.append(phrases.say("example_not_printed"))
    table = _points_table(rated, score, phrases)
    return (ExampleStep(heading=phrases.say("example_overall_heading"), points=table, sentences=tuple(sentences)),)


def _points_table(rated: RatedInspection, score: int, phrases: Phrases) -> PointsTable:
    counting = [one for one in rated.standards if one.standard.counts_towards_overall]
    return PointsTable(
        caption=phrases.say("example_points_caption", area=name_area(rated, phrases)),
        standard_heading=phrases.say("standard"),
        rating_heading=phrases.say("rating"),
        points_heading=phrases.say("points"),
        rows=tuple(
            PointsRow(
                standard=name_standard(one.standard, phrases),
                rating=label_rating(one.published, phrases) if one.published else None,
                not_rated="" if one.published else phrases.say("not_rated"),
                points=str(one.published.points) if one.published else "",
            )
            for one in counting
        ),
        sum_heading=phrases.say("sum"),
        sum=str(score),
    )


def _discretion_step(rated: RatedInspection, phrases: Phrases) -> tuple[ExampleStep, ...]:
    sentences = tuple(said for one in rated.standards if (said := _say_discretion(one, phrases)))
    return (ExampleStep(heading=phrases.say("example_discretion_heading"), sentences=sentences),) if sentences else ()


def _say_discretion(one: RatedStandard, phrases: Phrases) -> str:
    discretion = one.result.discretion
    if one.computed is None or one.published is None or discretion is None:
        return ""
    return phrases.say(
        "example_discretion",
        standard=name_standard(one.standard, phrases),
        computed_rating=phrases.quoted_rating(one.computed),
        published_rating=phrases.quoted_rating(one.published),
        reason=phrases.choose(discretion.reason),
    )
