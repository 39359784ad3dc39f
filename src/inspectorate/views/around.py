"""Build what stands around a report or a letter on its page: the summary card, and the ways to its neighbours. Pure."""

from collections.abc import Iterator

from inspectorate.model.rated import RatedInspection
from inspectorate.release import Cleared
from inspectorate.views.addresses import (
    framework_page,
    inspection_data,
    press_release_page,
    relative,
    report_fragment,
    report_page,
    service_page,
)
from inspectorate.views.around_parts import GlanceFact, GlancePart, NeighboursPart
from inspectorate.views.desk import Desk
from inspectorate.views.document import PageLink
from inspectorate.views.facts import count_recommendations
from inspectorate.views.listing import label_overall, print_score
from inspectorate.views.phrases import Phrases
from inspectorate.views.press import has_press_release


def build_glance(cleared: Cleared, downloads: tuple[PageLink, ...], desk: Desk) -> GlancePart:
    """Return the summary card of an inspection; `downloads` are its PDFs, seen from its page."""
    phrases, rated = desk.phrases, cleared.rated
    return GlancePart(
        heading=phrases.say("at_a_glance"),
        rating_heading=phrases.say("overall_rating"),
        rating=label_overall(rated, phrases),
        score_heading=phrases.say("score"),
        score=print_score(rated, phrases),
        facts=_facts(rated, phrases),
        formats_heading=phrases.say("other_formats"),
        formats=(*downloads, *_formats(rated, desk)),
        print_words=phrases.say("print_page"),
    )


def find_neighbours(cleared: Cleared, desk: Desk) -> NeighboursPart:
    """Return the ways to the inspections that were published before and after this one."""
    phrases, page = desk.phrases, report_page(cleared.rated.inspection.id)
    ids = [one.rated.inspection.id for one in desk.cleared]
    place = ids.index(cleared.rated.inspection.id)
    newer = desk.cleared[place - 1] if place else None
    older = desk.cleared[place + 1] if place + 1 < len(desk.cleared) else None
    return NeighboursPart(
        label=phrases.say("neighbours"),
        previous_heading=phrases.say("published_before"),
        previous=_link(older.rated, page, phrases) if older else None,
        next_heading=phrases.say("published_after"),
        next=_link(newer.rated, page, phrases) if newer else None,
    )


def _facts(rated: RatedInspection, phrases: Phrases) -> tuple[GlanceFact, ...]:
    inspection, record, framework = rated.inspection, rated.inspection.record, rated.inspection.framework
    page = report_page(inspection.id)
    facts = [
        GlanceFact(
            label=phrases.say("service"),
            text=phrases.choose(record.service_name),
            href=relative(service_page(record.service), page),
        ),
        GlanceFact(label=phrases.say("published_label"), text=phrases.publication(record)),
        GlanceFact(label=phrases.say("fieldwork"), text=phrases.days(record.fieldwork)),
        GlanceFact(
            label=phrases.say("framework"),
            text=phrases.choose(framework.name),
            href=relative(framework_page(framework.id), page),
        ),
    ]
    if count := count_recommendations(inspection):
        facts.append(GlanceFact(label=phrases.say("recommendations_heading"), text=str(count)))
    return tuple(facts)


def _formats(rated: RatedInspection, desk: Desk) -> Iterator[PageLink]:
    inspection, phrases = rated.inspection, desk.phrases
    page = report_page(inspection.id)
    if has_press_release(rated):
        yield PageLink(relative(press_release_page(inspection.id), page), phrases.say("read_press_release"))
    # The fragment lies beside the document: on the side of the language in which that stands.
    fragment, own = report_fragment(inspection.id), desk.phrases_of_document(inspection.translated_words)
    way = relative(fragment, page) if own.language == phrases.language else desk.shared(fragment, page)
    yield PageLink(way, phrases.say("format_fragment"))
    yield PageLink(desk.shared(inspection_data(inspection.id), page), phrases.say("data_of_inspection"))


def _link(rated: RatedInspection, page: str, phrases: Phrases) -> PageLink:
    inspection = rated.inspection
    return PageLink(
        relative(report_page(inspection.id), page),
        phrases.say(
            "footer_title",
            title=phrases.choose(inspection.framework.title),
            area=phrases.choose(inspection.service.area),
        ),
    )
