"""Diagnostics: where they stand, and in which order they are told."""

import pytest

from inspectorate.diagnostics import (
    BuildStopped,
    Diagnostic,
    FieldPath,
    Position,
    Severity,
    has_errors,
    in_file_order,
    placed,
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
