"""The map of the site: every page that may be listed, with its other languages and the day it changed."""

from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree as ET

from builders import DESK, INSPECTION, PHRASES_IN_ENGLISH, RECORD, clear_all, moment
from inspectorate.documents.robots import build_file
from inspectorate.documents.sitemap import build_map
from inspectorate.model.inspection import InspectionId
from inspectorate.model.language import Language
from inspectorate.rendering.html import Templates
from inspectorate.views.document import Frame, LanguageLink, ListedPage, Page, list_page
from inspectorate.views.frame import PageIdentity, build_frame

TEMPLATES = Templates((Path(__file__).parents[3] / "templates",))
OLDER = replace(INSPECTION, id=InspectionId("older"), record=replace(RECORD, embargo=moment("2019-01-01 00:01")))
ON_DESK = replace(DESK, cleared=clear_all(INSPECTION, OLDER))
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True)
class View:
    """What a page says."""

    frame: Frame


def listed(path: str) -> ListedPage:
    """Return what is listed of a page."""
    frame = build_frame(PageIdentity(path=path, title="t", description="d"), ON_DESK, PHRASES_IN_ENGLISH)
    page = list_page(Page(path=path, view=View(frame)))
    assert page
    return page


def draw(*pages: ListedPage) -> ET.Element:
    """Return the map of these pages."""
    (page,) = build_map(pages, ON_DESK)
    assert isinstance(page, Page)
    assert page.path == "sitemap.xml"
    return ET.fromstring(TEMPLATES.render(f"documents/sitemap/{page.template}", page.view).value)  # noqa: S314


def test_pages_stand_in_the_order_of_their_addresses_with_the_day_they_changed() -> None:
    root = draw(listed("services/index.html"), listed("inspections/older/index.html"), listed("index.html"))

    assert [[child.text for child in place] for place in root] == [
        ["https://reports.example.org/", "2025-05-10"],
        ["https://reports.example.org/inspections/older/", "2019-01-01"],
        ["https://reports.example.org/services/", "2025-05-10"],
    ]


def test_pages_that_nobody_looks_for_are_not_on_the_map() -> None:
    assert len(draw(listed("404.html"), listed("search/index.html"), listed("index.html"))) == 1


def test_each_language_of_a_page_names_all() -> None:
    other = LanguageLink(
        href="cy/index.html", language=Language("cy"), text="Cymraeg", address="https://reports.example.org/cy/"
    )
    (place,) = draw(replace(listed("index.html"), languages=(other,)))

    assert [(one.get("rel"), one.get("hreflang"), one.get("href")) for one in place.iter(f"{XHTML}link")] == [
        ("alternate", "en", "https://reports.example.org/"),
        ("alternate", "cy", "https://reports.example.org/cy/"),
    ]
    assert place.findtext(f"{SITEMAP}loc") == "https://reports.example.org/"


def test_robots_are_let_in_and_led_to_the_map() -> None:
    (page,) = build_file((), DESK)

    assert isinstance(page, Page)
    assert page.path == "robots.txt"
    assert TEMPLATES.render("documents/robots/web.txt", page.view).value.splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        "Sitemap: https://reports.example.org/sitemap.xml",
    ]
