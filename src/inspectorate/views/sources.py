"""Say where the words in each portion of a page were written. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from inspectorate.diagnostics import FieldPath
from inspectorate.model.anchors import recommendation_anchor, standard_anchor
from inspectorate.model.framework import Framework, MainDocument, Section, SectionKind
from inspectorate.model.inspection import Inspection
from inspectorate.model.language import Language, name_translated
from inspectorate.model.words import Words
from inspectorate.views.document import Source

_NO_NOTES: Mapping[str, str] = {}


def list_sources(
    inspection: Inspection, folder: str, language: Language, notes: Mapping[str, str] = _NO_NOTES
) -> Mapping[str, Source]:
    """Return by the ids of a report or letter where the words inside were written; those of an author win.

    `folder` is that of all inspections, as messages name it. `notes` are the names of the footnotes by their ids.
    """
    framework, words = inspection.framework, inspection.words_in(language)
    edition, own = _framework_file(folder, framework), name_words_file(inspection, folder, language)
    record = f"{folder}/{inspection.id}/inspection.yaml"
    return {
        **{name: Source(edition, path, is_standing=True) for name, path in _standing_paths(framework)},
        **_sources_of_notes(notes, framework.footnotes, Source(edition, ("footnotes",), is_standing=True)),
        **{section.id: Source(record, ("key_facts",)) for section in _find(framework, SectionKind.KEY_FACTS)},
        **{name: Source(own, path) for name, path in _paths(framework, words)},
        **_sources_of_notes(notes, words.footnotes, Source(own, ("footnotes",))),
    }


def list_sources_of_release(
    inspection: Inspection, folder: str, language: Language, notes: Mapping[str, str] = _NO_NOTES
) -> Mapping[str, Source]:
    """Return by the ids of a press release where the words inside were written."""
    edition, file = _framework_file(folder, inspection.framework), "press-release.yaml"
    name = name_translated(file, language) if language in inspection.translated_press_releases else file
    own = f"{folder}/{inspection.id}/{name}"
    words = inspection.press_release_in(language)
    return {
        "release-opening": Source(edition, ("press_release", "areas"), is_standing=True),
        "release-notes": Source(edition, ("press_release", "notes"), is_standing=True),
        "release-words": Source(own, ("body",)),
        **_sources_of_notes(notes, words.footnotes if words else {}, Source(own, ("footnotes",))),
    }


def site_source(folder: str, *path: str) -> Source:
    """Return where standing words of the site itself were written; `folder` is that of all inspections."""
    return Source(f"{_content(folder)}site.yaml", path, is_standing=True)


def name_words_file(inspection: Inspection, folder: str, language: Language) -> str:
    """Return the file in which the words of a report or letter stand in a language."""
    file = "letter.yaml" if inspection.framework.document is MainDocument.LETTER else "report.yaml"
    name = name_translated(file, language) if language in inspection.translated_words else file
    return f"{folder}/{inspection.id}/{name}"


def _paths(framework: Framework, words: Words) -> Iterator[tuple[str, FieldPath]]:
    for section in _every(framework.sections):
        if section.domain is not None and section.domain in words.domains:
            yield section.id, ("domains", section.domain)
    for name in words.sections:
        yield name, ("sections", name)
    for standard in words.standards:
        yield standard_anchor(standard), ("standards", standard)
    for number in words.recommendations:
        yield recommendation_anchor(number), ("recommendations", str(number))


def _standing_paths(framework: Framework) -> Iterator[tuple[str, FieldPath]]:
    yield from _paths_of_sections(framework.sections, ("sections",))
    yield from _paths_of_sections(framework.imprint, ("imprint",))
    for section in _find(framework, SectionKind.GLOSSARY):
        yield section.id, ("glossary",)
    if framework.letter:
        yield from ((f"letter-{part}", ("letter", part)) for part in ("opening", "closing", "notes"))


def _paths_of_sections(sections: tuple[Section, ...], path: FieldPath) -> Iterator[tuple[str, FieldPath]]:
    for number, section in enumerate(sections):
        yield section.id, (*path, number)
        yield from _paths_of_sections(section.sections, (*path, number, "sections"))


def _sources_of_notes(notes: Mapping[str, str], texts: Mapping[str, object], like: Source) -> Mapping[str, Source]:
    """Return where the notes among some texts were written: in the file of another source, below its path."""
    return {identifier: replace(like, path=(*like.path, name)) for identifier, name in notes.items() if name in texts}


def _find(framework: Framework, kind: SectionKind) -> Iterator[Section]:
    return (section for section in _every(framework.sections) if section.kind is kind)


def _every(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _every(section.sections)


def _framework_file(folder: str, framework: Framework) -> str:
    return f"{_content(folder)}frameworks/{framework.id}.yaml"


def _content(folder: str) -> str:
    return folder.removesuffix("inspections")
