"""Build lists of inspections and what narrows them. Pure."""

from collections.abc import Sequence

from inspectorate.model.rated import RatedInspection
from inspectorate.release import Cleared
from inspectorate.views.addresses import framework_page, inspections_by, relative, report_page, service_page
from inspectorate.views.desk import Desk
from inspectorate.views.document import PageLink
from inspectorate.views.facets import Facet, FacetValue
from inspectorate.views.frame import publication_date
from inspectorate.views.listing_parts import (
    FacetLink,
    FacetsPart,
    FacetView,
    InspectionRow,
    InspectionTablePart,
    RowFacet,
)
from inspectorate.views.phrases import Phrases, publication_month
from inspectorate.views.rating_parts import RatingLabel
from inspectorate.views.versions import say_version


def list_inspections(
    cleared: Sequence[Cleared], facets: Sequence[Facet], page: str, desk: Desk, caption: str
) -> InspectionTablePart:
    """Return a table of inspections in the given order, seen from a page."""
    phrases = desk.phrases
    return InspectionTablePart(
        id="inspections-table",
        caption=caption,
        service_heading=phrases.say("service"),
        report_heading=phrases.say("report"),
        framework_heading=phrases.say("framework"),
        region_heading=phrases.say("region"),
        date_heading=phrases.say("published_label"),
        rating_heading=phrases.say("overall_rating"),
        score_heading=phrases.say("score"),
        rows=tuple(_row(one, facets, page, phrases) for one in cleared),
    )


def view_facets(facets: Sequence[Facet], page: str, phrases: Phrases) -> FacetsPart:
    """Return the ways from a page to the list of each value of each facet."""
    return FacetsPart(
        heading=phrases.say("lists_by"),
        facets=tuple(
            FacetView(
                name=facet.name,
                heading=facet.heading,
                values=tuple(_facet_link(facet.name, value, page, phrases) for value in facet.values),
            )
            for facet in facets
        ),
    )


def label_overall(rated: RatedInspection, phrases: Phrases) -> RatingLabel | None:
    """Return the published overall rating as it is shown; None where there is none."""
    overall = rated.published_overall
    return RatingLabel(name=phrases.choose(overall.name), shape=overall.shape.value) if overall else None


def print_score(rated: RatedInspection, phrases: Phrases) -> str:
    """Return the score as printed; nothing where the edition prints none."""
    if not rated.inspection.framework.overall.prints_score or rated.score is None:
        return ""
    return phrases.say("score_value", score=str(rated.score), maximum=str(rated.maximum))


def machine_date(cleared: Cleared) -> str:
    """Return the day of publication, as 2024-05-10, or the month, as 2018-12, where the record names no day."""
    record = cleared.rated.inspection.record
    month = publication_month(record)
    return publication_date(record) or f"{month.year:04}-{month.month:02}"


def _facet_link(facet: str, value: FacetValue, page: str, phrases: Phrases) -> FacetLink:
    address = inspections_by(facet, value.id)
    return FacetLink(
        value=value.id,
        href=relative(address, page),
        text=value.text,
        count=phrases.say("inspections_counted", count=str(len(value.inspections))),
        current="page" if address == page else "",
    )


def _row(cleared: Cleared, facets: Sequence[Facet], page: str, phrases: Phrases) -> InspectionRow:
    rated = cleared.rated
    inspection, record = rated.inspection, rated.inspection.record
    area = phrases.choose(inspection.service.area)
    return InspectionRow(
        facets=tuple(RowFacet(name=facet.name, value=facet.value_by_inspection[inspection.id]) for facet in facets),
        service=PageLink(relative(service_page(record.service), page), area),
        report=PageLink(
            relative(report_page(inspection.id), page),
            phrases.say("footer_title", title=phrases.choose(inspection.framework.title), area=area),
        ),
        framework=PageLink(
            relative(framework_page(inspection.framework.id), page), phrases.choose(inspection.framework.name)
        ),
        region=phrases.choose(inspection.service.region),
        date=phrases.publication(record),
        corrected=say_version(inspection, phrases) or "",
        machine_date=machine_date(cleared),
        rating=label_overall(rated, phrases),
        no_rating=phrases.say("no_overall_rating"),
        score=print_score(rated, phrases),
    )
