"""Put something in the place of what an unfinished inspection lacks, so that the rest of it can be shown. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TypeVar, cast

from inspectorate.model.facts import asked_facts, available_facts
from inspectorate.model.inspection import Inspection
from inspectorate.model.prose import Blocks, FootnoteMark, Paragraph, Picture, Prose, Text, iter_inlines
from inspectorate.model.rated import RatedInspection
from inspectorate.model.words import Words
from inspectorate.views.phrases import Phrases

T = TypeVar("T")
OF_THE_RECORD = frozenset({"lead_inspector_email", "lead_inspector_telephone", "overall_rating", "recommendations"})
"""The facts that a record may lack, beside its samples."""


@dataclass(frozen=True, slots=True)
class Completed:
    """An inspection of which everything can be shown, the words for missing facts, and what was missing."""

    rated: RatedInspection
    facts: Mapping[str, str]
    missing: tuple[str, ...]


def complete(rated: RatedInspection, phrases: Phrases) -> Completed:
    """Return the inspection with `[to be written]` in the place of what it lacks, and a sentence on each such thing."""
    inspection = rated.inspection
    words = inspection.words_in(phrases.language)
    numbers = [
        n for group in inspection.record.recommendations for n in group.numbers if n not in words.recommendations
    ]
    notes = _missing_notes(inspection, words)
    pictures = sorted({name for name in _pictures(words) if name not in inspection.pictures})
    facts = sorted(_missing_facts(inspection))
    gap = Prose((Paragraph((Text(phrases.say("draft_gap")),)),))
    whole = replace(
        _without_pictures(words, frozenset(pictures)),
        recommendations={**words.recommendations, **dict.fromkeys(numbers, gap)},
        footnotes={**words.footnotes, **dict.fromkeys(notes, gap)},
    )
    missing = (
        *(phrases.say("draft_no_words", number=str(number)) for number in numbers),
        *(phrases.say("draft_no_note", name=name) for name in notes),
        *(phrases.say("draft_no_picture", name=name) for name in pictures),
        *(phrases.say("draft_no_fact", name=name) for name in facts),
    )
    return Completed(
        rated=replace(rated, inspection=_with_words(inspection, whole, phrases)),
        facts=dict.fromkeys(facts, phrases.say("draft_gap")),
        missing=missing,
    )


def _with_words(inspection: Inspection, words: Words, phrases: Phrases) -> Inspection:
    if phrases.language in inspection.translated_words:
        return replace(inspection, translated_words={**inspection.translated_words, phrases.language: words})
    return replace(inspection, words=words)


def _missing_notes(inspection: Inspection, words: Words) -> tuple[str, ...]:
    """Return the names of the footnotes that have a mark in the words or the record, and no text."""
    marks = [
        one.footnote for prose in _proses(words) for one in iter_inlines(prose.blocks) if isinstance(one, FootnoteMark)
    ]
    for facts in inspection.record.key_facts:
        marks.extend(name for name in (facts.footnote, *(figure.footnote for figure in facts.figures)) if name)
    known = {*words.footnotes, *inspection.framework.footnotes}
    return tuple(dict.fromkeys(name for name in marks if name not in known))


def _missing_facts(inspection: Inspection) -> frozenset[str]:
    asked = {name for name in asked_facts(inspection.framework) if name in OF_THE_RECORD or name.startswith("samples.")}
    return frozenset(asked) - available_facts(inspection)


def _pictures(words: Words) -> Iterator[str]:
    return (block.file for prose in _proses(words) for block in prose.blocks if isinstance(block, Picture))


def _proses(value: object) -> Iterator[Prose]:
    if isinstance(value, Prose):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _proses(inner)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _proses(getattr(value, one.name))


def _without_pictures(value: T, names: frozenset[str]) -> T:
    """Return words without the pictures of these names; all other blocks stay the very same ones."""
    if not names:
        return value
    if isinstance(value, Prose):
        return cast("T", Prose(_kept(value.blocks, names)))
    if isinstance(value, Mapping):
        return cast("T", {name: _without_pictures(inner, names) for name, inner in value.items()})
    if is_dataclass(value) and not isinstance(value, type):
        changed = {one.name: _without_pictures(getattr(value, one.name), names) for one in fields(value)}
        return cast("T", replace(value, **changed))
    return value


def _kept(blocks: Blocks, names: frozenset[str]) -> Blocks:
    return tuple(block for block in blocks if not (isinstance(block, Picture) and block.file in names))
