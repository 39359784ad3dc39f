"""Check that those who sign or speak held their office, and whose Majesty's inspectorate it was. Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from inspectorate.diagnostics import Diagnostic, Place, Severity
from inspectorate.model.inspection import Record
from inspectorate.model.language import ENGLISH
from inspectorate.model.site import Person
from inspectorate.validation.files import name_site_file
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.mentions import Mention, find_mentions
from inspectorate.validation.phrasing import say_date, say_month
from inspectorate.validation.printed import find_first_day, find_publication_month, list_standing_words

_ACCESSION = date(2022, 9, 8)
"""The day from which the sovereign is a king."""

_FORM_OF_ADDRESS = r"(?:(?:Dame|Sir|Lord|Lady|Baroness|Dr|Professor|Mr|Mrs|Ms) )"
_LETTERS_BEHIND = r"(?:,? [A-Z]{2,4})*"
_BEFORE_OFFICE = r"(?:HM|Interim|Acting)"
_FORMER = re.compile(rf"\b(?:former|then|previous|outgoing|late|ex)(?:[ -]{_BEFORE_OFFICE})*[ -]\Z", re.IGNORECASE)
_MAJESTY = re.compile(r"\b(?:His|Her)(?= Majesty’s\b)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def check_signatory(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield a signatory whose term of office does not cover the publication."""
    inspection = manuscript.rated.inspection
    person, identifier = inspection.signatory, inspection.record.signatory
    field = _find_limit(person, inspection.record) if person else ""
    if person and identifier and field:
        yield Diagnostic(
            code="signatory-out-of-office",
            message=f"{person.name} signs, but {_say_term(person, field)}, and this is published in "
            f"{_say_publication(inspection.record)}.",
            hint="Name who held the office on the day of publication, or correct the days in site.yaml.",
            severity=Severity.WARNING,
            file=manuscript.record_file,
            path=("signatory",),
            also=(Place(file=name_site_file(manuscript.folder), path=("people", identifier, field)),),
        )


def check_office_holders(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield whoever is named in the words with an office that they did not hold at the time of publication."""
    record = manuscript.rated.inspection.record
    for identifier, person in manuscript.site.people.items():
        field = _find_limit(person, record)
        if not field:
            continue
        name = _take_name(person)
        passages = (passage for passage in manuscript.own_words if name in passage.text)
        for mention in find_mentions(passages, _find_with_office(name, person)):
            if not (_FORMER.search(mention.before) or _speaks_of_the_past(mention, record)):
                found = mention.passage.report(
                    "office-holder-out-of-office",
                    mention.span,
                    f"{person.name} is named with an office, but {_say_term(person, field)}.",
                    "Name who held the office on the day of publication, or write `former` before the office.",
                )
                term = Place(file=name_site_file(manuscript.folder), path=("people", identifier, field))
                yield replace(found, also=(term,))


def check_majesty(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield `Her Majesty's` after the accession of the king, and `His` before it, also in the framework's words."""
    record = manuscript.rated.inspection.record
    word, wrong = ("His", "Her") if find_first_day(record) >= _ACCESSION else ("Her", "His")
    passages = (*manuscript.own_words, *list_standing_words(manuscript))
    for mention in find_mentions((one for one in passages if " Majesty’s" in one.text), _MAJESTY):
        if mention.words == wrong and not (mention.is_borrowed or _speaks_of_the_past(mention, record)):
            found = mention.passage.report(
                "majesty-of-another-time",
                mention.span,
                f"This is published in {_say_publication(record)}, when the words were `{word} Majesty’s`.",
                f"Write `{word}`, or `HM`, which is right at all times.",
            )
            yield replace(found, also=(manuscript.place(("embargo",)),))


def _find_limit(person: Person, record: Record) -> str:
    """Return the field of a term of office that the publication lies outside, or nothing."""
    first = find_first_day(record)
    # Of a month on a cover, any day may be meant.
    last = (first.year, first.month, 31 if record.published else first.day)
    if person.since and last < (person.since.year, person.since.month, person.since.day):
        return "since"
    return "until" if person.until and first > person.until else ""


def _say_term(person: Person, field: str) -> str:
    verb, day = ("came into", person.since) if field == "since" else ("left", person.until)
    return f"{verb} office on {say_date(day)}" if day else ""


def _say_publication(record: Record) -> str:
    month = find_publication_month(record)
    return say_month(month.year, month.month)


def _take_name(person: Person) -> str:
    """Return a name without form of address and letters behind it."""
    return re.sub(rf"^{_FORM_OF_ADDRESS}+|{_LETTERS_BEHIND}$", "", person.name)


def _find_with_office(name: str, person: Person) -> re.Pattern[str]:
    """Return what finds a name beside the office, in either order."""
    title = person.title.get(ENGLISH, "").partition(" of ")[0]
    office = re.escape(re.sub(rf"\b{_BEFORE_OFFICE} ", "", title))
    before = rf"(?:the )?(?:{_BEFORE_OFFICE} |(?:His|Her) Majesty’s )*"
    name = re.escape(name)
    return re.compile(
        rf"{office}(?: of [A-Z]\w+)?,? {_FORM_OF_ADDRESS}?{name}\b"
        rf"|\b{name}{_LETTERS_BEHIND},? (?:is |as )?{before}{office}\b"
    )


def _speaks_of_the_past(mention: Mention, record: Record) -> bool:
    """Return whether the sentence names a year before that of publication."""
    return any(int(year) < find_first_day(record).year for year in _YEAR.findall(mention.sentence))
