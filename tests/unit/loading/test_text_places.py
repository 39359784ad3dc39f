"""Every character of the words is found where the author typed it."""

import pytest

from inspectorate.diagnostics import Position
from inspectorate.loading.decode import decode
from inspectorate.loading.yaml_source import read_yaml
from inspectorate.model.words import PressReleaseWords, Words

FILE = "report.yaml"


def find(yaml: str, path: tuple[str | int, ...], words: str, text: str, kind: type[object] = Words) -> Position:
    """Return where `words` stand, which are a part of the plain text at `path`."""
    texts = decode(kind, read_yaml(FILE, yaml.encode()).value, FILE).value.texts
    start = text.index(words)
    return texts[path].find((start, start + len(words)))


def section(markdown: str) -> str:
    """Return a file with one section of these words, indented by four."""
    return "sections:\n  a: |\n" + "".join(f"    {line}\n" for line in markdown.split("\n"))


@pytest.mark.parametrize(
    ("markdown", "path", "text", "words", "place"),
    [
        ("One two.\nThree four.", (0,), "One two. Three four.", "four", (4, 11)),
        ("# Two **bold** words #", (0,), "Two bold words", "words", (3, 20)),
        ("See [our *own* page](https://a.example/page(1)) page.", (0,), "See our own page page.", "page.", (3, 53)),
        ("See <https://a.example/b> here.", (0,), "See https://a.example/b here.", "here", (3, 31)),
        ("So[^n] it is.", (0,), "So it is.", "it", (3, 12)),
        ("The [Llys *y*]{lang=cy} sat.", (0,), "The Llys y sat.", "sat", (3, 29)),
        ("It's 5 \\* 3 &amp; a 'word'.", (0,), "It’s 5 * 3 & a ‘word’.", "word", (3, 26)),
        ("> Said by\n> another.", (0, 0), "Said by another.", "another", (4, 7)),
        ("- 1 one\n- 2\n\n  - 3\n\n    deep\n    down", (0, 1, 1, 0, 1), "deep down", "down", (9, 9)),
        ("| a | b |\n|---|---|\n| b | b \\| c |", (0, 1, 1), "b | c", "c", (5, 16)),
    ],
)
def test_words_are_found_behind_all_marks_of_markdown(
    markdown: str, path: tuple[int, ...], text: str, words: str, place: tuple[int, int]
) -> None:
    found = find(section(markdown), ("sections", "a", *path), words, text)

    assert (found.line, found.column, found.length) == (*place, len(words))


def test_words_over_two_lines_are_marked_in_the_first() -> None:
    found = find(section("One two\nthree."), ("sections", "a", 0), "two three", "One two three.")

    assert found == Position(FILE, 3, 9, length=3)


def test_marks_inside_the_words_count_as_written() -> None:
    found = find(section("One **two** three."), ("sections", "a", 0), "two three", "One two three.")

    assert found == Position(FILE, 3, 11, length=len("two** three"))


@pytest.mark.parametrize(
    ("yaml", "column"),
    [("headline: It's good", 16), ("headline: 'Is good'", 15), ('headline: "It is good"', 18)],
)
def test_a_plain_text_is_found_within_its_quotation_marks(yaml: str, column: int) -> None:
    text = "It’s good" if "'s" in yaml else yaml[10:].strip("\"'")
    found = find(yaml + "\nbody: |\n  Words.\n", ("headline",), "good", text, PressReleaseWords)

    assert (found.line, found.column, found.length) == (1, column, 4)


def test_a_text_with_escapes_has_no_places_of_its_own() -> None:
    yaml = "headline: 'It''s good'\nbody: |\n  Words.\n"

    assert ("headline",) not in decode(PressReleaseWords, read_yaml(FILE, yaml.encode()).value, FILE).value.texts
