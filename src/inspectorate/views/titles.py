"""Titles that fit on the tab of a browser and into a list of found pages. Pure."""

from inspectorate.model.inspection import Inspection
from inspectorate.views.phrases import Phrases, publication_month

LONGEST_TITLE = 70
"""In characters; what is longer is cut by those who show it."""


def fit_title(whole: str, document: str, inspection: Inspection, phrases: Phrases) -> str:
    """Return the title of a page about an inspection: the whole one, or else the document with its area and month.

    Where an area has a very long name, even that is longer than it should be.
    """
    if len(whole) <= LONGEST_TITLE:
        return whole
    month = phrases.month(publication_month(inspection.record))
    return phrases.say("short_title", document=document, area=phrases.choose(inspection.service.area), month=month)
