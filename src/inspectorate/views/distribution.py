"""Draw how many services got each rating, for every standard of a framework edition. Pure."""

from collections.abc import Sequence

from inspectorate.model.framework import Framework, Rating, RatingId, Standard
from inspectorate.model.rated import RatedInspection
from inspectorate.views.chart_parts import (
    ChartTable,
    ChartTableRow,
    DistributionKey,
    DistributionPart,
    DistributionRow,
    DistributionSegment,
)
from inspectorate.views.charts import (
    best_first,
    count_ratings,
    label,
    latest_of_each_service,
    name_rating,
    percent,
    say_counts,
    ticks,
)
from inspectorate.views.phrases import Phrases
from inspectorate.views.spoken import plain

_SHORTEST_SCALE = 5


def distribution(
    inspections: Sequence[RatedInspection], framework: Framework, phrases: Phrases, page_id: str = "standards"
) -> DistributionPart | None:
    """Return how many services got each rating, for every standard that was inspected, in the order of the edition.

    `inspections` are those under the edition, newest first: of each service, the latest counts. `page_id` begins the
    ids. A service that was not rated on a standard leaves the end of its bar open. None where the edition has no
    ratings or nobody was rated.
    """
    rated = latest_of_each_service(inspections)
    all_ratings = [(standard, _ratings(standard, rated)) for standard in framework.iter_standards()]
    inspected = [(standard, ratings) for standard, ratings in all_ratings if any(ratings)]
    if not inspected:
        return None
    # On a scale that ended at one service, every bar would be full and say more than it knows.
    highest = max(len(rated), _SHORTEST_SCALE)
    part_id, name = f"{page_id}-distribution", phrases.choose(framework.name)
    return DistributionPart(
        id=part_id,
        title=plain(phrases.say("distribution_title", framework=name, count=str(len(rated)))),
        caption=phrases.say("distribution_caption", framework=name),
        keys=tuple(
            DistributionKey(
                id=f"{part_id}-{rating.shape.value}",
                fill=f"url(#{part_id}-{rating.shape.value})",
                rating=label(rating, phrases),
            )
            for rating in best_first(framework)
        ),
        rows=tuple(_row(standard, ratings, framework, (part_id, highest), phrases) for standard, ratings in inspected),
        ticks=ticks(highest),
        start="0",
        unit=phrases.say("services"),
        end=str(highest),
        table=_table(inspected, framework, part_id, phrases),
    )


def _ratings(standard: Standard, rated: Sequence[RatedInspection]) -> list[Rating | None]:
    """Return the rating of a standard in each inspection; None where it was not rated."""
    found = [one.get_standard(standard.id) for one in rated]
    return [one.published if one else None for one in found]


def _row(
    standard: Standard,
    ratings: Sequence[Rating | None],
    framework: Framework,
    scale: tuple[str, int],
    phrases: Phrases,
) -> DistributionRow:
    part_id, highest = scale
    counts = count_ratings(ratings, framework)
    segments: list[DistributionSegment] = []
    before = 0
    for rating in best_first(framework):
        count = counts.get(rating.id, 0)
        if count:
            segments.append(
                DistributionSegment(
                    x=percent(before, highest),
                    width=percent(count, highest),
                    shape=rating.shape.value,
                    fill=f"url(#{part_id}-{rating.shape.value})",
                )
            )
        before += count
    return DistributionRow(
        number=standard.id,
        name=phrases.choose(standard.short_title or standard.title),
        segments=tuple(segments),
        counts=say_counts(counts, framework, phrases),
    )


def _table(
    inspected: Sequence[tuple[Standard, Sequence[Rating | None]]], framework: Framework, part_id: str, phrases: Phrases
) -> ChartTable:
    columns: tuple[RatingId | None, ...] = (*(rating.id for rating in best_first(framework)), None)
    return ChartTable(
        id=f"{part_id}-table",
        summary=phrases.say("figures_as_table"),
        caption=phrases.say("distribution_caption", framework=phrases.choose(framework.name)),
        name_heading=phrases.say("standard"),
        headings=tuple(name_rating(rating, framework, phrases) for rating in columns),
        rows=tuple(
            ChartTableRow(
                name=f"{standard.id} {phrases.choose(standard.short_title or standard.title)}",
                values=tuple(str(count_ratings(ratings, framework).get(rating, 0)) for rating in columns),
            )
            for standard, ratings in inspected
        ),
    )
