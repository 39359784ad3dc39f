"""Made-up manuscripts for tests of checks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from builders import FRAMEWORK, INSPECTION, RECORD, SITE, prose
from inspectorate.diagnostics import Diagnostic
from inspectorate.model.checking import EMPTY_HANDBOOK, Handbook
from inspectorate.model.framework import Framework
from inspectorate.model.inspection import Inspection, Record
from inspectorate.model.prose import Block, Prose
from inspectorate.model.site import Site
from inspectorate.model.words import PressReleaseWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import Manuscript, read_manuscript
from inspectorate.validation.passages import Passage

FOLDER = "content/inspections/ambershire-2025"


@dataclass(frozen=True, slots=True)
class Setting:
    """What a check knows beside the words."""

    record: Record = RECORD
    framework: Framework = FRAMEWORK
    site: Site = SITE
    handbook: Handbook = EMPTY_HANDBOOK
    inspection: Inspection = INSPECTION


PLAIN = Setting()


def write(*blocks: str | Block, setting: Setting = PLAIN, release: Prose | None = None) -> Manuscript:
    """Return a manuscript whose foreword and press release hold these words; a string is a paragraph."""
    inspection = replace(
        setting.inspection,
        record=setting.record,
        framework=setting.framework,
        words=Words(sections={"foreword": prose(*blocks)}),
        press_release=PressReleaseWords(body=release) if release else None,
    )
    return read_manuscript(rate_inspection(inspection), setting.site, FOLDER, setting.handbook)


def show(manuscript: Manuscript, found: Iterable[Diagnostic]) -> list[tuple[str, str]]:
    """Return the code and the words of everything that was found in the words of a manuscript."""
    passages = {(one.file, one.path): one for one in (*manuscript.words, *manuscript.release)}
    return [(one.code, _cut(passages[one.file, one.path], one)) for one in found]


def _cut(passage: Passage, found: Diagnostic) -> str:
    assert found.span
    return passage.text[slice(*found.span)]
