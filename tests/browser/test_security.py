"""Served with its own headers, every page works, breaks no policy, and asks no other host for anything."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from browser.conftest import NewContext
from browser.looks import PAGES, Look
from server_settings import Server, read_htaccess, read_joined_headers

SEARCH = "search/index.html"
PLENTY_MS = 20_000
UNDER_POLICY = Look(keeps_policy=True)
UNSECURED = {"Strict-Transport-Security"}  # it is for HTTPS, which a test does without


class _HeaderHandler(SimpleHTTPRequestHandler):
    """Serve files with the headers that the settings of the site name."""

    settings: Server

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def end_headers(self) -> None:
        """Add the headers."""
        for name, value in self.settings(urlsplit(self.path).path).items():
            if name not in UNSECURED:
                self.send_header(name, value)
        super().end_headers()


@pytest.fixture(scope="module", params=["_headers", ".htaccess"])
def secured(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """Return where the site is served as Cloudflare and as Apache would serve it."""
    read = {"_headers": read_joined_headers, ".htaccess": read_htaccess}[request.param]
    settings = read((site / request.param).read_text("utf-8"))
    handler = type("Handler", (_HeaderHandler,), {"settings": staticmethod(settings)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_breaks_no_policy_and_asks_no_other_host(path: str, secured: str, new_context: NewContext) -> None:
    page = new_context(UNDER_POLICY).new_page()
    complaints: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(error.message))
    page.on("request", lambda request: asked.append(request.url))

    response = page.goto(secured + path, wait_until="networkidle")

    assert response is not None
    assert "default-src 'none'" in (response.header_value("Content-Security-Policy") or "")
    assert complaints == []
    assert [url for url in asked if not url.startswith(secured)] == []


def test_the_search_works_under_its_headers(secured: str, new_context: NewContext) -> None:
    page = new_context(UNDER_POLICY).new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{secured}{SEARCH}?q=planning")

    expect(page.locator("[data-results] > li").first).to_be_visible(timeout=PLENTY_MS)
    assert complaints == []


def test_other_pages_may_not_do_what_the_search_may(secured: str, new_context: NewContext) -> None:
    """Where the header is that of the search, the page itself narrows it."""
    page = new_context(UNDER_POLICY).new_page()
    page.goto(secured)

    refused = page.evaluate(
        "WebAssembly.compile(new Uint8Array([0,97,115,109,1,0,0,0])).then(() => 'done', error => error.name)"
    )

    assert refused == "CompileError"


def test_a_script_that_stands_in_a_page_does_not_run(secured: str, new_context: NewContext) -> None:
    page = new_context(UNDER_POLICY).new_page()
    page.goto(secured)
    page.evaluate(
        "() => { const script = document.createElement('script');"
        " script.textContent = 'window.hasRun = true'; document.body.append(script); }"
    )

    assert page.evaluate("window.hasRun") is None


def test_another_site_can_show_a_badge(secured: str, new_context: NewContext) -> None:
    page = new_context(UNDER_POLICY).new_page()
    page.set_content("<h1>Another site</h1>")
    width = page.evaluate(
        "address => new Promise(done => { const picture = new Image(); picture.src = address;"
        " picture.onload = () => done(picture.naturalWidth); picture.onerror = () => done(0); })",
        f"{secured}badges/redbridge-2024.svg",
    )

    assert width > 100
