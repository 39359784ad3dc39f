"""The home page: what there is, newest first."""

from dataclasses import dataclass

from inspectorate.release import Cleared
from inspectorate.views.addresses import HOME, INSPECTIONS, press_release_page, relative, report_page, report_pdf
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Html, Page, PageLink
from inspectorate.views.downloads import list_downloads
from inspectorate.views.footnotes import Footnotes
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.linked_data import describe_site
from inspectorate.views.listing import label_overall
from inspectorate.views.phrases import Phrases
from inspectorate.views.press import has_press_release
from inspectorate.views.prose import ProseWriter
from inspectorate.views.rating_parts import RatingLabel
from inspectorate.views.search_parts import SearchForm, build_search_form
from inspectorate.views.sources import site_source

NEWEST = 10
"""How many reports the home page shows; the others are in the list of all."""


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
class RatingMeaning:
    """A rating, and what it says of a service."""

    rating: RatingLabel
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """What templates/documents/home may say."""

    frame: Frame
    heading: str
    search: SearchForm
    introduction: Html
    reports_heading: str
    reports: tuple[ReportEntry, ...]
    all_reports: PageLink
    no_reports: str
    meanings_heading: str
    meanings: tuple[RatingMeaning, ...]
    """Of the edition that was used last, the highest first; none where nobody has written them."""


def build_pages(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Page, ...]:
    """Return the home page with the newest inspections, newest first."""
    phrases = desk.phrases
    prose = ProseWriter(phrases, Footnotes(phrases, {}), {})
    name = phrases.choose(desk.site.name)
    view = HomeView(
        frame=build_frame(
            PageIdentity(
                path=HOME,
                title=f"{name}, {phrases.choose(desk.site.publisher)}",
                description=name,
                things=(describe_site(desk),),
            ),
            desk,
            phrases,
        ),
        heading=name,
        search=build_search_form("home-search", HOME, phrases),
        introduction=prose.write_standing(desk.site.introduction, 1),
        reports_heading=phrases.say("newest_reports"),
        reports=tuple(_entry(one, desk) for one in cleared[:NEWEST]),
        all_reports=PageLink(relative(INSPECTIONS, HOME), phrases.say("all_inspections")),
        no_reports=phrases.say("no_reports"),
        meanings_heading=phrases.say("rating_meanings"),
        meanings=_meanings(cleared, phrases),
    )
    return (Page(path=HOME, view=view, sources={"introduction": site_source(desk.folder, "introduction")}),)


def _meanings(cleared: tuple[Cleared, ...], phrases: Phrases) -> tuple[RatingMeaning, ...]:
    scale = next((one.rated.inspection.framework.scale for one in cleared if one.rated.inspection.framework.scale), ())
    return tuple(
        RatingMeaning(
            rating=RatingLabel(name=phrases.choose(rating.name), shape=rating.shape.value),
            meaning=phrases.choose(rating.meaning),
        )
        for rating in reversed(scale)
        if rating.meaning
    )


def _entry(cleared: Cleared, desk: Desk) -> ReportEntry:
    rated, phrases = cleared.rated, desk.phrases
    inspection, record = rated.inspection, rated.inspection.record
    title = phrases.say(
        "footer_title", title=phrases.choose(inspection.framework.title), area=phrases.choose(inspection.service.area)
    )
    own = desk.phrases_of_document(inspection.translated_words)
    links = list(list_downloads(report_pdf(inspection.id), HOME, desk, own))
    if has_press_release(rated):
        links.append(PageLink(relative(press_release_page(inspection.id), HOME), phrases.say("read_press_release")))
    return ReportEntry(
        report=PageLink(relative(report_page(inspection.id), HOME), title),
        service=phrases.choose(record.service_name),
        framework=phrases.choose(inspection.framework.name),
        published=phrases.say("published", date=phrases.publication(record)),
        rating_heading=phrases.say("overall_rating"),
        rating=label_overall(rated, phrases),
        links=tuple(links),
    )


HOME_PAGE = PerSite(name="home", build=build_pages)
