"""Bars and the scale below them: what their components may say, with every measure as a finished attribute. Pure.

A picture is drawn without a `viewBox`: across in per cent of its width, down in `em` or per cent of its height. So its
strokes and its words keep their size on a narrow screen and at any zoom.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BarView:
    """A bar on a scale from 0 to 100 per cent, with a line wherever a band begins."""

    width: str
    """Such as `69%`."""
    emphasis: str
    """`lowest` for the bar that decides the rating, else `plain`."""
    lines: tuple[str, ...]
    """Where bands begin, such as `50%`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BandLimitView:
    """The name of a band at the line where it begins. From left to right: lead, words, rest; they fill the scale.

    The words end at the line in the right half of the scale, and begin at it in the left half.
    """

    words: str
    side: str
    """`before` the line or `after` it."""
    lead: str
    """The width before the words, which ends with the line; empty where the words end at the line, or begin at 0."""
    rest: str
    """The width after the words."""
    lines: tuple[str, ...]
    """Lines inside the rest, in per cent of it: those of the bands above, and the own one where the words end at it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BandScaleView:
    """The scale below bars, with the name of every band. Its drawing carries the words for the whole picture."""

    id: str
    """Of the words for the whole picture."""
    title: str
    """What the picture shows, in a sentence with its numbers."""
    lines: tuple[str, ...]
    room: str
    """`roomy` where the first and the last of four names fit into one line of a wide page, else `tight`."""
    limits: tuple[BandLimitView, ...]
