"""The page on which a reader checks a PDF: what it says of each, by keyboard and by drop, and that nothing is sent."""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from after_publication import FORMER, ID, PDF, AfterPublication, publish_and_correct
from browser.axe import find_violations, say
from browser.checkers import run_html_validate, run_nu_checker
from browser.conftest import NewContext
from browser.looks import ZOOMED, Look
from browser.serving import serve

CHECK = "check/index.html"
NEW_PAGES = (CHECK, f"inspections/{ID}/index.html", f"inspections/{ID}/press-release/index.html")
UNDER_POLICY = Look(keeps_policy=True)
RESULT = "[data-result]"
PLENTY_MS = 20_000
DROP = """([name, content]) => {
    const bytes = Uint8Array.from(atob(content), character => character.charCodeAt(0));
    const dropped = new DataTransfer();
    dropped.items.add(new File([bytes], name, { type: "application/pdf" }));
    for (const kind of ["dragover", "drop"]) {
        const event = new DragEvent(kind, { dataTransfer: dropped, bubbles: true, cancelable: true });
        document.querySelector("main").dispatchEvent(event);
    }
}"""
WITHOUT_CRYPTO = "Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })"


@pytest.fixture(scope="module")
def made(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> AfterPublication:
    """Return a made-up site after a correction; without a browser there is no need to wait for it."""
    return publish_and_correct(tmp_path_factory.mktemp("after"))


@pytest.fixture(scope="module")
def at(made: AfterPublication) -> Iterator[str]:
    """Return where it is served."""
    with serve(made.site) as address:
        yield address


@pytest.fixture
def page(at: str, new_context: NewContext) -> Page:
    """Return the page of the check, opened."""
    page = new_context(UNDER_POLICY).new_page()
    page.goto(at + CHECK)
    expect(page.locator("[data-check]")).to_be_visible(timeout=PLENTY_MS)
    return page


def give(page: Page, content: bytes) -> None:
    """Choose a file with this content."""
    given: Any = {"name": "sent-by-mail.pdf", "mimeType": "application/pdf", "buffer": content}
    page.locator("input[type=file]").set_input_files(given)


def expect_said(page: Page, state: str, words: str) -> None:
    """Wait until the result is this."""
    expect(page.locator(f"{RESULT}[data-state={state}]")).to_contain_text(words, timeout=PLENTY_MS)


def test_the_published_pdf_is_genuine_and_named(page: Page, made: AfterPublication, at: str) -> None:
    give(page, (made.site / PDF).read_bytes())

    expect_said(page, "genuine", "This file is genuine.")
    result = page.locator(RESULT)
    expect(result).to_contain_text("sent-by-mail.pdf is the same, byte for byte")
    expect(result.get_by_role("link")).to_have_text(
        "An inspection of youth services in Ambershire, May 2025. Version 2, corrected on 3 June 2025"
    )
    result.get_by_role("link").click()
    assert page.url == f"{at}inspections/{ID}/index.html"


@pytest.mark.parametrize("is_stamped", [False, True], ids=["as it was published", "as it is kept"])
def test_an_earlier_version_is_superseded_and_leads_to_the_newer_one(
    page: Page, made: AfterPublication, is_stamped: object
) -> None:
    give(page, (made.site / FORMER).read_bytes() if is_stamped else made.first_pdf)

    expect_said(page, "superseded", "This file is genuine, but it has been superseded.")
    expect(page.locator(RESULT).get_by_role("link")).to_have_attribute("href", f"../inspections/{ID}/index.html")


def test_a_pdf_with_one_other_byte_is_not_ours(page: Page, made: AfterPublication) -> None:
    content = bytearray((made.site / PDF).read_bytes())
    content[len(content) // 2] ^= 1
    give(page, bytes(content))

    expect_said(page, "unknown", "This file is not one of those that are published here.")
    assert page.locator(RESULT).get_by_role("link").count() == 0


def test_nothing_is_asked_of_any_host_but_the_list(page: Page, made: AfterPublication, at: str) -> None:
    asked: list[tuple[str, str, object]] = []
    page.on("request", lambda request: asked.append((request.method, request.url, request.post_data)))
    give(page, (made.site / PDF).read_bytes())
    expect_said(page, "genuine", "genuine")

    assert asked == [("GET", f"{at}SHA256SUMS", None)]


def test_a_file_can_be_chosen_by_keyboard_alone_and_the_result_is_told(page: Page, made: AfterPublication) -> None:
    # Who listens only when the key is pressed may be too late: the browser would open a window of its own.
    page.on("filechooser", lambda _: None)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "file":
            break
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Space")
    chooser.value.set_files(made.site / PDF)

    expect(page.get_by_role("status")).to_contain_text("This file is genuine.", timeout=PLENTY_MS)


def test_a_file_can_be_dropped_anywhere(page: Page, made: AfterPublication) -> None:
    page.evaluate(DROP, ["dropped.pdf", base64.b64encode(made.first_pdf).decode()])

    expect_said(page, "superseded", "dropped.pdf is an earlier version")


def test_without_the_list_nothing_is_said_of_the_file(page: Page) -> None:
    page.route("**/SHA256SUMS", lambda route: route.abort())
    give(page, b"%PDF-1.7")

    expect_said(page, "failed", "nothing can be said about this file")


@pytest.mark.parametrize("look", [UNDER_POLICY, Look(has_scripts=False)], ids=["without https", "without scripts"])
def test_where_it_cannot_work_the_page_says_how_to_do_it_by_hand(at: str, new_context: NewContext, look: Look) -> None:
    page = new_context(look).new_page()
    page.add_init_script(WITHOUT_CRYPTO)
    page.goto(at + CHECK)

    expect(page.locator("[data-without-script]")).to_be_visible()
    expect(page.locator("[data-check]")).to_be_hidden()
    for program in ("sha256sum", "shasum", "certutil", "Get-FileHash"):
        expect(page.locator("code", has_text=f"{program} ")).to_be_visible()


@pytest.mark.parametrize(
    "look",
    [Look(), Look(colours="dark"), Look(width=ZOOMED), Look(colours="dark", is_forced=True)],
    ids=["wide", "dark", "narrow", "forced"],
)
def test_every_result_is_accessible(at: str, new_context: NewContext, made: AfterPublication, look: Look) -> None:
    page = new_context(look).new_page()
    page.goto(at + CHECK)
    found = say(find_violations(page))
    for content, state in (
        ((made.site / PDF).read_bytes(), "genuine"),
        (made.first_pdf, "superseded"),
        (b"", "unknown"),
    ):
        give(page, content)
        expect_said(page, state, "This file")
        found.extend(f"{state}: {line}" for line in say(find_violations(page)))
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

    assert not found, "\n".join(["", *found])


def test_the_new_pages_are_sound_html(made: AfterPublication) -> None:
    files = [made.site / path for path in (*NEW_PAGES, "inspections/amber/index.html")]

    # The ids of this made-up report hold full stops, which HTML allows and this checker does not.
    assert [line for line in run_html_validate(files) if "valid-id" not in line] == []
    assert run_nu_checker(files) == []


def test_a_moved_address_leads_on_without_a_script(at: str, new_context: NewContext) -> None:
    page = new_context(Look(has_scripts=False)).new_page()
    page.goto(f"{at}inspections/amber/", wait_until="commit")
    page.wait_for_url(f"{at}inspections/{ID}/index.html", timeout=PLENTY_MS)

    expect(page.get_by_role("heading", level=1)).to_contain_text("Ambershire")


def test_a_corrected_report_says_so_near_its_title_and_leads_to_the_list(
    at: str, new_context: NewContext, made: AfterPublication
) -> None:
    page = new_context(UNDER_POLICY).new_page()
    page.goto(f"{at}inspections/{ID}/index.html")
    assert say(find_violations(page)) == []
    page.get_by_role("link", name="See what was corrected").click()
    listed = page.locator("#corrections")

    expect(listed).to_be_in_viewport()
    expect(listed).to_contain_text("The share of key question 2.1.1 was printed as 38%; it is 44%.")
    with page.expect_download() as download:
        listed.get_by_role("link").evaluate("link => { link.download = ''; link.click(); }")
    assert Path(download.value.path()).read_bytes() == (made.site / FORMER).read_bytes()
