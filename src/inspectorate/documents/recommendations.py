"""The register of all recommendations: by service, by addressee, by standard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from inspectorate.release import Cleared
from inspectorate.views.addresses import RECOMMENDATIONS, further_page, relative
from inspectorate.views.around_parts import NeighboursPart
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import ContentsEntry, Frame, Lines, NavigationLink, Page, PageLink
from inspectorate.views.edition_parts import RegisterGroup
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.phrases import Phrases, lower_first
from inspectorate.views.register import build_item
from inspectorate.views.register_orders import ORDERS, Group, Order, divide


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationsView:
    """What templates/documents/recommendations may say."""

    frame: Frame
    heading: str
    introduction: str
    note: str
    """What is to be known of this order of the register, else nothing."""
    orders_label: str
    orders: tuple[NavigationLink, ...]
    pages_label: str
    pages: tuple[NavigationLink, ...]
    """All pages of this order; none where there is only this one."""
    neighbours: NeighboursPart
    contents: tuple[ContentsEntry, ...]
    groups: tuple[RegisterGroup, ...]
    no_recommendations: str


def build_pages(cleared: tuple[Cleared, ...], desk: Desk) -> Iterator[Page]:
    """Yield the register, once in each order; where it is long, each order has several pages."""
    for path, order in ORDERS.items():
        pages = divide(order.group(cleared, desk.phrases)) or ((),)
        paths = [path, *(further_page(path, number) for number in range(2, len(pages) + 1))]
        for number in range(len(pages)):
            yield _build_page(_Sheets(order, paths, pages), number, desk)


@dataclass(frozen=True, slots=True)
class _Sheets:
    """All pages of an order."""

    order: Order
    paths: Sequence[str]
    groups: Sequence[tuple[Group, ...]]


def _build_page(sheets: _Sheets, place: int, desk: Desk) -> Page:
    phrases, order, path = desk.phrases, sheets.order, sheets.paths[place]
    first, heading = sheets.paths[0], phrases.say("register")
    title = _title(first, order, phrases)
    register = () if path == RECOMMENDATIONS else (PageLink(RECOMMENDATIONS, heading),)
    order_trail = () if first in (RECOMMENDATIONS, path) else (PageLink(first, title),)
    if place:
        title = phrases.say("page_of_list", title=title, number=str(place + 1), count=str(len(sheets.paths)))
    groups = tuple(_view_group(one, path, phrases) for one in sheets.groups[place])
    view = RecommendationsView(
        frame=build_frame(
            PageIdentity(
                path=path,
                title=phrases.say("page_of_site", page=title, site=phrases.choose(desk.site.name)),
                description=phrases.say("register_introduction"),
                trail=(*register, *order_trail),
            ),
            desk,
            phrases,
        ),
        heading=title,
        introduction=phrases.say("register_introduction"),
        note=order.note(phrases),
        orders_label=phrases.say("register_orders"),
        orders=tuple(
            NavigationLink(href=relative(other, path), text=one.name(phrases), current=_current(other, path, first))
            for other, one in ORDERS.items()
        ),
        pages_label=phrases.say("pages_of_list", count=str(len(sheets.paths))) if len(sheets.paths) > 1 else "",
        pages=_link_pages(sheets, path, phrases) if len(sheets.paths) > 1 else (),
        neighbours=_find_neighbours(sheets, place, phrases),
        contents=_list_contents(groups),
        groups=groups,
        no_recommendations=phrases.say("no_recommendations"),
    )
    return Page(path=path, view=view)


def _current(order: str, page: str, first: str) -> str:
    """Return how a page marks the way to an order: as itself, as the one whose further page it is, or not at all."""
    if order == page:
        return "page"
    return "true" if order == first else ""


def _title(path: str, order: Order, phrases: Phrases) -> str:
    if path == RECOMMENDATIONS:
        return phrases.say("register")
    return phrases.say("register_title", order=lower_first(order.name(phrases)))


def _view_group(group: Group, page: str, phrases: Phrases) -> RegisterGroup:
    heading = phrases.say("goes_on", heading=group.heading) if group.goes_on else group.heading
    make_item = partial(build_item, page=page, phrases=phrases)
    return RegisterGroup(
        id=group.id,
        heading=heading,
        items=Lines(partial(map, make_item, group.recommendations)) if group.recommendations else (),
        groups=tuple(_view_group(one, page, phrases) for one in group.groups),
    )


def _link_pages(sheets: _Sheets, page: str, phrases: Phrases) -> tuple[NavigationLink, ...]:
    return tuple(
        NavigationLink(
            href=relative(path, page),
            text=_name_page(place, groups, phrases),
            current="page" if path == page else "",
        )
        for place, (path, groups) in enumerate(zip(sheets.paths, sheets.groups, strict=True))
    )


def _name_page(place: int, groups: Sequence[Group], phrases: Phrases) -> str:
    """Return the number of a page with its first and its last heading, as a dictionary has them."""
    headings = [inner.heading for outer in groups for inner in outer.groups or (outer,)]
    first, last = headings[0], headings[-1]
    name = first if first == last else phrases.say("range", lowest=first, highest=last)
    return phrases.say("page_with", number=str(place + 1), groups=name)


def _find_neighbours(sheets: _Sheets, place: int, phrases: Phrases) -> NeighboursPart:
    def link(other: int) -> PageLink | None:
        if not 0 <= other < len(sheets.paths):
            return None
        way = relative(sheets.paths[other], sheets.paths[place])
        return PageLink(way, _name_page(other, sheets.groups[other], phrases))

    return NeighboursPart(
        label=phrases.say("neighbour_pages"),
        previous_heading=phrases.say("previous_page"),
        previous=link(place - 1),
        next_heading=phrases.say("next_page"),
        next=link(place + 1),
    )


def _list_contents(groups: tuple[RegisterGroup, ...]) -> tuple[ContentsEntry, ...]:
    return tuple(ContentsEntry(f"#{group.id}", group.heading, _list_contents(group.groups)) for group in groups)


RECOMMENDATIONS_PAGE = PerSite(name="recommendations", build=build_pages)
