"""Everything is reached, seen and followed with the keyboard alone."""

from typing import TypedDict

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import NoteBrowserGate, Opener
from browser.kinds import page_by_kind
from browser.looks import PAGES, PHONE, WIDE, Look
from inspectorate.model.accessibility import Gate

SMALLEST_TARGET = 24
"""Pixels; WCAG 2.2, 2.5.8. Links in sentences are excepted there."""

LIST_STOPS = """() => {
    const stops = [...document.querySelectorAll(
        "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"
    )].filter(element => !element.disabled && element.checkVisibility({ visibilityProperty: true }));
    const isFirst = radio => radio === (
        stops.find(other => other.type === "radio" && other.name === radio.name && other.checked)
        ?? stops.find(other => other.type === "radio" && other.name === radio.name));
    window.stops = stops.filter(element => element.type !== "radio" || isFirst(element));
    return window.stops.map(element => element.outerHTML.slice(0, 120));
}"""
"""What the tabulator key has to reach, in the order of the page; of a group of radio buttons, one."""

DESCRIBE_FOCUS = """() => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const box = [...element.getClientRects()].find(one => one.width && one.height) ?? element.getBoundingClientRect();
    const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const point = document.elementFromPoint(x, y);
    const label = element.labels?.[0];
    return {
        number: window.stops.indexOf(element),
        outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        is_seen: box.bottom > 0 && box.top < innerHeight && Boolean(point)
            && (element.contains(point) || Boolean(label?.contains(point))),
    };
}"""


class Focus(TypedDict):
    """What has the focus, and whether it can be seen."""

    number: int
    outline: float
    is_seen: bool


@pytest.mark.parametrize("path", PAGES)
def test_the_first_tab_reaches_the_way_past_the_navigation(path: str, open_page: Opener) -> None:
    page = open_page(path)
    skip_link = page.locator(".skip-link")
    expect(skip_link).not_to_be_in_viewport()

    page.keyboard.press("Tab")

    expect(skip_link).to_be_focused()
    expect(skip_link).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate(
        "() => { const stop = document.querySelector("
        "'main :is(a[href], button, input, select, summary, [tabindex=\"0\"])');"
        " return stop === null || document.activeElement === stop; }"
    )


def test_tab_reaches_everything_in_its_order_and_the_focus_is_seen(
    open_page: Opener, note_browser_gate: NoteBrowserGate
) -> None:
    found: list[str] = []
    for kind, path in page_by_kind().items():
        for width in (PHONE, WIDE) if kind.language == "en" else (WIDE,):
            page = open_page(path, Look(width=width))
            found.extend(f"{kind} ({path}) at {width}: {fault}" for fault in walk(page))
            page.close()

    note_browser_gate(Gate.KEYBOARD, found)
    assert found == []


@pytest.mark.parametrize("path", PAGES)
def test_what_stands_alone_is_large_enough_to_hit(path: str, open_page: Opener) -> None:
    targets = open_page(path, Look(width=PHONE)).locator(
        ".rail a, .actions a, .site-header a, .site-footer a, .trail a, h3 a, .notes-back a, button, select, summary,"
        " input:not([type=hidden])"
    )

    boxes = targets.evaluate_all(
        "all => all.filter(target => target.checkVisibility()).map(target => {"
        " const label = target.closest('label') ?? target.labels?.[0];"
        " const heights = [target, label].filter(Boolean).map(one => one.getBoundingClientRect().height);"
        " return [target.outerHTML.slice(0, 100), Math.max(...heights)]; })"
    )
    assert boxes
    assert [text for text, height in boxes if height < SMALLEST_TARGET] == []


def walk(page: Page) -> list[str]:
    """Go through a page with the tabulator key; return what is not reached in its turn, not seen, or a trap."""
    stops: list[str] = page.evaluate(LIST_STOPS)
    for number, stop in enumerate(stops):
        focus = press_tab(page)
        if focus["number"] != number:
            return [
                f"instead of {stop}, the focus is on {stops[focus['number']] if focus['number'] >= 0 else 'nothing'}"
            ]
        if focus["outline"] < 2 or not focus["is_seen"]:
            return [f"the focus is not seen on {stop}"]
    page.keyboard.press("Tab")
    left: bool = page.evaluate("[-1, 0].includes(window.stops.indexOf(document.activeElement))")
    return [] if left else ["the focus does not leave the page"]


def press_tab(page: Page) -> Focus:
    """Go to the next stop and return what has the focus."""
    page.keyboard.press("Tab")
    focus: Focus = page.evaluate(DESCRIBE_FOCUS)
    return focus
