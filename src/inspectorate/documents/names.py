"""A list of the names of all services, as a page of its own."""

from dataclasses import dataclass

from inspectorate.release import Cleared
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Page
from inspectorate.views.frame import PageIdentity, build_frame


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesView:
    """What templates/documents/names may say."""

    frame: Frame
    heading: str
    names: tuple[str, ...]


def build_pages(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Page, ...]:
    """Return the page."""
    phrases = desk.phrases
    heading = phrases.say("services") + "!"
    view = NamesView(
        frame=build_frame(PageIdentity(path="names/index.html", title=heading, description=heading), desk, phrases),
        heading=heading,
        names=tuple(phrases.choose(one.rated.inspection.service.area) for one in cleared),
    )
    return (Page(path="names/index.html", view=view),)


NAMES = PerSite(name="names", build=build_pages)
