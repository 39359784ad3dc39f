"""List the inspections under an edition, and the other editions beside it. Pure."""

from collections.abc import Sequence

from inspectorate.model.framework import are_comparable
from inspectorate.model.rated import RatedInspection
from inspectorate.views.addresses import comparison_page, framework_page, relative, report_page
from inspectorate.views.distribution import distribution
from inspectorate.views.document import PageLink
from inspectorate.views.edition_parts import OtherEditions, RatedServiceRow, RatedServices
from inspectorate.views.editions import Edition, name_inspection, sort_by_area
from inspectorate.views.listing import label_overall, print_score
from inspectorate.views.phrases import Phrases
from inspectorate.views.region_multiples import region_multiples


def head_services(edition: Edition, phrases: Phrases) -> str:
    """Return the heading of the list of inspections."""
    return phrases.say("services_rated" if edition.has_ratings else "services_inspected")


def list_services(edition: Edition, page: str, phrases: Phrases) -> RatedServices:
    """Return all inspections under an edition, in the order of their areas."""
    overall = any(rated.published_overall for rated in edition.inspections)
    prints_score = overall and edition.framework.overall.prints_score
    comparison = PageLink(relative(comparison_page(edition.framework.id), page), phrases.say("compare_these_services"))
    return RatedServices(
        heading=head_services(edition, phrases),
        caption=phrases.say("services_caption"),
        inspection_heading=phrases.say("inspection"),
        published_heading=phrases.say("published_label"),
        rating_heading=phrases.say("overall_rating") if overall else "",
        score_heading=phrases.say("score") if prints_score else "",
        rows=tuple(_service(rated, page, phrases) for rated in sort_by_area(edition.inspections, phrases)),
        comparison=comparison if edition.has_ratings else None,
        regions=region_multiples(edition.inspections, edition.framework, phrases),
        distribution=distribution(edition.inspections, edition.framework, phrases),
    )


def _service(rated: RatedInspection, page: str, phrases: Phrases) -> RatedServiceRow:
    inspection = rated.inspection
    return RatedServiceRow(
        report=PageLink(relative(report_page(inspection.id), page), name_inspection(rated, phrases)),
        published=phrases.publication(inspection.record),
        rating=label_overall(rated, phrases),
        score=print_score(rated, phrases),
    )


def list_other_editions(edition: Edition, editions: Sequence[Edition], page: str, phrases: Phrases) -> OtherEditions:
    """Return which of the other editions in use an edition can be compared with, and which not."""
    others = [one.framework for one in editions if one.framework.id != edition.framework.id]
    links = {one.id: PageLink(relative(framework_page(one.id), page), phrases.choose(one.name)) for one in others}
    comparable = tuple(links[one.id] for one in others if are_comparable(edition.framework, one))
    apart = tuple(links[one.id] for one in others if not are_comparable(edition.framework, one))
    return OtherEditions(
        heading=phrases.say("other_editions"),
        comparable_label=phrases.say("comparable_editions") if comparable else "",
        comparable=comparable,
        others_label=phrases.say("editions_apart") if apart else "",
        others=apart,
        alone="" if others else phrases.say("no_other_edition"),
    )
