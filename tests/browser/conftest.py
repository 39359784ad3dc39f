"""The real site, made once, served from this machine alone, and looked at with Chromium."""

import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Protocol, TypeAlias

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from browser.looks import Look
from inspectorate.model.framework import Shape
from inspectorate.rendering.html import Templates
from inspectorate.views.rating_parts import RatingLabel
from inspectorate.workflow import BuildOrder, build_site

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
NAMES_OF_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",  # tests may run as root in a container; they open nothing but our own pages
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SAMPLE_PAGE = "all-ratings.html"

NewContext: TypeAlias = Callable[[Look], BrowserContext]
"""Makes a browser window that knows nothing of the others."""


class Opener(Protocol):
    """Opens a page of the site in a browser window."""

    def __call__(self, path: str, look: Look = ...) -> Page:
        """Return the page; `look` says how wide, in which colours, and so on."""
        ...


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of Chromium; tests that need it are skipped where it is missing."""
    path = next((found for name in NAMES_OF_CHROMIUM if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip(f"There is no Chromium on the path; looked for {', '.join(NAMES_OF_CHROMIUM)}.")
    return path


@pytest.fixture(scope="session")
def site(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site, made from content/ on a fixed day, with a page of all ratings.

    It asks for Chromium first: without a browser there is no need to wait for a site.
    """
    folder = tmp_path_factory.mktemp("browser") / "site"
    order = BuildOrder(
        content=ROOT / "content",
        templates=(ROOT / "templates",),
        defaults=ROOT / "content",
        site=folder,
        tell=lambda _: None,
        strict=False,
    )
    build_site(order, NOW)
    (folder / SAMPLE_PAGE).write_text(_page_of_all_ratings(folder, folder.parent), "utf-8")
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Return where the site is served: a free port that no other machine can reach."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_QuietHandler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def site_folder_uri(site: Path) -> str:
    """Return where the site stands on the disk, as browsers write it."""
    return f"{site.as_uri()}/"


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Return a running Chromium, with a profile of its own that is thrown away."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield running
        running.close()


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
        color_scheme=look.colours,
        forced_colors="active" if look.is_forced else "none",
        java_script_enabled=look.has_scripts,
        reduced_motion="reduce",  # else a click scrolls for a while, and a test would have to wait
    )
    context.set_default_timeout(5_000)  # milliseconds; nothing here is far away
    return context


class _QuietHandler(SimpleHTTPRequestHandler):
    """Serve files without a line for each on the terminal."""

    def log_message(self, format: str, *args: object) -> None:
        pass


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
