"""Build what every page has round its own content. Pure."""

from dataclasses import dataclass

from inspectorate.model.inspection import Inspection, Record
from inspectorate.views.addresses import HOME, public_address, relative
from inspectorate.views.document import Desk, Frame, FrameWords, PageLink
from inspectorate.views.phrases import Phrases, publication_month


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


def build_frame(page: PageIdentity, desk: Desk, phrases: Phrases) -> Frame:
    """Return the frame of a page, with every address relative to it."""
    site = desk.site
    home = PageLink(relative(HOME, page.path), phrases.say("home"))
    address = public_address(site.address, page.path)
    return Frame(
        language=phrases.language,
        title=page.title,
        description=page.description,
        author=phrases.choose(site.publisher),
        date=page.date,
        address=address,
        identifier=_name_book(page.isbn) if page.isbn else address,
        # A comma parts one keyword from the next.
        keywords=", ".join(keyword.replace(",", "") for keyword in page.keywords),
        licence=PageLink(site.licence.address, phrases.choose(site.licence.name)) if site.licence else None,
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


def _name_book(isbn: str) -> str:
    """Return the number of a book as a name for machines, in which no blanks may stand."""
    return f"urn:isbn:{'-'.join(isbn.split())}"


def _seen_from(path: str, links: tuple[PageLink, ...]) -> tuple[PageLink, ...]:
    return tuple(PageLink(relative(link.href, path), link.text) for link in links)
