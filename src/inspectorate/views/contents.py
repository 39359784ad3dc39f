"""List the contents of a document from its sections. Pure."""

from inspectorate.views.document import ContentsEntry
from inspectorate.views.parts import SectionView

CONTENTS_DEPTH = 2


def list_contents(sections: tuple[SectionView, ...], depth: int = CONTENTS_DEPTH) -> tuple[ContentsEntry, ...]:
    """Return the contents of a document, `depth` levels deep."""
    if depth == 0:
        return ()
    return tuple(
        ContentsEntry(href=f"#{section.id}", text=section.heading, entries=list_contents(section.sections, depth - 1))
        for section in sections
    )
