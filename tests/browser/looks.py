"""How a page is looked at: window, colours, spacing of the text."""

from dataclasses import dataclass
from typing import Literal

from browser.kinds import page_by_kind, pages_of

PAGES = tuple(path for kind, path in page_by_kind().items() if kind.language == "en")
"""A page of each kind in the first language."""
DOCUMENTS = pages_of("report", "letter")
"""The pages with contents at their side: reports and letters."""

WIDE = 1280
ZOOMED = 320
"""A window of 1280 pixels at a zoom of 400 per cent."""
PHONE = 375


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One way to look at a page."""

    width: int = WIDE
    height: int = 900
    scale: int = 1
    """How many points of the screen a pixel of the page takes up, in each direction."""
    colours: Literal["light", "dark"] = "light"
    is_forced: bool = False
    """Whether the reader's system replaces all colours, as Windows does with high contrast."""
    has_scripts: bool = True
    keeps_policy: bool = False
    """Whether the browser holds the page to its Content Security Policy; else a test may add styles of its own."""


TEXT_SPACING = """
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
"""
"""What WCAG 2.2, 1.4.12 lets a reader set."""
