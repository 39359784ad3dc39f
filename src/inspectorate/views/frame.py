"""Build what every page has round its own content. Pure."""

from dataclasses import dataclass

from inspectorate.model.inspection import Record
from inspectorate.views.addresses import HOME, public_address, relative
from inspectorate.views.document import Desk, Frame, FrameWords, PageLink
from inspectorate.views.phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class PageIdentity:
    """What makes one page different from the next. Paths are from the top of the site."""

    path: str
    title: str
    description: str
    date: str | None = None
    footer: str = ""
    trail: tuple[PageLink, ...] = ()
    """Paths and words of the pages between the home page and this one."""
    downloads: tuple[PageLink, ...] = ()


def build_frame(page: PageIdentity, desk: Desk, phrases: Phrases) -> Frame:
    """Return the frame of a page, with every address relative to it."""
    site = desk.site
    home = PageLink(relative(HOME, page.path), phrases.say("home"))
    return Frame(
        language=phrases.language,
        title=page.title,
        description=page.description,
        author=phrases.choose(site.publisher),
        date=page.date,
        address=public_address(site.address, page.path),
        site_name=phrases.choose(site.name),
        home=home.href,
        style=relative(desk.style, page.path),
        notice=phrases.choose(site.notice) if site.notice else None,
        trail=() if page.path == HOME else (home, *_seen_from(page.path, page.trail)),
        downloads=_seen_from(page.path, page.downloads),
        footer=page.footer,
        words=FrameWords(
            skip_to_content=phrases.say("skip_to_content"),
            breadcrumb=phrases.say("breadcrumb"),
            contents=phrases.say("contents"),
            footnotes=phrases.say("footnotes"),
            about_this_report=phrases.say("about_this_report"),
        ),
    )


def publication_date(record: Record) -> str | None:
    """Return the day of publication for machines; None where the record gives only the month."""
    return None if record.published else record.embargo.moment.date().isoformat()


def _seen_from(path: str, links: tuple[PageLink, ...]) -> tuple[PageLink, ...]:
    return tuple(PageLink(relative(link.href, path), link.text) for link in links)
