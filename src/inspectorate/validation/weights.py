"""Give each diagnostic the weight that the site asks for. Pure."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.loading.unknown import NAME
from inspectorate.model.checking import Weight
from inspectorate.model.site import Site

ADJUSTABLE_CODES: frozenset[str] = frozenset(
    {
        "acronym-explained-differently",
        "acronym-not-explained",
        "addressee-differs",
        "alternative-text-file-name",
        "alternative-text-opening",
        "alternative-text-repeats",
        "alternative-text-too-long",
        "american-spelling",
        "band-distance",
        "bank-holidays-end",
        "bare-address",
        "blank-before-sign",
        "blank-missing",
        "bracket-alone",
        "contact-details",
        "contact-missing",
        "copyright-year-differs",
        "count-beyond-whole",
        "date-of-birth",
        "dates-out-of-order",
        "dead-address",
        "discretion-outside-conditions",
        "document-not-translated",
        "doubled-sign",
        "doubled-word",
        "embargo-on-day-off",
        "embargo-time-unusual",
        "few-children",
        "fieldwork-differs",
        "fieldwork-month-differs",
        "fieldwork-on-weekend",
        "footnote-twice",
        "heading-full-stop",
        "heading-number",
        "heading-repeated",
        "isbn-form",
        "language-unmarked",
        "licence-of-another-time",
        "link-text-repeated",
        "link-text-unclear",
        "majesty-of-another-time",
        "markup-left",
        "name-spelt-two-ways",
        "names-changed-missing",
        "names-changed-unneeded",
        "office-holder-out-of-office",
        "parts-differ-from-total",
        "percent-style",
        "percentage-differs",
        "person-differs",
        "personal-number",
        "picture-too-small",
        "picture-unused",
        "picture-with-metadata",
        "publication-differs",
        "published-month-differs",
        "publishers-address-missing",
        "quotation-alone",
        "quotation-differs",
        "rating-style",
        "reading-ease",
        "sample-differs",
        "sentence-too-long",
        "service-in-release-differs",
        "service-name-differs",
        "share-between-bands",
        "share-impossible",
        "share-of-fewer-cases",
        "share-over-sample",
        "short-name-differs",
        "signatory-out-of-office",
        "slip-of-the-pen",
        "standards-miscounted",
        "table-header-empty",
        "table-too-small",
        "term-of-another-edition",
        "translated-date-differs",
        "translated-figure-differs",
        "translated-rating-differs",
        "translated-reference-differs",
        "translated-structure-differs",
        "unknown-word",
        "waiver-expired",
        "waiver-unused",
        "words-not-translated",
    }
)
"""What is a matter of wording and convention: a site may weigh it otherwise, and an author may have it waived.

Everything else would publish something false or broken, and stays the error that it is.
"""

_SEVERITY_BY_WEIGHT: Mapping[Weight, Severity] = {
    Weight.INFORMATION: Severity.INFORMATION,
    Weight.WARNING: Severity.WARNING,
    Weight.ERROR: Severity.ERROR,
}


def check_weights(site: Site, file: str) -> Iterator[Diagnostic]:
    """Yield every weight of a site that cannot be given."""
    for code in site.checks.weights:
        if code not in ADJUSTABLE_CODES:
            yield Diagnostic(
                code="weight-refused",
                message=f"The weight of `{code}` cannot be changed.",
                hint=suggest_code(code, "Remove the line."),
                file=file,
                path=("checks", "weights", code, NAME),
            )


def weigh(found: Iterable[Diagnostic], weights: Mapping[str, Weight]) -> Iterator[Diagnostic]:
    """Yield the diagnostics with the weights that a site gives to their codes; what is switched off is left out.

    What a check knows to be an error stays one.
    """
    for one in found:
        weight = weights.get(one.code)
        if weight is None or one.code not in ADJUSTABLE_CODES or one.severity is Severity.ERROR:
            yield one
        elif weight is not Weight.OFF:
            yield replace(one, severity=_SEVERITY_BY_WEIGHT[weight])


def suggest_code(code: str, cure: str) -> str:
    """Return the hint for a code that cannot be adjusted: the one that was meant, or the cure and the reason for it."""
    close = difflib.get_close_matches(code, sorted(ADJUSTABLE_CODES), n=1, cutoff=0.8)
    if close and code not in ADJUSTABLE_CODES:
        return f"Did you mean `{close[0]}`?"
    return f"{cure} What would publish something false or broken is always an error; `build explain` lists every code."
