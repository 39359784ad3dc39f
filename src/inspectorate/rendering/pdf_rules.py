"""Ask a validator which rules of PDF/UA a file breaks; the only module that knows the library `page`."""

from dataclasses import dataclass

import page

_PROFILE = "ua1"
_ONLY_OF_PART_1 = frozenset(
    {
        "PDFUA1-HEADER-001",  # part 2 is for PDF 2.0
        "PDFUA1-ID-PART-001",
        "PDFUA1-STRUCT-TREE-ROLE-MAP-001",  # part 2 has tags that part 1 did not know
    }
)


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A rule that a file breaks, in the validator's words, with the validator's name for it."""

    name: str
    words: str


def find_broken_rules(content: bytes, part: str = "1") -> tuple[BrokenRule, ...]:
    """Return the rules of PDF/UA that a PDF breaks, as far as a machine can tell, each once.

    The validator knows part 1 of the standard. Of a file that follows part 2 it is asked what both have in common.

    Raises:
        page.PageError: the bytes are no PDF, or a larger one than the validator reads.
    """
    report = page.validate_pdf_bytes(content, profile=_PROFILE)
    unasked = _ONLY_OF_PART_1 if part == "2" else frozenset()
    broken = (BrokenRule(failure.rule_id, _sentence(failure.message)) for failure in report.failures)
    return tuple(rule for rule in dict.fromkeys(broken) if rule.name not in unasked)


def _sentence(message: str) -> str:
    return f"{message[:1].upper()}{message[1:].rstrip('.')}."
