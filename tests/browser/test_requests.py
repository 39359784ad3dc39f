"""A page asks for nothing but its own files, finds them all, and needs no scripts."""

import pytest
from playwright.sync_api import expect

from browser.conftest import NewContext, Opener
from browser.looks import PAGES, Look

FAMILY = "Atkinson Hyperlegible Next"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_no_other_host_and_finds_all_that_it_asks_for(
    path: str, new_context: NewContext, address: str
) -> None:
    page = new_context(Look()).new_page()
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
    assert {family.strip('"') for family in loaded} == {FAMILY}
    assert page.evaluate(f"document.fonts.check('1rem \"{FAMILY}\"') && document.fonts.check('bold 1rem \"{FAMILY}\"')")
    assert FAMILY in page.locator("main").evaluate("main => getComputedStyle(main).fontFamily")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_holds_no_script(path: str, open_page: Opener) -> None:
    page = open_page(path)

    assert page.locator("script").count() == 0
    assert page.locator("a[href^='javascript:' i]").count() == 0
    assert (
        page.evaluate(
            "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames().filter(n => n.startsWith('on')))"
        )
        == []
    )


@pytest.mark.parametrize("path", PAGES)
def test_a_page_works_in_a_browser_that_runs_no_scripts(path: str, open_page: Opener) -> None:
    with_scripts, without = open_page(path), open_page(path, Look(has_scripts=False))

    expect(without.get_by_role("heading", level=1)).to_be_visible()
    assert without.locator("body").inner_text() == with_scripts.locator("body").inner_text()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_from_a_disk_as_well(path: str, new_context: NewContext, site_folder_uri: str) -> None:
    page = new_context(Look()).new_page()
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))

    page.goto(site_folder_uri + path)

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert failed == []
    assert page.locator("main").evaluate("main => getComputedStyle(main.parentElement).maxWidth") != "none"
