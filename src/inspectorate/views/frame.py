"""Build what every page has round its own content. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from inspectorate.model.inspection import Inspection, Record
from inspectorate.model.publication import Audience
from inspectorate.release import Cleared
from inspectorate.views.addresses import FEED, HOME, NOT_FOUND, SEARCH, relative
from inspectorate.views.desk import Desk
from inspectorate.views.document import Frame, FrameWords, LinkedData, PageLink, SearchValue
from inspectorate.views.linked_data import Thing, describe_trail, name_book, write_linked_data
from inspectorate.views.navigation import list_foot, list_languages, list_navigation
from inspectorate.views.phrases import Phrases, publication_month
from inspectorate.views.response_headers import policy_of_page
from inspectorate.views.spoken import plain

WITHOUT_TRAIL = (HOME, NOT_FOUND)
"""The page at which every way begins, and the one to which none leads."""

_MARKINGS: Mapping[Audience, str] = {
    Audience.STAFF: "marking_staff",
    Audience.SERVICE: "marking_service",
    Audience.PRESS: "marking_press",
}
"""The phrase on every page that is not for the public, by its audience."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageIdentity:
    """What makes one page different from the next. Paths are from the top of the site."""

    path: str
    title: str
    description: str
    date: str | None = None
    isbn: str | None = None
    keywords: tuple[str, ...] = ()
    footer: str = ""
    trail: tuple[PageLink, ...] = ()
    """Paths and words of the pages between the home page and this one."""
    downloads: tuple[PageLink, ...] = ()
    """The PDFs, seen from the page."""
    cleared: Cleared | None = None
    """The inspection that the page is about, where it is about one."""
    things: tuple[Thing, ...] = ()
    """What programs are told of the page, beside the way to it."""
    policy: str = field(default_factory=policy_of_page)
    search_values: tuple[SearchValue, ...] = ()
    is_listed: bool = True
    """Whether search engines may list it, once it is public."""


def build_frame(page: PageIdentity, desk: Desk, own: Phrases) -> Frame:
    """Return the frame of a page, with every address relative to it.

    `own` are the phrases of the language in which the document stands, which may be another than that of the side.
    """
    site, phrases = desk.site, desk.phrases
    home = PageLink(desk.way(HOME, page.path), phrases.say("home"))
    address = desk.public(page.path)
    return Frame(
        language=phrases.language,
        document_language=own.language,
        title=plain(page.title),
        description=plain(page.description),
        author=plain(phrases.choose(site.publisher)),
        date=page.date,
        modified=_find_modified(page),
        address=address,
        identifier=name_book(page.isbn) if page.isbn else address,
        # A comma parts one keyword from the next.
        keywords=", ".join(plain(keyword).replace(",", "") for keyword in page.keywords),
        licence=PageLink(site.licence.address, plain(phrases.choose(site.licence.name))) if site.licence else None,
        site_name=phrases.choose(site.name),
        site_title=plain(phrases.choose(site.name)),
        home=home.href,
        style=desk.shared(desk.assets.style, page.path),
        script=desk.shared(desk.assets.script, page.path),
        icon=desk.shared(desk.assets.icon, page.path),
        navigation=list_navigation(page.path, desk),
        languages=list_languages(page.path, desk),
        foot=list_foot(page.path, desk),
        kind="article" if page.date else "website",
        locale=phrases.say("locale"),
        is_listed=page.is_listed and desk.audience is Audience.PUBLIC and page.path not in (NOT_FOUND, SEARCH),
        linked_data=_describe(page, desk),
        policy=page.policy,
        feed=desk.way(FEED, page.path),
        search_values=page.search_values,
        notice=phrases.choose(site.notice) if site.notice else None,
        marking=_mark(page.cleared, desk),
        trail=() if page.path in WITHOUT_TRAIL else (home, *_seen_from(page.path, page.trail)),
        downloads=page.downloads,
        footer=plain(page.footer),
        words=_words(phrases, own),
    )


def _mark(cleared: Cleared | None, desk: Desk) -> str | None:
    """Return what a page says that is not for the public, else None."""
    if desk.audience not in _MARKINGS:
        return None
    marking = desk.phrases.say(_MARKINGS[desk.audience])
    if cleared is None or cleared.is_public:
        return marking
    moment = desk.phrases.moment(cleared.rated.inspection.record)
    under_embargo = desk.phrases.say("marking_embargo", moment=moment)
    if desk.recipient:
        return f"{under_embargo} {desk.phrases.say('marking_copy', recipient=desk.recipient)}"
    return f"{marking} {under_embargo}"


def _describe(page: PageIdentity, desk: Desk) -> LinkedData | None:
    """Return what programs are told of a page: first the way to it, then what it is."""
    if page.path in WITHOUT_TRAIL:
        return write_linked_data(page.things)
    trail = (PageLink(HOME, desk.phrases.say("home")), *page.trail)
    return write_linked_data((describe_trail(trail, page.title, desk), *page.things))


def list_keywords(inspection: Inspection, phrases: Phrases) -> tuple[str, ...]:
    """Return what a document of an inspection is about: the area, the service, the framework, the year."""
    record = inspection.record
    return (
        phrases.choose(inspection.service.area),
        phrases.choose(record.service_name),
        phrases.choose(inspection.framework.name),
        str(publication_month(record).year),
    )


def publication_date(record: Record) -> str | None:
    """Return the day of publication for machines; None where the record gives only the month."""
    return None if record.published else record.embargo.moment.date().isoformat()


def _find_modified(page: PageIdentity) -> str | None:
    corrected = correction_date(page.cleared.rated.inspection.record) if page.cleared else None
    return corrected or page.date


def correction_date(record: Record) -> str | None:
    """Return the day of the last correction for machines; None where there was none."""
    return record.corrected.isoformat() if record.corrected else None


def _words(phrases: Phrases, own: Phrases) -> FrameWords:
    return FrameWords(
        skip_to_content=phrases.say("skip_to_content"),
        breadcrumb=phrases.say("breadcrumb"),
        main_navigation=phrases.say("main_navigation"),
        other_languages=phrases.say("other_languages"),
        about_the_site=phrases.say("about_the_site"),
        copy_table=phrases.say("copy_table"),
        copied=phrases.say("copied"),
        link_table=phrases.say("link_table"),
        contents=own.say("contents"),
        footnotes=own.say("footnotes"),
        about_this_report=own.say("about_this_report"),
    )


def _seen_from(path: str, links: tuple[PageLink, ...]) -> tuple[PageLink, ...]:
    return tuple(PageLink(relative(link.href, path), link.text) for link in links)
