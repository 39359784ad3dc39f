"""Links inside a page lead where they say, and back."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Opener
from browser.looks import DOCUMENTS, PAGES, ZOOMED, Look


@pytest.mark.parametrize("path", PAGES)
def test_every_mark_leads_to_its_note_and_every_note_back_to_all_its_marks(path: str, open_page: Opener) -> None:
    page = open_page(path)

    marks = links_by_id(page, ".note-mark a[role=doc-noteref]")
    backs_by_note = {
        note: page.locator(f"#{note} a[role=doc-backlink]").evaluate_all("all => all.map(a => a.hash.slice(1))")
        for note in set(marks.values())
    }

    assert {note: sorted(back) for note, back in backs_by_note.items()} == {
        note: sorted(mark for mark, target in marks.items() if target == note) for note in set(marks.values())
    }
    assert page.locator(".notes li").count() == len(backs_by_note)


@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_click_on_a_mark_shows_its_note_and_a_click_there_shows_the_mark(path: str, open_page: Opener) -> None:
    page = open_page(path)
    mark = page.locator(".note-mark a").first
    note = page.locator(".notes li").first
    expect(note).not_to_be_in_viewport()

    mark.click()

    expect(note).to_be_in_viewport(ratio=1)
    note.locator("a[role=doc-backlink]").first.click()
    expect(mark).to_be_in_viewport(ratio=1)
    expect(note).not_to_be_in_viewport()


@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_mark_says_the_number_of_its_note(path: str, open_page: Opener) -> None:
    page = open_page(path)

    anchors = page.locator(".notes li").evaluate_all("notes => notes.map(note => `#${note.id}`)")
    marks = page.locator(".note-mark a").all()
    assert marks
    for mark in marks:
        assert mark.get_attribute("href") == anchors[int(mark.inner_text()) - 1]
        assert mark.inner_text() in (mark.get_attribute("aria-label") or "")


@pytest.mark.parametrize("width", [ZOOMED, 1280])
@pytest.mark.parametrize("path", DOCUMENTS)
def test_the_contents_lead_to_headings_of_the_same_words(path: str, width: int, open_page: Opener) -> None:
    page = open_page(path, Look(width=width))
    links = page.locator(".rail a").all()

    assert links
    for link in links:
        section = link.get_attribute("href")
        heading = page.locator(f"{section} > :is(h2, h3)").first
        assert heading.inner_text() == link.inner_text()
        link.press("Enter")
        expect(heading).to_be_in_viewport(ratio=1)
        assert page.url.endswith(f"/{section}") or page.url.endswith(f".html{section}")


@pytest.mark.parametrize("path", DOCUMENTS)
def test_the_headings_of_a_document_make_a_tree_below_one_main_heading(path: str, open_page: Opener) -> None:
    levels = open_page(path).locator("h1, h2, h3, h4, h5, h6").evaluate_all("all => all.map(h => Number(h.tagName[1]))")

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("path", PAGES)
def test_no_two_landmarks_of_a_kind_have_the_same_name(path: str, open_page: Opener) -> None:
    page = open_page(path)
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")

    landmarks = [
        (node["role"]["value"], node.get("name", {}).get("value", "").casefold())
        for node in tree["nodes"]
        if not node["ignored"] and node["role"]["value"] in ("region", "navigation", "main", "banner", "contentinfo")
    ]

    assert ("main", "") in landmarks
    assert len(landmarks) == len(set(landmarks))


def links_by_id(page: Page, selector: str) -> dict[str, str]:
    """Return the ids that links lead to, by the ids of the links."""
    pairs: list[tuple[str, str]] = page.locator(selector).evaluate_all("all => all.map(a => [a.id, a.hash.slice(1)])")
    return dict(pairs)
