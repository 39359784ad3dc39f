"""Diagnostics: where they stand, and in which order they are told."""

from dataclasses import replace
from datetime import date

import pytest

from inspectorate.diagnostics import (
    BuildStopped,
    Diagnostic,
    FieldPath,
    Place,
    Position,
    Run,
    Severity,
    SourceText,
    Span,
    Waived,
    has_errors,
    in_file_order,
    placed,
    quoted,
)

FILE = "content/site.yaml"
PLACES = {
    (): Position(FILE, 1, 1),
    ("standards",): Position(FILE, 5, 3),
    ("standards", "2.1"): Position(FILE, 6, 5),
    ("standards", "2.1", "shares", 0): Position(FILE, 8, 9),
}


def found(
    path: FieldPath = (), file: str = FILE, code: str = "made-up", position: Position | None = None
) -> Diagnostic:
    """Return a diagnostic about a path or a position."""
    return Diagnostic(code=code, message="m", hint="h", file=file, path=path, position=position)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("standards", "2.1", "shares", 0), 8),
        (("standards", "2.1", "shares", 1), 6),
        (("standards", "2.1"), 6),
        (("standards", "9.9", "rating"), 5),
        (("samples",), 1),
        ((), 1),
    ],
)
def test_a_diagnostic_is_placed_at_its_field_or_at_the_nearest_one_round_it(path: FieldPath, line: int) -> None:
    position = placed(found(path), {FILE: PLACES}).position

    assert position is not None
    assert position.line == line


def test_a_diagnostic_that_has_a_position_keeps_it() -> None:
    position = Position(FILE, 99, 9)

    assert placed(found(("standards",), position=position), {FILE: PLACES}).position == position


def test_a_diagnostic_about_an_unread_file_stands_at_its_beginning() -> None:
    assert placed(found(("standards",), file="other.yaml"), {FILE: PLACES}).position == Position("other.yaml", 1, 1)


def test_diagnostics_are_told_by_file_then_line_then_column_then_code() -> None:
    expected = [
        found(position=Position("a", 9, 9)),
        found(position=Position("b", 2, 9)),
        found(position=Position("b", 10, 1)),
        found(position=Position("b", 10, 2), code="a"),
        found(position=Position("b", 10, 2), code="b"),
    ]

    assert list(in_file_order(reversed(expected))) == expected


def test_the_same_diagnostic_is_told_once() -> None:
    one, other = found(("standards",)), found(("samples",))

    assert in_file_order((one, other, one)) == (one, other)


def test_a_warning_is_no_error() -> None:
    warning = Diagnostic(code="c", message="m", hint="h", severity=Severity.WARNING)

    assert not has_errors(())
    assert not has_errors((warning,))
    assert has_errors((warning, found()))


def test_a_position_reads_as_editors_know_it() -> None:
    assert str(Position(FILE, 8, 9)) == "content/site.yaml:8:9"


def test_a_stopped_build_carries_all_that_was_found() -> None:
    stopped = BuildStopped((found(), found(("samples",))))

    assert len(stopped.diagnostics) == 2
    assert str(stopped) == "2 diagnostics"


# --- The characters of a text -----------------------------------------------------------------------------------------

# "One two three four": two words in line 3, two in line 4, the last one behind two signs that are not read.
TEXT = SourceText(FILE, (Run(0, 3, 5), Run(8, 4, 5), Run(14, 4, 13)))


@pytest.mark.parametrize(
    ("span", "place"),
    [
        ((0, 3), (3, 5, 3)),
        ((4, 7), (3, 9, 3)),
        ((8, 13), (4, 5, 5)),
        ((14, 18), (4, 13, 4)),
        ((8, 18), (4, 5, 12)),  # what lies between is marked with it
        ((4, 13), (3, 9, 3)),  # over two lines: the first, without the blank at its end
        ((3, 3), (3, 8, 0)),
    ],
)
def test_characters_of_a_text_are_found_in_their_line(span: Span, place: tuple[int, int, int]) -> None:
    line, column, length = place

    assert TEXT.find(span) == Position(FILE, line, column, length)


def test_a_diagnostic_about_characters_is_placed_at_them_and_all_its_places_are() -> None:
    about = replace(
        found(("standards",)),
        span=(8, 13),
        also=(Place(file=FILE, path=("standards", "2.1")), Place(file=FILE, path=("standards",), span=(0, 3))),
    )
    position = placed(about, {FILE: PLACES}, {FILE: {("standards",): TEXT}})

    assert position.position == Position(FILE, 4, 5, 5)
    assert [place.position for place in position.also] == [Position(FILE, 6, 5), Position(FILE, 3, 5, 3)]


def test_characters_of_a_text_without_places_are_placed_at_their_field() -> None:
    about = replace(found(("standards", "2.1", "text")), span=(8, 13))

    assert placed(about, {FILE: PLACES}, {FILE: {("standards",): TEXT}}).position == PLACES["standards", "2.1"]


def test_an_error_that_is_waived_stops_nothing() -> None:
    waived = replace(found(), waived=Waived("r", date(2027, 1, 1)))

    assert not has_errors([waived])
    assert has_errors([waived, found()])


def test_every_position_of_a_diagnostic_is_given_the_line_that_stands_there() -> None:
    other = "content/b.yaml"
    one = replace(
        found(position=Position(FILE, 2, 3)),
        also=(Place(file=other, path=(), position=Position(other, 1, 1)),),
    )
    result = quoted(one, {FILE: ["first", "second"], other: ["only"]})

    assert result.position is not None
    assert result.position.text == "second"
    assert [place.position.text for place in result.also if place.position] == ["only"]
    assert result == one, "the line is no part of what is compared"


@pytest.mark.parametrize("position", [Position(FILE, 3, 1), Position("site/index.html", 1, 1)])
def test_where_no_line_is_known_there_is_none(position: Position) -> None:
    result = quoted(found(position=position), {FILE: ["first", "second"]}).position

    assert result is not None
    assert result.text == ""


def test_what_was_not_placed_is_left_without_a_place() -> None:
    assert quoted(found(), {FILE: ["first"]}).position is None
