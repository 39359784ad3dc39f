"""The press release: derived from the record, with the words that only people can write in its middle."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspectorate.model.inspection import Record
from inspectorate.model.rated import RatedInspection
from inspectorate.model.standing import StandingPressRelease
from inspectorate.release import Cleared
from inspectorate.views.addresses import press_release_page, press_release_pdf, relative, report_page
from inspectorate.views.attachments import list_attachments
from inspectorate.views.desk import Desk, PerInspection
from inspectorate.views.document import Frame, Html, Note, Page, PageLink
from inspectorate.views.downloads import list_downloads
from inspectorate.views.facts import collect_facts, collect_first_facts, count_recommendations
from inspectorate.views.footnotes import Footnotes
from inspectorate.views.frame import PageIdentity, build_frame, list_keywords, publication_date
from inspectorate.views.linked_data import describe_release
from inspectorate.views.phrases import Phrases, lower_first
from inspectorate.views.pictures import Pictures
from inspectorate.views.press import headline_of
from inspectorate.views.prose import ProseWriter
from inspectorate.views.search_filters import PageKind, describe_inspection
from inspectorate.views.sources import list_sources_of_release
from inspectorate.views.titles import fit_title
from inspectorate.views.versions import say_corrected_report


@dataclass(frozen=True, slots=True, kw_only=True)
class PressReleaseView:
    """What templates/documents/press-release may say."""

    frame: Frame
    label: str
    publisher: str
    published: str
    headline: str
    standfirst: str
    areas: Html
    separately_rated: tuple[str, ...]
    body: Html
    recommendations: str
    end: str
    notes_heading: str
    notes_to_editors: tuple[Html, ...]
    corrected: str | None
    """That the report is another version by now."""
    report: PageLink
    notes: tuple[Note, ...]


def build_page(cleared: Cleared, desk: Desk) -> Page | None:
    """Return the press release of a cleared inspection, or None where nobody has written one."""
    rated, inspection = cleared.rated, cleared.rated.inspection
    phrases = desk.phrases_of_document(inspection.translated_press_releases)
    words, standing = inspection.press_release_in(phrases.language), inspection.framework.press_release
    if words is None or standing is None or rated.published_overall is None:
        return None
    facts = collect_facts(rated, phrases)
    footnotes = Footnotes(phrases, words.footnotes)
    path = press_release_page(inspection.id)
    pictures = Pictures(inspection, path)
    prose = ProseWriter(phrases, footnotes, facts, pictures, collect_first_facts(rated, phrases))
    rating = phrases.choose(rated.published_overall.name)
    headline = headline_of(rated, phrases)
    publisher, report = phrases.choose(desk.site.publisher), report_page(inspection.id)
    view = PressReleaseView(
        frame=build_frame(
            PageIdentity(
                path=path,
                title=fit_title(headline, phrases.say("press_release"), inspection, phrases),
                description=f"{phrases.say('press_release')}: {headline}",
                date=publication_date(inspection.record),
                keywords=list_keywords(inspection, phrases),
                footer=f"{phrases.say('press_release')}: {facts['area']}",
                trail=(PageLink(report, f"{phrases.choose(inspection.framework.title)} {facts['area']}"),),
                downloads=list_downloads(press_release_pdf(inspection.id), path, desk, phrases),
                cleared=cleared,
                things=(describe_release(cleared, headline, desk, phrases),),
                search_values=describe_inspection(rated, PageKind.PRESS_RELEASE, desk.phrases),
            ),
            desk,
            phrases,
        ),
        label=phrases.say("press_release"),
        publisher=publisher,
        published=_published(inspection.record, facts, phrases),
        headline=headline,
        standfirst=_standfirst(facts, rating, publisher, phrases),
        areas=prose.write_standing(standing.areas, 1),
        separately_rated=_separately_rated(rated, phrases),
        body=prose.write(words.body, 1),
        recommendations=_recommendations(rated, phrases),
        end=phrases.say("press_end"),
        notes_heading=phrases.say("press_notes"),
        notes_to_editors=_notes_to_editors(standing, desk, prose),
        corrected=say_corrected_report(inspection, phrases),
        report=PageLink(relative(report, path), desk.phrases.say("read_report")),
        notes=footnotes.notes(),
    )
    return Page(
        path=path,
        view=view,
        pdf=(pdf := press_release_pdf(inspection.id) if phrases.language == desk.wording.language else None),
        attachments=list_attachments(cleared, desk.site, phrases) if pdf else (),
        pictures=pictures.shown(),
        sources=list_sources_of_release(inspection, desk.folder, phrases.language, footnotes.names_by_anchor()),
    )


def _standfirst(facts: Mapping[str, str], rating: str, publisher: str, phrases: Phrases) -> str:
    return phrases.say(
        "press_standfirst",
        service=facts["service"],
        service_short=facts["service_short"],
        rating=rating,
        publisher=publisher,
    )


def _published(record: Record, facts: Mapping[str, str], phrases: Phrases) -> str:
    """Return day and hour of publication, or the month alone where the record gives no day."""
    return phrases.publication(record) if record.published else f"{facts['embargo_date']}, {facts['embargo_time']}"


def _separately_rated(rated: RatedInspection, phrases: Phrases) -> tuple[str, ...]:
    """Return a sentence for each standard that has a rating and does not count towards the overall one."""
    return tuple(
        phrases.say(
            "press_separately_rated",
            standard=phrases.choose(one.standard.title),
            rating=phrases.choose(one.published.name),
        )
        for one in rated.standards
        if one.published and not one.standard.counts_towards_overall
    )


def _recommendations(rated: RatedInspection, phrases: Phrases) -> str:
    groups = rated.inspection.record.recommendations
    if not groups:
        return ""
    shares = [
        phrases.say(
            "press_recommendation_share",
            count=phrases.count(len(group.numbers)),
            addressee=lower_first(addressee)
            if (addressee := phrases.choose(group.addressee)).startswith("The ")
            else addressee,
        )
        for group in groups
    ]
    total = phrases.count_recommendations(count_recommendations(rated.inspection))
    return phrases.say("press_recommendations", recommendations=total, shares=phrases.listing(shares))


def _notes_to_editors(standing: StandingPressRelease, desk: Desk, prose: ProseWriter) -> tuple[Html, ...]:
    """Return the standing notes, and last whom the media may ask."""
    return tuple(prose.write_standing_inline(note) for note in (*standing.notes, desk.site.media_contact))


PRESS_RELEASE = PerInspection(name="press-release", build=build_page)
