"""Check the people whom words name in an office: that they hold it by the record. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.model.rated import RatedInspection
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.sentences import Sentence

_HONOURS = r"(?:Dame|Sir|Mr|Mrs|Ms|Miss|Dr)"
_NAME = rf"(?P<name>(?:{_HONOURS}\s+)?[A-Z][a-z’]+(?:[\s-](?:Mc|Mac|O’)?[A-Z][a-z’]+){{1,3}})(?:\s+[A-Z]{{2,4}})?"
_UNTIL = re.compile(r"\s+(?:until|from|between|at the time)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ADDED = re.compile(
    rf"\b(?P<name>{_HONOURS}\s+[A-Z][\w’-]+)\s+(?:also\s+)?(?:said|added|continued|concluded|commented)\b"
)
_DEAR = re.compile(rf"\bDear\s+(?P<name>(?:{_HONOURS}\s+)?[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)*)")


@dataclass(frozen=True, slots=True)
class _Office:
    """A role, those who have it by the record, and where the record says so."""

    role: str
    names: tuple[str, ...]
    path: FieldPath


def check_people(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield names beside an office that somebody else has, and speakers whom the release does not introduce."""
    offices = tuple(_list_offices(manuscript.rated))
    for sentence in manuscript.own_sentences:
        lower = sentence.text.lower()
        for office in offices:
            for pattern in _patterns(office.role) if office.role.lower() in lower else ():
                for match in pattern.finditer(sentence.text):
                    yield from _compare(sentence, match, office, manuscript)
        yield from _check_addressed(sentence, manuscript)
    yield from _check_speakers(manuscript)


def _list_offices(rated: RatedInspection) -> Iterator[_Office]:
    inspection = rated.inspection
    record = inspection.record
    yield _Office("lead inspector", (record.lead_inspector.name,), ("lead_inspector", "name"))
    if inspection.signatory:
        for title in inspection.signatory.title.values():
            role = title.removeprefix("HM ")
            yield _Office(role, (inspection.signatory.name,), ("signatory",))
    if record.letter:
        for role in record.letter.to.role.values():
            yield _Office(role, (record.letter.to.name,), ("letter", "to", "name"))
        for role in record.letter.sender.role.values():
            yield _Office(role, (record.letter.sender.name,), ("letter", "sender", "name"))
        for number, copy in enumerate(record.letter.copies):
            for role in copy.role.values():
                yield _Office(role, copy.names, ("letter", "copies", number, "names"))


def _patterns(role: str) -> tuple[re.Pattern[str], ...]:
    # The title of a deputy or of somebody of former days ends with the same words.
    held = rf"(?<!Assistant )(?<!Deputy )(?<!former )(?<!previous )(?i:{re.escape(role)})"
    return (
        re.compile(rf"\b{held},?\s+{_NAME}"),
        re.compile(rf"{_NAME},\s+(?:the\s+|our\s+)?(?:HM\s+)?{held}\b"),
    )


def _compare(sentence: Sentence, match: re.Match[str], office: _Office, manuscript: Manuscript) -> Iterator[Diagnostic]:
    # Words that follow a name in a list may look like a part of it.
    is_holder = bool({_surname(name) for name in office.names} & set(match["name"].split()))
    if not is_holder and not _held_once(sentence.text, match, manuscript):
        yield _report(sentence, match, office, manuscript)


def _held_once(text: str, match: re.Match[str], manuscript: Manuscript) -> bool:
    """Return whether the words speak of an earlier time, when somebody else may have held the office."""
    year = manuscript.rated.inspection.record.fieldwork.month.year
    return bool(_UNTIL.match(text, match.end())) or any(int(other) < year for other in _YEAR.findall(text))


def _check_addressed(sentence: Sentence, manuscript: Manuscript) -> Iterator[Diagnostic]:
    letter = manuscript.rated.inspection.record.letter
    match = _DEAR.match(sentence.text)
    if letter and match and not set(match["name"].split()) & set(letter.to.name.split()):
        office = _Office("recipient of the letter", (letter.to.name,), ("letter", "to", "name"))
        yield _report(sentence, match, office, manuscript)


def _check_speakers(manuscript: Manuscript) -> Iterator[Diagnostic]:
    signatory = manuscript.rated.inspection.signatory
    release = " ".join(passage.text for passage in manuscript.release)
    for sentence in manuscript.release_sentences:
        for match in _ADDED.finditer(sentence.text):
            surname = _surname(match["name"])
            is_introduced = re.search(rf"\b(?!{_HONOURS}\b)[A-Z][a-z]+\s+{re.escape(surname)}\b", release)
            if signatory and surname != _surname(signatory.name) and not is_introduced:
                yield _report(sentence, match, _Office("signatory", (signatory.name,), ("signatory",)), manuscript)


def _report(sentence: Sentence, match: re.Match[str], office: _Office, manuscript: Manuscript) -> Diagnostic:
    found = sentence.report(
        "person-differs",
        match.span("name"),
        f"The words name {match['name']}; the {office.role} in the record is {' or '.join(office.names)}.",
        "Correct the name, or the record.",
    )
    return replace(found, also=(manuscript.place(office.path),))


def _surname(name: str) -> str:
    """Return the last word of a name that is no honour such as CBE."""
    return [word for word in name.split() if not (word.isupper() and len(word) > 1)][-1]
