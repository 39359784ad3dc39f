"""Nothing is cut off, at any width, with any spacing of the text, on screen and in print."""

from pathlib import Path

import pytest

from browser.conftest import SAMPLE_PAGE, Opener
from browser.looks import DOCUMENTS, PAGES, PHONE, TEXT_SPACING, WIDE, ZOOMED, Look

NOT_FOR_PRINT = (".site-header", ".skip-link", ".trail", ".rail", ".actions", ".notes-back")

FIND_TEXT_OUTSIDE = """() => [...document.body.querySelectorAll("*")]
    .filter(element => !element.closest(".visually-hidden, .skip-link, thead"))
    .filter(element => element.getBoundingClientRect().right > window.innerWidth + 0.5)
    .map(element => `${element.tagName} ${element.className}: ${element.textContent.trim().slice(0, 60)}`)"""

FIND_CUT_TEXT = """() => [...document.body.querySelectorAll("*")]
    .filter(element => !element.closest(".visually-hidden, thead"))
    .filter(element => ["hidden", "clip"].includes(getComputedStyle(element).overflowX))
    .filter(element => element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight)
    .map(element => `${element.tagName} ${element.className}: ${element.textContent.trim().slice(0, 60)}`)"""

SHOWN = "all => all.filter(element => element.checkVisibility()).map(element => element.textContent.trim())"

DESCRIBE_RATINGS = """ratings => ratings.map(rating => {
    const word = rating.querySelector(".rating-word"), shape = rating.querySelector("svg");
    const isSeen = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        && element.getBoundingClientRect().height >= 12 && element.getBoundingClientRect().width >= 12;
    return {
        word: word.innerText.trim(),
        is_word_seen: isSeen(word),
        is_shape_seen: isSeen(shape),
        is_whole: rating.scrollWidth <= rating.clientWidth && rating.scrollHeight <= rating.clientHeight,
    };
})"""


def test_every_page_of_the_site_is_looked_at(site: Path) -> None:
    made = {path.relative_to(site).as_posix() for path in site.rglob("*.html")} - {SAMPLE_PAGE}

    assert made == set(PAGES)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [ZOOMED, PHONE, WIDE])
@pytest.mark.parametrize("style", ["", TEXT_SPACING], ids=["plain", "spaced"])
def test_a_page_never_scrolls_sideways(path: str, width: int, style: str, open_page: Opener) -> None:
    page = open_page(path, Look(width=width))
    if style:
        page.add_style_tag(content=style)

    assert page.evaluate(FIND_TEXT_OUTSIDE) == []
    assert page.evaluate(FIND_CUT_TEXT) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", [*PAGES, SAMPLE_PAGE])
@pytest.mark.parametrize("width", [ZOOMED, WIDE])
def test_every_rating_is_seen_as_a_word_beside_a_shape(path: str, width: int, open_page: Opener) -> None:
    for rating in open_page(path, Look(width=width)).locator(".rating").evaluate_all(DESCRIBE_RATINGS):
        assert rating["word"]
        assert rating["is_word_seen"]
        assert rating["is_shape_seen"]
        assert rating["is_whole"]


@pytest.mark.parametrize("path", ["index.html", "inspections/redbridge-2024/index.html"])
def test_pages_with_ratings_show_some(path: str, open_page: Opener) -> None:
    assert open_page(path).locator(".rating-word").count() >= 2


@pytest.mark.parametrize("path", DOCUMENTS)
def test_ratings_stand_in_one_column_of_one_width(path: str, open_page: Opener) -> None:
    places = (
        open_page(path)
        .locator(".ratings .rating, .rating-box .rating")
        .evaluate_all("all => all.map(badge => badge.getBoundingClientRect()).map(box => `${box.x} to ${box.right}`)")
    )

    assert len(set(places)) <= 1


@pytest.mark.parametrize("path", DOCUMENTS)
def test_tables_stay_tables_for_screen_readers_on_a_narrow_screen(path: str, open_page: Opener) -> None:
    assert count_table_roles(open_page, path, ZOOMED) == count_table_roles(open_page, path, WIDE)


@pytest.mark.parametrize("path", DOCUMENTS)
def test_the_contents_stay_in_view_beside_a_long_document(path: str, open_page: Opener) -> None:
    page = open_page(path)

    page.locator(".report-body > section").last.scroll_into_view_if_needed()

    box = page.locator(".rail").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 900


@pytest.mark.parametrize("path", PAGES)
def test_a_printed_page_has_its_words_and_no_navigation(path: str, open_page: Opener) -> None:
    page = open_page(path)

    page.emulate_media(media="print")

    assert page.locator(", ".join(NOT_FOR_PRINT)).evaluate_all(SHOWN) == []
    wanted = page.locator("main h1, main h2, main .rating-word, .notes li")
    assert len(wanted.evaluate_all(SHOWN)) == wanted.count() > 0


def count_table_roles(open_page: Opener, path: str, width: int) -> dict[str, int]:
    """Return how often the accessibility tree holds each role of tables."""
    page = open_page(path, Look(width=width))
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    roles = [node["role"]["value"] for node in tree["nodes"] if not node["ignored"] and "role" in node]
    counts = {role: roles.count(role) for role in ("table", "row", "columnheader", "rowheader", "cell")}
    assert counts["row"] > counts["table"] > 0
    return counts
