"""Find the practice examples in the words, and real first names in what is told of single children. Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inspectorate.diagnostics import Diagnostic, Span
from inspectorate.model.inspection import Record
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.mentions import Mention, find_mentions, find_quoted
from inspectorate.validation.passages import Passage, PassageKind

_LEAD_IN = re.compile(
    r"(?:(?:Good|Poor|Notable|Positive|Effective) )?(?:Practice|Case) (?:example|illustration)(?:s| \d+)?\b",
    re.IGNORECASE,
)
# Words with which inspectors begin to tell of one child, or say that the name is none.
_CASE = re.compile(
    r"\binspectors? (?:said|commented|noted|reported|recorded|described|found that|gave the example|told us)\b"
    r"|\bin (?:one|another) (?:case|example|instance)\b|\bon (?:one|that) case\b|\bthe case of\b"
    r"|\b(?:names?|pseudonyms?)\b[^.]*\b(?:changed|real)\b|\bnot (?:his|her|their) real name\b"
    r"|\bwhom? we (?:shall |will )?call\b",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"(?<![\w’-])[^\W\d_a-z][\w]*(?:[-’][^\W\d_]\w*)*")
_LONG_QUOTATION = 5
"""From how many words on a quotation says something, and is no title or rating."""


@dataclass(frozen=True, slots=True)
class PracticeExample:
    """The words that say that an example follows or begins, and all the words of the example."""

    lead_in: Mention
    passages: tuple[Passage, ...]


def find_practice_examples(passages: Sequence[Passage]) -> Iterator[PracticeExample]:
    """Yield each practice example.

    Below a heading, or a line with nothing else, it reaches to the next heading of the same field; a paragraph that
    goes on behind these words is the whole of it.
    """
    for number, passage in enumerate(passages):
        match = _LEAD_IN.match(passage.text)
        if not match or not _leads_in(passage, match.end()):
            continue
        is_alone = passage.text[match.end() :].strip(" :.–-") == "" or passage.kind is PassageKind.HEADING
        following = _until_heading(passages[number + 1 :], passage) if is_alone else ()
        yield PracticeExample(Mention(passage, match.span()), (passage, *following))


def check_first_names(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each name in practice examples, cases and quotations that stands on the list of real first names."""
    names = manuscript.handbook.first_names
    if not names:
        return
    persons = _find_persons(manuscript)
    passages = manuscript.own_words
    in_examples = {id(one) for example in find_practice_examples(passages) for one in example.passages}
    for passage in passages:
        spans = ((0, len(passage.text)),) if id(passage) in in_examples else _find_stories(passage)
        for mention in find_mentions([passage], _CAPITALISED):
            name = re.sub(r"’s?\Z", "", mention.words)
            if name.casefold() in names and _is_inside(mention.span, spans) and _is_name(mention, manuscript, persons):
                yield passage.report(
                    "real-first-name",
                    (mention.span[0], mention.span[0] + len(name)),
                    f"{name} is on the list of real first names.",
                    "Choose a name for this child that is not on the list, or leave the name out.",
                )


def _leads_in(passage: Passage, end: int) -> bool:
    """Return whether the words head a passage, and are not the beginning of a sentence about examples."""
    return passage.kind is PassageKind.HEADING or not re.match(r" [a-z]", passage.text[end:])


def _until_heading(passages: Iterable[Passage], lead_in: Passage) -> tuple[Passage, ...]:
    field = lead_in.path[:3] if lead_in.path[0] in {"standards", "domains"} else lead_in.path[:2]
    inside = []
    for passage in passages:
        if passage.kind is PassageKind.HEADING or passage.path[: len(field)] != field:
            break
        inside.append(passage)
    return tuple(inside)


def _find_stories(passage: Passage) -> tuple[Span, ...]:
    """Return the characters of a passage outside practice examples that may tell of one child."""
    if passage.is_quoted or _CASE.search(passage.text):
        return ((0, len(passage.text)),)
    quoted = find_quoted(passage.text)
    return tuple(span for span in quoted if len(passage.text[slice(*span)].split()) >= _LONG_QUOTATION)


def _is_inside(span: Span, spans: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _is_name(mention: Mention, manuscript: Manuscript, persons: Iterable[str]) -> bool:
    """Return whether a word is a name, and not another word, a month, or part of the name of a person of the record."""
    begins = mention.sentence.lstrip("‘“(").startswith(mention.words)
    is_word = mention.words.casefold() in manuscript.handbook.dictionary
    is_date = re.search(r"\d \Z", mention.before) or re.match(r" \d", mention.after)
    spans = (match.span() for one in persons for match in re.finditer(re.escape(one), mention.passage.text))
    return not ((begins and is_word) or is_date or _is_inside(mention.span, spans))


def _find_persons(manuscript: Manuscript) -> frozenset[str]:
    """Return the names of those who hold an office or are named in the record, whole."""
    record = manuscript.rated.inspection.record
    people = (person.name for person in manuscript.site.people.values())
    return frozenset((*people, record.lead_inspector.name, *_find_correspondents(record)))


def _find_correspondents(record: Record) -> Iterator[str]:
    if letter := record.letter:
        yield from (letter.to.name, letter.sender.name)
        yield from (name for copy in letter.copies for name in copy.names)
