"""A page for each inspected service: its inspections and its ratings over time. And the list of all services."""

from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.model.rated import RatedInspection
from inspectorate.release import Cleared
from inspectorate.views.addresses import SERVICES, badge_of_service, relative, report_page, service_page
from inspectorate.views.badges import HEIGHT_PX, draw_badge, write_snippet
from inspectorate.views.chart_parts import RatingHistoryPart
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Page, PageLink
from inspectorate.views.facets import list_facets
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.listing import label_overall, list_inspections, print_score
from inspectorate.views.listing_parts import InspectionTablePart
from inspectorate.views.over_time import list_over_time
from inspectorate.views.over_time_parts import OverTimePart
from inspectorate.views.rating_history import rating_history
from inspectorate.views.rating_parts import RatingLabel
from inspectorate.views.search_filters import describe_service
from inspectorate.views.withdrawn import list_withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceEntry:
    """A service in the list of all."""

    service: PageLink
    region: str
    rating: RatingLabel | None
    no_rating: str
    latest: str
    """When its last inspection was published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceList:
    """All services, by name."""

    caption: str
    service_heading: str
    region_heading: str
    rating_heading: str
    latest_heading: str
    entries: tuple[ServiceEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeOffer:
    """The badge of a service, and the HTML with which other sites show it."""

    heading: str
    explanation: str
    picture: str
    alternative: str
    width: str
    height: str
    snippet_label: str
    snippet: str
    copy_words: str
    """On the button that a script offers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceDetails:
    """What the page of one service says."""

    name: str
    """Its full name at the time of its last inspection."""
    region: str
    latest_heading: str
    report: PageLink
    published: str
    rating_heading: str
    rating: RatingLabel | None
    no_rating: str
    score: str
    inspections_heading: str
    inspections: InspectionTablePart
    withdrawn: tuple[PageLink, ...]
    """The notices in the place of those that were withdrawn."""
    over_time_heading: str
    over_time_note: str
    history: RatingHistoryPart | None
    over_time: tuple[OverTimePart, ...]
    badge: BadgeOffer | None
    """None where there is no overall rating to show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceView:
    """What templates/documents/service may say: the list of all services, or one of them."""

    frame: Frame
    heading: str
    introduction: str
    services: ServiceList | None
    details: ServiceDetails | None


def build_pages(cleared: tuple[Cleared, ...], desk: Desk) -> Iterator[Page]:
    """Yield the list of all services that have a cleared inspection, and a page for each."""
    by_service: dict[str, list[Cleared]] = {}
    for one in cleared:
        by_service.setdefault(one.rated.inspection.record.service, []).append(one)
    yield _list_page(by_service, desk)
    for inspections in by_service.values():
        yield _service_page(tuple(inspections), desk)


def _list_page(by_service: dict[str, list[Cleared]], desk: Desk) -> Page:
    phrases = desk.phrases
    entries = sorted((_entry(inspections[0], desk) for inspections in by_service.values()), key=_name)
    view = ServiceView(
        frame=build_frame(
            PageIdentity(
                path=SERVICES, title=phrases.say("services"), description=phrases.say("services_introduction")
            ),
            desk,
            phrases,
        ),
        heading=phrases.say("services"),
        introduction=phrases.say("services_introduction"),
        services=ServiceList(
            caption=phrases.say("services"),
            service_heading=phrases.say("service"),
            region_heading=phrases.say("region"),
            rating_heading=phrases.say("latest_overall_rating"),
            latest_heading=phrases.say("last_inspection_published"),
            entries=tuple(entries),
        ),
        details=None,
    )
    return Page(path=SERVICES, view=view)


def _entry(latest: Cleared, desk: Desk) -> ServiceEntry:
    phrases, inspection = desk.phrases, latest.rated.inspection
    return ServiceEntry(
        service=PageLink(
            relative(service_page(inspection.record.service), SERVICES), phrases.choose(inspection.service.area)
        ),
        region=phrases.choose(inspection.service.region),
        rating=label_overall(latest.rated, phrases),
        no_rating=phrases.say("no_overall_rating"),
        latest=phrases.publication(inspection.record),
    )


def _name(entry: ServiceEntry) -> str:
    return entry.service.text.casefold()


def _service_page(inspections: tuple[Cleared, ...], desk: Desk) -> Page:
    """Return the page of one service; its inspections come newest first."""
    phrases, latest = desk.phrases, inspections[0].rated.inspection
    path = service_page(latest.record.service)
    area = phrases.choose(latest.service.area)
    introduction = phrases.say("service_introduction", area=area, count=phrases.count(len(inspections)))
    view = ServiceView(
        frame=build_frame(
            PageIdentity(
                path=path,
                title=phrases.say("service_title", area=area),
                description=introduction,
                trail=(PageLink(SERVICES, phrases.say("services")),),
                search_values=describe_service(latest.service, phrases),
            ),
            desk,
            phrases,
        ),
        heading=area,
        introduction=introduction,
        services=None,
        details=_details(inspections, path, desk),
    )
    return Page(path=path, view=view)


def _details(inspections: tuple[Cleared, ...], path: str, desk: Desk) -> ServiceDetails:
    phrases, latest = desk.phrases, inspections[0].rated
    inspection = latest.inspection
    area = phrases.choose(inspection.service.area)
    over_time = list_over_time(inspections, path, desk)
    return ServiceDetails(
        name=phrases.choose(inspection.record.service_name),
        region=phrases.choose(inspection.service.region),
        latest_heading=phrases.say("last_inspection"),
        report=PageLink(
            relative(report_page(inspection.id), path),
            phrases.say("footer_title", title=phrases.choose(inspection.framework.title), area=area),
        ),
        published=phrases.say("published", date=phrases.publication(inspection.record)),
        rating_heading=phrases.say("overall_rating"),
        rating=label_overall(latest, phrases),
        no_rating=phrases.say("no_overall_rating"),
        score=print_score(latest, phrases),
        inspections_heading=phrases.say("inspections"),
        inspections=list_inspections(
            inspections, list_facets(inspections, desk), path, desk, phrases.say("inspections_of", area=area)
        ),
        withdrawn=list_withdrawn(latest.inspection.record.service, path, desk),
        over_time_heading=phrases.say("ratings_over_time"),
        over_time_note=phrases.say("not_comparable_note") if len({_edition(one) for one in inspections}) > 1 else "",
        history=rating_history(tuple(reversed(inspections)), phrases, "service"),
        over_time=over_time,
        badge=_badge(latest, path, desk),
    )


def _badge(latest: RatedInspection, path: str, desk: Desk) -> BadgeOffer | None:
    badge, phrases = badge_of_service(latest.inspection.record.service), desk.phrases
    drawn, snippet = draw_badge(latest, desk), write_snippet(latest, badge, desk)
    if drawn is None or snippet is None:
        return None
    return BadgeOffer(
        heading=phrases.say("badge_heading"),
        explanation=phrases.say("badge_explanation"),
        picture=relative(badge, path),
        alternative=drawn.title,
        width=drawn.width,
        height=str(HEIGHT_PX),
        snippet_label=phrases.say("badge_snippet"),
        snippet=snippet,
        copy_words=phrases.say("badge_copy"),
    )


def _edition(cleared: Cleared) -> str:
    return cleared.rated.inspection.framework.id


SERVICE = PerSite(name="service", build=build_pages)
