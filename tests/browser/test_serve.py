"""`build serve` in Chromium: open pages follow the files by themselves, and say what is wrong."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from acceptance.small_content import Made, write_content
from browser.axe import find_violations
from browser.conftest import NewContext
from browser.looks import Look
from serving_site import Served, serve

WORDS, RECORD = "report.yaml", "inspection.yaml"
PATIENCE_MS = 20_000
"""The machine of a build server may be busy with other things."""


@pytest.fixture(scope="module")
def folder(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with content; each test mends what it breaks."""
    folder = tmp_path_factory.mktemp("serve")
    write_content(folder / "content", *(Made(id=f"{name}-2024", word=name) for name in ("aber", "bran")))
    return folder


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[Served]:
    """Return the server of that folder."""
    with serve(folder) as running:
        with running.listen("index.html") as listening:
            listening.wait_for(lambda state: state["waiting"] == 0)
        yield running


@pytest.fixture(autouse=True)
def mended(folder: Path) -> Iterator[None]:
    """Put everything back as it was, also after a test that failed."""
    files = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    yield
    for path, content in files.items():
        if path.read_bytes() != content:
            path.write_bytes(content)
    shutil.rmtree(folder / "templates", ignore_errors=True)


@pytest.fixture
def open_page(served: Served, new_context: NewContext) -> "Iterator[Page]":
    """Return the page of the first inspection, on a narrow and low screen, so that there is something to scroll."""
    page = new_context(Look(width=800, height=400, keeps_policy=True)).new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(f"{served.address}inspections/aber-2024/")
    yield page
    page.close()


def file_of(folder: Path, name: str) -> Path:
    return folder / "content/inspections/aber-2024" / name


def edit(path: Path, old: str, new: str) -> str:
    """Change a file and return what it held before."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return text


def panel_of(page: Page) -> Locator:
    return page.get_by_role("region", name="What is wrong in the files")


def see(page: Page, words: str) -> None:
    expect(page.locator("main")).to_contain_text(words, timeout=PATIENCE_MS)


def test_words_change_in_the_open_page_without_loading_it_again(folder: Path, open_page: Page) -> None:
    open_page.evaluate("window.isStillHere = true; window.scrollTo(0, 700)")
    before = open_page.evaluate("window.scrollY")

    former = edit(
        file_of(folder, WORDS), "Foreword of aber-foreword.[^own]", "Better *foreword*.[^own]\n\n    Second paragraph."
    )
    see(open_page, "Second paragraph.")

    assert open_page.evaluate("window.isStillHere")
    assert open_page.evaluate("window.scrollY") == before
    changed = open_page.evaluate("document.body.outerHTML")
    open_page.reload()
    assert open_page.evaluate("document.body.outerHTML") == changed
    file_of(folder, WORDS).write_text(former, "utf-8")
    see(open_page, "Foreword of aber-foreword.")
    expect(open_page.locator("main")).not_to_contain_text("Second paragraph.")


def test_another_row_of_a_table_loads_the_page_again_at_the_same_place(folder: Path, open_page: Page) -> None:
    open_page.evaluate("window.isStillHere = true; window.scrollTo(0, 700)")
    before = open_page.evaluate("window.scrollY")

    row = "{label: {en: aber-row}, values: [aber-value]}"
    edit(file_of(folder, RECORD), row, f"{row}, {{label: {{en: Another row}}, values: [1]}}")
    see(open_page, "Another row")

    assert not open_page.evaluate("window.isStillHere ?? false")
    open_page.wait_for_function(f"Math.abs(window.scrollY - {before}) < 60")


def test_a_mistake_lies_over_the_page_until_it_is_mended(folder: Path, open_page: Page) -> None:
    link = open_page.locator("main a").first
    link.focus()

    former = edit(file_of(folder, RECORD), "b: 90%", "b: <img src=x onerror=window.ran=1>")
    panel = panel_of(open_page)
    expect(panel).to_contain_text("content/inspections/aber-2024/inspection.yaml:9:")
    expect(panel).to_contain_text("What to do")
    expect(panel).to_contain_text("<img src=x")
    expect(open_page.locator(".spoken")).to_contain_text("1 error")

    assert panel.locator("img").count() == 0
    assert open_page.evaluate("window.ran ?? 0") == 0
    assert link.evaluate("link => link === document.activeElement")
    see(open_page, "90%")

    panel.get_by_role("button", name="Close").click()
    expect(panel.get_by_role("list")).to_be_hidden()
    open_page.reload()
    expect(panel).to_contain_text("1 error")
    expect(panel.get_by_role("list")).to_be_hidden()

    file_of(folder, RECORD).write_text(former, "utf-8")
    expect(panel).not_to_contain_text("error")


def test_another_figure_changes_wherever_it_stands(folder: Path, open_page: Page) -> None:
    edit(file_of(folder, RECORD), "a: 69%", "a: 66%")
    see(open_page, "66%")

    changed = open_page.evaluate("document.body.outerHTML")
    open_page.reload()
    assert open_page.evaluate("document.body.outerHTML") == changed
    expect(open_page.locator("main")).not_to_contain_text("69%")


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_messages_can_be_read_by_everybody(
    colours: Literal["light", "dark"], width: int, folder: Path, served: Served, new_context: NewContext
) -> None:
    page = new_context(Look(width=width, colours=colours)).new_page()
    page.goto(f"{served.address}inspections/aber-2024/")
    former = edit(file_of(folder, RECORD), "b: 90%", "b: ninety per cent of all of them, as far as anybody could count")
    try:
        expect(panel_of(page).get_by_role("list")).to_be_visible(timeout=PATIENCE_MS)
        found = find_violations(page)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    finally:
        file_of(folder, RECORD).write_text(former, "utf-8")

    assert found == []
    assert wide <= 0
    page.close()


def test_a_style_changes_in_the_open_page(folder: Path, open_page: Page) -> None:
    open_page.evaluate("window.isStillHere = true")
    own = folder / "templates/assets/tokens.css"
    own.parent.mkdir(parents=True)
    own.write_text(":root { --ground: rgb(1, 2, 3); }", "utf-8")

    expect(open_page.locator("body")).to_have_css("background-color", "rgb(1, 2, 3)", timeout=PATIENCE_MS)

    assert open_page.evaluate("window.isStillHere")
    assert open_page.evaluate("document.querySelectorAll('link[rel=stylesheet]').length") == 1
    shutil.rmtree(folder / "templates")
    expect(open_page.locator("body")).not_to_have_css("background-color", "rgb(1, 2, 3)", timeout=PATIENCE_MS)


def test_more_tabs_than_a_browser_has_connections_all_follow(
    folder: Path, served: Served, new_context: NewContext
) -> None:
    context = new_context(Look(keeps_policy=True))
    pages = [context.new_page() for _ in range(9)]
    for page in pages:
        page.goto(f"{served.address}inspections/aber-2024/")

    former = edit(file_of(folder, WORDS), "Foreword of", "For all tabs:")
    for page in pages:
        see(page, "For all tabs:")
    file_of(folder, WORDS).write_text(former, "utf-8")
    see(pages[0], "Foreword of")


def test_a_page_says_when_the_server_has_ended(folder: Path, new_context: NewContext) -> None:
    page = new_context(Look(keeps_policy=True)).new_page()
    with serve(folder) as served:
        page.goto(f"{served.address}inspections/bran-2024/")
        see(page, "bran-foreword")

    expect(page.get_by_text("this page no longer follows the files")).to_be_visible(timeout=PATIENCE_MS)
