"""CSV: lines that any program reads as they were meant."""

import csv
import io
from dataclasses import dataclass

import pytest

from inspectorate.rendering.csv import write_csv
from inspectorate.views.document import Rows


@dataclass(frozen=True)
class Line:
    """A made-up line."""

    name: object
    count: int | None = None
    is_new: bool = False


def test_the_names_of_the_columns_come_first_and_every_line_ends_as_the_standard_says() -> None:
    assert (
        write_csv(Rows(Line, (Line("a", 1, is_new=True), Line("b"))))
        == b"name,count,is_new\r\na,1,true\r\nb,,false\r\n"
    )


def test_without_lines_the_columns_are_named_all_the_same() -> None:
    assert write_csv(Rows(Line, ())) == b"name,count,is_new\r\n"


@pytest.mark.parametrize("text", ["a, b", 'say "yes"', "two\nlines", "two\r\nlines", "Sîr Fôn – ‘quoted’", " a ", ""])
def test_a_text_is_read_again_as_it_was(text: str) -> None:
    written = write_csv(Rows(Line, (Line(text),))).decode("utf-8")

    assert list(csv.reader(io.StringIO(written, newline="")))[1] == [text, "", "false"]


def test_a_value_with_a_comma_or_a_quotation_mark_stands_in_quotation_marks() -> None:
    assert write_csv(Rows(Line, (Line('a, "b"'),))).split(b"\r\n")[1] == b'"a, ""b""",,false'


def test_nothing_but_rows_of_plain_values_is_written() -> None:
    with pytest.raises(TypeError, match="not from str"):
        write_csv("a,b")
    with pytest.raises(TypeError, match="cannot hold float"):
        write_csv(Rows(Line, (Line(0.5),)))
