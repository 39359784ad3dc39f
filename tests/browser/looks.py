"""How a page is looked at: window, colours, spacing of the text."""

from dataclasses import dataclass
from typing import Literal

PAGES = (
    "index.html",
    "inspections/barking-and-dagenham-2018/index.html",
    "inspections/redbridge-2015/index.html",
    "inspections/redbridge-2024/index.html",
    "inspections/redbridge-2024/press-release/index.html",
)
"""Every page of the site; a test holds this list to what is made."""
DOCUMENTS = PAGES[1:4]
"""The pages with contents at their side: two reports and a letter."""

WIDE = 1280
ZOOMED = 320
"""A window of 1280 pixels at a zoom of 400 per cent."""
PHONE = 375


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One way to look at a page."""

    width: int = WIDE
    height: int = 900
    colours: Literal["light", "dark"] = "light"
    is_forced: bool = False
    """Whether the reader's system replaces all colours, as Windows does with high contrast."""
    has_scripts: bool = True


TEXT_SPACING = """
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
"""
"""What WCAG 2.2, 1.4.12 lets a reader set."""
