"""The search: found by words, narrowed by choices, led to the section; by keyboard, in any folder, told aloud."""

import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import NewContext, Opener
from browser.looks import Look
from browser.serving import serve
from inspectorate.assembly import search_bundles
from inspectorate.assembly.make_search import BundleJob, write_bundle
from inspectorate.assembly.search_bundles import (
    SearchedPage,
    divide,
    list_by_language,
    list_words,
)
from inspectorate.model.inspection import InspectionId
from inspectorate.model.language import Language
from inspectorate.rendering.fragment import WORDS
from inspectorate.rendering.search_index import list_bundles
from inspectorate.views.addresses import SEARCH_BUNDLE, SEARCH_BUNDLES

SEARCH = "search/index.html"
FOUND = "[data-results] > li"
STATUS = "[data-status]"
PLENTY_MS = 20_000
UNDER_POLICY = Look(keeps_policy=True)


@pytest.fixture(scope="module")
def below_a_folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return where the site is served from a folder of a host that has other things at its top."""
    root = tmp_path_factory.mktemp("host")
    (root / "our-reports").symlink_to(site)
    with serve(root) as at:
        yield f"{at}our-reports/"


def wait_until_said(page: Page, words: str) -> None:
    """Wait until the live region says something."""
    expect(page.locator(STATUS)).to_contain_text(words, timeout=PLENTY_MS)


def test_words_lead_to_the_section_that_holds_them(open_page: Opener) -> None:
    page = open_page(f"{SEARCH}?q=disproportionality", UNDER_POLICY)
    wait_until_said(page, "disproportionality")

    link = page.locator("[data-results] a[href*='#']").first
    href = link.get_attribute("href") or ""
    link.click()
    place = page.locator(f"#{href.partition('#')[2]}")

    expect(place).to_be_in_viewport(timeout=PLENTY_MS)


def test_typing_finds_and_the_address_keeps_what_was_typed(open_page: Opener) -> None:
    page = open_page(SEARCH, UNDER_POLICY)
    expect(page.locator("[data-filters]")).to_be_visible(timeout=PLENTY_MS)
    assert page.locator(STATUS).inner_text() == ""

    page.get_by_role("searchbox").fill("resettlement")
    wait_until_said(page, "resettlement")

    assert page.locator(FOUND).count() > 0
    assert page.url.endswith("?q=resettlement")
    assert page.locator("[data-results] mark").count() > 0


def test_choices_narrow_and_their_numbers_come_true(open_page: Opener) -> None:
    page = open_page(f"{SEARCH}?q=children", UNDER_POLICY)
    wait_until_said(page, "children")
    before = page.locator(FOUND).count()
    page.locator("[data-filters] summary").click()

    box = page.get_by_role("checkbox", name=re.compile(r"^Letter \d+$"))
    label = box.locator("xpath=ancestor::label")
    promised = int(label.locator("[data-count]").inner_text())
    box.check()
    expect(page.locator(FOUND)).to_have_count(promised, timeout=PLENTY_MS)

    assert 0 < promised < before
    assert "kind=Letter" in page.url
    page.locator("[data-clear]").click()
    expect(page.locator(FOUND)).to_have_count(before, timeout=PLENTY_MS)
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_an_address_with_choices_is_a_search_of_its_own_and_back_leads_back(open_page: Opener) -> None:
    page = open_page(f"{SEARCH}?q=staff&year=2024&standard=1.2+Staff", UNDER_POLICY)
    wait_until_said(page, "staff")

    expect(page.get_by_role("checkbox", name="2024")).to_be_checked()
    sections = page.locator("[data-results] [data-sections] a")
    assert {(link.get_attribute("href") or "").partition("#")[2] for link in sections.all()} == {"standard-1-2-heading"}

    page.get_by_role("checkbox", name="2024").uncheck()
    expect(page).not_to_have_url(re.compile("year=2024"), timeout=PLENTY_MS)
    page.go_back()
    expect(page.get_by_role("checkbox", name="2024")).to_be_checked(timeout=PLENTY_MS)


def test_nothing_found_is_said_as_well(open_page: Opener) -> None:
    page = open_page(f"{SEARCH}?q=zyxwvut", UNDER_POLICY)

    wait_until_said(page, "zyxwvut")
    assert page.locator(FOUND).count() == 0
    assert page.locator(STATUS).get_attribute("role") == "status"


def test_what_was_typed_is_never_taken_for_html(open_page: Opener) -> None:
    page = open_page(f"{SEARCH}?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E", UNDER_POLICY)
    wait_until_said(page, "<img src=x onerror=alert(1)>")

    assert page.locator("main img").count() == 0


def test_the_keyboard_alone_finds_narrows_and_opens(open_page: Opener) -> None:
    page = open_page(SEARCH, UNDER_POLICY)
    expect(page.locator("[data-filters]")).to_be_visible(timeout=PLENTY_MS)
    page.get_by_role("searchbox").focus()
    page.keyboard.type("planning")
    page.keyboard.press("Enter")
    wait_until_said(page, "planning")

    for _ in range(2):  # the button, the choices
        page.keyboard.press("Tab")
    expect(page.locator("[data-filters] summary")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("[data-filters] input").first).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("[data-filters] input").first).to_be_checked()
    expect(page).to_have_url(re.compile("kind="), timeout=PLENTY_MS)

    page.locator("[data-results] a").first.focus()
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("search/"), timeout=PLENTY_MS)


def test_the_search_works_in_a_folder_of_a_host(new_context: NewContext, below_a_folder: str) -> None:
    page = new_context(UNDER_POLICY).new_page()
    page.goto(f"{below_a_folder}{SEARCH}?q=planning")
    wait_until_said(page, "planning")

    page.locator("[data-results] a").first.click()
    expect(page).to_have_url(re.compile(re.escape(below_a_folder) + "(?!search)"), timeout=PLENTY_MS)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_without_scripts_the_page_says_so_and_shows_no_choices(open_page: Opener) -> None:
    page = open_page(SEARCH, Look(has_scripts=False))

    expect(page.locator("[data-without-script]")).to_be_visible()
    expect(page.locator("[data-filters]")).to_be_hidden()


@pytest.fixture(scope="module")
def in_bundles(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return where the same site is served with its index in as many bundles as a site of hundreds has."""
    folder = tmp_path_factory.mktemp("bundles") / "site"
    shutil.copytree(site, folder)
    shutil.rmtree(folder / SEARCH_BUNDLE)
    pages, words_by_language = [], defaultdict[Language, set[str]](set)
    for path in sorted(one for one in folder.rglob("*.html") if WORDS in one.read_text("utf-8")):
        name = path.relative_to(folder).as_posix()
        language = Language("cy" if name.startswith("cy/") else "en")
        of_inspection = re.search(r"inspections/([^/]+)/", name)
        if path.name == "index.html":
            pages.append(SearchedPage(name, language, InspectionId(of_inspection[1]) if of_inspection else None))
            words_by_language[language] |= list_words(path.read_text("utf-8"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_bundles, "MOST_TOGETHER", 1)
        bundles = divide(pages, words_by_language)
    for bundle in bundles:
        for written, content in write_bundle(BundleJob(bundle, folder)):
            (folder / written).parent.mkdir(parents=True, exist_ok=True)
            (folder / written).write_bytes(content)
    assert len(bundles) > 4
    (folder / SEARCH_BUNDLES).write_bytes(list_bundles(list_by_language(bundles)))
    with serve(folder) as at:
        yield at


@pytest.mark.parametrize("side", ["", "cy/"])
@pytest.mark.parametrize("query", ["q=children", "q=Redbridge", "q=staff&year=2024", "year=2024", "q=zyxwvut"])
def test_bundles_find_the_same_pages_as_one_index(
    open_page: Opener, new_context: NewContext, in_bundles: str, query: str, side: str
) -> None:
    one = open_page(f"{side}{SEARCH}?{query}", UNDER_POLICY)
    several = new_context(UNDER_POLICY).new_page()
    several.goto(f"{in_bundles}{side}{SEARCH}?{query}")
    for page in (one, several):
        expect(page.locator(STATUS)).to_contain_text(re.compile(r"\S"), timeout=PLENTY_MS)
        expect(page.locator("[data-filters]")).to_be_visible()

    expect(several.locator(STATUS)).to_have_text(one.locator(STATUS).inner_text())
    assert several.locator(FOUND).count() == one.locator(FOUND).count()
