"""List the recommendations of an inspection as data. Pure."""

from dataclasses import dataclass

from inspectorate.model.anchors import recommendation_anchor
from inspectorate.model.site import Site
from inspectorate.release import Cleared
from inspectorate.views import columns
from inspectorate.views.addresses import public_address, report_page
from inspectorate.views.phrases import Phrases
from inspectorate.views.plain_text import write_plain
from inspectorate.views.row_context import describe_context, name_in_framework


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationRow:
    """One recommendation with its addressee.

    The order of the fields is that of the columns, which others read: add new ones at the end.
    """

    inspection: columns.InspectionName
    service: columns.ServiceName
    framework: columns.FrameworkName
    number: columns.RecommendationNumber
    addressee: columns.Addressee
    text: columns.RecommendationText
    url: columns.Address
    recommendation_ref: columns.RecommendationReference
    standards: columns.StandardNames | None
    service_name: columns.ServiceTitle
    area_code: columns.AreaCode
    region: columns.RegionTitle
    published_month: columns.PublishedMonth
    published_date: columns.PublishedDay | None


def list_recommendations(cleared: Cleared, site: Site, phrases: Phrases) -> tuple[RecommendationRow, ...]:
    """Return a row for each recommendation, in the order of the report."""
    inspection = cleared.rated.inspection
    page = public_address(site.address, report_page(inspection.id))
    words = inspection.words.recommendations
    context = describe_context(inspection, phrases)
    return tuple(
        RecommendationRow(
            inspection=inspection.id,
            service=inspection.record.service,
            framework=inspection.framework.id,
            number=number,
            addressee=phrases.choose(group.addressee),
            text=write_plain(words[number]),
            url=f"{page}#{recommendation_anchor(number)}",
            recommendation_ref=name_in_framework(inspection.id, number),
            standards=" ".join(group.standards.get(number, ())) or None,
            **context,
        )
        for group in inspection.record.recommendations
        for number in group.numbers
    )
