"""The real site, made once, served from this machine alone, and looked at with Chromium."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, TypeAlias

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from browser.kinds import NOW, ROOT, order_site, page_by_kind
from browser.looks import Look
from browser.serving import serve
from full_check import version_of_package
from inspectorate.model.accessibility import Gate, GateResult
from inspectorate.model.framework import Shape
from inspectorate.rendering.html import Templates
from inspectorate.views.rating_parts import RatingLabel
from inspectorate.workflow import build_site
from needs import NAMES_OF_CHROMIUM, find_program

FLAGS = (
    "--no-sandbox",  # tests may run as root in a container; they open nothing but our own pages
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LARGE_TEXT = 32
"""Pixels: twice the usual size, as WCAG 2.2, 1.4.4 asks for."""
NAME_BY_PACKAGE = {"vnu-jar": "Nu checker", "lighthouse": "Lighthouse"}
SAMPLE_PAGE = "all-ratings.html"

NewContext: TypeAlias = Callable[[Look], BrowserContext]
"""Makes a browser window that knows nothing of the others."""


NoteBrowserGate: TypeAlias = Callable[[Gate, list[str]], None]
"""Notes what a gate found with the browser itself."""
NotePackageGate: TypeAlias = Callable[[Gate, str, list[str]], None]
"""Notes what a gate found with a package of Node.js."""


class Opener(Protocol):
    """Opens a page of the site in a browser window."""

    def __call__(self, path: str, look: Look = ...) -> Page:
        """Return the page; `look` says how wide, in which colours, and so on."""
        ...


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of Chromium; tests that need it are skipped where it is missing."""
    return find_program(*NAMES_OF_CHROMIUM)


@pytest.fixture(scope="session")
def site(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site, made from content/ on a fixed day, with a page of all ratings.

    It asks for Chromium first: without a browser there is no need to wait for a site.
    """
    folder = tmp_path_factory.mktemp("browser") / "site"
    build_site(order_site(folder), NOW)
    (folder / SAMPLE_PAGE).write_text(_page_of_all_ratings(folder, folder.parent), "utf-8")
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Return where the site is served: a free port that no other machine can reach."""
    with serve(site) as at:
        yield at


@pytest.fixture(scope="session")
def site_folder_uri(site: Path) -> str:
    """Return where the site stands on the disk, as browsers write it."""
    return f"{site.as_uri()}/"


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Return what starts browsers."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(chromium: str, playwright: Playwright) -> Iterator[Browser]:
    """Return a running Chromium, with a profile of its own that is thrown away."""
    running = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
    yield running
    running.close()


@pytest.fixture
def browser_with_large_text(chromium: str, playwright: Playwright) -> Iterator[Browser]:
    """Return a Chromium whose reader has set text to twice the usual size; all else keeps its own."""
    flags = [*FLAGS, f"--blink-settings=defaultFontSize={LARGE_TEXT}"]
    running = playwright.chromium.launch(executable_path=chromium, args=flags)
    yield running
    running.close()


@pytest.fixture(scope="session")
def note_browser_gate(browser: Browser, note_gate: Callable[[GateResult], None]) -> Callable[[Gate, list[str]], None]:
    """Return what notes a gate that looked at a page of every kind with the browser itself."""

    def note(gate: Gate, faults: list[str]) -> None:
        count = len(page_by_kind())
        note_gate(
            GateResult(
                gate=gate,
                tool="Chromium",
                version=browser.version,
                pages=count,
                kinds=count,
                violations=len(faults),
            )
        )

    return note


@pytest.fixture(scope="session")
def note_package_gate(note_gate: Callable[[GateResult], None]) -> Callable[[Gate, str, list[str]], None]:
    """Return what notes a gate that looked at a page of every kind with a package of Node.js."""

    def note(gate: Gate, package: str, faults: list[str]) -> None:
        count = len(page_by_kind())
        note_gate(
            GateResult(
                gate=gate,
                tool=NAME_BY_PACKAGE.get(package, package),
                version=version_of_package(package),
                pages=count,
                kinds=count,
                violations=len(faults),
            )
        )

    return note


@pytest.fixture
def new_context(browser: Browser) -> Iterator[NewContext]:
    """Return what makes browser windows that have seen nothing yet; they are closed after the test."""
    contexts: list[BrowserContext] = []

    def make(look: Look) -> BrowserContext:
        context = _make_context(browser, look)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def context_by_look(browser: Browser) -> Iterator[dict[Look, BrowserContext]]:
    """Return the browser windows that tests share, one for each look: to make one takes half a second."""
    contexts: dict[Look, BrowserContext] = {}
    yield contexts
    for context in contexts.values():
        context.close()


@pytest.fixture
def open_page(browser: Browser, context_by_look: dict[Look, BrowserContext], address: str) -> Iterator[Opener]:
    """Return what opens pages of the site, by their path; they are closed after the test."""
    pages: list[Page] = []

    def open_at(path: str, look: Look = Look()) -> Page:  # noqa: B008  # frozen
        if look not in context_by_look:
            context_by_look[look] = _make_context(browser, look)
        page = context_by_look[look].new_page()
        pages.append(page)
        page.goto(address + path)
        return page

    yield open_at
    for page in pages:
        page.close()


def _make_context(browser: Browser, look: Look) -> BrowserContext:
    context = browser.new_context(
        viewport={"width": look.width, "height": look.height},
        device_scale_factor=look.scale,
        bypass_csp=not look.keeps_policy,
        color_scheme=look.colours,
        forced_colors="active" if look.is_forced else "none",
        java_script_enabled=look.has_scripts,
        reduced_motion="reduce",  # else a click scrolls for a while, and a test would have to wait
    )
    context.set_default_timeout(5_000)  # milliseconds; nothing here is far away
    return context


def _page_of_all_ratings(site: Path, folder: Path) -> str:
    """Return a page that shows every shape: an inspection of content/ need not have earned each rating."""
    (folder / "sample.html").write_text(
        '{% from "components/rating-mark/rating-mark.html" import rating_mark %}'
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>All ratings</title>'
        '<link rel="stylesheet" href="assets/{{ view.style }}"></head><body><main>'
        "{% for rating in view.ratings %}"
        '<p>{{ rating_mark(rating) }}</p><p class="rating-box">{{ rating_mark(rating) }}</p>'
        "{% endfor %}</main></body></html>",
        "utf-8",
    )
    (style,) = (site / "assets").glob("site-*.css")
    ratings = [RatingLabel(name=f"As {shape.value}", shape=shape.value) for shape in Shape]
    view = {"style": style.name, "ratings": ratings}
    return Templates((folder, ROOT / "templates")).render("sample.html", view).value
