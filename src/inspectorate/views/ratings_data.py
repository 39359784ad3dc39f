"""List the ratings of an inspection as data: one line for each standard. Pure."""

from dataclasses import dataclass

from inspectorate.model.anchors import standard_anchor
from inspectorate.model.framework import Rating
from inspectorate.model.inspection import Inspection
from inspectorate.model.rated import RatedStandard
from inspectorate.model.site import Site
from inspectorate.release import Cleared
from inspectorate.views import columns
from inspectorate.views.addresses import public_address, report_page
from inspectorate.views.phrases import Phrases
from inspectorate.views.row_context import RowContext, count_sample, describe_context, domain_of, name_in_framework


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsRow:
    """What is published of one standard in one inspection. Ratings are ids of the framework; None is for none.

    The order of the fields is that of the columns, which others read: add new ones at the end.
    """

    inspection: columns.InspectionName
    service: columns.ServiceName
    framework: columns.FrameworkName
    standard: columns.StandardName
    title: columns.StandardTitle
    rating: columns.RatingName | None
    computed_rating: columns.ComputedRating | None
    discretion: columns.IsDiscretion
    lowest_percent: columns.LowestPercent | None
    url: columns.Address
    standard_ref: columns.StandardReference
    domain: columns.DomainName
    domain_name: columns.DomainTitle
    method: columns.Method
    counts_towards_overall: columns.CountsTowardsOverall
    points: columns.Points | None
    rating_name: columns.RatingTitle | None
    computed_rating_name: columns.ComputedRatingTitle | None
    discretion_reason: columns.DiscretionReason | None
    not_rated: columns.NotRatedReason | None
    sample_cases: columns.SampleCases | None
    service_name: columns.ServiceTitle
    area_code: columns.AreaCode
    region: columns.RegionTitle
    published_month: columns.PublishedMonth
    published_date: columns.PublishedDay | None


def list_ratings(cleared: Cleared, site: Site, phrases: Phrases) -> tuple[RatingsRow, ...]:
    """Return a row for each standard that the inspection has a result for, in the order of the framework."""
    inspection = cleared.rated.inspection
    page = public_address(site.address, report_page(inspection.id))
    context = describe_context(inspection, phrases)
    return tuple(_row(one, inspection, page, context, phrases) for one in cleared.rated.standards)


def rating_id(rating: Rating | None) -> str | None:
    """Return the name of a rating for machines, such as `requires-improvement`."""
    return rating.id if rating else None


def rating_name(rating: Rating | None, phrases: Phrases) -> str | None:
    """Return the name of a rating for people."""
    return phrases.choose(rating.name) if rating else None


def _row(rated: RatedStandard, inspection: Inspection, page: str, context: RowContext, phrases: Phrases) -> RatingsRow:
    standard, result = rated.standard, rated.result
    domain = domain_of(inspection, standard.id)
    return RatingsRow(
        inspection=inspection.id,
        service=inspection.record.service,
        framework=inspection.framework.id,
        standard=standard.id,
        title=phrases.choose(standard.title),
        rating=rating_id(rated.published),
        computed_rating=rating_id(rated.computed),
        discretion=result.discretion is not None,
        lowest_percent=_lowest_percent(rated),
        url=f"{page}#{standard_anchor(standard.id)}",
        standard_ref=name_in_framework(inspection.framework.id, standard.id),
        domain=domain.id,
        domain_name=phrases.choose(domain.name),
        method=standard.aggregation.value,
        counts_towards_overall=standard.counts_towards_overall,
        points=rated.published.points if rated.published else None,
        rating_name=rating_name(rated.published, phrases),
        computed_rating_name=rating_name(rated.computed, phrases),
        discretion_reason=phrases.choose(result.discretion.reason) if result.discretion else None,
        not_rated=phrases.choose(result.not_rated) if result.not_rated else None,
        sample_cases=count_sample(inspection, domain),
        **context,
    )


def _lowest_percent(rated: RatedStandard) -> int | None:
    return rated.result.shares[rated.lowest[0]].percent if rated.lowest else None
