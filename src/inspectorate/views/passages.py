"""All words about an inspection, passage by passage and line by line, to be compared with other ones. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from inspectorate.model.framework import Domain, iter_sections
from inspectorate.model.inspection import Inspection
from inspectorate.model.prose import Blocks, Heading, List, Paragraph, Picture, Prose, Quotation, Table
from inspectorate.model.rated import RatedInspection
from inspectorate.model.words import DomainWords, StandardWords
from inspectorate.views.draft_gaps import complete
from inspectorate.views.facts import collect_facts
from inspectorate.views.margin import say_inlines
from inspectorate.views.phrases import Phrases, fill
from inspectorate.views.spoken import plain


class LineKind(Enum):
    """What a line of words is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, a heading, an item of a list or a row of a table, as it is read."""

    kind: LineKind
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of one field."""

    heading: str
    lines: tuple[Line, ...]


def read_passages(rated: RatedInspection, phrases: Phrases) -> Mapping[tuple[str, ...], Passage]:
    """Return all words of a report or letter and of its press release, in reading order; fields without words are out.

    The keys are the ways to the fields, the same in every state of an inspection.
    """
    return {key: passage for key, passage in _iter_passages(rated, phrases) if passage.lines}


def _iter_passages(rated: RatedInspection, phrases: Phrases) -> Iterator[tuple[tuple[str, ...], Passage]]:
    inspection = rated.inspection
    framework, words = inspection.framework, inspection.words
    facts = {**complete(rated, phrases).facts, **collect_facts(rated, phrases)}
    for section in iter_sections((*framework.imprint, *framework.sections)):
        heading = plain(fill(phrases.choose(section.heading), facts))
        yield ("sections", section.id), _passage(heading, words.sections.get(section.id, Prose()))
    for domain in framework.domains:
        yield from _domain(domain, inspection, phrases)
    recommendations = tuple(
        Line(line.kind, f"{number}. {line.text}")
        for number, prose in sorted(words.recommendations.items())
        for line in _lines(prose.blocks)
    )
    yield ("recommendations",), Passage(plain(phrases.say("recommendations")).capitalize(), recommendations)
    notes = tuple(line for prose in words.footnotes.values() for line in _lines(prose.blocks))
    yield ("footnotes",), Passage(phrases.say("footnotes"), notes)
    yield ("press-release",), Passage(phrases.say("redline_press_release"), tuple(_release(inspection)))


def _domain(domain: Domain, inspection: Inspection, phrases: Phrases) -> Iterator[tuple[tuple[str, ...], Passage]]:
    words = inspection.words.domains.get(domain.id, DomainWords())
    name = plain(phrases.choose(domain.name))
    findings = phrases.say("redline_field", name=name, field=phrases.say("redline_summary"))
    yield ("domains", domain.id, "findings"), _passage(findings, words.findings)
    yield ("domains", domain.id, "text"), _passage(name, words.text)
    for standard in domain.standards:
        own = inspection.words.standards.get(standard.id, StandardWords())
        title = f"{standard.id} {plain(phrases.choose(standard.title))}"
        yield ("standards", standard.id, "text"), _passage(title, own.text)
        yield from _strengths_and_areas(("standards", standard.id), title, own, phrases)
    yield from _strengths_and_areas(("domains", domain.id), name, words, phrases)


def _strengths_and_areas(
    key: tuple[str, str], name: str, words: StandardWords | DomainWords, phrases: Phrases
) -> Iterator[tuple[tuple[str, ...], Passage]]:
    for field, prose in (("strengths", words.strengths), ("areas_for_improvement", words.areas_for_improvement)):
        heading = phrases.say("redline_field", name=name, field=phrases.say(field))
        yield (*key, field), _passage(heading, prose)


def _release(inspection: Inspection) -> Iterator[Line]:
    release = inspection.press_release
    if release is None:
        return
    if release.headline:
        yield Line(LineKind.HEADING, release.headline)
    for prose in (release.body, *release.footnotes.values()):
        yield from _lines(prose.blocks)


def _passage(heading: str, prose: Prose) -> Passage:
    return Passage(heading, tuple(_lines(prose.blocks)))


def _lines(blocks: Blocks, kind: LineKind = LineKind.PARAGRAPH) -> Iterator[Line]:
    for block in blocks:
        match block:
            case List(items):
                for item in items:
                    yield from _lines(item.blocks, LineKind.ITEM)
            case Quotation(inner):
                yield from _lines(inner, kind)
            case Heading(_, children):
                yield from _line(LineKind.HEADING, say_inlines(children, {}))
            case Table() | Paragraph() | Picture():
                for text in _say_rows(block):
                    yield from _line(kind, text)


def _say_rows(block: Table | Paragraph | Picture) -> Iterator[str]:
    match block:
        case Paragraph(children):
            yield say_inlines(children, {})
        case Table(header, rows):
            yield from (" | ".join(say_inlines(cell, {}) for cell in row) for row in (header, *rows))
        case Picture(_, alternative, caption):
            yield f"{caption} ({alternative})" if caption else alternative


def _line(kind: LineKind, text: str) -> Iterator[Line]:
    if text:
        yield Line(kind, text)
