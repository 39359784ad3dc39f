"""The words of the published documents, as if authors had written them into our content.

They stand outside the project and are its measure for false alarms: where they are missing, as in a clone alone, what
uses them is passed over.
"""

import re
from dataclasses import replace

from acceptance.command import SHARED
from diagnostics.planting import read_clean
from inspectorate.diagnostics import Diagnostic, Position, placed
from inspectorate.loading.library import load_library
from inspectorate.loading.markdown_source import read_prose
from inspectorate.model.framework import SectionKind, StandardId, iter_sections
from inspectorate.model.inspection import Inspection
from inspectorate.model.language import Language
from inspectorate.model.prose import Prose
from inspectorate.model.words import PressReleaseWords, StandardWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation import check_inspections

REFERENCE = SHARED / "reference"
EN = Language("en")
INSPECTION_BY_DOCUMENT = {
    "redbridge-2024-report": "redbridge-2024",
    "barking-and-dagenham-2018-report": "barking-and-dagenham-2018",
    "redbridge-2015-letter": "redbridge-2015",
    "redbridge-2024-press-release": "redbridge-2024",
}

_TAGS = re.compile(r"</?(?:p|i|b)>|<sup>\d+</sup>|[¹²³⁴⁵⁶⁷⁸⁹⁰]+")
_STANDARD = re.compile(r"#*\s*\**(\d\.\d)\.?\s+[A-Z][^|.]{3,60}\Z")
_NOT_WORDS = re.compile(r"\s*(?:.*\t|\||#|---|\$|.*\.{5,})")


def check_published(document: str) -> tuple[Diagnostic, ...]:
    """Return what the checks find in our inspection when its words are the published ones."""
    library = load_library(read_clean()).value
    assert library.site
    inspection = next(one for one in library.inspections if one.id == INSPECTION_BY_DOCUMENT[document])
    lines = (REFERENCE / f"{document}.txt").read_text("utf-8").split("\n")
    if document.endswith("press-release"):
        release = PressReleaseWords(body=_read(lines[2:16]))
        # Our translation is one of our words, not of these.
        changed = replace(inspection, press_release=release, translated_press_releases={})
    else:
        changed = replace(inspection, words=_read_words(lines, inspection), press_release=None)
    rated = (rate_inspection(changed),)
    found = check_inspections(rated, library.site, library.folder_name, library.handbook)
    return tuple(placed(one, {}) for one in found if not _is_about_the_form(one))


def _is_about_the_form(found: Diagnostic) -> bool:
    """Return whether something is told of how the words are divided into fields, and not of the words."""
    return found.code in {
        "footnote-unused",
        "section-without-words",
        "standard-without-words",
        "recommendation-without-words",
        "words-not-printed",
    }


def _read_words(lines: list[str], inspection: Inspection) -> Words:
    """Return the published words by section and standard, with our recommendations and notes.

    Headings, tables and the contents are left out.
    """
    headings = {
        heading.casefold(): section.id
        for section in iter_sections(inspection.framework.sections)
        for heading in section.heading.values()
    }
    standards = {standard.id for standard in inspection.framework.iter_standards()}
    lines_by_section: dict[str, list[str]] = {"foreword": []}
    lines_by_standard: dict[StandardId, list[str]] = {}
    current = lines_by_section["foreword"]
    for line in lines:
        plain = re.sub(r"[#*]", "", line).strip().rstrip(":")
        match = _STANDARD.match(line.split("\t")[0])
        if match and match.group(1) in standards:
            current = lines_by_standard.setdefault(StandardId(match.group(1)), [])
        elif plain.casefold() in headings:
            current = lines_by_section.setdefault(headings[plain.casefold()], [])
        else:
            current.append(line)
    for section in iter_sections(inspection.framework.sections):
        if section.kind is SectionKind.KEY_FACTS:
            lines_by_section.pop(section.id, None)  # in our content they are figures of the record
    return replace(
        inspection.words,
        domains={},
        sections={name: _read(some) for name, some in lines_by_section.items()},
        standards={name: StandardWords(text=_read(some)) for name, some in lines_by_standard.items()},
    )


def _read(lines: list[str]) -> Prose:
    text = "\n".join("" if _NOT_WORDS.match(line) else _TAGS.sub("", line).strip() for line in lines)
    return read_prose(text, Position("published", 1, 1), ()).value.prose
