"""The notice in the place of a withdrawn inspection: at its address, as its PDF, and for its press release."""

from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.release import Cleared, Withdrawn
from inspectorate.views.addresses import (
    INSPECTIONS,
    press_release_page,
    press_release_pdf,
    relative,
    report_page,
    report_pdf,
    service_page,
)
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Html, Made, Page, PageLink
from inspectorate.views.downloads import list_downloads
from inspectorate.views.footnotes import Footnotes
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.phrases import Phrases
from inspectorate.views.prose import ProseWriter
from inspectorate.views.withdrawn import name_withdrawn, say_published


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalView:
    """What templates/documents/withdrawal may say."""

    frame: Frame
    publisher: str
    label: str
    """That this is a notice of withdrawal."""
    heading: str
    """The name of what was withdrawn."""
    sentence: str
    """When it was published, and when withdrawn."""
    of_release: str
    """On the page of a press release: that it was withdrawn with its report."""
    why_heading: str
    why: Html
    contact_heading: str
    contact: Html
    ways: tuple[PageLink, ...]


def build_pages(_cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Made, ...]:
    """Return the notices of one language."""
    return tuple(page for one in desk.withdrawn for page in _list_pages(one, desk))


def _list_pages(withdrawn: Withdrawn, desk: Desk) -> Iterator[Page]:
    name = name_withdrawn(withdrawn, desk.phrases)
    yield _notice(withdrawn, name, (report_page(withdrawn.id), report_pdf(withdrawn.id)), desk)
    if withdrawn.has_press_release:
        name = f"{desk.phrases.say('press_release')}: {name}"
        yield _notice(withdrawn, name, (press_release_page(withdrawn.id), press_release_pdf(withdrawn.id)), desk)


def _notice(withdrawn: Withdrawn, name: str, paths: tuple[str, str], desk: Desk) -> Page:
    """Return a notice; `paths` are those of its page and of its PDF."""
    phrases, (path, pdf) = desk.phrases, paths
    prose = ProseWriter(phrases, Footnotes(phrases, {}), {})
    is_report, label = path == report_page(withdrawn.id), phrases.say("withdrawn_label")
    view = WithdrawalView(
        frame=build_frame(
            PageIdentity(
                path=path,
                title=f"{label}: {name}",
                description=say_published(withdrawn, phrases),
                date=withdrawn.withdrawal.on.isoformat(),
                footer=f"{label}: {name}",
                downloads=list_downloads(pdf, path, desk, phrases),
                is_listed=False,
            ),
            desk,
            phrases,
        ),
        publisher=phrases.choose(desk.site.publisher),
        label=label,
        heading=name,
        sentence=say_published(withdrawn, phrases),
        of_release="" if is_report else phrases.say("withdrawn_release"),
        why_heading=phrases.say("withdrawn_why"),
        why=prose.write_standing(withdrawn.withdrawal.why, 2),
        contact_heading=phrases.say("withdrawn_contact"),
        contact=prose.write_standing(desk.site.media_contact, 2),
        ways=tuple(_list_ways(withdrawn, path, desk, phrases)),
    )
    return Page(path=path, view=view, pdf=pdf)


def _list_ways(withdrawn: Withdrawn, path: str, desk: Desk, phrases: Phrases) -> Iterator[PageLink]:
    if withdrawn.service_id in {one.rated.inspection.record.service for one in desk.cleared}:
        area = phrases.choose(withdrawn.service.area)
        yield PageLink(relative(service_page(withdrawn.service_id), path), phrases.say("inspections_of", area=area))
    yield PageLink(relative(INSPECTIONS, path), phrases.say("all_inspections"))


WITHDRAWAL = PerSite(name="withdrawal", build=build_pages)
