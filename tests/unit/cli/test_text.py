"""Messages for people: the line that is spoken of, and the mark below what is meant in it."""

from dataclasses import replace
from datetime import date

import pytest

from inspectorate.cli.text import Look, write_text
from inspectorate.diagnostics import Diagnostic, Place, Position, Severity, Waived

FILE = "content/a.yaml"
FOUND = Diagnostic(code="made-up", message="Look.", hint="Mend it.", severity=Severity.WARNING)


def at(column: int, length: int = 0, text: str = "", line: int = 7) -> Position:
    """Return a place in a line."""
    return Position(FILE, line, column, length, text)


def quote(column: int, length: int, text: str, width: int = 100) -> tuple[str, str]:
    """Return a line as it is shown, and the mark below it, without the gutter."""
    written = write_text([replace(FOUND, position=at(column, length, text))], Look(width)).split("\n")
    assert len(written) == 4
    assert written[1].startswith("     7 | ")
    assert written[2].startswith("       | ")
    return written[1][9:], written[2][9:]


def test_a_message_names_place_severity_and_code_then_shows_the_line_and_says_what_to_do() -> None:
    assert write_text([replace(FOUND, position=at(4, 7, "It the the end."))]).split("\n") == [
        "content/a.yaml:7:4: warning[made-up]: Look.",
        "     7 | It the the end.",
        "       |    ^~~~~~~",
        "    hint: Mend it.",
    ]


def test_every_other_place_is_told_with_its_own_line() -> None:
    also = (
        Place(file=FILE, path=(), position=at(3, 5, "  month: 2024-02", 12)),
        Place(file="b.yaml", path=(), position=Position("b.yaml", 1, 1)),
    )
    found = replace(FOUND, severity=Severity.ERROR, position=at(1, 3, "May"), also=also)

    assert write_text([found]).split("\n") == [
        "content/a.yaml:7:1: error[made-up]: Look.",
        "     7 | May",
        "       | ^~~",
        "    hint: Mend it.",
        "    also: content/a.yaml:12:3",
        "    12 |   month: 2024-02",
        "       |   ^~~~~",
        "    also: b.yaml:1:1",
    ]


def test_what_is_waived_is_listed_with_its_end_and_its_reason() -> None:
    waived = Waived("It was printed\nlike this.", date(2027, 1, 31))

    assert write_text([replace(FOUND, position=at(1, 3, "May"), waived=waived)]).split("\n") == [
        "content/a.yaml:7:1: waived[made-up]: Look.",
        r"    waived until 31 January 2027: It was printed\nlike this.",
    ]


def test_a_place_without_a_line_shows_none() -> None:
    assert write_text([replace(FOUND, position=at(1))]).split("\n") == [
        "content/a.yaml:7:1: warning[made-up]: Look.",
        "    hint: Mend it.",
    ]


def test_messages_hold_no_letter_that_a_terminal_would_obey() -> None:
    found = replace(FOUND, message="\x1b[2J.", hint="\x07!", position=Position("a\x1b.yaml", 1, 2, 2, "x\x1b[y"))

    assert write_text([found]).split("\n") == [
        r"a\x1b.yaml:1:2: warning[made-up]: \x1b[2J.",
        r"     1 | x\x1b[y",
        r"       |  ^~~~~",
        r"    hint: \x07!",
    ]


@pytest.mark.parametrize(
    ("column", "length", "mark"),
    [
        (1, 1, "^"),
        (1, 0, "^"),
        (3, 1, "  ^"),
        (1, 3, "^~~"),
        (1, 9, "^~~"),
        (4, 0, "   ^"),
        (9, 2, "   ^"),
    ],
    ids=["one letter", "only a beginning", "the last letter", "all", "more than there is", "the end", "behind the end"],
)
def test_the_mark_is_as_long_as_what_is_meant_and_stays_at_the_line(column: int, length: int, mark: str) -> None:
    assert quote(column, length, "abc") == ("abc", mark)


@pytest.mark.parametrize(
    ("text", "shown", "mark"),
    [
        ("\tab", "    ab", "     ^"),
        ("日ab", "日ab", "   ^"),
        ("e\u0301b", "e\u0301b", " ^"),
        ("a\u00a0b", "a b", "  ^"),
        ("ｅab", "ｅab", "   ^"),
    ],
    ids=["tab", "wide letter", "letter with an accent of its own", "hard blank", "full-width letter"],
)
def test_the_mark_stands_below_the_letter_whatever_stands_before_it(text: str, shown: str, mark: str) -> None:
    assert quote(text.index("b") + 1, 1, text) == (shown, mark)


def test_a_wide_letter_is_marked_as_wide_as_it_is() -> None:
    assert quote(2, 2, "a日本b") == ("a日本b", " ^~~~")


def test_a_line_that_just_fits_is_shown_whole() -> None:
    assert quote(31, 1, "x" * 31, width=40) == ("x" * 31, " " * 30 + "^")


@pytest.mark.parametrize("column", [1, 2, 15, 16, 17, 50, 84, 85, 86, 99, 100])
def test_a_longer_line_is_cut_so_that_what_is_meant_and_its_surroundings_stay(column: int) -> None:
    text = "".join(chr(ord("a") + number % 26) for number in range(100))
    shown, mark = quote(column, 1, text, width=40)

    assert len(shown) <= 31
    assert shown[mark.index("^")] == text[column - 1]
    assert shown.strip("…") in text
    assert shown.startswith("…") == (shown.strip("…")[0:3] != text[0:3])
    assert shown.endswith("…") == (not text.endswith(shown.strip("…")))
    assert len(shown.strip("…")) == 29


def test_as_much_of_a_cut_line_stands_before_as_behind() -> None:
    assert quote(50, 2, "x" * 49 + "||" + "y" * 49, width=40) == (
        "…" + "x" * 14 + "||" + "y" * 13 + "…",
        " " * 15 + "^~",
    )


def test_what_is_longer_than_the_line_is_marked_as_far_as_it_is_shown() -> None:
    assert quote(11, 80, "a" * 10 + "b" * 80 + "c" * 10, width=40) == ("…" + "b" * 29 + "…", " ^" + "~" * 28)


def test_a_cut_line_of_wide_letters_is_no_wider_than_the_terminal() -> None:
    shown, mark = quote(30, 1, "日" * 60, width=40)

    assert len(shown.strip("…")) == 14
    assert (mark.index("^") - 1) % 2 == 0
    assert mark.strip() == "^~"


def test_colours_are_given_only_where_they_are_asked_for() -> None:
    found = [replace(FOUND, position=at(1, 3, "May"))]
    coloured = write_text(found, Look(is_coloured=True))

    assert "\x1b" not in write_text(found)
    assert "\x1b[33m\x1b[1mwarning[made-up]\x1b[0m: Look." in coloured
    assert "\x1b[33m\x1b[1m^~~\x1b[0m" in coloured
