"""Contrast as WCAG 2.2 defines it, of colours and of pictures."""

import io
import re
from dataclasses import dataclass

from PIL import Image

_NUMBER = re.compile(r"[\d.]+")


@dataclass(frozen=True, slots=True, order=True)
class Colour:
    """Red, green and blue from 0 to 255."""

    red: int
    green: int
    blue: int

    @property
    def luminance(self) -> float:
        """Return the relative luminance, from 0 for black to 1 for white."""
        red, green, blue = (_linear(part / 255) for part in (self.red, self.green, self.blue))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def read_colour(css: str) -> Colour:
    """Return an opaque colour as browsers compute it, `rgb(11, 12, 12)`.

    Raises:
        ValueError: the colour is written in another way or lets something shine through.
    """
    numbers = [float(number) for number in _NUMBER.findall(css)]
    if not css.startswith("rgb") or len(numbers) not in (3, 4) or numbers[3:] not in ([], [1.0]):
        raise ValueError(f"{css} is no opaque colour.")
    return Colour(*(round(number) for number in numbers[:3]))


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio, from 1 to 21."""
    lower, higher = sorted((one.luminance, other.luminance))
    return (higher + 0.05) / (lower + 0.05)


def contrast_within(png: bytes) -> float:
    """Return the contrast between the darkest and the lightest point of a picture."""
    with Image.open(io.BytesIO(png)) as picture:
        colours = picture.convert("RGB").getcolors(picture.width * picture.height) or []
    seen = sorted((Colour(*rgb) for _, rgb in colours if isinstance(rgb, tuple)), key=lambda colour: colour.luminance)
    return contrast(seen[0], seen[-1])


def portion_that_differs(one: bytes, other: bytes) -> float:
    """Return which portion of the points of two pictures is dark in one and light in the other."""
    first, second = _in_black_and_white(one), _in_black_and_white(other)
    width, height = min(first.width, second.width), min(first.height, second.height)
    points = [(x, y) for x in range(width) for y in range(height)]
    return sum(first.getpixel(point) != second.getpixel(point) for point in points) / len(points)


def _in_black_and_white(png: bytes) -> Image.Image:
    with Image.open(io.BytesIO(png)) as picture:
        return picture.convert("L").point(lambda grey: 255 if grey > 127 else 0)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
