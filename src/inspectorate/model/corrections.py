"""What happens to an inspection after it was published: corrections, and withdrawal. Pure."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from inspectorate.model.language import FORBID_EXTRA, Language, LocalPhrase, LocalProse


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A change of a document that is published already."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    on: date
    """The day on which the corrected version is published. Example: `2025-06-03`"""
    what: LocalPhrase
    """What was corrected, as a sentence to readers. Example: `{en: The share in paragraph 2.1 was 38%; it is 44%.}`"""
    pdf: str
    """The PDF as it was before, kept in the inspection's folder. `build correct` puts it there. Example:
    `superseded/ambershire-2025-version-1.pdf`
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Why a published inspection was taken back, and on which day."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    on: date
    """The day on which it is taken back. Example: `2025-09-01`"""
    why: LocalProse
    """Why, as the notice in its place says it. Example: `{en: The sample held cases of another service.}`"""


@dataclass(frozen=True, slots=True)
class KeptPdf:
    """A PDF as it was published before a correction."""

    content: bytes
    fingerprint: str
    """Its SHA-256, by which somebody who has it finds that it is not the last version."""


def name_kept_pdf(pdf: str, language: Language, first: Language) -> str:
    """Return the name of a kept PDF in a language: that of a further language has its code before the ending."""
    return pdf if language == first else f"{pdf.removesuffix('.pdf')}.{language}.pdf"
