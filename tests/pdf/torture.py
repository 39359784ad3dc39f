"""The torture document: one print page with everything that a layout can be asked for, and its notes."""

import re
from pathlib import Path

from inspectorate.rendering.footnotes import set_notes_at_foot
from inspectorate.views.document import Backlink, Html, Note
from pdf.printing import PrintPage

ROWS = 70
_HERE = Path(__file__).parent
_TEXT_BY_LABEL = {
    "heading": "A note in a heading.",
    "caption": "A note in a caption.",
    "cell": "A note in cells of a table, with marks on several pages.",
    "item": "A note in an item of a list.",
    "link": 'A note with <a href="https://example.org/note">a link of its own</a> and words behind it.',
    "welsh": '<span lang="cy">Nodyn yn Gymraeg</span>, a note in Welsh.',
    "strong": "A note in strong words that is so long that it runs over the end of the line, and then over the next, "
    "before it says <em>with stress</em> what it wanted to say.",
    "picture": "A note in the words below a picture.",
    "flex": "A note in one of two boxes side by side.",
    "level": "A note in a heading of the third level.",
    "last": "A note on a page of another size.",
}


def make_torture_page() -> PrintPage:
    """Return the document."""
    return _make("torture.pdf", (_HERE / "torture.html").read_text("utf-8"), ROWS)


def make_short_page() -> PrintPage:
    """Return the document with a short table, and without what the page itself does not say.

    Letters of lists, signs of quotation and hyphens at ends of lines come from the layout alone, so a comparison with
    the page knows nothing of them. It is also quicker to judge a hundred times.
    """
    html = (_HERE / "torture.html").read_text("utf-8")
    return _make("short.pdf", re.sub(r"<!-- not in the short one -->.*?<!-- /not -->", "", html, flags=re.DOTALL), 3)


def _make(file: str, html: str, rows: int) -> PrintPage:
    """Return the document from its source; notes are numbered in the order of their first marks."""
    html = html.replace("<!-- seventy rows -->", "\n".join(_rows(rows)))
    labels: list[str] = []

    def number(match: re.Match[str]) -> str:
        labels.append(match["label"])
        number = list(dict.fromkeys(labels)).index(match["label"]) + 1
        mark = f"footnote-{number}-mark-{labels.count(match['label'])}"
        return (
            f'<sup class="note-mark" data-note="{number}"><a id="{mark}" href="#footnote-{number}"'
            f' role="doc-noteref" aria-label="Note {number}">{number}</a></sup>'
        )

    html = re.sub(r"\[\^(?P<label>\w+)\]", number, html)
    notes = tuple(_note(n, label, labels) for n, label in enumerate(dict.fromkeys(labels), 1))
    return PrintPage(file, set_notes_at_foot(html, notes))


def _rows(rows: int) -> list[str]:
    """Return the rows of the long table; now and then a note, an empty cell, a cell of two lines."""
    return [
        f'<tr><th scope="row">{1950 + row}{"[^cell]" if row in {0, 30, 60} else ""}</th>'
        f'<td class="number">{"" if row == 5 else 100}</td><td class="number">{"10<br>of 100" if row % 9 == 0 else 10}'
        "</td></tr>"
        for row in range(rows)
    ]


def _note(number: int, label: str, labels: list[str]) -> Note:
    marks = range(1, labels.count(label) + 1)
    back = tuple(Backlink(f"#footnote-{number}-mark-{mark}", str(mark), f"Back to mark {mark}") for mark in marks)
    return Note(str(number), f"footnote-{number}", Html(_TEXT_BY_LABEL[label]), back)
