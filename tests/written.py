"""Manuscripts with words that a test writes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from builders import FRAMEWORK, INSPECTION, SITE, local_prose, paragraph
from inspectorate.diagnostics import Diagnostic
from inspectorate.model.framework import StandardId
from inspectorate.model.inspection import Inspection
from inspectorate.model.prose import Prose
from inspectorate.model.standing import StandingPressRelease
from inspectorate.model.words import PressReleaseWords, StandardWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import Manuscript, read_manuscript

Check: TypeAlias = Callable[[Manuscript], Iterator[Diagnostic]]

RELEASED = replace(
    INSPECTION,
    framework=replace(FRAMEWORK, press_release=StandingPressRelease(areas=local_prose("a"), notes=())),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a check told, and the words that it points at."""

    code: str
    words: str
    message: str


def tell(check: Check, *paragraphs: str, inspection: Inspection = INSPECTION) -> list[Told]:
    """Return what a check finds in a foreword of these paragraphs."""
    words = replace(inspection.words, sections={"foreword": _prose(paragraphs)})
    return _tell(check, replace(inspection, words=words))


def tell_of_standard(check: Check, standard: str, *paragraphs: str, inspection: Inspection = INSPECTION) -> list[Told]:
    """Return what a check finds in a commentary of these paragraphs on a standard."""
    words = Words(standards={StandardId(standard): StandardWords(text=_prose(paragraphs))})
    return _tell(check, replace(inspection, words=words))


def tell_of_release(check: Check, *paragraphs: str, inspection: Inspection = RELEASED) -> list[Told]:
    """Return what a check finds in a press release of these paragraphs."""
    return _tell(check, replace(inspection, press_release=PressReleaseWords(body=_prose(paragraphs))))


def _prose(paragraphs: tuple[str, ...]) -> Prose:
    return Prose(tuple(paragraph(text) for text in paragraphs))


def _tell(check: Check, inspection: Inspection) -> list[Told]:
    manuscript = read_manuscript(rate_inspection(inspection), SITE, "folder")
    texts = {(one.file, one.path): one.text for one in (*manuscript.words, *manuscript.release, *manuscript.record)}
    return [
        Told(one.code, texts.get((one.file, one.path), "")[slice(*one.span or (0, 0))], one.message)
        for one in check(manuscript)
    ]
