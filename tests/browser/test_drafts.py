"""Drafts and redlines are for everybody, too: from disk, on a narrow screen, in dark colours, by keyboard."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser

from browser.axe import find_violations, say
from inspectorate.cli import commands

ROOT = Path(__file__).parents[2]
INSPECTION = "redbridge-2024"
NARROW, WIDE = 320, 1280
NAMES = (f"{INSPECTION}-draft.html", f"{INSPECTION}-changes.html", f"{INSPECTION}-changes-in-full.html")


@pytest.fixture(scope="module")
def drafts(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the draft of a real report, and its redline after some words were changed."""
    assert chromium
    folder = tmp_path_factory.mktemp("drafts")
    shutil.copytree(ROOT / "content", folder / "content")
    report = folder / "content" / "inspections" / INSPECTION / "report.yaml"
    report.write_text(report.read_text("utf-8").replace("Many of the building blocks", "Most foundations"), "utf-8")
    common = ["--content", str(folder / "content"), "--output", str(folder)]
    for command in (["draft", INSPECTION], ["diff", INSPECTION, "--from", str(ROOT / "content")]):
        done = CliRunner().invoke(commands, [*command, *common])
        assert done.exit_code == 0, done.output
    return folder


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_nothing_keeps_anybody_from_reading(browser: Browser, drafts: Path, name: str, colours: str) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    context = browser.new_context(viewport={"width": NARROW, "height": 800}, color_scheme=colours)  # type: ignore[arg-type]  # one of its words
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto((drafts / name).as_uri())

    width = page.evaluate("document.documentElement.scrollWidth")
    violations = say(find_violations(page))
    loaded = page.evaluate("document.fonts.ready.then(fonts => [...fonts].some(one => one.status === 'loaded'))")
    context.close()

    assert width == NARROW
    assert violations == []
    assert [one for one in asked if not one.startswith("data:")] == [(drafts / name).as_uri()]
    assert complaints == []  # its own policy lets all of it be shown
    assert loaded


def test_the_way_past_the_banner_leads_to_the_words(browser: Browser, drafts: Path) -> None:
    context = browser.new_context(viewport={"width": WIDE, "height": 800})
    page = context.new_page()
    page.goto((drafts / NAMES[0]).as_uri())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    focused = page.evaluate("document.activeElement.id")
    context.close()

    assert focused == "main"


def test_numbers_stand_in_the_margin_on_a_wide_screen(browser: Browser, drafts: Path) -> None:
    context = browser.new_context(viewport={"width": WIDE, "height": 800})
    page = context.new_page()
    page.goto((drafts / NAMES[0]).as_uri())
    edges = page.evaluate(
        "[...document.querySelectorAll('.margin-number')].map(one => Math.round(one.getBoundingClientRect().left))"
    )
    text = page.evaluate("document.querySelector('.section .prose').getBoundingClientRect().left")
    context.close()

    assert len(edges) > 100
    assert len(set(edges)) == 1  # one column of numbers, whatever they stand before
    assert edges[0] < text
