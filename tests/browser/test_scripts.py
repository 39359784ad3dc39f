"""What pages gain with a script, and that they lose nothing without it."""

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import NewContext, Opener
from browser.looks import Look

REPORT = "inspections/redbridge-2024/index.html"
LIST = "inspections/index.html"
NO_SCRIPTS = Look(has_scripts=False)


@pytest.fixture
def with_clipboard(new_context: NewContext, address: str) -> Page:
    """Return an empty page that may use the clipboard."""
    context = new_context(Look())
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    return context.new_page()


def test_a_table_is_copied_as_text_for_sheets_and_as_html_for_documents(with_clipboard: Page, address: str) -> None:
    with_clipboard.goto(f"{address}{REPORT}")

    with_clipboard.get_by_role("button", name="Copy this table: 2.1 Assessment: key questions").click()

    expect(with_clipboard.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    text = with_clipboard.evaluate("navigator.clipboard.readText()")
    lines = text.splitlines()
    assert lines[0].split("\t") == ["Key question", "% ‘Yes’"]
    assert [line.split("\t")[1] for line in lines[1:]] == ["69%", "63%", "50% lowest score"]
    html = with_clipboard.evaluate(
        "navigator.clipboard.read().then(all => all[0].getType('text/html')).then(blob => blob.text())"
    )
    assert '<th scope="row">' in html
    assert "class=" not in html
    assert "<svg" not in html


def test_every_table_of_a_report_has_a_link_that_leads_to_it(open_page: Opener) -> None:
    page = open_page(REPORT)
    tables = page.locator("main table[id]").evaluate_all("all => all.map(table => table.id)")
    links = page.locator(".table-tools a").evaluate_all("all => all.map(link => link.hash.slice(1))")

    assert tables
    assert links == tables


def test_without_a_script_the_tables_of_a_report_are_listed_with_their_links(open_page: Opener) -> None:
    page = open_page(REPORT, NO_SCRIPTS)
    links = page.locator(".tables a").evaluate_all("all => all.map(link => link.hash.slice(1))")

    assert len(links) > 10
    assert page.locator("main table[id]").evaluate_all("all => all.map(table => table.id)") == [
        *links,
        *([] if page.locator("#compared-table").count() == 0 else ["compared-table"]),
    ]
    assert page.locator("button").count() == 0


def test_the_list_of_inspections_is_narrowed_by_several_things_at_once(open_page: Opener) -> None:
    page = open_page(LIST)
    rows = page.locator("#inspections-table tbody tr:visible")
    expect(page.locator("form.filter")).to_be_visible()
    every = rows.count()

    page.get_by_label("Overall rating").select_option("requires-improvement")
    page.get_by_label("Year of publication").select_option("2024")

    expect(rows).to_have_count(1)
    expect(page.locator("form.filter output")).to_have_text(f"Showing 1 of {every} inspections")
    assert "rating=requires-improvement&year=2024" in page.url


def test_the_address_of_a_narrowed_list_shows_it_again(open_page: Opener) -> None:
    page = open_page(f"{LIST}?words=barking")

    expect(page.locator("#inspections-table tbody tr:visible")).to_have_count(1)
    page.get_by_role("button", name="Show all again").click()
    expect(page.locator("#inspections-table tbody tr[hidden]")).to_have_count(0)
    assert "?" not in page.url


def test_without_a_script_each_facet_has_lists_that_hold_what_the_form_would_show(open_page: Opener) -> None:
    page = open_page(LIST, NO_SCRIPTS)
    expect(page.locator("form.filter")).to_be_hidden()

    page.locator(".facets a", has_text="2024").click()

    expect(page.locator("#inspections-table tbody tr")).to_have_count(1)
    expect(page.locator(".facets a[aria-current]")).to_have_text("2024")


def test_the_contents_follow_the_reader_in_browsers_whose_style_cannot(new_context: NewContext, address: str) -> None:
    page = new_context(Look()).new_page()
    page.add_init_script("CSS.supports = () => false")
    page.goto(f"{address}{REPORT}")

    for section in ("recommendations", "standard-2-1"):
        page.locator(f"#{section}").evaluate("element => element.scrollIntoView()")
        expect(page.locator(".rail a[aria-current]")).to_have_attribute("href", f"#{section}")


def test_a_reader_can_print_with_a_button_that_only_a_script_shows(open_page: Opener) -> None:
    page = open_page(REPORT)
    page.evaluate("window.print = () => { document.title = 'printed' }")

    page.get_by_role("button", name="Print this page").click()

    expect(page).to_have_title("printed")
    expect(open_page(REPORT, NO_SCRIPTS).locator("[data-print]")).to_be_hidden()
