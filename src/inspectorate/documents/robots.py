"""What programs that read the site are told first: that they may, and where its map is."""

from dataclasses import dataclass

from inspectorate.model.publication import Audience
from inspectorate.release import Cleared
from inspectorate.views.addresses import ROBOTS, SITEMAP, public_address
from inspectorate.views.desk import Desk, PerSite, Sides
from inspectorate.views.document import Made, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsView:
    """What templates/documents/robots may say."""

    sitemap: str
    is_open: bool
    """Whether programs may list the site."""


def build_file(_: tuple[Cleared, ...], desk: Desk) -> tuple[Made, ...]:
    """Return the file."""
    view = RobotsView(sitemap=public_address(desk.site.address, SITEMAP), is_open=desk.audience is Audience.PUBLIC)
    return (Page(path=ROBOTS, view=view, template="web.txt"),)


ROBOTS_FILE = PerSite(name="robots", build=build_file, sides=Sides.ONCE)
