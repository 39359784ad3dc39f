"""Which schemas a content folder has: one for each kind of file, with the names that the folder knows. Pure."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from inspectorate.loading.library import Library
from inspectorate.loading.references import WORD_KINDS
from inspectorate.loading.schema import KnownNames, Names, Schema, write_schema
from inspectorate.model.accessibility import FullCheck
from inspectorate.model.checking import Acronyms, DeadAddress, Slip
from inspectorate.model.copies import AccessList
from inspectorate.model.facts import asked_facts
from inspectorate.model.framework import (
    DomainId,
    Framework,
    FrameworkId,
    KeyQuestionId,
    RatingId,
    StandardId,
    iter_sections,
)
from inspectorate.model.inspection import Record
from inspectorate.model.language import Language, LocalPhrase
from inspectorate.model.responses import Responses
from inspectorate.model.site import PersonId, Service, ServiceId, Site
from inspectorate.model.wording import Wording
from inspectorate.model.words import PressReleaseWords, Words

FOLDER = ".schemas"
"""Where the schemas of a content folder stand in it; loading passes over names that begin with a dot."""
FILES_OF_INSPECTIONS: Mapping[str, tuple[Any, str]] = {
    "inspection": (Record, "The record of an inspection"),
    "report": (Words, "The words of a report"),
    "letter": (Words, "The words of a letter"),
    "press-release": (PressReleaseWords, "The words of a press release"),
    "access-list": (AccessList, "Who had the report before the public"),
    "responses": (Responses, "What the service said of the draft"),
}
SHARED_FILES: Mapping[str, tuple[Any, str]] = {
    "site": (Site, "The site"),
    "accessibility": (FullCheck, "What was found when the whole site was last checked"),
    "redirects": (dict[str, str], "Addresses of pages that have moved"),
    "services": (dict[str, Service], "The services that are inspected"),
    "framework": (Framework, "An edition of a framework"),
    "wording": (Wording, "The fixed phrases of one language"),
    "bank-holidays": (dict[date, str], "The bank holidays, by day"),
    "acronyms": (Acronyms, "Acronyms that checks know"),
    "slips": (tuple[Slip, ...], "Slips of the pen that a pattern can see"),
    "dead-addresses": (tuple[DeadAddress, ...], "Addresses at which nobody is reached any more"),
}
"""The type of each kind of file, and what such a file is."""


def write_schemas(library: Library) -> dict[str, Schema]:
    """Return every schema of a content folder by the name of its file.

    Records and words have one for each edition as well, which knows its standards, key questions and ratings.
    """
    shared = _names_of_shared_files(library)
    general = KnownNames(by_kind=_names_of_folder(library))
    schemas = {schema_name(what): write_schema(kind, title, shared) for what, (kind, title) in SHARED_FILES.items()}
    for what, (kind, title) in FILES_OF_INSPECTIONS.items():
        schemas[schema_name(what)] = write_schema(kind, title, general)
    for framework in library.frameworks.values():
        known = _names_of_framework(framework, general.by_kind)
        for what in ("inspection", framework.document.value):
            kind, title = FILES_OF_INSPECTIONS[what]
            schemas[schema_name(what, framework.id)] = write_schema(kind, f"{title}: {framework.id}", known)
    return schemas


def schema_name(what: str, framework: str = "") -> str:
    """Return the name of a schema's file: of a kind of file, such as `report`, and of an edition if it has its own."""
    return f"{what}.{framework}.schema.json" if framework else f"{what}.schema.json"


def name_schema(what: str, depth: int, framework: str = "") -> str:
    """Return the first line of a file, by which editors find its schema; the file stands `depth` folders down."""
    return f"# yaml-language-server: $schema={'../' * depth}{FOLDER}/{schema_name(what, framework)}"


def asked_samples(framework: Framework) -> tuple[str, ...]:
    """Return the names of the samples that the words of a framework ask for."""
    return tuple(
        sorted(fact.removeprefix("samples.") for fact in asked_facts(framework) if fact.startswith("samples."))
    )


def say(words: LocalPhrase) -> str:
    """Return words in the first language that they have."""
    return next(iter(words.values()), "")


def _names_of_shared_files(library: Library) -> KnownNames:
    """Return what files may offer in which new names are given: languages and phrases."""
    phrases = next((wording.phrases for wording in library.wording.values()), {})
    return KnownNames(by_kind=_languages_of(library), by_field={(Wording, "phrases"): phrases})


def _names_of_folder(library: Library) -> dict[object, Names]:
    people = library.site.people if library.site else {}
    names: dict[object, Names] = {
        ServiceId: {name: say(service.area) for name, service in library.services.items()},
        FrameworkId: {framework.id: say(framework.name) for framework in library.frameworks.values()},
        PersonId: {name: f"{person.name}, {say(person.title)}" for name, person in people.items()},
    }
    return {kind: known for kind, known in names.items() if known} | _languages_of(library)


def _languages_of(library: Library) -> dict[object, Names]:
    languages = library.site.languages if library.site else (Language("en"),)
    return {Language: {language: f"In the language `{language}`." for language in languages}}


def _names_of_framework(framework: Framework, names: Mapping[object, Names]) -> KnownNames:
    own: dict[object, Names] = {
        FrameworkId: {framework.id: say(framework.name)},
        RatingId: {rating.id: say(rating.name) for rating in framework.scale},
        DomainId: {domain.id: say(domain.name) for domain in framework.domains},
        StandardId: dict(_describe_standards(framework)),
    }
    sections = iter_sections((*framework.imprint, *framework.sections))
    return KnownNames(
        by_kind={**names, **own},
        by_field={(Words, "sections"): {one.id: say(one.heading) for one in sections if one.kind in WORD_KINDS}},
        suggested={(Record, "samples"): dict.fromkeys(asked_samples(framework), "The standing words ask for it.")},
        inside={
            standard.id: {KeyQuestionId: {one.id: say(one.text) for one in standard.key_questions}}
            for standard in framework.iter_standards()
        },
    )


def _describe_standards(framework: Framework) -> Iterator[tuple[str, str]]:
    for standard in framework.iter_standards():
        yield standard.id, f"{say(standard.title)}\n\n{say(standard.statement)}"
