"""Pictures of figures: seen without colour, in the dark, in forced colours, on a narrow screen; and drawn to scale."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Literal, Protocol, TypeAlias

import pytest
from playwright.sync_api import Browser, Locator, Page

from browser.colours import contrast, portion_that_differs, read_colour
from browser.looks import TEXT_SPACING, WIDE, ZOOMED
from builders import (
    ASSESSMENT,
    FRAMEWORK,
    GOOD,
    INADEQUATE,
    INSPECTION,
    OUTSTANDING,
    PHRASES_IN_ENGLISH,
    RECORD,
    REQUIRES_IMPROVEMENT,
    SCALE,
    SERVICE,
    clear_one,
    judged,
    measured,
    moment,
    phrase,
    results,
)
from inspectorate.model.framework import FrameworkId, Rating
from inspectorate.model.inspection import InspectionId, OverallResult
from inspectorate.model.site import ServiceId
from inspectorate.release import Cleared
from inspectorate.rendering.html import Templates
from inspectorate.rendering.styles import collect_web_style
from inspectorate.views.distribution import distribution
from inspectorate.views.key_questions import show_key_questions
from inspectorate.views.rating_history import rating_history
from inspectorate.views.region_multiples import region_multiples

ROOT = Path(__file__).parents[2]
SHAPE = 3
"""What WCAG 2.2 asks of graphics in 1.4.11."""
OTHER = replace(FRAMEWORK, id=FrameworkId("shire-2020"))
Scheme: TypeAlias = Literal["light", "dark"]
Forced: TypeAlias = Literal["none", "active"]
GRAPHICS = ".bar-fill, .region-bar rect, .history-point, .history-shape, .distribution-segment, .bar-line, .chart-line"
LOOKS = pytest.mark.parametrize(
    ("scheme", "forced"),
    [("light", "none"), ("dark", "none"), ("light", "active"), ("dark", "active")],
    ids=["light", "dark", "forced light", "forced dark"],
)
WIDTHS = pytest.mark.parametrize("width", [WIDE, ZOOMED])

COLOURS = """(all) => all.map(one => {
    const style = getComputedStyle(one);
    const drawn = one.tagName === "line" || one.matches(".distribution-segment") ? style.stroke : style.fill;
    return [one.getAttribute("class"), drawn, getComputedStyle(document.body).backgroundColor];
})"""


class OpenPictures(Protocol):
    """Opens the page with every kind of picture."""

    def __call__(self, width: int = ..., scheme: Scheme = ..., forced: Forced = ...) -> Page:
        """Return the page in a window of its own."""
        ...


def inspected(service: str, day: str, overall: Rating, region: str = "Wales", edition: str = "") -> Cleared:
    """Return an inspection of a service with one rating all over."""
    record = replace(
        RECORD,
        service=ServiceId(service),
        embargo=moment(f"{day} 00:01"),
        standards=results(s1_1=judged(overall), s2_1=measured(REQUIRES_IMPROVEMENT, 69, 50, 63)),
        overall=OverallResult(rating=overall.id),
    )
    framework = OTHER if edition else FRAMEWORK
    place = replace(SERVICE, region=phrase(region))
    one = replace(INSPECTION, id=InspectionId(f"{service}-{day}"), record=record, framework=framework, service=place)
    return clear_one(one)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a page with every kind of picture."""
    folder = tmp_path_factory.mktemp("pictures")
    history = (
        inspected("a", "2015-02-24", INADEQUATE, edition="other"),
        inspected("a", "2020-03-01", GOOD),
        inspected("a", "2024-05-10", OUTSTANDING),
    )
    several = [inspected(rating.id, "2024-05-10", rating, region).rated for rating in SCALE for region in ("Wales",)]
    several.append(inspected("b", "2024-05-10", GOOD, "Yorkshire and the Humber").rated)
    standard = history[-1].rated.get_standard(ASSESSMENT.id)
    assert standard is not None
    parts = (
        show_key_questions(standard, FRAMEWORK, PHRASES_IN_ENGLISH),
        rating_history(history, PHRASES_IN_ENGLISH, "a"),
        distribution(several, FRAMEWORK, PHRASES_IN_ENGLISH),
        region_multiples(several, FRAMEWORK, PHRASES_IN_ENGLISH),
    )
    (folder / "pictures.html").write_text(
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Pictures</title>'
        '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="style.css"></head><body>'
        '<main class="width">{% for part in view.parts %}'
        '{% include "components/" ~ part.component ~ "/" ~ part.component ~ ".html" %}'
        "{% endfor %}</main></body></html>",
        "utf-8",
    )
    rendered = Templates((folder, ROOT / "templates")).render("pictures.html", {"parts": parts})
    assert rendered.diagnostics == ()
    (folder / "index.html").write_text(rendered.value, "utf-8")
    (folder / "style.css").write_text(collect_web_style(Templates((ROOT / "templates",))), "utf-8")
    return (folder / "index.html").as_uri()


@pytest.fixture
def open_pictures(browser: Browser, address: str) -> Iterator[OpenPictures]:
    """Return what opens the page in a window of its own."""
    pages: list[Page] = []

    def open_at(width: int = WIDE, scheme: Scheme = "light", forced: Forced = "none") -> Page:
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, forced_colors=forced)
        pages.append(page)
        page.goto(address)
        return page

    yield open_at
    for page in pages:
        page.close()


def edges(locator: Locator) -> tuple[float, float]:
    """Return where something begins and ends across the page."""
    box = locator.bounding_box()
    assert box is not None
    return box["x"], box["x"] + box["width"]


@LOOKS
def test_every_graphic_stands_out_from_the_page(open_pictures: OpenPictures, scheme: Scheme, forced: Forced) -> None:
    found = open_pictures(WIDE, scheme, forced).locator(GRAPHICS).evaluate_all(COLOURS)

    # In forced colours a plain bar is an outline: its fill is the ground, and its line is judged below.
    graphics = [one for one in found if not (forced == "active" and "bar-fill--plain" in one[0])]
    assert len(graphics) > 50
    weak = {name for name, drawn, ground in graphics if contrast(read_colour(drawn), read_colour(ground)) < SHAPE}
    assert weak == set()


def test_forced_colours_draw_plain_bars_as_outlines_and_fill_the_lowest(open_pictures: OpenPictures) -> None:
    page = open_pictures(WIDE, "dark", "active")
    look = "one => [getComputedStyle(one).fill, getComputedStyle(one).stroke, getComputedStyle(document.body).color]"

    plain = page.locator(".bar-fill--plain").first.evaluate(look)
    lowest = page.locator(".bar .bar-fill--lowest").first.evaluate(look)

    assert plain[0] != plain[1] == plain[2]
    assert lowest[0] == lowest[2]


@LOOKS
def test_patterns_differ_without_colour(open_pictures: OpenPictures, scheme: Scheme, forced: Forced) -> None:
    swatches = open_pictures(WIDE, scheme, forced).locator(".distribution-swatch").all()
    pictures = [swatch.screenshot() for swatch in swatches]

    assert len(pictures) == len(SCALE)
    for one, other in combinations(pictures, 2):
        assert portion_that_differs(one, other) > 0.08


@WIDTHS
def test_bars_are_drawn_to_scale_and_the_names_of_bands_stand_at_their_lines(
    open_pictures: OpenPictures, width: int
) -> None:
    page = open_pictures(width)
    start, end = edges(page.locator(".bar-track").first)
    across = end - start

    bars = [edges(bar)[1] for bar in page.locator(".bar .bar-fill").all()]
    assert [round(100 * (bar - start) / across) for bar in bars] == [69, 50, 63]
    axis = edges(page.locator(".band-axis").first)
    assert axis == pytest.approx((start, end), abs=1.5)
    words = [edges(one)[1] for one in page.locator(".band-limit--before .band-words").all()]
    assert [round(100 * (one - start) / across) for one in words] == [50, 65, 80]


@WIDTHS
def test_a_rating_in_the_history_stands_level_with_its_word_and_over_its_year(
    open_pictures: OpenPictures, width: int
) -> None:
    page = open_pictures(width)
    levels = [box for one in page.locator(".history-levels p").all() if (box := one.bounding_box())]
    rows = [box["y"] + box["height"] / 2 for box in levels]
    points = [box for one in page.locator(".history-point").all() if (box := one.bounding_box())]
    years = [edges(one)[0] for one in page.locator(".history-year").all()]

    # Inadequate, good and outstanding are the fourth, the second and the first row.
    assert [box["y"] + box["height"] / 2 for box in points] == pytest.approx([rows[3], rows[1], rows[0]], abs=1.5)
    assert [box["x"] + box["width"] / 2 for box in points] == pytest.approx(years, abs=1.5)


@WIDTHS
def test_nothing_hangs_over_the_page_also_with_spaced_text(open_pictures: OpenPictures, width: int) -> None:
    page = open_pictures(width)

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.add_style_tag(content=TEXT_SPACING)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_picture_has_words_that_hold_its_numbers_and_a_table(open_pictures: OpenPictures) -> None:
    page = open_pictures()

    for name in page.locator("figure").evaluate_all("all => all.map(one => one.className)"):
        figure = page.locator("figure").and_(page.locator(f".{name.split()[-1]}")).first
        assert figure.get_by_role("img").count() >= 1, name
        assert figure.locator("figcaption").count() == 1, name
        if "history" not in name:  # it stands beside the table of the inspections
            assert figure.locator("table").count() >= 1, name
    images = page.locator("svg[role=img]").evaluate_all(
        "all => all.map(one => document.getElementById(one.getAttribute('aria-labelledby')).textContent)"
    )
    assert images[0] == "2.1 Assessment, 0% to 100%: 69%, 50% (Lowest score) and 63%"
    assert all(images)
