"""Check that acronyms are explained, and that they and other names are written in one way. Pure."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.framework import Framework, SectionKind, iter_sections
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.mentions import Mention, find_mentions
from inspectorate.validation.passages import Passage
from inspectorate.validation.printed import list_standing_words

_ACRONYM = re.compile(r"(?<![\w@.])(?!(?:[IVX]+|ENDS)\b)[A-Z][A-Z&]{1,5}(?=s?\b)(?!s?@|-?\d)")
_CAPITALS = re.compile(r"[A-Z][A-Z&]")
_NAME = re.compile(r"(?<![\w@./])[A-Za-z]+[A-Z0-9][A-Za-z0-9]*(?![\w@]|\.\w)")  # something stands out inside
_STANDS_OUT = re.compile(r"[A-Z0-9](?<=[A-Za-z].)")
_BEHIND = re.compile(r"\(([A-Z][A-Z&]{1,5})s?\)")
_BEFORE = re.compile(r"\b([A-Z][A-Z&]{1,5})s? \(([a-z][^()]*)\)")
_MIXED_LENGTH = 6
"""From how many signs on two mixed names that differ in one of them are taken for the same."""


@dataclass(frozen=True, slots=True)
class _Expansion:
    """A place at which an acronym is explained, and the words that it stands for; none where they cannot be told."""

    acronym: str
    words: str
    mention: Mention


def check_expanded(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield, as information, the first place of each acronym that is explained nowhere, or only later."""
    framework = manuscript.rated.inspection.framework
    standing = (passage.text for passage in list_standing_words(manuscript) if "(" in passage.text)
    known = {*manuscript.handbook.acronyms.known, *(match[1] for text in standing for match in _BEHIND.finditer(text))}
    known |= {word for entry in framework.glossary for term in entry.term.values() for word in _ACRONYM.findall(term)}
    short_names = manuscript.rated.inspection.record.service_short_name.values()
    # Another short name of the service needs no explanation: it has no place here, and `check_short_names` says so.
    known |= {name for name in manuscript.handbook.acronyms.services if name not in short_names}
    yield from _find_unexplained(_in_print_order(manuscript.words, framework), known)
    # What stands at the head of a release explains the short name of the service.
    yield from _find_unexplained(manuscript.release, known.union(*(_ACRONYM.findall(name) for name in short_names)))


def _find_unexplained(passages: Iterable[Passage], known: set[str]) -> Iterator[Diagnostic]:
    explained = set(known)
    told: dict[str, Mention] = {}
    later: dict[str, Mention] = {}
    for passage in passages:
        here = {expansion.acronym: expansion.mention for expansion in _find_expansions([passage])}
        later |= {name: mention for name, mention in here.items() if name in told and name not in later}
        explained |= here.keys()
        if passage.text.isupper() or not _CAPITALS.search(passage.text):
            continue
        for mention in find_mentions([passage], _ACRONYM):
            if mention.words not in explained and not mention.is_borrowed:
                told.setdefault(mention.words, mention)
    for name, mention in told.items():
        when = "before it is explained" if name in later else "and nothing explains it"
        found = mention.passage.report(
            "acronym-not-explained",
            mention.span,
            f"{name} is used {when}.",
            f"Write it out at its first place, with {name} in brackets behind; what everybody knows belongs in the "
            "handbook, in acronyms.yaml.",
        )
        also = (later[name].passage.place(later[name].span),) if name in later else ()
        yield replace(found, severity=Severity.INFORMATION, also=also)


def check_expanded_alike(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each acronym that is written out in other words than at its first place."""
    first: dict[str, _Expansion] = {}
    for expansion in _find_expansions(manuscript.own_words):
        if not expansion.words:
            continue
        before = first.setdefault(expansion.acronym, expansion)
        if _in_one_form(before.words) != _in_one_form(expansion.words):
            found = expansion.mention.passage.report(
                "acronym-explained-differently",
                expansion.mention.span,
                f"{expansion.acronym} stands for ‘{expansion.words}’ here, and elsewhere for ‘{before.words}’.",
                "Use the same words in both places, or another acronym.",
            )
            yield replace(found, also=(before.mention.passage.place(before.mention.span),))


def check_spelling_of_names(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each rarer spelling of an acronym, or of a name with capitals or figures inside, at its first place."""
    first: dict[str, Mention] = {}
    counts: Counter[str] = Counter()
    passages = (one for one in (*manuscript.own_words, *manuscript.record) if _STANDS_OUT.search(one.text))
    for mention in find_mentions(passages, _NAME):
        name = re.sub(r"(?<=[A-Z]{2})s\Z", "", mention.words)
        counts[name] += 1
        first.setdefault(name, Mention(mention.passage, (mention.span[0], mention.span[0] + len(name))))
    told: set[str] = set()
    # The most frequent spelling first, and of two alike the earlier one: it is the one that others are measured by.
    for usual, other in combinations([name for name, _ in counts.most_common()], 2):
        if other not in told and _is_same_name(usual, other):
            told.add(other)
            found = first[other].passage.report(
                "name-spelt-two-ways",
                first[other].span,
                f"{other} is written {usual} elsewhere.",
                f"Write one of them throughout: {usual} is the more frequent, or the first.",
            )
            yield replace(found, also=(first[usual].passage.place(first[usual].span),))


def _find_expansions(passages: Iterable[Passage]) -> Iterator[_Expansion]:
    """Yield every explanation in reading order."""
    for passage in passages:
        if "(" in passage.text:
            yield from sorted(_find_expansions_in(passage), key=lambda expansion: expansion.mention.span)


def _find_expansions_in(passage: Passage) -> Iterator[_Expansion]:
    for mention in find_mentions([passage], _BEHIND):
        acronym = mention.words.strip("()").removesuffix("s")
        words = _take_expansion(mention.before, acronym)
        start = mention.span[0] - len(words) - 1 if words else mention.span[0]
        yield _Expansion(acronym, words, Mention(mention.passage, (start, mention.span[1])))
    for mention in find_mentions([passage], _BEFORE):
        acronym, _, words = mention.words.removesuffix(")").partition(" (")
        acronym = acronym.removesuffix("s")
        yield _Expansion(acronym, words if _take_expansion(words, acronym) == words else "", mention)


def _take_expansion(text: str, acronym: str) -> str:
    """Return the end of a text that an acronym stands for: its letters in their order, the first beginning a word."""
    place = len(text)
    for number, letter in reversed(list(enumerate(acronym.replace("&", "").casefold()))):
        place -= 1
        while place >= 0 and (text[place].casefold() != letter or (number == 0 and _is_inside_a_word(text, place))):
            place -= 1
        if place < 0:
            return ""
    words = text[place:].rstrip()
    # An acronym may leave out small words, but not a sentence.
    return words if len(re.split(r"[ -]", words)) <= 2 * len(acronym) and "." not in words else ""


def _is_inside_a_word(text: str, place: int) -> bool:
    return place > 0 and text[place - 1].isalnum()


def _in_one_form(words: str) -> str:
    # A therapist does therapy.
    return re.sub(r"(?:s|ists?|y|ies)\Z", "", re.sub(r"[ -]+", " ", words.casefold().replace("&", "and")))


def _is_same_name(one: str, other: str) -> bool:
    if one.casefold() == other.casefold():
        return True
    long_enough = min(len(one), len(other)) >= _MIXED_LENGTH
    return long_enough and _is_mixed(one) and _is_mixed(other) and _differ_in_one_sign(one.casefold(), other.casefold())


def _is_mixed(name: str) -> bool:
    """Return whether a name has small letters, and a capital or a figure behind its first letter."""
    return bool(re.search(r"[a-z]", name) and re.search(r"[A-Z0-9]", name[1:]))


def _differ_in_one_sign(one: str, other: str) -> bool:
    """Return whether one sign less, more or changed makes the one name the other; figures number different things."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    same = next((place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return not long[same].isdigit() and long[same + 1 :] == short[same + (len(short) == len(long)) :]


def _in_print_order(passages: Iterable[Passage], framework: Framework) -> list[Passage]:
    """Return the words as a reader meets them; the notes come last."""
    places: dict[tuple[str | int, ...], int] = {}
    for place, section in enumerate(iter_sections((*framework.imprint, *framework.sections))):
        places[("sections", section.id)] = place
        places |= _places_of_kind(section.kind, place)
        if section.domain:
            places[("domains", section.domain)] = place
            standards = framework.get_domain(section.domain).standards
            places |= {("standards", standard.id): place for standard in standards}
    return sorted(passages, key=lambda passage: _find_place(passage, places))


def _places_of_kind(kind: SectionKind, place: int) -> Mapping[tuple[str | int, ...], int]:
    part = {SectionKind.RECOMMENDATIONS: "recommendations", SectionKind.FINDINGS: "findings"}.get(kind)
    return {(part,): place} if part else {}


def _find_place(passage: Passage, places: Mapping[tuple[str | int, ...], int]) -> int:
    path = passage.path
    field = path[2:3] if path[0] == "domains" else ()
    return next((places[key] for key in (field, path[:2], path[:1]) if key in places), len(places))
