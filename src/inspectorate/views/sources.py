"""Say where the words in each portion of a document were written. Pure."""

from collections.abc import Iterator, Mapping

from inspectorate.diagnostics import FieldPath
from inspectorate.model.anchors import recommendation_anchor, standard_anchor
from inspectorate.model.framework import Section
from inspectorate.model.inspection import Inspection
from inspectorate.views.document import Source


def list_sources(inspection: Inspection, file: str) -> Mapping[str, Source]:
    """Return by the ids of sections, standards and recommendations where an author wrote their words.

    `file` is that of the words, as messages name it. Standing words of the edition are not in it.
    """
    return {identifier: Source(file, path) for identifier, path in _paths(inspection)}


def _paths(inspection: Inspection) -> Iterator[tuple[str, FieldPath]]:
    words = inspection.words
    for section in _every(inspection.framework.sections):
        if section.domain is not None and section.domain in words.domains:
            yield section.id, ("domains", section.domain)
    for name in words.sections:
        yield name, ("sections", name)
    for standard in words.standards:
        yield standard_anchor(standard), ("standards", standard)
    for number in words.recommendations:
        yield recommendation_anchor(number), ("recommendations", str(number))


def _every(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _every(section.sections)
