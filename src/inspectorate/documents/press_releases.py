"""All press releases, newest first."""

from dataclasses import dataclass

from inspectorate.release import Cleared
from inspectorate.views.addresses import PRESS_RELEASES, press_release_page, relative
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Html, Page
from inspectorate.views.footnotes import Footnotes
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.listing import machine_date
from inspectorate.views.press import has_press_release, press_headline
from inspectorate.views.prose import ProseWriter


@dataclass(frozen=True, slots=True, kw_only=True)
class PressReleaseEntry:
    """One press release."""

    href: str
    headline: str
    date: str
    machine_date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PressReleasesView:
    """What templates/documents/press-releases may say."""

    frame: Frame
    heading: str
    introduction: str
    releases: tuple[PressReleaseEntry, ...]
    no_releases: str
    contact_heading: str
    contact: Html


def build_pages(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Page, ...]:
    """Return the list of the press releases of all cleared inspections that have one."""
    phrases = desk.phrases
    prose = ProseWriter(phrases, Footnotes(phrases, {}), {})
    view = PressReleasesView(
        frame=build_frame(
            PageIdentity(
                path=PRESS_RELEASES,
                title=phrases.say("press_releases"),
                description=phrases.say("press_releases_introduction"),
            ),
            desk,
            phrases,
        ),
        heading=phrases.say("press_releases"),
        introduction=phrases.say("press_releases_introduction"),
        releases=tuple(_entry(one, desk) for one in cleared if has_press_release(one.rated)),
        no_releases=phrases.say("no_press_releases"),
        contact_heading=phrases.say("media_contact_heading"),
        contact=prose.write_standing(desk.site.media_contact, 2),
    )
    return (Page(path=PRESS_RELEASES, view=view),)


def _entry(cleared: Cleared, desk: Desk) -> PressReleaseEntry:
    rated = cleared.rated
    return PressReleaseEntry(
        href=relative(press_release_page(rated.inspection.id), PRESS_RELEASES),
        headline=press_headline(rated, desk),
        date=desk.phrases.publication(rated.inspection.record),
        machine_date=machine_date(cleared),
    )


PRESS_RELEASES_LIST = PerSite(name="press-releases", build=build_pages)
