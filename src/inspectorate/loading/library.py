"""Read all of a content folder into one Library, with references resolved. Pure."""

from collections import ChainMap
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from inspectorate.diagnostics import Checked, Diagnostic, Places, Texts, has_errors, placed, quoted
from inspectorate.loading.credentials import take_out_credentials
from inspectorate.loading.desk import Desk, read_file
from inspectorate.loading.files import ContentFiles
from inspectorate.loading.handbook import read_first_names, read_handbook
from inspectorate.loading.references import (
    check_framework,
    check_site,
    check_wording,
)
from inspectorate.loading.scales import check_comparisons
from inspectorate.loading.shelf import Shelf
from inspectorate.model.accessibility import FullCheck
from inspectorate.model.checking import Handbook
from inspectorate.model.framework import Framework
from inspectorate.model.inspection import Inspection, InspectionId
from inspectorate.model.language import Language
from inspectorate.model.site import Service, Site
from inspectorate.model.wording import Wording

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What every inspection is read with; what could not be read is None."""

    site: Site | None
    services: Mapping[str, Service] | None
    frameworks: Mapping[str, Framework | None]
    folder_name: str
    reads_partly: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadInspection:
    """What the folder of an inspection holds, what was found in it, and where everything stands."""

    inspection: Inspection | None
    found: tuple[Diagnostic, ...]
    places_by_file: Mapping[str, Places]
    texts_by_file: Mapping[str, Texts]
    lines_by_file: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All content: what was sound is a value here; what was not is only in the diagnostics."""

    site: Site | None
    full_check: FullCheck | None
    redirects: Mapping[str, str]
    """Where pages have moved: the old address of each, and the new one."""
    wording: Mapping[Language, Wording]
    services: Mapping[str, Service]
    frameworks: Mapping[str, Framework]
    inspections: tuple[Inspection, ...]
    """In the order of their ids."""
    inspection_ids: tuple[InspectionId, ...]
    """Of every folder, also where no inspection could be made of it."""
    places_by_file: Mapping[str, Places]
    texts_by_file: Mapping[str, Texts]
    lines_by_file: Mapping[str, tuple[str, ...]]
    handbook: Handbook
    folder_name: str
    surroundings: Surroundings


def load_library(files: ContentFiles) -> Checked[Library]:
    """Return all content as values; every mistake in every file is told."""
    shared = load_shared(files)
    library = shared.value
    read = [read_inspection(name, contents, library.surroundings) for name, contents in files.inspections.items()]
    whole = replace(
        library,
        inspections=tuple(one.inspection for one in read if one.inspection),
        places_by_file=_joined(library.places_by_file, (one.places_by_file for one in read)),
        texts_by_file=_joined(library.texts_by_file, (one.texts_by_file for one in read)),
        lines_by_file=_joined(library.lines_by_file, (one.lines_by_file for one in read)),
    )
    return Checked(whole, (*shared.diagnostics, *(found for one in read for found in one.found)))


def read_inspection(name: str, contents: Mapping[str, bytes], around: Surroundings) -> ReadInspection:
    """Return the inspection of a folder; `contents` are its files by their names."""
    desk = Desk(reads_partly=around.reads_partly)
    shelf = Shelf(f"{around.folder_name}/{name}", contents, desk)
    inspection = shelf.read_inspection(InspectionId(name), around.site, around.services, around.frameworks)
    return ReadInspection(
        inspection=inspection,
        found=tuple(desk.found),
        places_by_file=desk.places_by_file,
        texts_by_file=desk.texts_by_file,
        lines_by_file=desk.lines_by_file,
    )


def place_in(read: ReadInspection, found: Iterable[Diagnostic], library: Library) -> tuple[Diagnostic, ...]:
    """Return what was found in one inspection, with positions and lines in its files and in the shared ones."""
    places = ChainMap(dict(read.places_by_file), dict(library.places_by_file))
    texts = ChainMap(dict(read.texts_by_file), dict(library.texts_by_file))
    lines = ChainMap(dict(read.lines_by_file), dict(library.lines_by_file))
    return tuple(quoted(placed(one, places, texts), lines) for one in found)


def load_shared(files: ContentFiles) -> Checked[Library]:
    """Return all content but the inspections, of which only the ids are there."""
    desk = Desk(reads_partly=files.reads_partly)
    site = read_file(Site, *files.site, desk)
    take_out_credentials(desk, files.site[0])
    services = read_file(dict[str, Service], *files.services, desk)
    full_check = read_file(FullCheck, *files.accessibility, desk) if files.accessibility else None
    redirects = read_file(dict[str, str], *files.redirects, desk) if files.redirects else None
    editions = tuple(map(_stem, files.frameworks))
    frameworks = {
        _stem(file): _read_framework(file, content, editions, desk) for file, content in files.frameworks.items()
    }
    wordings = {_stem(file): _read_wording(file, content, desk) for file, content in files.wording.items()}
    handbook = read_handbook(files.handbook, desk)
    if files.first_names:
        handbook = replace(handbook, first_names=read_first_names(*files.first_names, desk))
    if site:
        desk.found.extend(check_site(site, wordings, files.site[0]))
    library = Library(
        site=_with_known_languages(site, wordings) if site else None,
        full_check=full_check,
        redirects=redirects or {},
        services=services or {},
        wording={Language(code): wording for code, wording in wordings.items() if wording},
        frameworks={name: framework for name, framework in frameworks.items() if framework},
        inspections=(),
        inspection_ids=tuple(map(InspectionId, files.inspections)),
        places_by_file=desk.places_by_file,
        texts_by_file=desk.texts_by_file,
        lines_by_file=desk.lines_by_file,
        handbook=handbook,
        folder_name=files.folder_name,
        surroundings=Surroundings(
            site=site,
            services=services,
            frameworks=frameworks,
            folder_name=files.folder_name,
            reads_partly=files.reads_partly,
        ),
    )
    return Checked(library, tuple(desk.found))


def _joined(first: Mapping[str, T], others: Iterable[Mapping[str, T]]) -> dict[str, T]:
    return {name: value for one in (first, *others) for name, value in one.items()}


def _with_known_languages(site: Site, wordings: Container[str]) -> Site:
    """Return the site without languages that have no phrases: that is told once, and not again at all its words."""
    return replace(site, languages=tuple(dict.fromkeys(one for one in site.languages if one in wordings)))


def _read_framework(file: str, content: bytes, editions: Sequence[str], desk: Desk) -> Framework | None:
    framework = read_file(Framework, file, content, desk)
    if framework is None:
        return None
    found = [*check_framework(framework, file), *check_comparisons(framework, editions, file)]
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


def _read_wording(file: str, content: bytes, desk: Desk) -> Wording | None:
    wording = read_file(Wording, file, content, desk)
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


def _stem(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".yaml")
