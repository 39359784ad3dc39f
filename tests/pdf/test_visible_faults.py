"""Two faults that readers see and no validator does: wrong numbers in lists, and shapes in a wrong colour."""

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import html5lib
import pytest

from acceptance.made import MadePdf, squeeze, text_of
from inspectorate.model.framework import Shape
from inspectorate.rendering.html import Templates
from inspectorate.views.rating_parts import RatingLabel
from needs import give_up
from pdf.printing import TEMPLATES, PrintPage, print_pdf

DOTS_PER_INCH = 144
SHAPE_MM = 3.6
"""How wide the print style sheet sets a shape."""
CORNER_DOTS = 4

Colour = tuple[int, int, int]

# --- Numbers of lists -------------------------------------------------------------------------------------------------


def test_each_recommendation_is_printed_with_its_number(printed: Mapping[str, PrintPage], site: Path) -> None:
    found: list[int] = []
    for path, page in printed.items():
        pdf = MadePdf(site / path)
        for number, words in _numbered_items(page.html, "recommendation-"):
            found.append(number)
            assert f"{number}. {words}" in pdf.text, f"{path}: recommendation {number}"

    assert {4, 10} <= set(found)


def test_a_list_that_begins_with_4_is_printed_so(torture: PrintPage, torture_pdf: Path) -> None:
    items = _numbered_items(torture.html, "")
    text = MadePdf(torture_pdf).text

    assert (4, "The fourth item") in [(number, words[:15]) for number, words in items]
    assert re.search(r"4\. The fourth item", text)
    assert re.search(r"5\. The fifth item", text)
    assert re.search(r"6\. The sixth item", text)


def _numbered_items(html: str, beginning: str) -> list[tuple[int, str]]:
    """Return number and first words of the items of numbered lists whose ids have a beginning, or of all."""
    found = []
    for ordered in html5lib.parse(html, namespaceHTMLElements=False).iter("ol"):
        items = [item for item in ordered if item.tag == "li" and item.get("id", "").startswith(beginning)]
        for number, item in enumerate(items, int(ordered.get("start", "1"))):
            found.append((number, squeeze(" ".join(text_of(item).split()[:4]))))
    return found


# --- Colours of shapes ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pdftoppm() -> str:
    """Return the program that turns pages into pictures."""
    program = shutil.which("pdftoppm")
    if program is None:
        give_up("There is no pdftoppm on the path; Debian's package is poppler-utils.")
    return program


@pytest.mark.parametrize("shape", list(Shape), ids=lambda shape: shape.value)
def test_the_shape_of_a_rating_has_the_colour_of_its_word_on_the_colour_of_its_badge(
    shape: Shape, pdftoppm: str, tmp_path: Path
) -> None:
    (tmp_path / "badge.pdf").write_bytes(_print_badge(shape, tmp_path))
    picture = Picture(pdftoppm, tmp_path / "badge.pdf")
    ground, ink = _colour(f"--{shape.value}"), _colour(f"--{shape.value}-ink")

    left, _, right, _ = picture.find_box(ground)
    beginning = picture.find_beginning(ground)
    millimetre = DOTS_PER_INCH / 25.4
    inked = sum(_is_near(colour, ink) for colour in beginning)
    strange = sum(not _is_between(colour, ground, ink) for colour in beginning)

    assert right - left > 40 * millimetre
    assert inked > 0.1 * (SHAPE_MM * millimetre) ** 2
    assert strange == 0


def test_the_four_shapes_are_printed_differently(pdftoppm: str, tmp_path: Path) -> None:
    inked = set()
    for shape in Shape:
        folder = tmp_path / shape.value
        folder.mkdir()
        (folder / "badge.pdf").write_bytes(_print_badge(shape, folder))
        picture = Picture(pdftoppm, folder / "badge.pdf")
        ink = _colour(f"--{shape.value}-ink")
        inked.add(tuple(_is_near(colour, ink) for colour in picture.find_beginning(_colour(f"--{shape.value}"))))

    assert len(inked) == len(Shape)


class Picture:
    """The first page of a PDF in dots."""

    def __init__(self, pdftoppm: str, pdf: Path) -> None:
        """Paint the page."""
        arguments = [pdftoppm, "-r", str(DOTS_PER_INCH), "-f", "1", "-l", "1", str(pdf)]
        painted = subprocess.run(arguments, check=True, capture_output=True).stdout
        _, size, _, self._dots = painted.split(b"\n", 3)
        self.width, self.height = map(int, size.split())

    def at(self, x: int, y: int) -> Colour:
        """Return the colour of a dot."""
        place = 3 * (y * self.width + x)
        red, green, blue = self._dots[place : place + 3]
        return red, green, blue

    def find_box(self, colour: Colour) -> tuple[int, int, int, int]:
        """Return left, top, right and bottom of what is painted in a colour."""
        dots = [(x, y) for y in range(self.height) for x in range(self.width) if _is_near(self.at(x, y), colour)]
        return (
            min(x for x, _ in dots),
            min(y for _, y in dots),
            max(x for x, _ in dots) + 1,
            max(y for _, y in dots) + 1,
        )

    def find_beginning(self, colour: Colour) -> list[Colour]:
        """Return the dots of a badge up to the end of its shape, without the round corners of its border."""
        left, top, _, bottom = self.find_box(colour)
        right = left + round((2 + SHAPE_MM) * DOTS_PER_INCH / 25.4)
        inside = CORNER_DOTS
        return [self.at(x, y) for y in range(top + inside, bottom - inside) for x in range(left + inside, right)]


def _print_badge(shape: Shape, folder: Path) -> bytes:
    (folder / "badge.html").write_text(
        '{% from "components/rating-mark/rating-mark.html" import rating_mark %}'
        '<!DOCTYPE html><html lang="en"><title>A badge</title><body><p>{{ rating_mark(view) }}</p></body></html>',
        "utf-8",
    )
    label = RatingLabel(name="iiii", shape=shape.value)
    html = Templates((folder, TEMPLATES)).render("badge.html", label).value
    return print_pdf(PrintPage("badge.pdf", html), extra_style="@page { size: 100mm 40mm }")


def _colour(name: str) -> Colour:
    """Return a colour of the style sheet."""
    tokens = (TEMPLATES / "assets/tokens.css").read_text("utf-8")
    value = re.search(rf"{name}: #(..)(..)(..);", tokens)
    assert value
    red, green, blue = (int(part, 16) for part in value.groups())
    return red, green, blue


def _is_near(one: Colour, other: Colour) -> bool:
    return all(abs(a - b) <= 12 for a, b in zip(one, other, strict=True))


def _is_between(colour: Colour, one: Colour, other: Colour) -> bool:
    """Return whether a colour can be an edge where one colour meets the other, softened."""
    return all(min(a, b) - 12 <= c <= max(a, b) + 12 for c, a, b in zip(colour, one, other, strict=True))
