"""A page asks for nothing but its own files, finds them all, and needs no scripts."""

import re
from html import unescape
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import NewContext, NoteBrowserGate, Opener
from browser.kinds import all_pages, page_by_kind
from browser.looks import PAGES, Look
from inspectorate.model.accessibility import Gate
from inspectorate.views.addresses import NOT_FOUND

ADDED = ".table-tools, [data-print] button, [data-count]"
"""What a script alone adds: ways to do with a click what can be done without it."""
HREFS = f"all => all.filter(link => !link.closest('{ADDED}')).map(link => link.getAttribute('href'))"
FAMILY = "Atkinson Hyperlegible Next"
STAND_INS = {"Arial made as wide", "DejaVu made as wide"}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_no_other_host_and_finds_all_that_it_asks_for(
    path: str, new_context: NewContext, address: str
) -> None:
    page = new_context(Look(keeps_policy=True)).new_page()
    asked: list[str] = []
    found: dict[str, int] = {}
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda response: found.update({response.url: response.status}))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(error.message))

    page.goto(address + path, wait_until="networkidle")

    assert [url for url in asked if not url.startswith(address)] == []
    assert sorted(found) == sorted(set(asked))
    assert {url: status for url, status in found.items() if status >= 400} == {}
    assert complaints == []
    assert any(url.endswith(".css") for url in found)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_set_in_its_own_fonts(path: str, open_page: Opener) -> None:
    page = open_page(path)

    loaded = page.evaluate(
        "document.fonts.ready.then(all => [...all].filter(font => font.status === 'loaded').map(font => font.family))"
    )

    assert loaded
    assert {family.strip('"') for family in loaded} - STAND_INS == {FAMILY}
    assert page.evaluate(f"document.fonts.check('1rem \"{FAMILY}\"') && document.fonts.check('bold 1rem \"{FAMILY}\"')")
    assert FAMILY in page.locator("main").evaluate("main => getComputedStyle(main).fontFamily")


def test_a_page_works_in_a_browser_that_runs_no_scripts_and_says_the_same(
    open_page: Opener, note_browser_gate: NoteBrowserGate
) -> None:
    found: list[str] = []
    for kind, path in page_by_kind().items():
        with_scripts, without = open_page(path), open_page(path, Look(has_scripts=False))
        expect(without.get_by_role("heading", level=1)).to_be_visible()
        lacking = set(words_of(with_scripts)) - set(words_of(without))
        found.extend(f"{kind} ({path}) says only with scripts: {line}" for line in sorted(lacking))
        links, links_without = (set(one.locator("a[href]").evaluate_all(HREFS)) for one in (with_scripts, without))
        found.extend(f"{kind} ({path}) has only with scripts: {link}" for link in sorted(links - links_without))
        with_scripts.close()
        without.close()

    note_browser_gate(Gate.NO_SCRIPT, found)
    assert not found, "\n".join(["", *found])


def test_every_link_of_the_site_leads_somewhere(open_page: Opener, address: str) -> None:
    page = open_page("index.html", Look(has_scripts=False))
    seen: dict[str, int] = {}
    waiting = [address]
    while waiting:
        url = waiting.pop().partition("#")[0]
        if url in seen:
            continue
        response = page.request.get(url)
        seen[url] = response.status
        if response.headers["content-type"].startswith("text/html"):
            waiting.extend(
                urljoin(url, link) for link in find_links(response.text()) if is_ours(urljoin(url, link), address)
            )

    assert {url: status for url, status in seen.items() if status != 200} == {}
    reached = {url.removeprefix(address).removesuffix("index.html") for url in seen}
    pages = {path.removesuffix("index.html") for path in all_pages() if not path.endswith(NOT_FOUND)}
    assert pages - reached == set()


@pytest.mark.parametrize("path", [path for path in PAGES if path != NOT_FOUND])
def test_a_page_opens_from_a_disk_as_well(path: str, new_context: NewContext, site_folder_uri: str) -> None:
    page = new_context(Look()).new_page()
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))

    page.goto(site_folder_uri + path)

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    # A browser does not let a page fetch an index or checksums from a disk; search and check say what else there is.
    assert [url for url in failed if not re.search(r"/assets/(?:check|search)-", url)] == []
    assert FAMILY in page.locator("body").evaluate("body => getComputedStyle(body).fontFamily")


def words_of(page: Page) -> list[str]:
    """Return the lines that a page says, without what a script adds for those who have one."""
    text: str = page.evaluate(
        "() => { const page = document.body.cloneNode(true);"
        f" for (const added of page.querySelectorAll('{ADDED}')) added.remove();"
        " return page.innerText; }"
    )
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def find_links(html: str) -> list[str]:
    """Return the addresses of the links of a page."""
    return [unescape(address) for address in re.findall(r'<a\b[^>]*\bhref="([^"]*)"', html)]


def is_ours(url: str, address: str) -> bool:
    """Return whether an address leads to a file of the site."""
    return url.startswith(address)
