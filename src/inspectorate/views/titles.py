"""Titles that fit on the tab of a browser and into a list of found pages. Pure."""

from inspectorate.model.inspection import Inspection
from inspectorate.views.phrases import Phrases, publication_month
from inspectorate.views.spoken import plain

LONGEST_TITLE = 70
"""In characters; what is longer is cut by those who show it."""


def choose_title(*titles: str) -> str:
    """Return the first title that fits, or else the last one; give the longest first."""
    return next((title for title in titles if len(title) <= LONGEST_TITLE), titles[-1])


def list_names(inspection: Inspection, phrases: Phrases) -> tuple[str, ...]:
    """Return what names an inspection and no other: its title with its month, its headline, the number of its book."""
    kicker, area = phrases.choose(inspection.framework.title), phrases.choose(inspection.service.area)
    month = phrases.month(publication_month(inspection.record))
    release = inspection.press_release_in(phrases.language)
    names = (f"{plain(kicker)} {plain(area)}, {month}", release and release.headline, inspection.record.isbn)
    return tuple(name for name in names if name)


def fit_title(whole: str, document: str, inspection: Inspection, phrases: Phrases) -> str:
    """Return the title of a page about an inspection: the whole one, or else the document with its area and month.

    Where an area has a very long name, even that is longer than it should be.
    """
    month, area = phrases.month(publication_month(inspection.record)), phrases.choose(inspection.service.area)
    return choose_title(whole, phrases.say("short_title", document=document, area=area, month=month))
