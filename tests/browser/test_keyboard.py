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

FIND_MISSED = """() => {
    const stops = [...document.querySelectorAll(
        "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"
    )].filter(element => !element.disabled && element.checkVisibility({ visibilityProperty: true }));
    const isReached = element => window.reached.has(element) || (element.type === "radio"
        && stops.some(other => other.name === element.name && window.reached.has(other)));
    return stops.filter(element => !isReached(element)).map(element => element.outerHTML.slice(0, 120));
}"""
"""What the tabulator key has to reach and did not; of a group of radio buttons, one is enough."""

DESCRIBE_FOCUS = """() => {
    window.reached ??= new Set();
    const element = document.activeElement, before = [...window.reached].pop();
    if (element === document.body || window.reached.has(element)) return null;
    window.reached.add(element);
    const style = getComputedStyle(element);
    const box = [...element.getClientRects()].find(one => one.width && one.height) ?? element.getBoundingClientRect();
    const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const point = document.elementFromPoint(x, y);
    const label = element.labels?.[0];
    return {
        html: element.outerHTML.slice(0, 120),
        is_in_turn: !before || Boolean(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
        outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        is_seen: box.bottom > 0 && box.top < innerHeight && Boolean(point)
            && (element.contains(point) || Boolean(label?.contains(point))),
    };
}"""
"""What has the focus; nothing where the focus has left the page, or has been here before."""

MOST_STOPS = 2000


class Focus(TypedDict):
    """What has the focus, whether it comes behind what had it before, and whether it can be seen."""

    html: str
    is_in_turn: bool
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
    assert not found, "\n".join(["", *found])


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
    """Go through a page with the tabulator key; return what is not reached in its turn, not seen, or a trap.

    A page may grow on the way: the search fetches its words when somebody comes to its field. What narrows a search is
    shown only when the index is there, which may be after the focus went past.
    """
    for filters in page.locator("[data-filters]").all():
        expect(filters).to_be_visible()
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        focus: Focus | None = page.evaluate(DESCRIBE_FOCUS)
        if focus is None:
            missed: list[str] = page.evaluate(FIND_MISSED)
            return [f"the focus never comes to {stop}" for stop in missed]
        if not focus["is_in_turn"]:
            return [f"the focus comes out of turn to {focus['html']}"]
        if focus["outline"] < 2 or not focus["is_seen"]:
            return [f"the focus is not seen on {focus['html']}"]
    return ["the focus does not leave the page"]
