"""Moved addresses: a page that leads on, and the lines by which each server knows them."""

from dataclasses import replace
from pathlib import Path

import pytest

from builders import DESK, EN, SITE, WORDING
from inspectorate.assembly.page_checks import CHECKS
from inspectorate.assembly.page_checks.page import MadePage
from inspectorate.assembly.proofread import read_page
from inspectorate.documents import hosting, redirects
from inspectorate.documents.redirects import RedirectsView
from inspectorate.model.language import WELSH
from inspectorate.rendering.html import Templates
from inspectorate.views.document import Page
from inspectorate.views.moved import path_of, read_locations

TEMPLATES = Templates((Path(__file__).parents[3] / "templates",))
MOVED = {"inspections/amber/": "inspections/ambershire-2025/", "old.html": "about/"}
BELOW_A_FOLDER = replace(
    DESK,
    site=replace(SITE, address="https://example.org/our-reports/", languages=(EN, WELSH)),
    redirects=MOVED,
    other_wordings=(replace(WORDING, language=WELSH),),
)


def write(file: str) -> str:
    """Return the settings of one server."""
    pages = [one for one in hosting.build_files((), BELOW_A_FOLDER) if isinstance(one, Page)]
    (page,) = (one for one in pages if one.path == file)
    return TEMPLATES.render(f"documents/hosting/{page.template}", page.view).value


def test_a_page_stands_at_the_old_address_and_leads_on_at_once() -> None:
    page, other = redirects.build_pages((), replace(DESK, redirects=MOVED))
    assert isinstance(page, Page)
    assert isinstance(other, Page)
    view = page.view
    assert isinstance(view, RedirectsView)

    assert (page.path, other.path) == ("inspections/amber/index.html", "old.html")
    assert view.refresh == "0; url=../ambershire-2025/index.html"
    assert (view.target.href, view.target.text) == (
        "../ambershire-2025/index.html",
        "https://reports.example.org/inspections/ambershire-2025/",
    )
    assert not view.frame.is_listed


def test_the_page_is_sound_and_search_engines_learn_the_new_address() -> None:
    (page, _) = redirects.build_pages((), replace(DESK, redirects=MOVED))
    assert isinstance(page, Page)
    html = TEMPLATES.render("documents/redirects/web.html", page.view).value
    read = read_page(page.path, html, MadePage(language=EN))

    assert [one.message for check in CHECKS for one in check(read)] == []
    assert '<link rel="canonical" href="https://reports.example.org/inspections/ambershire-2025/">' in html
    assert '<meta name="robots" content="noindex">' in html


def test_netlify_and_cloudflare_know_them_on_every_side() -> None:
    assert write("_redirects").split("\n")[:-1] == [
        "/our-reports/inspections/amber/ /our-reports/inspections/ambershire-2025/ 301",
        "/our-reports/old.html /our-reports/about/ 301",
        "/our-reports/cy/inspections/amber/ /our-reports/cy/inspections/ambershire-2025/ 301",
        "/our-reports/cy/old.html /our-reports/cy/about/ 301",
    ]


def test_an_s3_bucket_knows_them_by_the_path_of_the_page() -> None:
    assert read_locations(write("_redirects"), "/our-reports/") == {
        "inspections/amber/index.html": "/our-reports/inspections/ambershire-2025/",
        "old.html": "/our-reports/about/",
        "cy/inspections/amber/index.html": "/our-reports/cy/inspections/ambershire-2025/",
        "cy/old.html": "/our-reports/cy/about/",
    }


@pytest.mark.parametrize("file", [".htaccess", "hosting/nginx.conf"])
def test_apache_and_nginx_know_them_with_and_without_the_name_of_the_file(file: str) -> None:
    text = write(file)

    assert r'"^/our-reports/inspections/amber/(?:index\.html)?$"' in text
    assert r'"^/our-reports/old\.html$"' in text


def test_without_moved_addresses_there_is_no_such_file() -> None:
    assert "_redirects" not in {one.path for one in hosting.build_files((), DESK)}


def test_the_path_of_an_address_has_the_name_of_the_file() -> None:
    assert (path_of("a/"), path_of("a/b.html")) == ("a/index.html", "a/b.html")
