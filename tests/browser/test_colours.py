"""Colours carry enough contrast and never a meaning alone."""

from itertools import combinations

import pytest
from playwright.sync_api import Page

from browser.colours import contrast, contrast_within, portion_that_differs, read_colour
from browser.conftest import SAMPLE_PAGE, Opener
from browser.looks import PAGES, Look

LIGHT, DARK = Look(colours="light"), Look(colours="dark")
FORCED_LIGHT, FORCED_DARK = Look(colours="light", is_forced=True), Look(colours="dark", is_forced=True)
ALL_LOOKS = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
FORCED_LOOKS = pytest.mark.parametrize("look", [FORCED_LIGHT, FORCED_DARK], ids=["forced light", "forced dark"])

TEXT, SHAPE = 4.5, 3
"""What WCAG 2.2 asks for in 1.4.3 and 1.4.11."""

# The colour that lies behind an element: its own ground, or that of the nearest element round it that has one.
GROUND_BEHIND = """
    function groundBehind(element) {
        for (let one = element; one; one = one.parentElement) {
            const ground = getComputedStyle(one).backgroundColor;
            if (ground !== "rgba(0, 0, 0, 0)") return ground;
        }
        return "rgb(255, 255, 255)";
    }
"""

COLOURS_OF_BADGES = f"""() => {{ {GROUND_BEHIND}
    return [...document.querySelectorAll(".rating")].map(badge => ({{
        word: getComputedStyle(badge.querySelector(".rating-word")).color,
        shape: getComputedStyle(badge.querySelector("svg")).fill,
        ground: getComputedStyle(badge).backgroundColor,
        border: getComputedStyle(badge).borderTopColor,
        page: groundBehind(badge.parentElement),
    }}));
}}"""

COLOURS_OF_TEXTS = f"""() => {{ {GROUND_BEHIND}
    return [...document.body.querySelectorAll("*")]
        .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
        .filter(element => !element.closest(".visually-hidden, .skip-link") && element.checkVisibility())
        .map(element => ({{
            text: element.textContent.trim().slice(0, 60),
            colour: getComputedStyle(element).color,
            ground: groundBehind(element),
        }}));
}}"""


@ALL_LOOKS
@pytest.mark.parametrize("path", [*PAGES, SAMPLE_PAGE])
def test_every_rating_stands_out_from_its_badge_and_its_badge_from_the_page(
    path: str, look: Look, open_page: Opener
) -> None:
    for badge in open_page(path, look).evaluate(COLOURS_OF_BADGES):
        colour = {part: read_colour(css) for part, css in badge.items()}
        assert contrast(colour["word"], colour["ground"]) >= TEXT
        assert contrast(colour["shape"], colour["ground"]) >= SHAPE
        assert contrast(colour["border"], colour["page"]) >= SHAPE


@ALL_LOOKS
@pytest.mark.parametrize("path", PAGES)
def test_every_text_stands_out_from_its_ground(path: str, look: Look, open_page: Opener) -> None:
    assert find_weak_texts(open_page(path, look)) == []


@pytest.mark.parametrize("path", PAGES)
def test_every_text_is_read_in_print_where_browsers_leave_grounds_out(path: str, open_page: Opener) -> None:
    page = open_page(path)

    page.emulate_media(media="print")

    # A badge keeps its ground: the style sheet asks for it. All other grounds are left out.
    page.add_style_tag(content="*:not(.rating) { background: none !important; }")
    assert find_weak_texts(page) == []
    assert page.locator(".rating").evaluate_all(
        "badges => badges.every(badge => getComputedStyle(badge).printColorAdjust === 'exact')"
    )


@FORCED_LOOKS
def test_forced_colours_keep_the_word_and_the_shape_of_every_rating(look: Look, open_page: Opener) -> None:
    badges = open_page(SAMPLE_PAGE, look).locator(".rating").all()

    assert len(badges) == 8
    for badge in badges:
        assert contrast_within(badge.locator(".rating-word").screenshot()) >= TEXT
        assert contrast_within(badge.locator("svg").screenshot()) >= TEXT


@FORCED_LOOKS
def test_forced_colours_give_all_badges_one_colour_and_their_shapes_still_differ(look: Look, open_page: Opener) -> None:
    page = open_page(SAMPLE_PAGE, look)

    grounds = {badge["ground"] for badge in page.evaluate(COLOURS_OF_BADGES)}
    shapes = [shape.screenshot() for shape in page.locator("p:not(.rating-box) svg").all()]

    assert len(grounds) == 1
    assert len(shapes) == 4
    for one, other in combinations(shapes, 2):
        assert portion_that_differs(one, other) > 0.1


def test_the_four_shapes_have_four_paths(open_page: Opener) -> None:
    drawings = open_page(SAMPLE_PAGE).locator("p:not(.rating-box) svg").evaluate_all("all => all.map(s => s.innerHTML)")

    assert len(drawings) == 4
    assert len(set(drawings)) == 4


def find_weak_texts(page: Page) -> list[str]:
    """Return the texts with too little contrast; all are held to the limit for small text."""
    return [
        f"{found['text']}: {found['colour']} on {found['ground']}"
        for found in page.evaluate(COLOURS_OF_TEXTS)
        if contrast(read_colour(found["colour"]), read_colour(found["ground"])) < TEXT
    ]
