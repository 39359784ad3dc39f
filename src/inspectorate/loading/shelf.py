"""Read the folder of one inspection. Pure."""

import re
from collections.abc import Mapping
from typing import TypeVar

from inspectorate.diagnostics import Diagnostic, Position, has_errors
from inspectorate.loading.desk import Desk, read_file
from inspectorate.loading.files import FIGURES, INSPECTION_FILES, TRANSLATED_FILE
from inspectorate.loading.gaps import is_final, lighten_gaps
from inspectorate.loading.kept_pdfs import check_kept_pdfs, read_kept_pdfs
from inspectorate.loading.languages import check_language_of_file, missing_original
from inspectorate.loading.pictures import read_picture
from inspectorate.loading.public_record import write_public_record
from inspectorate.loading.references import check_record, check_words
from inspectorate.loading.unknown import unknown_reference
from inspectorate.model.copies import AccessList
from inspectorate.model.framework import Framework, MainDocument
from inspectorate.model.inspection import Inspection, InspectionId, Record
from inspectorate.model.language import Language, name_translated
from inspectorate.model.pictures import PictureFile
from inspectorate.model.responses import Responses
from inspectorate.model.site import Service, Site
from inspectorate.model.words import PressReleaseWords, Words

T = TypeVar("T")
FOLDER_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
"""What an inspection may be called: its name becomes a part of web addresses."""


class Shelf:
    """The folder of one inspection."""

    def __init__(self, folder: str, contents: Mapping[str, bytes], desk: Desk) -> None:
        """Keep what the folder holds by the names of its files."""
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
        """Return the inspection, or None where its record cannot be read or names what does not exist.

        What is still to be written is no error in a draft. A finished inspection with such a gap is none at all: it
        must not come before the public, however its diagnostics are weighed.
        """
        inspection = self._read_inspection(inspection_id, site, services, frameworks)
        if is_final(self._desk.data_by_file.get(f"{self._folder}/inspection.yaml")):
            has_gap = any(self._desk.has_gap_in(f"{self._folder}/{name}") for name in self._contents)
            return None if has_gap and not self._desk.reads_partly else inspection
        self._desk.found[:] = lighten_gaps(self._desk.found, self._folder)
        return inspection

    def _read_inspection(
        self,
        inspection_id: InspectionId,
        site: Site | None,
        services: Mapping[str, Service] | None,
        frameworks: Mapping[str, Framework | None],
    ) -> Inspection | None:
        if not FOLDER_NAME.match(inspection_id):
            self._desk.found.append(_wrong_folder_name(inspection_id, self._folder))
        record = self._read_file(Record, "inspection.yaml")
        press_release = (
            self._read_file(PressReleaseWords, "press-release.yaml") if self._has("press-release.yaml") else None
        )
        framework = self._find("framework", record.framework, frameworks) if record else None
        words = self._read_words(framework)
        translated_words, translated_press_releases = self._read_translations(site, framework)
        pictures = self._read_pictures()
        access_list = self._read_file(AccessList, "access-list.yaml") if self._has("access-list.yaml") else None
        responses = self._read_file(Responses, "responses.yaml") if self._has("responses.yaml") else None
        service = self._find("service", record.service, services) if record and services is not None else None
        if not (site and record and framework and service):
            return None
        file = f"{self._folder}/inspection.yaml"
        kept = check_kept_pdfs(
            record.corrections, self._contents, site.languages or (site.first_language,), self._folder
        )
        found = (*check_record(record, framework, site.people, file), *kept)
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
            translated_words=translated_words,
            translated_press_releases=translated_press_releases,
            pictures=pictures,
            access_list=access_list,
            kept_pdfs=read_kept_pdfs(self._contents),
            responses=responses,
            source=write_public_record(self._desk.data_by_file[file], framework),
            unread=frozenset(
                name for name in (*INSPECTION_FILES, *self._contents) if self._desk.is_unread(f"{self._folder}/{name}")
            ),
        )

    def _read_pictures(self) -> dict[str, PictureFile]:
        pictures = {}
        for name, content in self._contents.items():
            folder, _, picture = name.rpartition("/")
            if folder == FIGURES:
                read = read_picture(f"{self._folder}/{name}", content)
                self._desk.found.extend(read.diagnostics)
                if read.value:
                    pictures[picture] = read.value
        return pictures

    def _read_words(self, framework: Framework | None) -> Words | None:
        expected = _name_words_file(framework)
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

    def _read_translations(
        self, site: Site | None, framework: Framework | None
    ) -> tuple[dict[Language, Words], dict[Language, PressReleaseWords]]:
        """Return the words and the press releases in further languages; a file in no language of the site is told."""
        all_words, press_releases = {}, {}
        for name in self._contents:
            match, file = TRANSLATED_FILE.fullmatch(name), f"{self._folder}/{name}"
            if match is None:
                continue
            language, original = Language(match["language"]), f"{match['name']}.yaml"
            if found := check_language_of_file(language, original, site, file):
                self._desk.found.append(found)
            elif original == "press-release.yaml":
                if not self._has(original):
                    self._desk.found.append(missing_original(original, file))
                if press_release := self._read_file(PressReleaseWords, name):
                    press_releases[language] = press_release
            elif words := self._read_translated_words(name, original, framework):
                all_words[language] = words
        return all_words, press_releases

    def _read_translated_words(self, name: str, original: str, framework: Framework | None) -> Words | None:
        words, file = self._read_file(Words, name), f"{self._folder}/{name}"
        expected = _name_words_file(framework)
        if framework and original != expected:
            self._desk.found.append(_wrong_document(file, name_translated(expected, Language(name.split(".")[1]))))
            return None
        if framework and words:
            self._desk.found.extend(check_words(words, framework, file))
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
        return read_file(kind, file, self._contents[name], self._desk, partly=self._desk.reads_partly)

    def _has(self, name: str) -> bool:
        return name in self._contents

    def _find(self, what: str, name: str, known: Mapping[str, T | None]) -> T | None:
        if name not in known:
            file = f"{self._folder}/inspection.yaml"
            self._desk.found.append(unknown_reference(what, name, known, file, (what,)))
        return known.get(name)


def _name_words_file(framework: Framework | None) -> str:
    return "letter.yaml" if framework and framework.document is MainDocument.LETTER else "report.yaml"


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
