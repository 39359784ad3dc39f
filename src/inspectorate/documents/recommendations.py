"""The register of all recommendations: by service, by addressee, by standard."""

from dataclasses import dataclass

from inspectorate.release import Cleared
from inspectorate.views.addresses import RECOMMENDATIONS, relative
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import ContentsEntry, Frame, NavigationLink, Page, PageLink
from inspectorate.views.edition_parts import RegisterGroup
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.phrases import lower_first
from inspectorate.views.register_orders import ORDERS, Order


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
    contents: tuple[ContentsEntry, ...]
    groups: tuple[RegisterGroup, ...]
    no_recommendations: str


def build_pages(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Page, ...]:
    """Return the register, once in each order."""
    return tuple(_build_page(path, order, cleared, desk) for path, order in ORDERS.items())


def _build_page(path: str, order: Order, cleared: tuple[Cleared, ...], desk: Desk) -> Page:
    phrases = desk.phrases
    heading, name = phrases.say("register"), order.name(phrases)
    title = heading if path == RECOMMENDATIONS else phrases.say("register_title", order=lower_first(name))
    groups = order.group(cleared, path, phrases)
    view = RecommendationsView(
        frame=build_frame(
            PageIdentity(
                path=path,
                title=phrases.say("page_of_site", page=title, site=phrases.choose(desk.site.name)),
                description=phrases.say("register_introduction"),
                trail=() if path == RECOMMENDATIONS else (PageLink(RECOMMENDATIONS, heading),),
            ),
            desk,
            phrases,
        ),
        heading=title,
        introduction=phrases.say("register_introduction"),
        note=order.note(phrases),
        orders_label=phrases.say("register_orders"),
        orders=tuple(
            NavigationLink(href=relative(other, path), text=one.name(phrases), current="page" if other == path else "")
            for other, one in ORDERS.items()
        ),
        contents=_list_contents(groups),
        groups=groups,
        no_recommendations=phrases.say("no_recommendations"),
    )
    return Page(path=path, view=view)


def _list_contents(groups: tuple[RegisterGroup, ...]) -> tuple[ContentsEntry, ...]:
    return tuple(ContentsEntry(f"#{group.id}", group.heading, _list_contents(group.groups)) for group in groups)


RECOMMENDATIONS_PAGE = PerSite(name="recommendations", build=build_pages)
