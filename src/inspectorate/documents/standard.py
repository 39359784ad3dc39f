"""A standard of an edition: what it asks, and how all services were rated on it."""

from dataclasses import dataclass

from inspectorate.model.framework import Aggregation, Domain, Standard
from inspectorate.release import Cleared
from inspectorate.views.addresses import FRAMEWORKS, framework_page, relative, standard_page
from inspectorate.views.around_parts import NeighboursPart
from inspectorate.views.chart_parts import DistributionPart
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Page, PageLink
from inspectorate.views.edition_parts import StandardEnd, StandardTable
from inspectorate.views.editions import Edition, list_editions, name_standard, state_for_all
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.phrases import Phrases
from inspectorate.views.register import list_about
from inspectorate.views.search_filters import describe_standard
from inspectorate.views.standard_ratings import (
    build_table,
    draw_distribution,
    list_ends,
    list_results,
    say_distribution,
)
from inspectorate.views.titles import choose_title


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardView:
    """What templates/documents/standard may say."""

    frame: Frame
    kicker: str
    """The edition and the domain."""
    heading: str
    statement: str
    questions_heading: str
    questions: tuple[str, ...]
    rules: tuple[str, ...]
    ratings_heading: str
    distribution: str
    picture: DistributionPart | None
    ends: tuple[StandardEnd, ...]
    table: StandardTable
    recommendations_heading: str
    recommendations: tuple[PageLink, ...]
    neighbours: NeighboursPart


def build_pages(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Page, ...]:
    """Return a page for each standard of each edition that public inspections were made under."""
    return tuple(
        _build_page(standard, domain, edition, desk)
        for edition in list_editions(cleared)
        for domain in edition.framework.domains
        for standard in domain.standards
    )


def _build_page(standard: Standard, domain: Domain, edition: Edition, desk: Desk) -> Page:
    phrases, framework = desk.phrases, edition.framework
    path, name = standard_page(framework.id, standard.id), name_standard(standard, phrases)
    edition_name = phrases.choose(framework.name)
    results = list_results(edition, standard, phrases)
    recommendations = list_about(edition, standard, path, phrases)
    view = StandardView(
        frame=build_frame(
            PageIdentity(
                path=path,
                title=choose_title(
                    phrases.say("standard_title", standard=name, edition=edition_name), f"{name} ({framework.id})"
                ),
                description=state_for_all(standard, phrases),
                trail=(
                    PageLink(FRAMEWORKS, phrases.say("frameworks")),
                    PageLink(framework_page(framework.id), edition_name),
                ),
                search_values=describe_standard(standard, framework, phrases),
            ),
            desk,
            phrases,
        ),
        kicker=phrases.say("standard_kicker", number=domain.id, domain=phrases.choose(domain.name)),
        heading=name,
        statement=state_for_all(standard, phrases),
        questions_heading=phrases.say("key_questions" if standard.key_questions else "how_it_is_rated"),
        questions=tuple(phrases.choose(question.text) for question in standard.key_questions),
        rules=_list_rules(standard, phrases),
        ratings_heading=phrases.say("ratings_of_services"),
        distribution=say_distribution(results, framework.scale, phrases),
        picture=draw_distribution(edition, standard, phrases),
        ends=list_ends(results, path, phrases),
        table=build_table(results, standard, path, phrases),
        recommendations_heading=phrases.say("recommendations_about_it") if recommendations else "",
        recommendations=recommendations,
        neighbours=_find_neighbours(standard, edition, path, phrases),
    )
    return Page(path=path, view=view)


def _list_rules(standard: Standard, phrases: Phrases) -> tuple[str, ...]:
    is_measured = standard.aggregation is Aggregation.LOWEST_KEY_QUESTION
    rules = [phrases.say("standard_by_lowest" if is_measured else "standard_by_judgement")]
    if not standard.counts_towards_overall:
        rules.append(phrases.say("standard_apart"))
    return tuple(rules)


def _find_neighbours(standard: Standard, edition: Edition, page: str, phrases: Phrases) -> NeighboursPart:
    """Return the ways to the standards before and after, as far as there are any."""
    standards = tuple(edition.framework.iter_standards())
    links = tuple(
        PageLink(relative(standard_page(edition.framework.id, one.id), page), name_standard(one, phrases))
        for one in standards
    )
    place = standards.index(standard)
    return NeighboursPart(
        label=phrases.say("other_standards"),
        previous_heading=phrases.say("previous_standard"),
        previous=next(iter(links[:place][-1:]), None),
        next_heading=phrases.say("next_standard"),
        next=next(iter(links[place + 1 :]), None),
    )


STANDARD_PAGE = PerSite(name="standard", build=build_pages)
