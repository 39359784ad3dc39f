"""List the contents of a document from its sections. Pure."""

from collections.abc import Iterator

from inspectorate.views.document import ContentsEntry, PageLink
from inspectorate.views.parts import SectionView
from inspectorate.views.rating_parts import KeyQuestionTablePart, RatingsTablePart, ResultsTablePart

CONTENTS_DEPTH = 2


def list_contents(sections: tuple[SectionView, ...], depth: int = CONTENTS_DEPTH) -> tuple[ContentsEntry, ...]:
    """Return the contents of a document, `depth` levels deep."""
    if depth == 0:
        return ()
    return tuple(
        ContentsEntry(href=f"#{section.id}", text=section.heading, entries=list_contents(section.sections, depth - 1))
        for section in sections
    )


def list_tables(sections: tuple[SectionView, ...]) -> tuple[PageLink, ...]:
    """Return the ways to the tables of a document that have a name, in reading order."""
    return tuple(_iter_tables(sections))


def _iter_tables(sections: tuple[SectionView, ...]) -> Iterator[PageLink]:
    for section in sections:
        for part in section.parts:
            if isinstance(part, RatingsTablePart):
                yield from (PageLink(f"#{domain.id}", domain.caption) for domain in part.domains)
            elif isinstance(part, KeyQuestionTablePart | ResultsTablePart):
                yield PageLink(f"#{part.id}", part.caption)
        yield from _iter_tables(section.sections)
