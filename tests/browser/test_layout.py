"""Nothing is cut off, at any width, with any spacing of the text, on screen and in print."""

from pathlib import Path

import pytest

from browser.conftest import SAMPLE_PAGE, Opener
from browser.kinds import all_pages, page_by_kind
from browser.looks import DOCUMENTS, PAGES, WIDE, ZOOMED, Look

NOT_FOR_PRINT = (".site-header", ".skip-link", ".trail", ".rail", ".actions", ".notes-back")

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


def test_every_page_that_is_made_was_planned_and_is_of_a_kind(site: Path) -> None:
    made = {path.relative_to(site).as_posix() for path in site.rglob("index.html")}

    assert made <= set(all_pages())
    assert set(page_by_kind().values()) <= set(all_pages())
    assert len(page_by_kind()) >= 4


@pytest.mark.parametrize("path", [*PAGES, SAMPLE_PAGE])
@pytest.mark.parametrize("width", [ZOOMED, WIDE])
def test_every_rating_is_seen_as_a_word_beside_a_shape(path: str, width: int, open_page: Opener) -> None:
    ratings = open_page(path, Look(width=width)).locator(".rating:visible")
    for rating in ratings.evaluate_all(DESCRIBE_RATINGS):
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
    wanted = page.locator("main h1, main .section h2, main .rating-word, .notes li")
    assert len(wanted.evaluate_all(SHOWN)) == wanted.count() > 0


def count_table_roles(open_page: Opener, path: str, width: int) -> dict[str, int]:
    """Return how often the accessibility tree holds each role of tables."""
    page = open_page(path, Look(width=width))
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    roles = [node["role"]["value"] for node in tree["nodes"] if not node["ignored"] and "role" in node]
    counts = {role: roles.count(role) for role in ("table", "row", "columnheader", "rowheader", "cell")}
    assert counts["row"] > counts["table"] > 0
    return counts
