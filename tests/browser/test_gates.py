"""Every kind of page in every language is accessible, in all the ways in which it is looked at."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.axe import find_violations, say
from browser.conftest import LARGE_TEXT, NoteBrowserGate, NotePackageGate, Opener
from browser.kinds import page_by_kind, plan_site
from browser.looks import PHONE, TEXT_SPACING, WIDE, ZOOMED, Look
from full_check import version_of_library
from inspectorate.model.accessibility import Gate, GateResult
from making import proofread

LOOKS = {
    Gate.AXE_LIGHT: Look(colours="light"),
    Gate.AXE_DARK: Look(colours="dark"),
    Gate.AXE_FORCED: Look(colours="dark", is_forced=True),
    Gate.AXE_NARROW: Look(width=ZOOMED, height=640, scale=2),
    # A window of 1280 by 1024 pixels at a zoom of 400 per cent: the page has a quarter of each side.
    Gate.AXE_ZOOMED: Look(width=WIDE // 4, height=1024 // 4, scale=4),
}

FIND_TEXT_OUTSIDE = """() => {
    // A table may scroll in a region of its own, which the keyboard reaches: WCAG 2.2, 1.4.10 leaves it that.
    const regions = [...document.querySelectorAll("[role=region][tabindex='0']")]
        .filter(region => ["auto", "scroll"].includes(getComputedStyle(region).overflowX));
    return [...document.body.querySelectorAll("*")]
        .filter(element => !element.closest(".visually-hidden, .skip-link, thead, svg"))
        .filter(element => !regions.some(region => region !== element && region.contains(element)))
        .filter(element => element.getBoundingClientRect().right > window.innerWidth + 0.5)
        .map(element => `outside: ${element.tagName} ${element.className}: ${element.textContent.trim().slice(0, 60)}`);
}"""

FIND_CUT_TEXT = """() => [...document.body.querySelectorAll("*")]
    .filter(element => !element.closest(".visually-hidden, thead, svg"))
    .filter(element => ["hidden", "clip"].includes(getComputedStyle(element).overflowX))
    .filter(element => element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight)
    .map(element => `cut: ${element.tagName} ${element.className}: ${element.textContent.trim().slice(0, 60)}`)"""


@pytest.mark.parametrize("gate", LOOKS, ids=lambda gate: gate.value)
def test_axe_finds_nothing_and_nothing_is_cut_off(
    gate: Gate, open_page: Opener, note_package_gate: NotePackageGate
) -> None:
    found: list[str] = []
    for kind, path in page_by_kind().items():
        page = open_page(path, LOOKS[gate])
        found.extend(f"{kind} ({path}): {line}" for line in (*say(find_violations(page)), *find_overflow(page)))
        page.close()

    note_package_gate(gate, "axe-core", found)
    assert not found, "\n".join(["", *found])


def test_nothing_is_cut_off_with_more_space_in_the_text(open_page: Opener) -> None:
    found: list[str] = []
    for kind, path in page_by_kind().items():
        page = open_page(path)
        page.add_style_tag(content=TEXT_SPACING)
        for width in (WIDE, PHONE, ZOOMED):
            page.set_viewport_size({"width": width, "height": 900})
            found.extend(f"{kind} ({path}) at {width}: {line}" for line in find_overflow(page))
        page.close()

    assert not found, "\n".join(["", *found])


def test_nothing_is_cut_off_with_text_of_twice_the_size(
    browser_with_large_text: Browser, address: str, note_browser_gate: NoteBrowserGate
) -> None:
    found: list[str] = []
    for kind, path in page_by_kind().items():
        page = browser_with_large_text.new_page(viewport={"width": WIDE, "height": 900})
        page.goto(address + path)
        assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") >= LARGE_TEXT
        found.extend(f"{kind} ({path}): {line}" for line in find_overflow(page))
        page.close()

    note_browser_gate(Gate.TEXT_SIZE, found)
    assert not found, "\n".join(["", *found])


def test_the_site_passes_its_own_checks(site: Path, note_gate: Callable[[GateResult], None]) -> None:
    pages = plan_site().made_pages
    paths = tuple(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())

    found = proofread(site, paths, pages, ())

    note_gate(
        GateResult(
            gate=Gate.OWN_CHECKS,
            tool="Inspectorate",
            version=version_of_library("inspectorate"),
            pages=len(pages),
            kinds=len(page_by_kind()),
            violations=len(found),
        )
    )
    assert found == ()


def find_overflow(page: Page) -> list[str]:
    """Return what sticks out of the window, and what is cut."""
    width: int = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    wide = [f"the page is {width} pixels wider than the window"] if width > 0 else []
    outside: list[str] = page.evaluate(FIND_TEXT_OUTSIDE)
    return [*wide, *outside, *page.evaluate(FIND_CUT_TEXT)]
