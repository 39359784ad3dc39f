"""Badges: what a picture says, how wide it is, and the snippet that shows it."""

from dataclasses import replace
from html.parser import HTMLParser

from builders import DESK, GOOD, INSPECTION, LETTER_INSPECTION, RECORD, clear_one, rate
from inspectorate.model.inspection import OverallResult
from inspectorate.views.badges import draw_badge, write_snippet

RATED = clear_one(INSPECTION).rated


def test_a_badge_says_who_rated_which_service_how_and_when() -> None:
    badge = draw_badge(RATED, DESK)

    assert badge is not None
    assert (
        badge.title
        == "Badge title 10 May 2025 Shire Inspectorate Requires improvement Ambershire Youth Justice Service"
    )
    assert (badge.publisher.text, badge.rating.text, badge.shape) == (
        "Shire Inspectorate",
        "Requires improvement",
        "half-disc",
    )
    assert badge.place.text == "Badge place Ambershire 10 May 2025"


def test_a_badge_has_room_for_its_longest_line_between_two_margins() -> None:
    badge = draw_badge(RATED, DESK)

    assert badge is not None
    assert int(badge.width) == 24 + max(
        int(badge.publisher.width), int(badge.rating.width) + 28, int(badge.place.width)
    )
    assert int(badge.ground_width) == int(badge.width) - 2


def test_words_are_as_wide_as_in_helvetica_bold() -> None:
    badge = draw_badge(rate(replace(RECORD, overall=OverallResult(rating=GOOD.id, score=4, maximum=6))), DESK)

    assert badge is not None
    assert badge.rating.text == "Good"
    assert badge.rating.width == "53"  # 778 + 611 + 611 + 611 thousandths of 20 pixels, rounded up


def test_there_is_no_badge_without_an_overall_rating() -> None:
    rated = clear_one(LETTER_INSPECTION).rated

    assert draw_badge(rated, DESK) is None
    assert write_snippet(rated, "badges/a.svg", DESK) is None


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_a_snippet_is_a_link_to_the_report_round_the_picture_with_all_that_it_says() -> None:
    tags = _Tags()
    tags.feed(write_snippet(RATED, "badges/services/ambershire.svg", DESK) or "")
    badge = draw_badge(RATED, DESK)

    assert badge is not None
    assert tags.found == [
        ("a", {"href": "https://reports.example.org/inspections/ambershire-2025/"}),
        (
            "img",
            {
                "src": "https://reports.example.org/badges/services/ambershire.svg",
                "alt": badge.title,
                "width": badge.width,
                "height": "84",
            },
        ),
    ]
