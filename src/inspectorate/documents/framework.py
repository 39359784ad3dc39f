"""A framework edition: what is judged, how it is rated, and who was rated under it."""

from dataclasses import dataclass

from inspectorate.model.anchors import standard_anchor
from inspectorate.model.framework import Domain, MainDocument, Standard
from inspectorate.release import Cleared
from inspectorate.views.addresses import FRAMEWORKS, framework_page, relative, standard_page
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import ContentsEntry, Frame, Page, PageLink
from inspectorate.views.edition_lists import head_services, list_other_editions, list_services
from inspectorate.views.edition_parts import Fact, OtherEditions, RatedServices, RatingScalePart, WorkedExample
from inspectorate.views.editions import Edition, list_editions, name_standard, state_for_all
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.parts import GlossaryPart
from inspectorate.views.phrases import Phrases
from inspectorate.views.rating_rules import build_rules, build_scale
from inspectorate.views.search_filters import PageKind, describe_page
from inspectorate.views.worked_example import build_example


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardEntry:
    """A standard of the edition."""

    id: str
    page: PageLink
    statement: str
    key_questions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainEntry:
    """A domain of the edition; in a letter it has no standards."""

    heading: str
    standards: tuple[StandardEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworkView:
    """What templates/documents/framework may say."""

    frame: Frame
    kicker: str
    heading: str
    facts: tuple[Fact, ...]
    contents: tuple[ContentsEntry, ...]
    domains_heading: str
    key_questions_label: str
    domains: tuple[DomainEntry, ...]
    rules_heading: str
    no_rules: str
    """What stands in place of rules where nothing is rated, else nothing."""
    scale: RatingScalePart | None
    rules: GlossaryPart | None
    example: WorkedExample | None
    services: RatedServices
    other_editions: OtherEditions
    source_heading: str
    source: str
    licence: str


def build_pages(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Page, ...]:
    """Return a page for each edition that public inspections were made under."""
    editions = list_editions(cleared)
    return tuple(_build_page(edition, editions, desk) for edition in editions)


def _build_page(edition: Edition, editions: tuple[Edition, ...], desk: Desk) -> Page:
    phrases, framework = desk.phrases, edition.framework
    path, name = framework_page(framework.id), phrases.choose(framework.name)
    example = build_example(edition, path, phrases)
    view = FrameworkView(
        frame=build_frame(
            PageIdentity(
                path=path,
                title=name,
                description=phrases.say("edition_description", edition=name),
                trail=(PageLink(FRAMEWORKS, phrases.say("frameworks")),),
                search_values=describe_page(PageKind.FRAMEWORK, phrases, framework),
            ),
            desk,
            phrases,
        ),
        kicker=phrases.say("edition_kicker"),
        heading=name,
        facts=_list_facts(edition, phrases),
        contents=_list_contents(edition, example, phrases),
        domains_heading=_domains_heading(edition, phrases),
        key_questions_label=phrases.say("key_questions"),
        domains=tuple(_domain(domain, edition, path, phrases) for domain in framework.domains),
        rules_heading=phrases.say("how_ratings_come_about"),
        no_rules="" if edition.has_ratings else phrases.say("edition_without_ratings"),
        scale=build_scale(framework, phrases),
        rules=build_rules(framework, phrases),
        example=example,
        services=list_services(edition, path, phrases),
        other_editions=list_other_editions(edition, editions, path, phrases),
        source_heading=phrases.say("source_and_licence"),
        source=phrases.say("edition_source", source=framework.source),
        licence=phrases.say("edition_licence", licence=framework.licence),
    )
    return Page(path=path, view=view)


def _list_facts(edition: Edition, phrases: Phrases) -> tuple[Fact, ...]:
    framework = edition.framework
    first, latest = edition.months
    is_letter = framework.document is MainDocument.LETTER
    standards = len(tuple(framework.iter_standards()))
    facts = [
        Fact(label=phrases.say("number_of_inspections"), value=str(len(edition.inspections))),
        Fact(label=phrases.say("first_inspection"), value=phrases.month(first)),
        Fact(label=phrases.say("latest_inspection"), value=phrases.month(latest)),
        Fact(
            label=phrases.say("document_of_findings"),
            value=phrases.say("document_is_letter" if is_letter else "document_is_report"),
        ),
        Fact(label=phrases.say("number_of_domains"), value=str(len(framework.domains))),
    ]
    if standards:
        facts.append(Fact(label=phrases.say("number_of_standards"), value=str(standards)))
    return tuple(facts)


def _domains_heading(edition: Edition, phrases: Phrases) -> str:
    has_standards = any(domain.standards for domain in edition.framework.domains)
    return phrases.say("domains_and_standards" if has_standards else "number_of_domains")


def _list_contents(edition: Edition, example: WorkedExample | None, phrases: Phrases) -> tuple[ContentsEntry, ...]:
    entries = [
        ContentsEntry("#domains", _domains_heading(edition, phrases)),
        ContentsEntry("#rules", phrases.say("how_ratings_come_about")),
        ContentsEntry("#services", head_services(edition, phrases)),
        ContentsEntry("#other-editions", phrases.say("other_editions")),
        ContentsEntry("#source", phrases.say("source_and_licence")),
    ]
    if example:
        entries.insert(2, ContentsEntry("#example", example.heading))
    return tuple(entries)


def _domain(domain: Domain, edition: Edition, page: str, phrases: Phrases) -> DomainEntry:
    return DomainEntry(
        heading=phrases.say("domain_ratings_caption", number=domain.id, name=phrases.choose(domain.name)),
        standards=tuple(_standard(standard, edition, page, phrases) for standard in domain.standards),
    )


def _standard(standard: Standard, edition: Edition, page: str, phrases: Phrases) -> StandardEntry:
    address = relative(standard_page(edition.framework.id, standard.id), page)
    return StandardEntry(
        id=standard_anchor(standard.id),
        page=PageLink(address, name_standard(standard, phrases)),
        statement=state_for_all(standard, phrases),
        key_questions=tuple(phrases.choose(question.text) for question in standard.key_questions),
    )


FRAMEWORK_PAGE = PerSite(name="framework", build=build_pages)
