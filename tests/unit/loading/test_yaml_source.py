"""YAML: plain data with the place of each field, and what is refused."""

import pytest
import yaml

from inspectorate.diagnostics import Position
from inspectorate.loading.yaml_source import (
    MAX_BYTES,
    MAX_DEPTH,
    Data,
    Source,
    Unread,
    read_yaml,
    split_lines,
    write_yaml,
)

FILE = "content/f.yaml"


def read(text: str) -> Source:
    """Return what a sound text holds."""
    checked = read_yaml(FILE, text.encode())
    assert checked.diagnostics == ()
    return checked.value


def refuse(text: str | bytes) -> list[tuple[str, int, int]]:
    """Return code, line and column of all that is found in a text."""
    checked = read_yaml(FILE, text if isinstance(text, bytes) else text.encode())
    return [(one.code, one.position.line, one.position.column) for one in checked.diagnostics if one.position]


def at(line: int, column: int, length: int = 0) -> Position:
    """Return a position in the file."""
    return Position(FILE, line, column, length)


# --- Data -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["no", "yes", "true", "2.10", "12:30", "2024-05-10", "007", "0x10", "1e3", ".5", "NULL", "Null"]
)
def test_scalars_stay_the_text_that_was_written(text: str) -> None:
    assert read(f"a: {text}\n").data == {"a": text}


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_an_empty_value_is_none(text: str) -> None:
    assert read(f"a: {text}\n").data == {"a": None}


@pytest.mark.parametrize("text", ['""', "'~'", '"null"'])
def test_a_value_in_quotation_marks_is_text_even_where_it_looks_empty(text: str) -> None:
    assert read(f"a: {text}\n").data == {"a": text.strip("\"'")}


def test_fields_and_items_nest() -> None:
    assert read("a:\n  b: [x, {c: y}]\n  d:\n    - z\n").data == {"a": {"b": ["x", {"c": "y"}], "d": ["z"]}}


def test_an_empty_file_holds_nothing() -> None:
    assert read("").data is None
    assert read("# only a comment\n").data is None


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    checked = read_yaml(FILE, b"\xef\xbb\xbfa: x\r\nb: |\r\n  one\r\n  two\r\n")

    assert checked.value.data == {"a": "x", "b": "one\ntwo\n"}
    assert checked.value.places["b",] == at(2, 4)


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_a_file_is_parted_into_the_lines_that_places_count(end: bytes) -> None:
    assert split_lines(b"\xef\xbb\xbfa: x" + end + end + b"b: y" + end) == ("a: x", "", "b: y", "")


def test_lines_of_a_file_in_another_encoding_show_where_it_is() -> None:
    assert split_lines(b"a: caf\xe9 o\n") == ("a: caf\ufffd o", "")


# --- Places -----------------------------------------------------------------------------------------------------------


def test_every_value_and_every_name_has_its_place() -> None:
    source = read("a: x\nb:\n  - c: y\n    d: z\n")

    assert source.places == {
        (): at(1, 1),
        ("a",): at(1, 4, 1),
        ("b",): at(3, 3),
        ("b", 0): at(3, 5),
        ("b", 0, "c"): at(3, 8, 1),
        ("b", 0, "d"): at(4, 8, 1),
    }
    assert source.key_places == {
        ("a",): at(1, 1, 1),
        ("b",): at(2, 1, 1),
        ("b", 0, "c"): at(3, 5, 1),
        ("b", 0, "d"): at(4, 5, 1),
    }


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("a: x y # c\n", 3),
        ("a: 'it''s'   # c\n", 7),
        ('a: "日本" \n', 4),
        ("a: \n", 0),
        ("a: |\n  x\n", 0),
        ("a: x\n  y\n", 0),
        ("a: [x, y]\n", 0),
        ("a: {x: y}\n", 0),
    ],
)
def test_a_value_in_one_line_is_meant_from_its_beginning_to_its_end(text: str, length: int) -> None:
    assert read(text).places["a",].length == length


def test_the_first_character_of_a_text_has_no_length() -> None:
    assert read("a: 'b c'\n").text_starts == {("a",): at(1, 5)}


def test_the_words_of_a_block_begin_in_the_line_below_the_bar() -> None:
    source = read("a: |\n  one\nb:\n  c: >-\n      two\n")

    assert source.text_starts == {("a",): at(2, 3), ("b", "c"): at(5, 7)}


def test_a_comment_after_the_bar_does_not_move_the_words() -> None:
    assert read("a: |  # words\n  one\n").text_starts == {("a",): at(2, 3)}


def test_a_block_without_words_begins_below_its_bar() -> None:
    assert read("a: |\n").text_starts == {("a",): at(2, 1)}


def test_words_in_one_line_begin_within_their_quotation_marks_and_are_no_block() -> None:
    source = read('a: one\nb: "two"\nc: "\\x41"\n')

    assert source.text_starts == {("a",): at(1, 4), ("b",): at(2, 5)}  # an escape is not read as it stands
    assert source.folded == frozenset()


def test_blocks_that_join_their_lines_are_noted() -> None:
    assert read("a: |\n  one\nb: >\n  two\n").folded == {("b",)}


# --- What is refused --------------------------------------------------------------------------------------------------


def test_a_name_given_twice_is_refused_and_the_first_value_stays() -> None:
    checked = read_yaml(FILE, b"a: x\nb: y\na: z\n")

    assert checked.value.data == {"a": "x", "b": "y"}
    assert [(one.code, str(one.position), one.hint) for one in checked.diagnostics] == [
        ("yaml-duplicate-key", f"{FILE}:3:1", "It is first given in line 1: keep one of the two.")
    ]


def test_mistakes_inside_a_repeated_field_are_told_too() -> None:
    assert refuse("a: x\na:\n  b: &n y\n") == [("yaml-duplicate-key", 2, 1), ("yaml-anchor", 3, 6)]


def test_the_same_name_may_stand_in_two_groups() -> None:
    assert read("a: {n: x}\nb: {n: y}\n").data == {"a": {"n": "x"}, "b": {"n": "y"}}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: &n x\n", [(1, 4)]),
        ("a: *n\n", [(1, 4)]),
        ("a: &n [x]\n", [(1, 4)]),
        ("a: &n {b: x}\n", [(1, 4)]),
        ("a: &n x\nb: *n\n", [(1, 4), (2, 4)]),
    ],
)
def test_anchors_and_references_are_refused(text: str, places: list[tuple[int, int]]) -> None:
    assert refuse(text) == [("yaml-anchor", *place) for place in places]


@pytest.mark.parametrize("text", ["a: !!str x\n", "a: !mine {b: x}\n", "a: !!python/name:os.system [x]\n"])
def test_tags_are_refused(text: str) -> None:
    assert refuse(text) == [("yaml-tag", 1, 4)]


def test_text_in_quotation_marks_is_no_tag() -> None:
    assert read('a: "!x"\nb: ! y\n').data == {"a": "!x", "b": "y"}


def test_a_name_that_is_a_group_is_refused_and_reading_goes_on() -> None:
    assert refuse("? [x, y]\n: z\na: &n b\n") == [("yaml-key", 1, 3), ("yaml-anchor", 3, 4)]


def test_placeholders_without_quotation_marks_are_told_as_a_name_that_is_a_group() -> None:
    assert ("yaml-key", 1, 5) in refuse("a: {{x}}\n")


def test_a_second_document_is_refused() -> None:
    assert refuse("a: x\n---\nb: y\n") == [("yaml-several-documents", 2, 1)]


def test_one_document_may_begin_with_a_line_of_dashes() -> None:
    assert read("---\na: x\n").data == {"a": "x"}


@pytest.mark.parametrize(
    ("text", "line"), [("a: x: y\n", 1), ("a: 'x\n", 1), ("a: [x\nb: y\n", 1), ("a: x\n  b: y\n", 2), ("a: @x\n", 1)]
)
def test_what_is_no_yaml_is_told_with_its_line(text: str, line: int) -> None:
    assert [(code, where) for code, where, _ in refuse(text)] == [("yaml-syntax", line)]


def test_mistakes_before_the_syntax_error_are_told_too() -> None:
    assert [code for code, _, _ in refuse("a: &n x\nb: 'y\n")] == ["yaml-anchor", "yaml-syntax"]


def test_a_tab_in_the_indentation_is_refused() -> None:
    assert refuse("a:\n \tb: x\n") == [("yaml-tab", 2, 2)]


def test_a_tab_inside_a_text_does_no_harm() -> None:
    assert read("a: x\ty\n").data == {"a": "x\ty"}


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x0b", "\x1f", "\x7f", "\u202e", "\u2066", "\u2069"])
def test_invisible_control_characters_are_refused(character: str) -> None:
    assert refuse(f"a: x\nb: y{character}z\n") == [("control-character", 2, 5)]


@pytest.mark.parametrize("character", ["\u00e9", "\u2019", "\u202f", "\u2065", "\U0001f600"])
def test_other_characters_are_kept(character: str) -> None:
    assert read(f"a: x{character}y\n").data == {"a": f"x{character}y"}


@pytest.mark.parametrize("character", ["\x80", "\x9f", "\ufffe"])
def test_characters_that_yaml_does_not_allow_are_told_and_do_not_end_the_program(character: str) -> None:
    assert [line for _, line, _ in refuse(f"a: x\nb: y{character}z\n")] == [2]


def test_bytes_that_are_not_utf8_are_refused_at_their_place() -> None:
    assert refuse(b"a: x\nb: caf" + b"\xe9\n") == [("wrong-encoding", 2, 7)]


def test_a_file_in_utf16_is_refused_at_its_first_byte() -> None:
    assert refuse(b"\xef\xbb\xbfa: x\r\nb: caf\xc3\xa9 \xe9\n") == [("wrong-encoding", 2, 9)]
    assert refuse("a: x".encode("utf-16")) == [("wrong-encoding", 1, 1)]


def test_a_file_may_be_as_large_as_the_limit_and_no_larger() -> None:
    fits = b"a: x\n#" + b"." * (MAX_BYTES - 6)

    assert refuse(fits) == []
    assert refuse(fits + b".") == [("yaml-too-large", 1, 1)]


def test_fields_may_nest_as_deep_as_the_limit_and_no_deeper() -> None:
    assert refuse("[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH) == []
    assert refuse("[" * (MAX_DEPTH + 1) + "x" + "]" * (MAX_DEPTH + 1)) == [("yaml-too-deep", 1, MAX_DEPTH + 2)]


def test_thousands_of_brackets_are_told_and_do_not_end_the_program() -> None:
    assert [code for code, _, _ in refuse("[" * 100_000)] == ["yaml-too-deep"]


# --- Writing ----------------------------------------------------------------------------------------------------------


def test_data_are_written_in_their_order_a_line_for_each_field() -> None:
    data: Data = {"b": "one", "a": {"d": ["x", "y"], "c": None}}

    assert write_yaml(data) == "b: one\na:\n  d:\n  - x\n  - y\n  c: null\n"


@pytest.mark.parametrize("text", ["no", "11", "2.10", "2024-05-10", "null", "~", "", "a: b", "# a", "- a", "{a}", "*a"])
def test_what_other_readers_would_take_for_more_than_text_stands_in_quotation_marks(text: str) -> None:
    assert yaml.safe_load(write_yaml({text: text})) == {text: text}
    assert read(write_yaml({text: text})).data == {text: text}


def test_a_text_of_several_lines_is_written_below_a_bar_and_stays_unfolded() -> None:
    source = read(write_yaml({"a": "One\n\ntwo  words\n"}))

    assert write_yaml(source.data) == "a: |\n  One\n\n  two  words\n"
    assert source.folded == frozenset()


@pytest.mark.parametrize("text", ["long " * 100 + "end", "a \nb", "\tt\n\tu", " a\nb", "\na", "é–’ü\u00a0𝄞"])
def test_no_text_is_folded_or_refused_when_it_is_read_again(text: str) -> None:
    source = read(write_yaml({"a": [text]}))

    assert source.data == {"a": [text]}
    assert source.folded == frozenset()


def test_a_value_that_occurs_twice_is_written_twice() -> None:
    twice: Data = {"en": "Words"}

    assert write_yaml([twice, twice]) == "- en: Words\n- en: Words\n"


def test_what_could_not_be_read_is_not_written() -> None:
    with pytest.raises(yaml.YAMLError):
        write_yaml({"a": Unread()})


def test_words_are_written_in_their_own_letters() -> None:
    assert write_yaml({"a": "Sîr Fôn – ‘quoted’"}) == "a: Sîr Fôn – ‘quoted’\n"


# --- Where values end -------------------------------------------------------------------------------------------------


ENDS = """\
a:
  b: {x: 1, y: [2, "3"] }   # note
  c: 'd'   # note

# note
e:
f: |
  two
  lines

g: [h]
"""


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("a", "b", "x"), 2, 11),
        (("a", "b", "y", 1), 2, 23),
        (("a", "b", "y"), 2, 24),
        (("a", "b"), 2, 26),
        (("a", "c"), 3, 9),
        (("a",), 3, 9),
        (("e",), 6, 3),
        (("f",), 11, 1),
        (("g",), 11, 7),
        ((), 11, 7),
    ],
    ids=str,
)
def test_every_value_ends_behind_its_last_character(path: tuple[str | int, ...], line: int, column: int) -> None:
    end = read(ENDS).ends[path]

    assert (end.line, end.column) == (line, column)


@pytest.mark.parametrize(
    ("line", "column"),
    [("\u00a0stage: final", 1), ("  \u00a0stage: final", 3), ("stage:\u00a0final", 7), ("stage: final\u00a0", 13)],
)
def test_a_blank_that_holds_words_together_is_told_where_yaml_wants_a_usual_one(line: str, column: int) -> None:
    found = read_yaml(FILE, f"service: a\n{line}\n".encode()).diagnostics

    assert [(one.code, one.position) for one in found] == [("control-character", Position(FILE, 2, column))]


def test_a_blank_that_holds_words_together_is_welcome_in_the_words() -> None:
    content = "text: |\n  On 10\u00a0May it was 5\u00a0per cent.\n".encode()

    assert read_yaml(FILE, content).diagnostics == ()
