"""Set the notes of a print page behind their marks, from where the layout takes them to the foot of the page. Pure."""

import re
from collections.abc import Sequence

from inspectorate.views.document import Note

MARK_CLASS = "note-mark"
NOTE_CLASS = "footnote"
_MARK = re.compile(rf'<sup class="{MARK_CLASS}" data-note="(?P<number>\d+)">.*?</sup>', re.DOTALL)


def set_notes_at_foot(html: str, notes: Sequence[Note]) -> str:
    """Return the page with each footnote's text behind its mark; the print style sets it at the foot of the page.

    A note with several marks is placed at each, so that it stands on every page that marks it. All but the first are
    for the eye only: they say so in `data-repeats`, and have neither an id nor a way back.
    """
    by_number = {note.number: note for note in notes}
    placed: set[str] = set()

    def place_note(match: re.Match[str]) -> str:
        """Return the mark with its note behind it."""
        note = by_number[match["number"]]
        if note.number in placed:
            said, number = "data-repeats", f'<span class="footnote-number">{note.number}</span>'
        else:
            back = note.backlinks[0]
            said = f'id="{note.id}"'
            number = f'<a class="footnote-number" href="{back.href}" aria-label="{back.label}">{note.number}</a>'
        placed.add(note.number)
        return f'{match[0]}<span class="{NOTE_CLASS}" data-note="{note.number}" {said}>{number} {note.text}</span>'

    return _MARK.sub(place_note, html)
