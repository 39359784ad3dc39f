"""Check what a report says of its licence and copyright, and whom readers can ask. Pure."""

import re
from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic, Severity, Span
from inspectorate.model.framework import Framework, MainDocument
from inspectorate.model.inspection import Month
from inspectorate.model.language import ENGLISH
from inspectorate.model.site import Site
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.passages import Passage, iter_passages
from inspectorate.validation.phrasing import say_month
from inspectorate.validation.pieces import iter_links
from inspectorate.validation.printed import (
    find_publication_month,
    list_standing_words,
    with_day_of_publication,
)
from inspectorate.validation.vocabulary import has_any

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcrown copyright)\s*(?:crown\s+)?(?:copyright\s+)?(?:[0-9]{4}\s?[-–]\s?)?([0-9]{4})\b", re.IGNORECASE
)
_CLAIMED = frozenset({"copyright", "c"})
_OF_OTHERS = re.compile(r"\bcontains\b|\bordnance survey\b|\bdatabase right", re.IGNORECASE)
"""Words that give the copyright of somebody whose figures or maps are used."""
_LICENCE = re.compile(
    r"open[ -]government[ -]licen[cs]e(?:/version/| (?:\(OGL\) )?(?:v|version )?)([123])(?:\.0)?\b", re.IGNORECASE
)
_LICENSED = frozenset({"government"})
_LICENCE_MONTHS = {"1": Month(2010, 9), "2": Month(2013, 6), "3": Month(2014, 10)}
"""When The National Archives launched each version of the Open Government Licence."""
_POSTCODE = re.compile(r"\b[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}\b")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|\bwww\.|\b0[0-9 ]{9,13}\b")


def check_copyright(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each year of copyright that is not the year of publication."""
    year = find_publication_month(manuscript.rated.inspection.record).year
    for passage in (*manuscript.own_words, *list_standing_words(manuscript)):
        if not ("©" in passage.text or has_any(passage.text, _CLAIMED)):
            continue
        if passage.path[0] == "footnotes" or _OF_OTHERS.search(passage.text):
            continue
        for match in _COPYRIGHT.finditer(passage.text):
            if int(match[1]) != year:
                found = passage.report(
                    "copyright-year-differs",
                    match.span(1),
                    f"The copyright is of {match[1]}, but {manuscript.rated.inspection.id} is published in {year}.",
                    "Leave the line out, or correct it: the imprint has the year of each report already.",
                )
                yield with_day_of_publication(found, manuscript)


def check_licence(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each version of the Open Government Licence that was not in force at the time of publication."""
    inspection = manuscript.rated.inspection
    month = find_publication_month(inspection.record)
    in_force = _list_versions_in_force(month)
    for passage in (*manuscript.own_words, *list_standing_words(manuscript)):
        for version, span in _find_versions(passage).items():
            if version not in in_force and not _OF_OTHERS.search(passage.text):
                found = passage.report(
                    "licence-of-another-time",
                    span,
                    f"These words name version {version} of the Open Government Licence, but {inspection.id} is "
                    f"published in {say_month(month.year, month.month)}, under version {in_force[-1]}.",
                    "Name the version that is in force at the time of publication, and lead to it.",
                )
                yield with_day_of_publication(found, manuscript)


def check_media_contact(site: Site, file: str) -> Iterator[Diagnostic]:
    """Yield a media contact that says nothing of how to reach anybody."""
    for language, prose in site.media_contact.items():
        passages = tuple(iter_passages(prose, file, language))
        if not any(_ADDRESS.search(passage.text) or tuple(iter_links(passage)) for passage in passages):
            yield Diagnostic(
                code="contact-missing",
                message="The media contact has no address, telephone number or link: nobody can be reached.",
                hint="Add one, such as [press@example.org](mailto:press@example.org).",
                severity=Severity.WARNING,
                file=file,
                path=("media_contact", language),
            )


def check_publishers_address(framework: Framework, _site: Site, file: str) -> Iterator[Diagnostic]:
    """Yield an imprint without an address of its publisher, in itself or on the back cover."""
    if framework.document is not MainDocument.REPORT or not framework.imprint:
        return
    printed = (framework.imprint, framework.back_cover)
    passages = [passage for part in printed for passage in iter_passages(part, file, ENGLISH)]
    if not any(_POSTCODE.search(passage.text) or _ADDRESS.search(passage.text) for passage in passages):
        yield Diagnostic(
            code="publishers-address-missing",
            message="Neither the imprint nor the back cover has an address of the publisher.",
            hint="Add a section such as “Published by” to `imprint`.",
            severity=Severity.INFORMATION,
            file=file,
            path=("imprint",),
        )


def _list_versions_in_force(published: Month) -> tuple[str, ...]:
    """Return the version that was in force in a month; in the month of a change both."""
    launched = [(version, month) for version, month in _LICENCE_MONTHS.items() if _order(month) <= _order(published)]
    if len(launched) > 1 and launched[-1][1] == published:
        return launched[-2][0], launched[-1][0]
    return (launched[-1][0] if launched else next(iter(_LICENCE_MONTHS)),)


def _order(month: Month) -> tuple[int, int]:
    return month.year, month.month


def _find_versions(passage: Passage) -> dict[str, Span]:
    """Return each version that a passage names or leads to, and where it does so first."""
    is_named = has_any(passage.text, _LICENSED)
    said = [(match[1], match.span()) for match in _LICENCE.finditer(passage.text)] if is_named else []
    led = [(match[1], span) for span, address in iter_links(passage) for match in _LICENCE.finditer(address)]
    return dict(reversed((*said, *led)))
