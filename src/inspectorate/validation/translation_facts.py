"""Find what the words of every language must have in common: figures, days, ratings, notes, links. Pure."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from inspectorate.diagnostics import Span
from inspectorate.model.facts import PLACEHOLDER
from inspectorate.model.framework import Framework
from inspectorate.model.language import ENGLISH, WELSH, Language
from inspectorate.model.prose import FootnoteMark, Foreign, Link
from inspectorate.validation import welsh
from inspectorate.validation.calendar_words import find_dates
from inspectorate.validation.english import find_addresses
from inspectorate.validation.mentions import find_quoted
from inspectorate.validation.number_words import NUMBER_WORDS, read_number
from inspectorate.validation.passages import Passage, PassageKind
from inspectorate.validation.pieces import iter_pieces
from inspectorate.validation.rating_names import find_quoted_ratings

_HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"
_FIGURES = re.compile(r"\d+(?:[.,:]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_ENGLISH_NUMBER = re.compile(rf"(?<![\w-]){NUMBER_WORDS}(?!\w)", re.IGNORECASE)
_ENGLISH_MANY = re.compile(
    r"(?<![\w-])(?:(?P<two>both|pair|couple|twice|fortnight(?:ly)?)|(?P<twelve>dozen))(?!\w)", re.IGNORECASE
)
_ENGLISH_LARGE = re.compile(r"\s+(hundred|thousand)\b", re.IGNORECASE)
_LARGE = {"hundred": 100, "thousand": 1000}
_PER_CENT = re.compile(r"\s?(?:%|per\s?cent\b|y\s+cant\b)", re.IGNORECASE)
_OTHER_LANGUAGE = re.compile(r"-(?:cy|en)(?=\.)")


class FactKind(Enum):
    """What is compared, by the name that messages give it."""

    PERCENTAGE = "the percentage"
    DATE = "the date"
    RATING = "the rating"
    NUMBER = "the number"
    MARK = "the mark of the footnote"
    LINK = "the link to"
    PLACEHOLDER = "the fact"
    QUOTATION = "a quotation"


@dataclass(frozen=True, slots=True)
class Fact:
    """A piece of words that says the same in every language."""

    kind: FactKind
    value: str
    """What it says, in the form in which both languages are compared."""
    span: Span
    passage: Passage
    is_certain: bool = True
    """Otherwise it may be said in other words in the other language: `one of them`, `both`."""

    @property
    def words(self) -> str:
        """Return what stands there, or what is meant where nothing is read."""
        return self.passage.text[slice(*self.span)] if self.kind not in _NAMED else self.value


_NAMED = frozenset({FactKind.MARK, FactKind.LINK, FactKind.PLACEHOLDER})
"""What is told by its name: a mark has no words, and those of a link are others in each language."""


def find_facts(passage: Passage, framework: Framework | None, languages: tuple[Language, Language]) -> Iterator[Fact]:
    """Yield all that these words have to have in common with those in the other language.

    Where one of the two languages cannot be read here, numbers in words count for nothing, and days are figures.
    """
    text = passage.text
    for match in PLACEHOLDER.finditer(text):
        yield Fact(FactKind.PLACEHOLDER, match[1], match.span(), passage)
    for span, piece in iter_pieces(passage.inlines):
        if isinstance(piece, FootnoteMark):
            yield Fact(FactKind.MARK, piece.footnote, (max(span[0] - 1, 0), span[0]), passage)
        elif isinstance(piece, Link):
            yield Fact(FactKind.LINK, piece.address, span, passage)
    quotations = tuple(find_quoted(text))
    ratings = tuple(_find_ratings(passage, framework, languages)) if framework else ()
    yield from ratings
    rated = {fact.span[0] for fact in ratings}
    for start, end in quotations:
        if start + 1 not in rated:
            yield Fact(FactKind.QUOTATION, "", (start, end), passage)
    yield from _find_figures(passage, _READERS if {*languages} <= _READERS.keys() else _UNSURE)


def same_elsewhere(kind: FactKind, value: str) -> str:
    """Return a value without what may differ by language: a picture or page has another name in each."""
    return _OTHER_LANGUAGE.sub("", value) if kind is FactKind.LINK else value


def _find_ratings(passage: Passage, framework: Framework, languages: tuple[Language, Language]) -> Iterator[Fact]:
    if not all(language in rating.name for rating in framework.scale for language in languages):
        return
    id_by_name = {name.casefold(): rating.id for rating in framework.scale for name in rating.name.values()}
    for match in find_quoted_ratings(passage.text, framework, languages):
        yield Fact(FactKind.RATING, id_by_name[match["name"].casefold()], match.span("name"), passage)
    whole = passage.text.strip().casefold()
    if passage.kind is PassageKind.CELL and whole in id_by_name:
        yield Fact(FactKind.RATING, id_by_name[whole], (0, len(passage.text)), passage)


def _find_figures(passage: Passage, readers: "Mapping[Language, _Reader]") -> Iterator[Fact]:
    """Yield percentages, days and numbers; what is a part of one is no other."""
    text = _hide(passage.text, (match.span() for match in PLACEHOLDER.finditer(passage.text)))
    text = _hide(text, (match.span() for match in find_addresses(text)))
    parts = tuple((start, end, readers[language]) for (start, end), language in _split(passage) if language in readers)
    days = [
        ((start + span[0], start + span[1]), value)
        for start, end, reader in parts
        for span, value in reader.days(text[start:end])
    ]
    yield from (Fact(FactKind.DATE, value, span, passage) for span, value in days)
    text = _hide(text, (span for span, _ in days))
    in_figures = [(match.span(), _plain(match[0]), True) for match in _FIGURES.finditer(text)]
    in_words = [
        ((start + span[0], start + span[1]), str(number), is_certain)
        for start, end, reader in parts
        for span, number, is_certain in reader.numbers(text[start:end])
    ]
    for (start, end), value, is_certain in sorted((*in_figures, *in_words)):
        if sign := _PER_CENT.match(text, end):
            yield Fact(FactKind.PERCENTAGE, value, (start, sign.end()), passage)
        else:
            yield Fact(FactKind.NUMBER, value, (start, end), passage, is_certain)


def _hide(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = text[:start] + _HIDDEN * (end - start) + text[end:]
    return text


def _plain(figures: str) -> str:
    if _THOUSANDS.fullmatch(figures):
        return figures.replace(",", "")
    return str(int(figures)) if figures.isdecimal() else figures.replace(":", ".")


def _split(passage: Passage) -> Iterator[tuple[Span, Language]]:
    """Yield the parts of a passage that are in one language each."""
    done = 0
    for (start, end), piece in iter_pieces(passage.inlines):
        if isinstance(piece, Foreign) and start >= done:
            yield (done, start), passage.language
            yield (start, end), Language(piece.language)
            done = end
    yield (done, len(passage.text)), passage.language


@dataclass(frozen=True, slots=True)
class _Reader:
    """How one language says days and numbers."""

    days: Callable[[str], Iterator[tuple[Span, str]]]
    numbers: Callable[[str], Iterator[tuple[Span, int, bool]]]


def _find_english_days(text: str) -> Iterator[tuple[Span, str]]:
    for said in find_dates(text):
        yield said.span, _name_day(said.year, said.month, said.day)


def _find_welsh_days(text: str) -> Iterator[tuple[Span, str]]:
    for match in welsh.DATE.finditer(text):
        if match["day"] or match["year"]:
            month = next(number for number in range(1, len(welsh.MONTHS) + 1) if match[f"month{number}"])
            yield match.span(), _name_day(match["year"], month, match["day"])


def _name_day(year: int | str | None, month: int, day: int | str | None) -> str:
    return f"{year or '?'}-{month}-{int(day) if day else '?'}"


def _find_english_numbers(text: str) -> Iterator[tuple[Span, int, bool]]:
    for match in _ENGLISH_NUMBER.finditer(text):
        many = _ENGLISH_LARGE.match(text, match.end())
        value = read_number(match[0]) * (_LARGE[many[1].lower()] if many else 1)
        is_part_of_word = text[match.end() : match.end() + 1] == "-"
        yield (match.start(), many.end() if many else match.end()), value, value > 1 and not is_part_of_word
    for match in _ENGLISH_MANY.finditer(text):
        yield match.span(), 2 if match["two"] else 12, False


_READERS: Mapping[Language, _Reader] = {
    ENGLISH: _Reader(_find_english_days, _find_english_numbers),
    WELSH: _Reader(_find_welsh_days, welsh.find_numbers),
}


def _unsure(reader: _Reader) -> _Reader:
    """Return a reader for comparisons with a language that is not read here: no words say a number for certain."""
    return _Reader(
        days=lambda _text: iter(()),
        numbers=lambda text: ((span, number, False) for span, number, _ in reader.numbers(text)),
    )


_UNSURE: Mapping[Language, _Reader] = {language: _unsure(reader) for language, reader in _READERS.items()}
