"""Read all of a content folder into one Library, with references resolved. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from inspectorate.diagnostics import Checked, Diagnostic, Places, Position, has_errors
from inspectorate.loading.decode import decode
from inspectorate.loading.files import INSPECTION_FILES, ContentFiles
from inspectorate.loading.public_record import write_public_record
from inspectorate.loading.references import (
    check_framework,
    check_record,
    check_site,
    check_wording,
    check_words,
)
from inspectorate.loading.unknown import unknown_reference
from inspectorate.loading.yaml_source import Data, read_yaml
from inspectorate.model.framework import Framework, MainDocument
from inspectorate.model.inspection import Inspection, InspectionId, Record
from inspectorate.model.language import Language
from inspectorate.model.site import Service, Site
from inspectorate.model.wording import Wording
from inspectorate.model.words import PressReleaseWords, Words

T = TypeVar("T")
_FOLDER_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All content: what was sound is a value here; what was not is only in the diagnostics."""

    site: Site | None
    wording: Mapping[Language, Wording]
    frameworks: Mapping[str, Framework]
    inspections: tuple[Inspection, ...]
    """In the order of their ids."""
    places_by_file: Mapping[str, Places]
    folder_name: str


@dataclass(slots=True)
class _Desk:
    """What the readers of files have put together so far."""

    places_by_file: dict[str, Places] = field(default_factory=dict)
    data_by_file: dict[str, Data] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)


def load_library(files: ContentFiles) -> Checked[Library]:
    """Return all content as values; every mistake in every file is told."""
    desk = _Desk()
    site = _read(Site, *files.site, desk)
    services = _read(dict[str, Service], *files.services, desk)
    frameworks = {_stem(file): _read_framework(file, content, desk) for file, content in files.frameworks.items()}
    wordings = {_stem(file): _read_wording(file, content, desk) for file, content in files.wording.items()}
    if site:
        desk.found.extend(check_site(site, wordings, files.site[0]))
        # A language without phrases is told once, and not again at all the words that lack it.
        site = replace(site, languages=tuple(language for language in site.languages if language in wordings))
    inspections = tuple(
        inspection
        for inspection_id, contents in files.inspections.items()
        if (
            inspection := _Shelf(f"{files.folder_name}/{inspection_id}", contents, desk).read_inspection(
                InspectionId(inspection_id), site, services, frameworks
            )
        )
    )
    library = Library(
        site=site,
        wording={Language(code): wording for code, wording in wordings.items() if wording},
        frameworks={name: framework for name, framework in frameworks.items() if framework},
        inspections=inspections,
        places_by_file=desk.places_by_file,
        folder_name=files.folder_name,
    )
    return Checked(library, tuple(desk.found))


class _Shelf:
    """The folder of one inspection."""

    def __init__(self, folder: str, contents: Mapping[str, bytes], desk: _Desk) -> None:
        self._folder = folder
        self._contents = contents
        self._desk = desk

    def read_inspection(
        self,
        inspection_id: InspectionId,
        site: Site | None,
        services: Mapping[str, Service] | None,
        frameworks: Mapping[str, Framework | None],
    ) -> Inspection | None:
        """Return the inspection, or None where its record cannot be read or names what does not exist."""
        if not _FOLDER_NAME.match(inspection_id):
            self._desk.found.append(_wrong_folder_name(inspection_id, self._folder))
        record = self._read_file(Record, "inspection.yaml")
        press_release = (
            self._read_file(PressReleaseWords, "press-release.yaml") if self._has("press-release.yaml") else None
        )
        framework = self._find("framework", record.framework, frameworks) if record else None
        words = self._read_words(framework)
        service = self._find("service", record.service, services) if record and services is not None else None
        if not (site and record and framework and service):
            return None
        file = f"{self._folder}/inspection.yaml"
        found = tuple(check_record(record, framework, site.people, file))
        self._desk.found.extend(found)
        if has_errors(found):
            return None
        return Inspection(
            id=inspection_id,
            record=record,
            framework=framework,
            service=service,
            signatory=site.people[record.signatory] if record.signatory else None,
            words=words or Words(),
            press_release=press_release,
            source=write_public_record(self._desk.data_by_file[file], framework),
            unread=frozenset(
                name for name in INSPECTION_FILES if f"{self._folder}/{name}" in _files_with_errors(self._desk)
            ),
        )

    def _read_words(self, framework: Framework | None) -> Words | None:
        expected = "letter.yaml" if framework and framework.document is MainDocument.LETTER else "report.yaml"
        others = [
            name for name in ("report.yaml", "letter.yaml") if self._has(name) and (name != expected or not framework)
        ]
        for name in others:
            self._read_file(Words, name)
            if framework:
                self._desk.found.append(_wrong_document(f"{self._folder}/{name}", expected))
        if framework is None:
            return None
        words = self._read_file(Words, expected)
        if words:
            self._desk.found.extend(check_words(words, framework, f"{self._folder}/{expected}"))
        return words

    def _read_file(self, kind: type[T], name: str) -> T | None:
        file = f"{self._folder}/{name}"
        if not self._has(name):
            self._desk.found.append(
                Diagnostic(
                    code="missing-file",
                    message=f"The inspection has no file `{name}`.",
                    hint=f"Add `{name}` to the folder as docs/authoring.md shows.",
                    file=file,
                    position=Position(file, 1, 1),
                )
            )
            return None
        return _read(kind, file, self._contents[name], self._desk)

    def _has(self, name: str) -> bool:
        return name in self._contents

    def _find(self, what: str, name: str, known: Mapping[str, T | None]) -> T | None:
        if name not in known:
            file = f"{self._folder}/inspection.yaml"
            self._desk.found.append(unknown_reference(what, name, known, file, (what,)))
        return known.get(name)


def _read(kind: type[T], file: str, content: bytes, desk: _Desk) -> T | None:
    source = read_yaml(file, content)
    desk.found.extend(source.diagnostics)
    if source.value.data is None and source.diagnostics:
        return None
    decoded = decode(kind, source.value, file)
    desk.places_by_file[file] = decoded.value.places
    desk.data_by_file[file] = source.value.data
    desk.found.extend(decoded.diagnostics)
    return decoded.value.value


def _read_framework(file: str, content: bytes, desk: _Desk) -> Framework | None:
    framework = _read(Framework, file, content, desk)
    if framework is None:
        return None
    found = list(check_framework(framework, file))
    if framework.id != _stem(file):
        found.append(
            Diagnostic(
                code="wrong-value",
                message=f"The framework calls itself `{framework.id}`, but its file `{_stem(file)}`.",
                hint="Give both the same name.",
                file=file,
                path=("id",),
            )
        )
    desk.found.extend(found)
    return None if has_errors(found) else framework


def _read_wording(file: str, content: bytes, desk: _Desk) -> Wording | None:
    wording = _read(Wording, file, content, desk)
    if wording is None:
        return None
    found = list(check_wording(wording, file))
    if wording.language != _stem(file):
        found.append(
            Diagnostic(
                code="wrong-value",
                message=f"The file says that its language is `{wording.language}`, but its name says `{_stem(file)}`.",
                hint="Correct `language`, or the name of the file.",
                file=file,
                path=("language",),
            )
        )
    desk.found.extend(found)
    return wording


def _files_with_errors(desk: _Desk) -> frozenset[str]:
    return frozenset(diagnostic.file for diagnostic in desk.found if has_errors((diagnostic,)))


def _stem(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".yaml")


def _wrong_document(file: str, expected: str) -> Diagnostic:
    return Diagnostic(
        code="wrong-document",
        message="The framework of this inspection has no document that is made from this file.",
        hint=f"Its words stand in `{expected}`: move them there.",
        file=file,
        position=Position(file, 1, 1),
    )


def _wrong_folder_name(name: str, folder: str) -> Diagnostic:
    return Diagnostic(
        code="wrong-folder-name",
        message=f"The folder's name `{name}` cannot be a part of a web address.",
        hint="Name it with small letters, figures and hyphens only, such as `ambershire-2025`.",
        file=folder,
        position=Position(folder, 1, 1),
    )
