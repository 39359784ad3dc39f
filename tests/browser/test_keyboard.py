"""Everything is reached, seen and followed with the keyboard alone."""

from typing import TypedDict

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Opener
from browser.looks import PAGES, PHONE, WIDE, Look

SMALLEST_TARGET = 24
"""Pixels; WCAG 2.2, 2.5.8. Links in sentences are excepted there."""

DESCRIBE_FOCUS = """() => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const box = element.getClientRects()[0];
    const point = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
        href: element.getAttribute("href"),
        outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        is_on_top: Boolean(point) && (element === point || element.contains(point)),
    };
}"""


class Focus(TypedDict):
    """What has the focus, and whether it can be seen."""

    href: str | None
    outline: float
    is_on_top: bool


@pytest.mark.parametrize("path", PAGES)
def test_the_first_tab_reaches_the_way_past_the_navigation(path: str, open_page: Opener) -> None:
    page = open_page(path)
    skip_link = page.locator(".skip-link")
    expect(skip_link).not_to_be_in_viewport()

    page.keyboard.press("Tab")

    expect(skip_link).to_be_focused()
    expect(skip_link).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("path", PAGES)
def test_enter_on_it_goes_to_the_content_and_the_next_tab_goes_on_from_there(path: str, open_page: Opener) -> None:
    page = open_page(path)

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    assert page.evaluate("document.activeElement === document.querySelector('main a')")


@pytest.mark.parametrize("width", [PHONE, WIDE])
@pytest.mark.parametrize("path", PAGES)
def test_tab_reaches_every_link_in_its_order_and_the_focus_is_seen(path: str, width: int, open_page: Opener) -> None:
    page = open_page(path, Look(width=width))
    links = page.locator("a").evaluate_all("all => all.map(link => link.getAttribute('href'))")

    reached = [press_tab(page) for _ in links]

    assert [focus["href"] for focus in reached] == links
    assert [focus["href"] for focus in reached if focus["outline"] < 2] == []
    assert [focus["href"] for focus in reached if not focus["is_on_top"]] == []


@pytest.mark.parametrize("path", PAGES)
def test_links_that_stand_alone_are_large_enough_to_hit(path: str, open_page: Opener) -> None:
    links = open_page(path, Look(width=PHONE)).locator(
        ".rail a, .actions a, .site-header a, .trail a, h3 a, .notes-back a"
    )

    boxes = links.evaluate_all("all => all.map(link => [link.innerText, link.getBoundingClientRect().height])")
    assert boxes
    assert [text for text, height in boxes if height < SMALLEST_TARGET] == []


def press_tab(page: Page) -> Focus:
    """Go to the next link and return what has the focus."""
    page.keyboard.press("Tab")
    focus: Focus = page.evaluate(DESCRIBE_FOCUS)
    return focus
