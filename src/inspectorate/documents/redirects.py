"""Pages at addresses that have moved: each leads on by itself, and by a link."""

from dataclasses import dataclass

from inspectorate.release import Cleared
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Made, Page, PageLink
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.moved import location_of, path_of


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectsView:
    """What templates/documents/redirects may say."""

    frame: Frame
    heading: str
    sentence: str
    target: PageLink
    refresh: str
    """What tells browsers to go on at once."""


def build_pages(_cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Made, ...]:
    """Return a page for each moved address of one language."""
    return tuple(_page(path_of(old), path_of(new), desk) for old, new in desk.redirects.items())


def _page(path: str, target: str, desk: Desk) -> Page:
    phrases, way = desk.phrases, desk.way(target, path)
    address = desk.public(target)
    view = RedirectsView(
        frame=build_frame(
            PageIdentity(
                path=path,
                title=phrases.say("moved_title", address=location_of(path)),
                description=phrases.say("moved_sentence"),
                is_listed=False,
            ),
            desk,
            phrases,
        ),
        heading=phrases.say("moved_heading"),
        sentence=phrases.say("moved_sentence"),
        target=PageLink(way, address),
        refresh=f"0; url={way}",
    )
    return Page(path=path, view=view)


REDIRECTS = PerSite(name="redirects", build=build_pages)
