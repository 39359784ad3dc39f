"""Compare the words of one field in two languages. Pure."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from inspectorate.diagnostics import Diagnostic, FieldPath, Place, Severity
from inspectorate.model.framework import Framework
from inspectorate.model.language import Language
from inspectorate.model.prose import Block, Blocks, Heading, List, Picture, Prose, Quotation, Table
from inspectorate.validation.passages import Passage, iter_passages
from inspectorate.validation.phrasing import name_language
from inspectorate.validation.translation_facts import Fact, FactKind, find_facts, same_elsewhere


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """How one kind of fact is told."""

    code: str
    form: str = "‘{}’"
    """How it is shown."""
    is_certain: bool = False
    """Whether one of the two is false where both languages give one in the same place and they differ."""


_TOLD: Mapping[FactKind, _Told] = {
    FactKind.PERCENTAGE: _Told(code="translated-figure-differs", is_certain=True),
    FactKind.NUMBER: _Told(code="translated-figure-differs"),
    FactKind.DATE: _Told(code="translated-date-differs"),
    FactKind.RATING: _Told(code="translated-rating-differs", is_certain=True),
    FactKind.MARK: _Told(code="translated-reference-differs", form="`[^{}]`"),
    FactKind.LINK: _Told(code="translated-reference-differs", form="`{}`"),
    FactKind.PLACEHOLDER: _Told(code="translated-reference-differs", form="`{{{}}}`"),
    FactKind.QUOTATION: _Told(code="translated-structure-differs", form=""),
}


@dataclass(frozen=True, slots=True)
class Field:
    """The words of one field in one language."""

    place: Place
    language: Language
    shape: tuple[str, ...]
    """What they are made of, piece by piece, in the words of messages."""
    passages: tuple[Passage, ...]


def read_field(words: object, file: str, language: Language, path: FieldPath) -> Field:
    """Return the words of a field, prose or a plain phrase, whose path is that of these words."""
    shape = tuple(_name_pieces(words.blocks)) if isinstance(words, Prose) else ("phrase",)
    # A phrase alone is no value of the model; as words by language it is one.
    local = {language: words} if isinstance(words, str) else words
    passages = tuple(iter_passages(local, file, language, path))
    if isinstance(words, str):
        passages = tuple(replace(one, path=path) for one in passages)
    return Field(Place(file=file, path=path), language, shape, passages)


def compare_fields(original: Field, translated: Field, framework: Framework | None) -> Iterator[Diagnostic]:
    """Yield everything in which a translation differs from what was written first."""
    pairs: list[tuple[Field, Field]] = [(original, translated)]
    if original.shape != translated.shape:
        yield _report_shape(original, translated)
    elif len(original.passages) == len(translated.passages):
        both = zip(original.passages, translated.passages, strict=True)
        pairs = [(_narrow(original, one), _narrow(translated, other)) for one, other in both]
    for one, other in pairs:
        yield from _compare_facts(one, other, framework)


def _narrow(field: Field, passage: Passage) -> Field:
    return replace(field, passages=(passage,), place=passage.place((0, len(passage.text))))


# --- Shape ------------------------------------------------------------------------------------------------------------


def _name_pieces(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        yield from _name_piece(block)


def _name_piece(block: Block) -> Iterator[str]:
    match block:
        case List(items):
            for item in items:
                yield "list item"
                yield from _name_pieces(item.blocks)
        case Quotation(inner):
            yield "quotation"
            yield from _name_pieces(inner)
        case Table(header, rows):
            yield "table"
            yield from ("table row" for _ in rows)
            yield from ("table column" for _ in header)
        case Heading():
            yield "heading"
        case Picture():
            yield "picture"
        case _:
            yield "paragraph"


def _report_shape(original: Field, translated: Field) -> Diagnostic:
    had, has = Counter(original.shape), Counter(translated.shape)
    name, first = name_language(translated.language), name_language(original.language)
    kind = next((kind for kind in dict.fromkeys((*original.shape, *translated.shape)) if had[kind] != has[kind]), "")
    message = (
        f"The {name} has {_count(has[kind], kind)} here, the {first} {had[kind] or 'none'}."
        if kind
        else f"The {name} is made of the same pieces as the {first}, but in another order."
    )
    hint = f"Divide the {name} as the {first} is divided, so that readers of both find the same."
    return _warn("translated-structure-differs", message, hint, translated.place, original.place)


def _count(number: int, kind: str) -> str:
    return f"{number or 'no'} {kind}{'' if number == 1 else 's'}"


# --- Facts ------------------------------------------------------------------------------------------------------------


def _compare_facts(original: Field, translated: Field, framework: Framework | None) -> Iterator[Diagnostic]:
    languages = original.language, translated.language
    had, has = (
        [fact for passage in field.passages for fact in find_facts(passage, framework, languages)]
        for field in (original, translated)
    )
    for kind in FactKind:
        missing, added = _find_unmatched(had, has, kind), _find_unmatched(has, had, kind)
        for one, other in zip_longest(missing, added):
            yield _report_fact(kind, one, other, (original, translated))


def _find_unmatched(facts: Sequence[Fact], others: Sequence[Fact], kind: FactKind) -> list[Fact]:
    """Return the certain facts of one side that are more than all of the same value on the other side."""
    left = Counter(same_elsewhere(kind, fact.value) for fact in others if fact.kind is kind)
    unmatched = []
    for fact in facts:
        value = same_elsewhere(kind, fact.value)
        if fact.kind is kind and left[value]:
            left[value] -= 1
        elif fact.kind is kind and fact.is_certain:
            unmatched.append(fact)
    return unmatched


def _report_fact(kind: FactKind, had: Fact | None, has: Fact | None, fields: tuple[Field, Field]) -> Diagnostic:
    """Return the message about a fact that one of the languages lacks, or that the two give differently."""
    original, translated = fields
    name, first = name_language(translated.language), name_language(original.language)
    place, also = _place(has) or translated.place, _place(had) or original.place
    if had and has:
        message = f"The {name} gives {kind.value} {_show(has)} here, the {first} {_show(had)}."
    elif had:
        message = f"The {first} has {kind.value} {_show(had)} here, the {name} does not."
    else:
        message = f"The {name} has {kind.value} {_show(has)} here, the {first} does not."
    message = message.replace("  ", " ")  # a quotation is shown by its place alone
    found = _warn(_TOLD[kind].code, message, f"Say the same in {name} and {first}.", place, also)
    return replace(found, severity=Severity.ERROR) if had and has and _TOLD[kind].is_certain else found


def _place(fact: Fact | None) -> Place | None:
    return fact.passage.place(fact.span) if fact else None


def _show(fact: Fact | None) -> str:
    return _TOLD[fact.kind].form.format(fact.words.strip()) if fact else ""


def _warn(code: str, message: str, hint: str, place: Place, also: Place) -> Diagnostic:
    return Diagnostic(
        code=code,
        message=message,
        hint=hint,
        severity=Severity.WARNING,
        file=place.file,
        path=place.path,
        span=place.span,
        also=(also,),
    )
