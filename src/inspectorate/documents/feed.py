"""The feed: what is published, newest first, for programs that tell people of it. By RFC 4287."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from inspectorate.model.inspection import Inspection, Record
from inspectorate.release import Cleared, Withdrawn, to_moment
from inspectorate.views.addresses import FEED, HOME, press_release_page, public_address, report_page, report_pdf
from inspectorate.views.desk import Desk, PerSite, side_of
from inspectorate.views.document import Made, Page
from inspectorate.views.frame import list_keywords
from inspectorate.views.phrases import Phrases, publication_month
from inspectorate.views.spoken import plain
from inspectorate.views.versions import say_version
from inspectorate.views.withdrawn import name_withdrawn

_EPOCH = "1970-01-01T00:00:00Z"
"""When a feed without entries was changed: it must say a time, and has seen none."""


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A form of what an entry is about, or something beside it. Addresses in a feed are whole."""

    href: str
    relation: str
    media_type: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """An inspection."""

    id: str
    """Its permanent address."""
    title: str
    published: str
    updated: str
    """The moment of publication, or of the last correction."""
    summary: str
    categories: tuple[str, ...]
    links: tuple[FeedLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedView:
    """What templates/documents/feed may say."""

    language: str
    id: str
    address: str
    home: str
    title: str
    updated: str
    author: str
    rights: str
    icon: str
    entries: tuple[FeedEntry, ...]


def build_feed(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Made, ...]:
    """Return the feed of one language."""
    phrases, site = desk.phrases, desk.site
    entries = [_entry(one, desk, phrases) for one in cleared]
    entries += [_tell_withdrawal(one, desk, phrases) for one in desk.withdrawn]
    entries.sort(key=lambda entry: entry.published, reverse=True)
    view = FeedView(
        language=phrases.language,
        id=desk.public(FEED),
        address=desk.public(FEED),
        home=desk.public(HOME),
        title=plain(phrases.choose(site.name)),
        updated=max((entry.updated for entry in entries), default=_EPOCH),
        author=plain(phrases.choose(site.publisher)),
        rights=plain(phrases.choose(site.licence.name)) if site.licence else "",
        icon=site.address + desk.assets.icon,
        entries=tuple(entries),
    )
    return (Page(path=FEED, view=view, template="web.xml"),)


def _entry(cleared: Cleared, desk: Desk, phrases: Phrases) -> FeedEntry:
    inspection, record = cleared.rated.inspection, cleared.rated.inspection.record
    area, title = phrases.choose(inspection.service.area), phrases.choose(inspection.framework.title)
    month = phrases.month(publication_month(record))
    return FeedEntry(
        id=desk.public(report_page(inspection.id)),
        title=f"{plain(phrases.say('footer_title', title=title, area=area))}, {month}",
        published=_write_moment(to_moment(record.embargo)),
        updated=_write_moment(_find_update(record)),
        summary=" ".join((*_tell_corrections(inspection, phrases), plain(_summarise(cleared, desk, phrases)))),
        categories=tuple(plain(keyword) for keyword in list_keywords(inspection, phrases)),
        links=tuple(_list_links(inspection, desk)),
    )


def _tell_withdrawal(withdrawn: Withdrawn, desk: Desk, phrases: Phrases) -> FeedEntry:
    """Return the entry of an inspection, under its own name, with nothing left but that it was withdrawn."""
    published, day = to_moment(withdrawn.embargo), withdrawn.withdrawal.on
    address = desk.public(report_page(withdrawn.id))
    return FeedEntry(
        id=address,
        title=f"{phrases.say('withdrawn_label')}: {name_withdrawn(withdrawn, phrases)}",
        published=_write_moment(published),
        # Later than every correction of the same day.
        updated=_write_moment(max(published, datetime.combine(day, time(), UTC)) + timedelta(hours=12)),
        summary=plain(phrases.say("feed_withdrawn", date=phrases.day(day))),
        categories=(),
        links=(FeedLink(address, "alternate", "text/html", desk.wording.language),),
    )


def _find_update(record: Record) -> datetime:
    """Return when the entry changed last: of a correction the day is known, and each is a minute later than the last.

    Programs show an entry anew when its time is later than before, so no two versions may have the same.
    """
    published = to_moment(record.embargo)
    if record.corrected is None:
        return published
    began = datetime.combine(record.corrected, time(), UTC)
    return max(published, began) + timedelta(minutes=len(record.corrections))


def _tell_corrections(inspection: Inspection, phrases: Phrases) -> Iterator[str]:
    """Yield what the last correction changed."""
    if (version := say_version(inspection, phrases)) is not None:
        what = phrases.choose(inspection.record.corrections[-1].what)
        yield plain(phrases.say("feed_corrected", version=version, what=what))


def _write_moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def _summarise(cleared: Cleared, desk: Desk, phrases: Phrases) -> str:
    """Return what the report says in a sentence: the overall rating, else which service and framework it is about."""
    overall, inspection = cleared.rated.published_overall, cleared.rated.inspection
    service, framework = phrases.choose(inspection.record.service_name), phrases.choose(inspection.framework.name)
    if overall is None:
        return phrases.say("feed_summary", service=service, framework=framework)
    return phrases.say(
        "press_standfirst",
        service=service,
        service_short=phrases.choose(inspection.record.service_short_name),
        rating=phrases.choose(overall.name),
        publisher=phrases.choose(desk.site.publisher),
    )


def _list_links(inspection: Inspection, desk: Desk) -> Iterator[FeedLink]:
    report = desk.phrases_of_document(inspection.translated_words)
    # A document that is not translated has its PDF on the side of the site's first language.
    side = side_of(report.language, desk.site)
    yield FeedLink(desk.public(report_page(inspection.id)), "alternate", "text/html", desk.wording.language)
    pdf = public_address(desk.site.address, side + report_pdf(inspection.id))
    yield FeedLink(pdf, "alternate", "application/pdf", report.language)
    if inspection.press_release:
        release = desk.public(press_release_page(inspection.id))
        yield FeedLink(release, "related", "text/html", desk.wording.language)


FEED_OF_REPORTS = PerSite(name="feed", build=build_feed)
