"""Let diagnostics pass that an author waived, for as long as the waiver holds. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from inspectorate.diagnostics import Diagnostic, Place, Severity, Waived
from inspectorate.model.checking import Waiver
from inspectorate.model.inspection import Inspection
from inspectorate.model.language import name_translated
from inspectorate.validation.files import RELEASE_FILE, name_words_file
from inspectorate.validation.phrasing import say_date
from inspectorate.validation.weights import ADJUSTABLE_CODES, suggest_code


@dataclass(frozen=True, slots=True)
class PostedWaiver:
    """A waiver in its file."""

    waiver: Waiver
    file: str
    number: int
    """Which of the file's waivers it is, counted from 0."""
    is_conclusive: bool
    """Whether the whole inspection could be read: only then is what was not found not there."""

    def lets_pass(self, found: Diagnostic) -> bool:
        """Return whether this is what the waiver speaks of, whatever the day."""
        line = found.position.text if found.position else ""
        is_meant = found.file == self.file and found.code == self.waiver.code
        return is_meant and (self.waiver.words is None or self.waiver.words in line)


def collect_waivers(inspections: Iterable[Inspection], folder: str) -> tuple[PostedWaiver, ...]:
    """Return all waivers of the inspections; `folder` is the way to their folders."""
    return tuple(
        PostedWaiver(waiver, f"{folder}/{one.id}/{name}", number, is_conclusive=not one.unread)
        for one in inspections
        for name, waivers in _iter_waivers(one)
        for number, waiver in enumerate(waivers)
    )


def apply_waivers(found: Sequence[Diagnostic], posted: Sequence[PostedWaiver], today: date) -> Iterator[Diagnostic]:
    """Yield what was found, with what is waived marked as such, and then what is wrong with the waivers.

    The positions of what was found hold their lines. An error is never waived.
    """
    holding: dict[str, list[PostedWaiver]] = defaultdict(list)
    found_by_file: dict[str, list[Diagnostic]] = defaultdict(list)
    for waiver in posted:
        if today <= waiver.waiver.until:
            holding[waiver.file].append(waiver)
    for one in found:
        found_by_file[one.file].append(one)
        yield _waive(one, holding[one.file])
    for waiver in posted:
        passed = tuple(one for one in found_by_file[waiver.file] if waiver.lets_pass(one))
        yield from _check_waiver(waiver, passed, today)


def _iter_waivers(inspection: Inspection) -> Iterator[tuple[str, tuple[Waiver, ...]]]:
    """Yield the name of each file of an inspection that holds words, with its waivers."""
    words_file = name_words_file(inspection)
    yield "inspection.yaml", inspection.record.waivers
    yield words_file, inspection.words.waivers
    if inspection.press_release:
        yield RELEASE_FILE, inspection.press_release.waivers
    for language, words in inspection.translated_words.items():
        yield name_translated(words_file, language), words.waivers
    for language, press_release in inspection.translated_press_releases.items():
        yield name_translated(RELEASE_FILE, language), press_release.waivers


def _waive(found: Diagnostic, holding: Sequence[PostedWaiver]) -> Diagnostic:
    if found.code not in ADJUSTABLE_CODES or found.severity is Severity.ERROR:
        return found
    waiver = next((one.waiver for one in holding if one.lets_pass(found)), None)
    return replace(found, waived=Waived(waiver.reason, waiver.until)) if waiver else found


def _check_waiver(posted: PostedWaiver, passed: Sequence[Diagnostic], today: date) -> Iterator[Diagnostic]:
    waiver, path = posted.waiver, ("waivers", posted.number)
    if waiver.code not in ADJUSTABLE_CODES or any(found.severity is Severity.ERROR for found in passed):
        yield Diagnostic(
            code="waiver-refused",
            message=f"`{waiver.code}` cannot be waived.",
            hint=suggest_code(waiver.code, "Mend what is found, and remove the waiver."),
            file=posted.file,
            path=(*path, "code"),
            also=tuple(_place(found) for found in passed),
        )
    elif waiver.until < today:
        yield Diagnostic(
            code="waiver-expired",
            message=f"This waiver ended on {say_date(waiver.until)}.",
            hint="Mend what it let pass, and remove it; or give it another day in `until`, and say in `reason` why.",
            severity=Severity.WARNING,
            file=posted.file,
            path=(*path, "until"),
            also=tuple(_place(found) for found in passed),
        )
    elif posted.is_conclusive and not passed:
        yield Diagnostic(
            code="waiver-unused",
            message="This waiver lets nothing pass.",
            hint="Remove it, if what it let pass has been mended. Else correct its `code`, or its `words`: they must "
            "stand, as they are typed, in the line that was told.",
            severity=Severity.WARNING,
            file=posted.file,
            path=path,
        )


def _place(found: Diagnostic) -> Place:
    return Place(file=found.file, path=found.path, span=found.span)
