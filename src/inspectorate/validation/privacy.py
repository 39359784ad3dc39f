"""Check that the words name no child, by numbers and addresses or by small counts. Pure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.language import ENGLISH
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.mentions import Mention, find_mentions
from inspectorate.validation.passages import iter_passages
from inspectorate.validation.vocabulary import has_any

# A sign first, and then what stands before it: that is how the searches are quick.
_CONTACTS: Mapping[str, tuple[str, re.Pattern[str]]] = {
    "an e-mail address": ("@", re.compile(r"(?<![\w.+’-])[\w.+’-]+@[\w-]+(?:\.[\w-]+)+")),
    "a telephone number": (
        "",
        re.compile(
            r"[+0(](?<![\w.+-].)(?:(?:(?<=\+)44 ?(?:\(0\) ?)?|(?<=0))(?:\d[ -]?){8,9}"
            r"|(?<=\()0\d{2,4}\) ?(?:\d[ -]?){4,7})\d(?![\w-])"
        ),
    ),
    "a postcode": ("", re.compile(r"[A-Z](?<!\w.)[A-Z]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b")),
}
"""What tells how to reach somebody, a sign that it has in any case, and what finds it."""
_NATIONAL_INSURANCE = re.compile(r"[A-CEGHJ-PR-TW-Z](?<!\w.)[A-CEGHJ-NPR-TW-Z] ?(?:\d\d ?){3}[A-D]\b")
_NHS = re.compile(r"\d(?<![\d-].)\d{2}([ -]?)\d{3}\1\d{4}(?![\d-])")
_DATE = re.compile(r"\d(?<!\w.)\d?(?:(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{2,4}|[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))\b")
_BIRTH = re.compile(r"\b(?:born|birth|birthday|DOB|D\.O\.B\.)(?!\w)", re.IGNORECASE)
_COUNTS = frozenset({"one", "two", "three", "four"})
_CHILDREN = frozenset({
    "child", "children", "boy", "boys", "girl", "girls", "sibling", "siblings", "person", "people", "woman", "women",
    "man", "men",
})  # fmt: skip
_FEW = r"\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)(?: of the (?:\w+))?"
_CHILD = r"(?:child|children|boys?|girls?|siblings?|young (?:person|people|wom[ae]n|m[ae]n))\b"
_FEW_CHILDREN = re.compile(
    rf"{_FEW}(?: [a-z-]+)? (?:girls?|boys?)\b"  # a count and a gender
    rf"|{_FEW}(?: [a-z-]+)? [A-Z][a-z]+(?: [a-z-]+){{0,2}} {_CHILD}"  # a count and an origin or a faith
    rf"|{_FEW}(?: [a-z-]+)? {_CHILD} (?:in custody|in care|on remand|with (?:an? )?(?:disabilit|autis|special))"
)


def check_contact_details(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield e-mail addresses, telephone numbers and postcodes that neither the record nor the standing words print."""
    mentions = [
        (what, mention)
        for what, (sign, pattern) in _CONTACTS.items()
        for mention in find_mentions((one for one in manuscript.own_words if sign in one.text), pattern)
    ]
    printed = _find_printed(manuscript) if mentions else frozenset()
    for what, mention in mentions:
        if _squeeze(mention.words) not in printed:
            yield mention.passage.report(
                "contact-details",
                mention.span,
                f"Here stands {what} that is nobody’s in the record.",
                "Remove it; how to reach the inspectorate belongs in the record, the framework or site.yaml.",
            )


def check_personal_numbers(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield what has the form of an NHS number, with its check digit, or of a National Insurance number."""
    passages = manuscript.own_words
    numbers = [(mention, "an NHS number") for mention in find_mentions(passages, _NHS) if _is_nhs_number(mention.words)]
    numbers += [(mention, "a National Insurance number") for mention in find_mentions(passages, _NATIONAL_INSURANCE)]
    for mention, what in numbers:
        yield mention.passage.report(
            "personal-number",
            mention.span,
            f"This has the form of {what}.",
            "Remove it: nobody may be named by a number.",
        )


def check_dates_of_birth(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each day in a sentence that speaks of birth."""
    for mention in find_mentions(manuscript.own_words, _DATE):
        if _BIRTH.search(mention.sentence):
            yield mention.passage.report(
                "date-of-birth",
                mention.span,
                "This is read as somebody’s date of birth.",
                "Remove the day, or write how old the child was.",
            )


def check_small_counts(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield, as information, counts under five of children with something that may tell who they are."""
    passages = (one for one in manuscript.own_words if has_any(one.text, _COUNTS) and has_any(one.text, _CHILDREN))
    for mention in find_mentions(passages, _FEW_CHILDREN):
        found = mention.passage.report(
            "few-children",
            mention.span,
            f"‘{mention.words}’ may be enough to tell who is meant.",
            "Ask whether people in the area would know them, and write `a few` or leave out what sets them apart.",
        )
        yield replace(found, severity=Severity.INFORMATION)


def _find_printed(manuscript: Manuscript) -> frozenset[str]:
    """Return the contact details that are meant to be printed."""
    inspection, site = manuscript.rated.inspection, manuscript.site
    lead = inspection.record.lead_inspector
    standing = [*iter_passages(inspection.framework, "", ENGLISH), *iter_passages(site, "", ENGLISH)]
    mentions: list[Mention] = [one for _, pattern in _CONTACTS.values() for one in find_mentions(standing, pattern)]
    words = [*(one.words for one in mentions), lead.email or "", lead.telephone or ""]
    return frozenset(_squeeze(one) for one in words)


def _squeeze(words: str) -> str:
    return re.sub(r"[ ()-]", "", words).casefold()


def _is_nhs_number(words: str) -> bool:
    """Return whether the last of ten digits is the check digit of the others, modulo 11."""
    digits = [int(one) for one in words if one.isdigit()]
    remainder = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return remainder % 11 == digits[-1]
