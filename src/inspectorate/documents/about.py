"""About the site: who publishes it, what is on it, and under what terms it may be used."""

from dataclasses import dataclass

from inspectorate.release import Cleared
from inspectorate.views.addresses import ABOUT, FRAMEWORKS, relative
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Html, Page, PageLink
from inspectorate.views.footnotes import Footnotes
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.prose import ProseWriter
from inspectorate.views.search_filters import PageKind, describe_page


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutView:
    """What templates/documents/about may say."""

    frame: Frame
    heading: str
    words: Html
    """What the publisher says of the site; nothing where nobody has written it."""
    ratings_heading: str
    ratings: str
    frameworks: PageLink
    data_heading: str
    data: str
    licence_heading: str
    licence: str
    licence_link: PageLink | None
    contact_heading: str
    contact: Html


def build_pages(_cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Page, ...]:
    """Return the page about the site."""
    phrases, site = desk.phrases, desk.site
    prose = ProseWriter(phrases, Footnotes(phrases, {}), {})
    publisher = phrases.choose(site.publisher)
    view = AboutView(
        frame=build_frame(
            PageIdentity(
                path=ABOUT,
                title=phrases.say("about_the_site"),
                description=phrases.say("about_description", publisher=publisher),
                search_values=describe_page(PageKind.ABOUT, phrases),
            ),
            desk,
            phrases,
        ),
        heading=phrases.say("about_the_site"),
        words=prose.write_standing(site.about, 1),
        ratings_heading=phrases.say("about_ratings_heading"),
        ratings=phrases.say("about_ratings"),
        frameworks=PageLink(relative(FRAMEWORKS, ABOUT), phrases.say("frameworks")),
        data_heading=phrases.say("about_data_heading"),
        data=phrases.say("about_data"),
        licence_heading=phrases.say("licence_heading"),
        licence=phrases.say("licence_explanation", publisher=publisher),
        licence_link=PageLink(site.licence.address, phrases.choose(site.licence.name)) if site.licence else None,
        contact_heading=phrases.say("media_contact_heading"),
        contact=prose.write_standing(site.media_contact, 2),
    )
    return (Page(path=ABOUT, view=view),)


ABOUT_PAGE = PerSite(name="about", build=build_pages)
