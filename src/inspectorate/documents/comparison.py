"""All services rated under one edition, side by side, standard by standard."""

from dataclasses import dataclass

from inspectorate.model.framework import Domain, Standard
from inspectorate.model.rated import RatedInspection
from inspectorate.release import Cleared
from inspectorate.views.addresses import COMPARE, comparison_page, framework_page, relative, report_page, standard_page
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Page, PageLink
from inspectorate.views.editions import (
    Edition,
    label_rating,
    list_editions,
    name_area,
    name_inspection,
    name_standard,
    sort_by_area,
)
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.listing import print_score
from inspectorate.views.phrases import Phrases
from inspectorate.views.rating_parts import RatingLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedStandard:
    """A column: the number of a standard, its title, and its page."""

    number: str
    title: str
    page: PageLink


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedDomain:
    """A group of columns."""

    heading: str
    width: str
    """How many columns it has."""
    standards: tuple[ComparedStandard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRating:
    """A cell; where there is no rating, it says so."""

    rating: RatingLabel | None
    not_rated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedService:
    """A row: the latest inspection of a service under the edition."""

    report: PageLink
    published: str
    overall: ComparedRating | None
    score: str
    ratings: tuple[ComparedRating, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonView:
    """What templates/documents/comparison may say."""

    frame: Frame
    heading: str
    introduction: str
    edition: PageLink
    caption: str
    service_heading: str
    overall_heading: str
    """Empty where the edition has no overall rating."""
    domains: tuple[ComparedDomain, ...]
    services: tuple[ComparedService, ...]
    legend_heading: str
    earlier_heading: str
    """Empty where every service was inspected once under the edition."""
    earlier: tuple[PageLink, ...]


def build_pages(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Page, ...]:
    """Return a page for each edition with ratings that public inspections were made under."""
    return tuple(_build_page(edition, desk) for edition in list_editions(cleared) if edition.has_ratings)


def _build_page(edition: Edition, desk: Desk) -> Page:
    phrases, framework = desk.phrases, edition.framework
    path, name = comparison_page(framework.id), phrases.choose(framework.name)
    latest, earlier = _part_by_age(edition)
    has_overall = any(rated.published_overall for rated in latest)
    view = ComparisonView(
        frame=build_frame(
            PageIdentity(
                path=path,
                title=phrases.say("comparison_title", edition=name),
                description=phrases.say("comparison_caption", edition=name),
                trail=(PageLink(COMPARE, phrases.say("compare_services")),),
            ),
            desk,
            phrases,
        ),
        heading=phrases.say("comparison_title", edition=name),
        introduction=phrases.say("comparison_introduction"),
        edition=PageLink(relative(framework_page(framework.id), path), phrases.say("how_ratings_come_about")),
        caption=phrases.say("comparison_caption", edition=name),
        service_heading=phrases.say("service"),
        overall_heading=_head_overall(edition, phrases) if has_overall else "",
        domains=tuple(_domain(domain, edition, path, phrases) for domain in framework.domains if domain.standards),
        services=tuple(_service(rated, path, phrases) for rated in sort_by_area(latest, phrases)),
        legend_heading=phrases.say("comparison_legend"),
        earlier_heading=phrases.say("earlier_inspections") if earlier else "",
        earlier=tuple(
            PageLink(relative(report_page(rated.inspection.id), path), name_inspection(rated, phrases))
            for rated in sort_by_area(earlier, phrases)
        ),
    )
    return Page(path=path, view=view)


def _part_by_age(edition: Edition) -> tuple[tuple[RatedInspection, ...], tuple[RatedInspection, ...]]:
    """Return the latest inspection of each service, and all earlier ones."""
    latest: dict[str, RatedInspection] = {}
    for rated in edition.inspections:  # newest first
        latest.setdefault(rated.inspection.record.service, rated)
    shown = tuple(latest.values())
    return shown, tuple(rated for rated in edition.inspections if rated not in shown)


def _head_overall(edition: Edition, phrases: Phrases) -> str:
    return phrases.say("overall_and_score" if edition.framework.overall.prints_score else "overall_rating")


def _domain(domain: Domain, edition: Edition, page: str, phrases: Phrases) -> ComparedDomain:
    return ComparedDomain(
        heading=phrases.say("domain_ratings_caption", number=domain.id, name=phrases.choose(domain.name)),
        width=str(len(domain.standards)),
        standards=tuple(_standard(standard, edition, page, phrases) for standard in domain.standards),
    )


def _standard(standard: Standard, edition: Edition, page: str, phrases: Phrases) -> ComparedStandard:
    address = relative(standard_page(edition.framework.id, standard.id), page)
    return ComparedStandard(
        number=standard.id,
        title=phrases.choose(standard.title),
        page=PageLink(address, name_standard(standard, phrases)),
    )


def _service(rated: RatedInspection, page: str, phrases: Phrases) -> ComparedService:
    inspection, overall = rated.inspection, rated.published_overall
    cells = (rated.get_standard(standard.id) for standard in inspection.framework.iter_standards())
    return ComparedService(
        report=PageLink(relative(report_page(inspection.id), page), name_area(rated, phrases)),
        published=phrases.publication(inspection.record),
        overall=ComparedRating(rating=label_rating(overall, phrases), not_rated="") if overall else None,
        score=print_score(rated, phrases),
        ratings=tuple(
            ComparedRating(
                rating=label_rating(cell.published, phrases) if cell and cell.published else None,
                not_rated="" if cell and cell.published else phrases.say("not_rated"),
            )
            for cell in cells
        ),
    )


COMPARISON_PAGE = PerSite(name="comparison", build=build_pages)
