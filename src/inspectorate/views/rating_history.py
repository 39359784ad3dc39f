"""Draw the overall ratings of one service over time. Pure."""

from collections.abc import Sequence
from itertools import pairwise

from inspectorate.model.framework import Rating, are_comparable
from inspectorate.model.rated import RatedInspection
from inspectorate.release import Cleared
from inspectorate.views.chart_parts import HistoryJoin, HistoryLevel, HistoryPoint, HistoryTick, RatingHistoryPart
from inspectorate.views.charts import NO_RATING, best_first, percent, publication_day
from inspectorate.views.phrases import Phrases
from inspectorate.views.spoken import plain

_FEWEST = 2
_LEVEL_EM = 3
_EDGE, _SPAN = 8.0, 84.0
"""Per cent of the width: what stays free on either side, and what lies between the first and the last inspection."""
_YEAR_WIDTH = 24.0
"""Per cent of the narrowest picture that a year takes with the space before the next."""


def rating_history(inspections: Sequence[Cleared], phrases: Phrases, page_id: str) -> RatingHistoryPart | None:
    """Return the overall ratings of a service over time; `inspections` come oldest first, `page_id` begins the ids.

    A line joins two inspections only where one follows the other, both have an overall rating, and their frameworks can
    be compared; where they cannot, an upright line stands between them. An inspection without an overall rating has a
    place below the ratings.

    None where there is nothing to see: fewer than two inspections, or no overall rating at all. The picture belongs
    beside the table of the inspections, which holds its figures.
    """
    rated = [one.rated for one in inspections]
    if len(rated) < _FEWEST or not any(one.published_overall for one in rated):
        return None
    levels = _list_levels(rated, phrases)
    heights = {level.name: level.y for level in levels}
    across = _place(rated)
    points = tuple(
        HistoryPoint(
            x=percent(x, 100),
            y=heights[_name(one.published_overall, phrases)],
            shape=_shape(one.published_overall),
        )
        for one, x in zip(rated, across, strict=True)
    )
    neighbours = list(zip(pairwise(rated), pairwise(points), pairwise(across), strict=True))
    breaks = tuple(percent((x1 + x2) / 2, 100) for (one, other), _, (x1, x2) in neighbours if not _compare(one, other))
    joins = tuple(
        HistoryJoin(x1=start.x, y1=start.y, x2=end.x, y2=end.y)
        for (one, other), (start, end), _ in neighbours
        if _compare(one, other) and one.published_overall and other.published_overall
    )
    said = [("history_join", joins), ("history_break", breaks)]
    return RatingHistoryPart(
        id=f"{page_id}-rating-history",
        title=plain(phrases.say("history_title", ratings=phrases.listing([_say(one, phrases) for one in rated]))),
        caption=phrases.say("history_caption", area=phrases.choose(rated[-1].inspection.service.area)),
        height=_em(_LEVEL_EM * len(levels)),
        levels=levels,
        breaks=breaks,
        joins=joins,
        points=points,
        ticks=_mark_years(rated, across),
        notes=tuple(phrases.say(phrase) for phrase, drawn in said if drawn),
    )


def _list_levels(rated: Sequence[RatedInspection], phrases: Phrases) -> tuple[HistoryLevel, ...]:
    """Return the ratings of all frameworks, the highest first; those of the newest framework lead."""
    found: dict[str, tuple[int, str]] = {}
    for one in reversed(rated):
        for rating in best_first(one.inspection.framework):
            found.setdefault(phrases.choose(rating.name), (rating.points, rating.shape.value))
    names = sorted(found, key=lambda name: found[name][0], reverse=True)
    shapes = [found[name][1] for name in names]
    if any(one.published_overall is None for one in rated):
        names, shapes = [*names, phrases.say("no_overall_rating")], [*shapes, NO_RATING]
    return tuple(
        HistoryLevel(name=name, shape=shape, y=_em(_LEVEL_EM * (place + 0.5)))
        for place, (name, shape) in enumerate(zip(names, shapes, strict=True))
    )


def _place(rated: Sequence[RatedInspection]) -> list[float]:
    """Return how far across each inspection stands, in per cent: by its day of publication."""
    days = [publication_day(one).toordinal() for one in rated]
    whole = max(days[-1] - days[0], 1)
    return [_EDGE + _SPAN * (day - days[0]) / whole for day in days]


def _mark_years(rated: Sequence[RatedInspection], across: Sequence[float]) -> tuple[HistoryTick, ...]:
    """Return the year below each inspection, once for each year, on the first of two lines where it has room."""
    marks: list[HistoryTick] = []
    last_by_row = {"upper": -_YEAR_WIDTH, "lower": -_YEAR_WIDTH}
    years = [publication_day(one).year for one in rated]
    last = 0.0
    # The first inspection of a year stands for it.
    first_by_year = dict(reversed(list(zip(years, across, strict=True))))
    for year, x in sorted(first_by_year.items()):
        row = next((row for row, before in last_by_row.items() if x - before >= _YEAR_WIDTH), None)
        if row:
            marks.append(HistoryTick(space=percent(x - last, 100), text=str(year), row=row))
            last, last_by_row[row] = x, x
    return tuple(marks)


def _compare(one: RatedInspection, other: RatedInspection) -> bool:
    return are_comparable(one.inspection.framework, other.inspection.framework)


def _say(rated: RatedInspection, phrases: Phrases) -> str:
    overall = rated.published_overall
    return phrases.say(
        "history_item",
        date=phrases.publication(rated.inspection.record),
        rating=phrases.quoted_rating(overall) if overall else phrases.say("no_overall_rating"),
    )


def _name(rating: Rating | None, phrases: Phrases) -> str:
    return phrases.choose(rating.name) if rating else phrases.say("no_overall_rating")


def _shape(rating: Rating | None) -> str:
    return rating.shape.value if rating else NO_RATING


def _em(number: float) -> str:
    return f"{number:g}em"
