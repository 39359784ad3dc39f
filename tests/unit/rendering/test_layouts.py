"""The layouts: what a page and a PDF say of themselves to catalogues and archives."""

from dataclasses import replace
from pathlib import Path

import html5lib

from builders import DESK, RECORD, SITE, clear_one, inspect, phrase
from inspectorate.documents.report import build_page
from inspectorate.model.inspection import Month, Record
from inspectorate.model.site import Licence, Site
from inspectorate.rendering.html import Templates

TEMPLATES = Templates((Path(__file__).parents[3] / "templates",))
LICENSED = replace(SITE, licence=Licence(name=phrase("Open & free"), address="https://example.org/?a=1&b=2"))


def read_head(name: str, record: Record = RECORD, site: Site = SITE) -> dict[str, dict[str, str]]:
    """Return the attributes of each named `meta` and of each `link` of a report, by what it is."""
    cleared = clear_one(inspect(record))
    page = build_page(cleared, replace(DESK, site=site, cleared=(cleared,)))
    assert page is not None
    rendered = TEMPLATES.render(f"documents/report/{name}.html", page.view)
    assert rendered.diagnostics == ()
    root = html5lib.parse(rendered.value, namespaceHTMLElements=False)
    return {
        element.get("name") or element.get("rel") or "": dict(element.attrib)
        for tag in ("meta", "link")
        for element in root.iter(tag)
    }


def test_print_names_identifier_keywords_and_licence() -> None:
    head = read_head("print", replace(RECORD, isbn="978-1"), LICENSED)

    assert head["dcterms.identifier"]["content"] == "urn:isbn:978-1"
    assert head["dcterms.license"]["content"] == "https://example.org/?a=1&b=2"
    assert head["keywords"]["content"] == ("Ambershire, Ambershire Youth Justice Service, Shire framework 2025, 2025")
    assert head["dcterms.created"]["content"] == "2025-05-10"


def test_print_names_no_licence_and_no_day_where_there_is_none() -> None:
    head = read_head("print", replace(RECORD, published=Month(2025, 4)))

    assert "dcterms.license" not in head
    assert "dcterms.created" not in head
    assert head["dcterms.identifier"]["content"] == "https://reports.example.org/inspections/ambershire-2025/"


def test_a_page_of_the_web_links_to_the_licence_by_its_name() -> None:
    assert read_head("web", site=LICENSED)["license"] == {
        "rel": "license",
        "href": "https://example.org/?a=1&b=2",
        "title": "Open & free",
    }
    assert "license" not in read_head("web")
