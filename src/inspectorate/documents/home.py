"""The home page: what there is, newest first."""

from dataclasses import dataclass

from inspectorate.release import Cleared
from inspectorate.views.addresses import HOME, press_release_page, relative, report_page, report_pdf
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Html, Page, PageLink
from inspectorate.views.downloads import list_downloads
from inspectorate.views.footnotes import Footnotes
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.phrases import Phrases
from inspectorate.views.prose import ProseWriter
from inspectorate.views.rating_parts import RatingLabel
from inspectorate.views.sources import site_source


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportEntry:
    """One inspection on the home page."""

    report: PageLink
    service: str
    framework: str
    published: str
    rating_heading: str
    rating: RatingLabel | None
    links: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """What templates/documents/home may say."""

    frame: Frame
    heading: str
    introduction: Html
    reports_heading: str
    reports: tuple[ReportEntry, ...]
    no_reports: str


def build_pages(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Page, ...]:
    """Return the home page with all cleared inspections, newest first."""
    phrases = desk.phrases
    prose = ProseWriter(phrases, Footnotes(phrases, {}), {})
    name = phrases.choose(desk.site.name)
    view = HomeView(
        frame=build_frame(
            PageIdentity(path=HOME, title=f"{name}, {phrases.choose(desk.site.publisher)}", description=name),
            desk,
            phrases,
        ),
        heading=name,
        introduction=prose.write_standing(desk.site.introduction, 1),
        reports_heading=phrases.say("reports"),
        reports=tuple(_entry(one, desk, phrases) for one in cleared),
        no_reports=phrases.say("no_reports"),
    )
    return (Page(path=HOME, view=view, sources={"introduction": site_source(desk.folder, "introduction")}),)


def _entry(cleared: Cleared, desk: Desk, phrases: Phrases) -> ReportEntry:
    rated = cleared.rated
    inspection, record = rated.inspection, rated.inspection.record
    overall = rated.published_overall
    title = phrases.say(
        "footer_title", title=phrases.choose(inspection.framework.title), area=phrases.choose(inspection.service.area)
    )
    downloads = list_downloads(
        report_pdf(inspection.id), HOME, desk, desk.phrases_of_document(inspection.translated_words)
    )
    links = list(downloads)
    if inspection.press_release:
        links.append(PageLink(relative(press_release_page(inspection.id), HOME), phrases.say("read_press_release")))
    return ReportEntry(
        report=PageLink(relative(report_page(inspection.id), HOME), title),
        service=phrases.choose(record.service_name),
        framework=phrases.choose(inspection.framework.name),
        published=phrases.say("published", date=phrases.publication(record)),
        rating_heading=phrases.say("overall_rating"),
        rating=RatingLabel(name=phrases.choose(overall.name), shape=overall.shape.value) if overall else None,
        links=tuple(links),
    )


HOME_PAGE = PerSite(name="home", build=build_pages)
