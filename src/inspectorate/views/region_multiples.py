"""Draw the overall ratings of each region, one small picture beside the other. Pure."""

from collections.abc import Sequence

from inspectorate.model.framework import Framework, Rating
from inspectorate.model.rated import RatedInspection
from inspectorate.views.chart_parts import RegionMultiplesPart, RegionPanel, RegionRow
from inspectorate.views.charts import (
    best_first,
    count_ratings,
    label,
    latest_of_each_service,
    percent,
    say_counts,
    ticks,
)
from inspectorate.views.phrases import Phrases
from inspectorate.views.spoken import plain

_FEWEST = 2


def region_multiples(
    inspections: Sequence[RatedInspection], framework: Framework, phrases: Phrases, page_id: str = "ratings"
) -> RegionMultiplesPart | None:
    """Return the overall ratings of each region, by its name; all bars are on one scale, so that regions compare.

    `inspections` are those under the edition, newest first: of each service, the latest counts. `page_id` begins the
    ids. None where fewer than two services have an overall rating: one service is no picture of a region.
    """
    by_region: dict[str, list[Rating | None]] = {}
    for rated in latest_of_each_service(inspections):
        if rated.published_overall:
            region = phrases.choose(rated.inspection.service.region)
            by_region.setdefault(region, []).append(rated.published_overall)
    if sum(map(len, by_region.values())) < _FEWEST:
        return None
    counts = {region: count_ratings(by_region[region], framework) for region in sorted(by_region, key=str.casefold)}
    highest = max(max(found.values()) for found in counts.values())
    return RegionMultiplesPart(
        id=f"{page_id}-regions",
        caption=phrases.say("regions_caption", framework=phrases.choose(framework.name)),
        rating_heading=phrases.say("overall_rating"),
        count_heading=phrases.say("services"),
        ticks=ticks(highest),
        panels=tuple(
            RegionPanel(
                id=f"{page_id}-region-{number}",
                title=plain(phrases.say("region_title", region=region, ratings=say_counts(found, framework, phrases))),
                region=region,
                rows=tuple(
                    RegionRow(
                        rating=label(rating, phrases),
                        width=percent(found.get(rating.id, 0), highest),
                        count=str(found.get(rating.id, 0)),
                    )
                    for rating in best_first(framework)
                ),
            )
            for number, (region, found) in enumerate(counts.items(), 1)
        ),
    )
