"""Pictures in Markdown: where they may stand, what is read of them, and where their words stand."""

import pytest

from builders import paragraph
from inspectorate.diagnostics import Position
from inspectorate.loading.markdown_source import has_words, read_prose
from inspectorate.model.prose import Block, Picture

START = Position("report.yaml", 10, 5)


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of sound words."""
    checked = read_prose(text, START, ("text",))
    assert checked.diagnostics == ()
    return checked.value.prose.blocks


def refuse(text: str) -> list[tuple[str, int]]:
    """Return code and line of all that is found in the words."""
    return [(one.code, one.position.line) for one in read_prose(text, START, ("text",)).diagnostics if one.position]


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("![A map](figures/map.png)", Picture("map.png", "A map", "")),
        ('![A map](figures/map.png "The county")', Picture("map.png", "A map", "The county")),
        ("![A map](figures/map.png 'The county')", Picture("map.png", "A map", "The county")),
        ('![A map](figures/map.png "")', Picture("map.png", "A map", "")),
        ("![](figures/the-map-2.jpeg)", Picture("the-map-2.jpeg", "", "")),
        ("![A map\nof hills](figures/map.jpg)", Picture("map.jpg", "A map of hills", "")),
        ('![It\'s "so"](figures/map.jpg "It\'s \\"thus\\"")', Picture("map.jpg", "It’s “so”", "It’s “thus”")),
        ("![5 &lt; 6 \\[sic\\]](figures/map.jpg)", Picture("map.jpg", "5 < 6 [sic]", "")),
    ],
)
def test_a_picture_has_an_alternative_text_and_may_have_a_caption(text: str, picture: Picture) -> None:
    assert blocks(text) == (picture,)


def test_a_picture_stands_between_paragraphs() -> None:
    assert blocks("One.\n\n![A map](figures/map.png)\n\nTwo.") == (
        paragraph("One."),
        Picture("map.png", "A map", ""),
        paragraph("Two."),
    )


@pytest.mark.parametrize(
    "text",
    [
        "See ![a map](figures/map.png)",
        "![A map](figures/map.png) here",
        "![A](figures/a.png)\n![B](figures/b.png)",
        "# ![A map](figures/map.png)",
        "- ![A map](figures/map.png)",
        "> ![A map](figures/map.png)",
        "**![A map](figures/map.png)**",
        "[![A map](figures/map.png)](https://ambershire.example/)",
        "| ![A map](figures/map.png) |\n|---|",
    ],
)
def test_a_picture_anywhere_else_is_refused(text: str) -> None:
    assert {code for code, _ in refuse(text)} - {"empty-link"} == {"markdown-picture"}


@pytest.mark.parametrize(
    "address",
    [
        "https://ambershire.example/figures/map.png",
        "//ambershire.example/map.png",
        "map.png",
        "figures/../map.png",
        "../figures/map.png",
        "/figures/map.png",
        "figures/deep/map.png",
        "figures/",
        "figures/Map.png",
        "figures/map.svg",
        "figures/map.png?size=2",
        "figures/map.png#top",
        "<figures/my map.png>",
        "data:image/png;base64,AAAA",
        "",
    ],
)
def test_a_picture_comes_from_the_folder_of_its_inspection(address: str) -> None:
    assert refuse(f"One.\n\n![A map]({address})") == [("picture-address", 12)]


@pytest.mark.parametrize("words", ["a **map**", "a map[^1]", "a [map](#x)"])
def test_the_words_of_a_picture_are_plain(words: str) -> None:
    assert refuse(f"![{words}](figures/map.png)") == [("markdown-picture", 10)]
    assert refuse(f'![A map](figures/map.png "{words}")') == [("markdown-picture", 10)]


@pytest.mark.parametrize(
    "text", ["![A map](figures/my map.png)", "![A map](figures/map.png “The county”)", "![A map](figures/map.png"]
)
def test_what_was_meant_as_a_picture_is_not_printed_as_it_stands(text: str) -> None:
    assert refuse(f"One\n{text}") == [("markdown-picture", 11)]


@pytest.mark.parametrize("text", ["Well done![^note]", "So much! [A link](https://ambershire.example/)", "Oh![sic]"])
def test_an_exclamation_mark_is_no_picture(text: str) -> None:
    assert refuse(text) == []


def test_an_invisible_character_in_the_words_of_a_picture_is_told() -> None:
    assert refuse("![A &#x202e;map](figures/map.png)") == [("control-character", 10)]


def test_a_picture_alone_is_words_enough() -> None:
    assert has_words(blocks("![A map](figures/map.png)"))


@pytest.mark.parametrize(
    ("text", "alternative", "caption"),
    [
        ('![A map](figures/map.png "The county")', (12, 7), (12, 31)),
        ('  ![A map](figures/map.png "The county")', (12, 9), (12, 33)),
        ('![A map](figures/map.png\n"The county")', (12, 7), (13, 6)),
    ],
)
def test_the_words_of_a_picture_are_found_in_their_file(
    text: str, alternative: tuple[int, int], caption: tuple[int, int]
) -> None:
    read = read_prose(f"One.\n\n{text}", START, ("text",)).value
    found = {
        field: read.texts["text", 1, field].find(span)
        for field, span in (("alternative", (0, 5)), ("caption", (0, 10)))
    }

    assert read.places["text", 1].line == 12
    assert {field: (place.line, place.column, place.length) for field, place in found.items()} == {
        "alternative": (*alternative, 5),
        "caption": (*caption, 10),
    }
    assert read.places["text", 1, "caption"].column == caption[1]
