"""The register of all recommendations: by service, by addressee, by standard."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

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
from inspectorate.views.titles import choose_title

_Names: TypeAlias = Mapping[str, str]
"""What each page of an order is called, by its path; none where there are no recommendations."""


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
    for first, order in ORDERS.items():
        pages = divide(order.group(cleared, desk.phrases)) or ((),)
        paths = [first, *(further_page(first, number) for number in range(2, len(pages) + 1))]
        names = [_name_page(number, groups, desk.phrases) for number, groups in enumerate(pages, start=1) if groups]
        names_by_path = dict(zip(paths, names, strict=False))
        for path, groups in zip(paths, pages, strict=True):
            yield _build_page(path, order, groups, names_by_path, desk)


def _build_page(path: str, order: Order, found: Sequence[Group], names_by_path: _Names, desk: Desk) -> Page:
    phrases, paths = desk.phrases, list(names_by_path) or [path]
    first, heading, place = paths[0], phrases.say("register"), paths.index(path)
    title = _title(first, order, phrases)
    register = () if path == RECOMMENDATIONS else (PageLink(RECOMMENDATIONS, heading),)
    order_trail = () if first in (RECOMMENDATIONS, path) else (PageLink(first, title),)
    if place:
        title = phrases.say("page_of_list", title=title, number=str(place + 1), count=str(len(paths)))
    groups = tuple(_view_group(one, path, phrases) for one in found)
    view = RecommendationsView(
        frame=build_frame(
            PageIdentity(
                path=path,
                title=choose_title(phrases.say("page_of_site", page=title, site=phrases.choose(desk.site.name)), title),
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
        pages_label=phrases.say("pages_of_list", count=str(len(paths))) if paths[1:] else "",
        pages=_link_pages(names_by_path, path) if paths[1:] else (),
        neighbours=_find_neighbours(names_by_path, path, phrases),
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


def _link_pages(names_by_path: _Names, page: str) -> tuple[NavigationLink, ...]:
    return tuple(
        NavigationLink(href=relative(path, page), text=name, current="page" if path == page else "")
        for path, name in names_by_path.items()
    )


def _name_page(number: int, groups: Sequence[Group], phrases: Phrases) -> str:
    """Return the number of a page with its first and its last heading, as a dictionary has them."""
    headings = [inner.heading for outer in groups for inner in outer.groups or (outer,)]
    first, last = headings[0], headings[-1]
    name = first if first == last else phrases.say("range", lowest=first, highest=last)
    return phrases.say("page_with", number=str(number), groups=name)


def _find_neighbours(names_by_path: _Names, page: str, phrases: Phrases) -> NeighboursPart:
    links = [PageLink(relative(path, page), name) for path, name in names_by_path.items()]
    place = list(names_by_path).index(page) if links else 0
    return NeighboursPart(
        label=phrases.say("neighbour_pages"),
        previous_heading=phrases.say("previous_page"),
        previous=links[place - 1] if place else None,
        next_heading=phrases.say("next_page"),
        next=links[place + 1] if links[place + 1 :] else None,
    )


def _list_contents(groups: tuple[RegisterGroup, ...]) -> tuple[ContentsEntry, ...]:
    return tuple(ContentsEntry(f"#{group.id}", group.heading, _list_contents(group.groups)) for group in groups)


RECOMMENDATIONS_PAGE = PerSite(name="recommendations", build=build_pages)
