"""Marks and notes, as prose and views give them to print."""

from inspectorate.views.document import Backlink, Html, Note


def mark(number: int, place: int = 1) -> str:
    """Return the mark of a note as prose writes it."""
    return (
        f'<sup class="note-mark" data-note="{number}"><a id="footnote-{number}-mark-{place}" href="#footnote-{number}"'
        f' role="doc-noteref" aria-label="note {number}">{number}</a></sup>'
    )


def note(number: int, text: str, marks: int = 1) -> Note:
    """Return a note with ways back to its marks."""
    return Note(
        str(number),
        f"footnote-{number}",
        Html(text),
        tuple(Backlink(f"#footnote-{number}-mark-{place}", "back", "back") for place in range(1, marks + 1)),
    )
