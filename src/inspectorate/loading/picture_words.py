"""Read the words of a picture, which is written as `![What it shows](figures/board.png "Caption")`. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markdown_it.token import Token

from inspectorate.loading.files import FIGURES, PICTURE_NAME
from inspectorate.loading.markdown_parser import find_markup, typeset
from inspectorate.loading.text_places import Mark, Piece, Words
from inspectorate.model.prose import Picture

_BEGINNING = Mark(re.compile(r"!\["))
_UP_TO_CAPTION = Mark(re.compile(r"""\]\(\s*(?:<[^>\n]*>|[^\s<]\S*)\s+["'(]"""))
_BROKEN = re.compile(r"!\[[^\[\]]*\]\(")


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong with how a picture is written."""

    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class PictureWords:
    """A picture, and what is needed to find its words in their Markdown, by the names of its fields."""

    picture: Picture
    pieces: Mapping[str, tuple[Piece, ...]]
    problems: tuple[Problem, ...]


def find_picture(paragraph: Token) -> Token | None:
    """Return the picture that a paragraph consists of, or None where it holds anything else."""
    children = paragraph.children or []
    return children[0] if len(children) == 1 and children[0].type == "image" else None


def is_broken_picture(text: str) -> bool:
    """Return whether plain words hold what was meant as a picture."""
    return _BROKEN.search(text) is not None


def read_picture_words(token: Token) -> PictureWords:
    """Return what is written of a picture."""
    alternative = "".join(" " if child.type == "softbreak" else child.content for child in token.children or [])
    caption = str(token.attrs.get("title") or "")
    address = str(token.attrs["src"])
    folder, _, name = address.rpartition("/")
    problems = []
    if folder != FIGURES or not PICTURE_NAME.fullmatch(name):
        problems.append(
            Problem(
                code="picture-address",
                message=f"`{address}` is no picture of the inspection's folder `{FIGURES}`.",
                hint=f"Put the picture there as PNG or JPEG, and write folder and name, in small letters, figures and"
                f" hyphens: `{FIGURES}/board.png`.",
            )
        )
    if markup := find_markup(f"{token.content} {caption}"):
        problems.append(
            Problem(
                code="markdown-picture",
                message=f"`{markup}` stands in the words of a picture, which are plain, without Markdown.",
                hint="Remove the marks: bold words, links and footnotes have no place here.",
            )
        )
    return PictureWords(
        picture=Picture(name, typeset(alternative), typeset(caption)),
        pieces={
            "alternative": (_BEGINNING, Words(typeset(alternative))),
            "caption": (_UP_TO_CAPTION, Words(typeset(caption))),
        },
        problems=tuple(problems),
    )
