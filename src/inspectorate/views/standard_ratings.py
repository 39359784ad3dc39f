"""Say how all services were rated on one standard: in a sentence, the two ends, and a table. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from inspectorate.model.anchors import standard_anchor
from inspectorate.model.framework import Rating, Standard
from inspectorate.model.rated import RatedInspection, RatedStandard
from inspectorate.views.addresses import relative, report_page
from inspectorate.views.chart_parts import DistributionPart
from inspectorate.views.distribution import distribution
from inspectorate.views.document import PageLink
from inspectorate.views.edition_parts import StandardEnd, StandardRow, StandardTable
from inspectorate.views.editions import Edition, label_rating, name_inspection, name_standard, sort_by_area
from inspectorate.views.phrases import Phrases
from inspectorate.views.spoken import plain

FEW = 3
"""So many inspections at one end of the results are named; of more, only their number is said."""


TO_COMPARE = 2
"""So many services are needed for a picture that compares them."""


@dataclass(frozen=True, slots=True)
class Result:
    """The result of one standard in one inspection."""

    inspection: RatedInspection
    standard: RatedStandard


def list_results(edition: Edition, standard: Standard, phrases: Phrases) -> tuple[Result, ...]:
    """Return the results of a standard under its edition, in the order of the areas."""
    return tuple(
        Result(rated, one)
        for rated in sort_by_area(edition.inspections, phrases)
        if (one := rated.get_standard(standard.id))
    )


def say_distribution(results: Sequence[Result], scale: Sequence[Rating], phrases: Phrases) -> str:
    """Return how often each rating was given, best first; nothing without a result."""
    if not results:
        return ""
    given = [result.standard.published for result in results]
    shares = [
        phrases.say("rating_counted", count=phrases.count(count), rating=phrases.quoted_rating(rating))
        for rating in reversed(scale)
        if (count := given.count(rating))
    ]
    if missing := given.count(None):
        shares.append(phrases.say("not_rated_counted", count=phrases.count(missing)))
    return phrases.say(
        "ratings_given", inspections=say_inspections(len(results), phrases), ratings=phrases.listing(shares)
    )


def draw_distribution(edition: Edition, standard: Standard, phrases: Phrases) -> DistributionPart | None:
    """Return the picture of the latest ratings of all services; None where there are fewer than two to compare."""
    domains = tuple(
        replace(one, standards=(standard,)) for one in edition.framework.domains if standard in one.standards
    )
    drawn = distribution(edition.inspections, replace(edition.framework, domains=domains), phrases, "standard")
    if drawn is None or len({rated.inspection.record.service for rated in edition.inspections}) < TO_COMPARE:
        return None
    caption = phrases.say("standard_distribution_caption", standard=name_standard(standard, phrases))
    title = phrases.say("standard_distribution_title", caption=caption, ratings=drawn.rows[0].counts)
    return replace(drawn, caption=caption, title=plain(title), table=replace(drawn.table, caption=caption))


def say_inspections(number: int, phrases: Phrases) -> str:
    """Return for instance `two inspections` or `one inspection`."""
    if number == 1:
        return phrases.say("one_inspection")
    return phrases.say("several_inspections", count=phrases.count(number))


def list_ends(results: Sequence[Result], page: str, phrases: Phrases) -> tuple[StandardEnd, ...]:
    """Return the highest and the lowest result, by percentage where there is one; nothing where all are alike."""
    rated = [result for result in results if result.standard.published]
    measure = _lowest_percent if all(result.standard.lowest for result in rated) else _points
    values = sorted({measure(result) for result in rated})
    if not values or values[0] == values[-1]:
        return ()
    labels = (phrases.say("highest_result"), phrases.say("lowest_result"))
    return tuple(
        _end(label, [one for one in rated if measure(one) == value], measure, page, phrases)
        for label, value in zip(labels, (values[-1], values[0]), strict=True)
    )


def build_table(results: Sequence[Result], standard: Standard, page: str, phrases: Phrases) -> StandardTable:
    """Return every result with its place in the report; columns of percentages only where there are any."""
    measured = any(result.standard.lowest for result in results)
    return StandardTable(
        caption=phrases.say("standard_caption", standard=name_standard(standard, phrases)),
        inspection_heading=phrases.say("inspection"),
        rating_heading=phrases.say("rating"),
        percent_heading=phrases.say("lowest_percentage") if measured else "",
        question_heading=phrases.say("key_question_with_it") if measured else "",
        published_heading=phrases.say("published_label"),
        rows=tuple(_row(result, page, phrases) for result in results),
    )


def _end(
    label: str, there: Sequence[Result], measure: Callable[[Result], int], page: str, phrases: Phrases
) -> StandardEnd:
    is_measured, published = measure is _lowest_percent, there[0].standard.published
    return StandardEnd(
        label=label,
        percent=phrases.percent(measure(there[0])) if is_measured else "",
        rating=None if is_measured or published is None else label_rating(published, phrases),
        inspections=tuple(_link(result, page, phrases) for result in there) if len(there) <= FEW else (),
        many="" if len(there) <= FEW else say_inspections(len(there), phrases),
    )


def _row(result: Result, page: str, phrases: Phrases) -> StandardRow:
    one = result.standard
    texts = {question.id: phrases.choose(question.text) for question in one.standard.key_questions}
    return StandardRow(
        inspection=_link(result, page, phrases),
        rating=label_rating(one.published, phrases) if one.published else None,
        note=_note(one, phrases),
        percent=phrases.percent(_lowest_percent(result)) if one.lowest else "",
        questions=tuple(texts[question] for question in one.lowest),
        published=phrases.publication(result.inspection.inspection.record),
    )


def _note(one: RatedStandard, phrases: Phrases) -> str:
    """Return what else is to be said of a rating: why there is none, or that discretion changed it."""
    if one.result.not_rated is not None:
        return phrases.say("not_rated_because", reason=phrases.choose(one.result.not_rated))
    if one.result.discretion and one.computed and one.computed != one.published:
        return phrases.say("rating_by_discretion", rating=phrases.quoted_rating(one.computed))
    return ""


def _link(result: Result, page: str, phrases: Phrases) -> PageLink:
    report = relative(report_page(result.inspection.inspection.id), page)
    anchor = standard_anchor(result.standard.standard.id)
    return PageLink(f"{report}#{anchor}", name_inspection(result.inspection, phrases))


def _lowest_percent(result: Result) -> int:
    return result.standard.result.shares[result.standard.lowest[0]].percent


def _points(result: Result) -> int:
    return result.standard.published.points if result.standard.published else 0
