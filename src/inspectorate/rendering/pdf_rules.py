"""Ask a validator which rules of PDF/UA a file breaks; the only module that knows the library `page`."""

from dataclasses import dataclass

import page

_PROFILE = "ua1"


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A rule that a file breaks, in the validator's words, with the validator's name for it."""

    name: str
    words: str


def find_broken_rules(content: bytes) -> tuple[BrokenRule, ...]:
    """Return the rules of PDF/UA-1 that a PDF breaks, as far as a machine can tell, each once.

    Raises:
        page.PageError: the bytes are no PDF, or a larger one than the validator reads.
    """
    report = page.validate_pdf_bytes(content, profile=_PROFILE)
    broken = (BrokenRule(failure.rule_id, _sentence(failure.message)) for failure in report.failures)
    return tuple(dict.fromkeys(broken))


def _sentence(message: str) -> str:
    return f"{message[:1].upper()}{message[1:].rstrip('.')}."
