"""Badges: the overall rating of a service as a small picture that other sites can show. Pure."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from inspectorate.model.rated import RatedInspection
from inspectorate.views.addresses import report_page
from inspectorate.views.desk import Desk
from inspectorate.views.spoken import plain

HEIGHT_PX = 84
_SMALL_PX = 13
_LARGE_PX = 20
_MARGIN_PX = 12
_SHAPE_PX = 28
"""Of the shape before the rating, with the gap behind it."""
_EM = 1000
_USUAL_WIDTH = 667
_CHARACTERS_BY_WIDTH: Mapping[int, str] = {
    278: " ,./Iijl’",
    333: "()-:ft‘",
    389: "r",
    500: "z",
    556: "0123456789Jaceksvxy–",
    611: "FLTZbdghnopqu",
    667: "EPSVXY",
    722: "&ABCDHKNRU",
    778: "GOQw",
    833: "M",
    889: "m",
    944: "W",
}
"""In thousandths of the size, as in Helvetica Bold and Arial Bold.

Where a reader's machine has neither, the picture says how wide the words are to be set.
"""
_WIDTH_BY_CHARACTER = {sign: width for width, signs in _CHARACTERS_BY_WIDTH.items() for sign in signs}


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeLine:
    """A line of words, with the width that it is given."""

    text: str
    width: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """The overall rating of one inspection, as a picture says it. Sizes are in pixels."""

    title: str
    """All that the picture says, in a sentence."""
    publisher: BadgeLine
    rating: BadgeLine
    shape: str
    place: BadgeLine
    width: str
    ground_width: str
    """What is inside the line round the picture."""


def draw_badge(rated: RatedInspection, desk: Desk) -> Badge | None:
    """Return the badge of an inspection, or None where it has no overall rating."""
    overall, record, phrases = rated.published_overall, rated.inspection.record, desk.phrases
    if overall is None:
        return None
    publisher = plain(phrases.choose(desk.site.publisher))
    service = plain(phrases.choose(record.service_name))
    rating, date = plain(phrases.choose(overall.name)), phrases.publication(record)
    below = phrases.say("badge_place", area=plain(phrases.choose(rated.inspection.service.area)), date=date)
    widths = (_measure(publisher, _SMALL_PX), _measure(rating, _LARGE_PX), _measure(below, _SMALL_PX))
    width = 2 * _MARGIN_PX + max(widths[0], widths[1] + _SHAPE_PX, widths[2])
    return Badge(
        title=phrases.say("badge_title", publisher=publisher, service=service, rating=rating, date=date),
        publisher=BadgeLine(text=publisher, width=str(widths[0])),
        rating=BadgeLine(text=rating, width=str(widths[1])),
        shape=overall.shape.value,
        place=BadgeLine(text=below, width=str(widths[2])),
        width=str(width),
        ground_width=str(width - 2),
    )


def write_snippet(rated: RatedInspection, badge: str, desk: Desk) -> str | None:
    """Return the HTML with which another site shows a badge, or None where there is none.

    `badge` is the path of the picture: of the inspection's, or of the service's, which changes with each inspection.
    """
    drawn = draw_badge(rated, desk)
    if drawn is None:
        return None
    report, picture = desk.public(report_page(rated.inspection.id)), desk.public(badge)
    return (
        f'<a href="{escape(report)}"><img src="{escape(picture)}" alt="{escape(drawn.title)}"'
        f' width="{drawn.width}" height="{HEIGHT_PX}"></a>'
    )


def _measure(text: str, size_px: int) -> int:
    """Return how wide a line is; a letter with an accent is as wide as without."""
    letters = unicodedata.normalize("NFD", text)
    ems = sum(_WIDTH_BY_CHARACTER.get(one, _USUAL_WIDTH) for one in letters if not unicodedata.combining(one))
    return -(-ems * size_px // _EM)
