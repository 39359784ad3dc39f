"""Footnotes: each note behind its mark, once with an id and a way back, and again for the eye."""

import pytest

from inspectorate.rendering.footnotes import set_notes_at_foot
from print_notes import mark, note


def foot(number: int, text: str) -> str:
    """Return a note as it stands behind its first mark."""
    return (
        f'<span class="footnote" data-note="{number}" id="footnote-{number}">'
        f'<a class="footnote-number" href="#footnote-{number}-mark-1" aria-label="back">{number}</a> {text}</span>'
    )


def foot_again(number: int, text: str) -> str:
    """Return a note as it stands behind a later mark, for the eye only."""
    return (
        f'<span class="footnote" data-note="{number}" data-repeats>'
        f'<span class="footnote-number">{number}</span> {text}</span>'
    )


def test_each_note_is_placed_behind_its_mark() -> None:
    html = f"<p>a{mark(1)} b{mark(2)}.</p>"

    assert set_notes_at_foot(html, (note(1, "<em>One</em>"), note(2, "Two"))) == (
        f"<p>a{mark(1)}{foot(1, '<em>One</em>')} b{mark(2)}{foot(2, 'Two')}.</p>"
    )


def test_a_note_with_several_marks_is_placed_at_each_and_has_its_id_once() -> None:
    html = f"{mark(1)}{mark(1, 2)}"

    assert set_notes_at_foot(html, (note(1, "One", 2),)) == (
        f"{mark(1)}{foot(1, 'One')}{mark(1, 2)}{foot_again(1, 'One')}"
    )


def test_a_page_without_marks_stays_as_it_is() -> None:
    assert set_notes_at_foot("<p>1<sup>2</sup></p>", (note(1, "One"),)) == "<p>1<sup>2</sup></p>"


def test_a_backslash_in_a_note_stays_a_backslash() -> None:
    assert r"\1 \g<0>" in set_notes_at_foot(mark(1), (note(1, r"\1 \g<0>"),))


def test_a_mark_without_a_note_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError, match="2"):
        set_notes_at_foot(mark(2), (note(1, "One"),))
