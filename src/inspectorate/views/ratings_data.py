"""List the ratings of an inspection as data: one line for each standard. Pure."""

from dataclasses import dataclass

from inspectorate.model.anchors import standard_anchor
from inspectorate.model.framework import Rating
from inspectorate.model.rated import RatedStandard
from inspectorate.model.site import Site
from inspectorate.release import Cleared
from inspectorate.views.addresses import public_address, report_page
from inspectorate.views.phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsRow:
    """What is published of one standard in one inspection. Ratings are ids of the framework; None is for none.

    The order of the fields is that of the columns, which others read: add new ones at the end.
    """

    inspection: str
    service: str
    framework: str
    standard: str
    title: str
    rating: str | None
    computed_rating: str | None
    discretion: bool
    lowest_percent: int | None
    url: str


def list_ratings(cleared: Cleared, site: Site, phrases: Phrases) -> tuple[RatingsRow, ...]:
    """Return a row for each standard that the inspection has a result for, in the order of the framework."""
    inspection = cleared.rated.inspection
    page = public_address(site.address, report_page(inspection.id))
    return tuple(
        RatingsRow(
            inspection=inspection.id,
            service=inspection.record.service,
            framework=inspection.framework.id,
            standard=one.standard.id,
            title=phrases.choose(one.standard.title),
            rating=rating_id(one.published),
            computed_rating=rating_id(one.computed),
            discretion=one.result.discretion is not None,
            lowest_percent=_lowest_percent(one),
            url=f"{page}#{standard_anchor(one.standard.id)}",
        )
        for one in cleared.rated.standards
    )


def rating_id(rating: Rating | None) -> str | None:
    """Return the name of a rating for machines, such as `requires-improvement`."""
    return rating.id if rating else None


def _lowest_percent(rated: RatedStandard) -> int | None:
    return rated.result.shares[rated.lowest[0]].percent if rated.lowest else None
