"""Linked data: what programs are told of a page, expanded as they do it, with a vocabulary that lies here."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from pyld import jsonld

from builders import DESK, EN, INSPECTION, LETTER_INSPECTION, PHRASES_IN_ENGLISH, SITE, WORDING, clear_one, phrase
from inspectorate.documents.data import DATA_PAGE
from inspectorate.documents.report import REPORT
from inspectorate.model.language import Language
from inspectorate.model.site import Licence
from inspectorate.views.desk import Desk
from inspectorate.views.document import Made, Page, PageLink, PrintEdition
from inspectorate.views.linked_data import (
    describe_dataset,
    describe_release,
    describe_report,
    describe_site,
    describe_trail,
    name_book,
    write_linked_data,
)
from inspectorate.views.phrases import Phrases
from inspectorate.views.spoken import mark_language

Json = Any
CY = Language("cy")
SCHEMA = "https://schema.org/"
CONTEXT = {
    "@context": {"@vocab": SCHEMA, **{name: {"@type": "@id"} for name in ("url", "contentUrl", "license", "item")}}
}
ADDRESS = "https://reports.example.org/"
WELSH_DESK = replace(DESK, wording=replace(WORDING, language=CY), first_wording=WORDING)


def load_here(url: str, _: Mapping[str, Json]) -> Json:
    """Give the vocabulary without a network, and nothing else."""
    assert url == "https://schema.org"
    return {"contextUrl": None, "documentUrl": url, "document": CONTEXT}


def expand(text: str) -> list[Json]:
    """Return what a program understands of linked data."""
    expanded: list[Json] = jsonld.expand(json.loads(text), {"documentLoader": load_here})
    return expanded


def say(*things: Mapping[str, object]) -> str:
    """Return things as linked data."""
    written = write_linked_data(things)
    assert written is not None
    return written


def value(thing: Json, *names: str) -> Json:
    """Return the one value at the end of a way of names of the vocabulary."""
    for name in names:
        (thing,) = thing[f"{SCHEMA}{name}"]
    return thing.get("@value", thing.get("@id"))


@pytest.mark.parametrize(
    "words", ["</script><script>alert(1)</script>", "<!--", "a & b", "\u2028\u2029", 'say "yes" \\']
)
def test_no_words_end_the_element_in_which_linked_data_stand(words: str) -> None:
    text = say({"name": words})

    assert not {*"<>&\u2028\u2029"} & {*text}
    assert json.loads(text)["@graph"] == [{"name": words}]


def test_without_anything_to_say_there_are_no_linked_data() -> None:
    assert write_linked_data(()) is None


def test_a_report_says_what_it_is_about_where_it_stands_and_which_files_it_has() -> None:
    record = replace(INSPECTION.record, isbn="978 1")
    site = replace(SITE, licence=Licence(name=phrase("Open"), address="https://example.org/open"))
    desk = replace(DESK, site=site, print_editions=(PrintEdition.LARGE_PRINT,))
    cleared = clear_one(replace(INSPECTION, record=record))
    (report,) = expand(say(describe_report(cleared, "An inspection", desk, PHRASES_IN_ENGLISH)))
    page = f"{ADDRESS}inspections/ambershire-2025/"

    assert report["@type"] == [f"{SCHEMA}Report"]
    assert report["@id"] == value(report, "url") == page
    assert value(report, "name") == "An inspection"
    assert value(report, "about", "name") == "Ambershire Youth Justice Service"
    assert value(report, "about", "url") == f"{ADDRESS}services/ambershire/"
    assert value(report, "about", "areaServed", "identifier") == "E99999999"
    assert value(report, "publisher", "name") == "Shire Inspectorate"
    assert value(report, "datePublished") == "2025-05-10"
    assert value(report, "inLanguage") == "en"
    assert value(report, "license") == "https://example.org/open"
    assert value(report, "identifier") == "urn:isbn:978-1"
    assert value(report, "isBasedOn", "url") == f"{ADDRESS}frameworks/shire-2025/"
    assert [(value(file, "encodingFormat"), value(file, "contentUrl")) for file in report[f"{SCHEMA}encoding"]] == [
        ("application/pdf", f"{page}ambershire-2025.pdf"),
        ("application/pdf", f"{page}ambershire-2025-large-print.pdf"),
        ("application/json", f"{page}data.json"),
    ]


def test_a_letter_is_a_report_too_and_without_a_licence_none_is_named() -> None:
    (letter,) = expand(say(describe_report(clear_one(LETTER_INSPECTION), "A letter", DESK, PHRASES_IN_ENGLISH)))

    assert letter["@type"] == [f"{SCHEMA}Report"]
    assert f"{SCHEMA}license" not in letter
    assert f"{SCHEMA}identifier" not in letter


def test_a_report_without_words_of_its_own_language_names_the_files_of_the_first_one() -> None:
    (report,) = expand(say(describe_report(clear_one(), "A report", WELSH_DESK, PHRASES_IN_ENGLISH)))
    files = [value(file, "contentUrl") for file in report[f"{SCHEMA}encoding"]]

    assert report["@id"] == f"{ADDRESS}cy/inspections/ambershire-2025/"
    assert value(report, "inLanguage") == EN
    assert files == [
        f"{ADDRESS}inspections/ambershire-2025/ambershire-2025.pdf",
        f"{ADDRESS}inspections/ambershire-2025/data.json",
    ]


def test_the_files_of_a_translated_report_are_those_of_its_side() -> None:
    welsh = Phrases(WELSH_DESK.wording, Phrases(WORDING))
    (report,) = expand(say(describe_report(clear_one(), "Adroddiad", WELSH_DESK, welsh)))

    assert value(report, "inLanguage") == CY
    assert value(report[f"{SCHEMA}encoding"][0], "contentUrl").startswith(f"{ADDRESS}cy/inspections/")


def test_a_press_release_is_news_that_is_based_on_its_report() -> None:
    (news,) = expand(say(describe_release(clear_one(), "Service rated good", DESK, PHRASES_IN_ENGLISH)))

    assert news["@type"] == [f"{SCHEMA}NewsArticle"]
    assert value(news, "headline") == "Service rated good"
    assert value(news, "datePublished") == "2025-05-10"
    assert value(news, "isBasedOn") == f"{ADDRESS}inspections/ambershire-2025/"


def test_the_notice_of_the_site_is_told_to_programs_as_well() -> None:
    desk = replace(DESK, site=replace(SITE, notice=phrase("A demonstration.")))
    (report,) = expand(say(describe_report(clear_one(), "A report", desk, PHRASES_IN_ENGLISH)))

    assert value(report, "disambiguatingDescription") == "A demonstration."


def test_the_site_says_how_it_is_searched() -> None:
    (site,) = expand(say(describe_site(DESK)))

    assert site["@type"] == [f"{SCHEMA}WebSite"]
    assert value(site, "potentialAction", "target", "urlTemplate") == f"{ADDRESS}search/?q={{search_term_string}}"
    assert value(site, "inLanguage") == "en"


def test_the_data_name_every_file_with_its_type() -> None:
    files = ("data/ratings.csv", "data/ratings.json", "data/ratings.xlsx")
    (data,) = expand(say(describe_dataset("Data", "All of it", files, WELSH_DESK)))

    assert data["@type"] == [f"{SCHEMA}Dataset"]
    assert data["@id"] == f"{ADDRESS}cy/data/"
    assert [value(file, "contentUrl") for file in data[f"{SCHEMA}distribution"]] == [ADDRESS + file for file in files]
    assert value(data[f"{SCHEMA}distribution"][0], "encodingFormat") == "text/csv"
    assert value(data, "inLanguage") == EN


def test_the_way_to_a_page_is_numbered_and_ends_with_the_page() -> None:
    trail = (PageLink("index.html", mark_language("Home", EN)), PageLink("inspections/a/index.html", "Report"))
    (way,) = expand(say(describe_trail(trail, "News", WELSH_DESK)))
    steps = way[f"{SCHEMA}itemListElement"]

    assert [(value(step, "position"), value(step, "name")) for step in steps] == [
        (1, "Home"),
        (2, "Report"),
        (3, "News"),
    ]
    assert [value(step, "item") for step in steps[:2]] == [f"{ADDRESS}cy/", f"{ADDRESS}cy/inspections/a/"]
    assert f"{SCHEMA}item" not in steps[2]


def test_the_number_of_a_book_has_no_blanks() -> None:
    assert name_book("978 1 916621 22 0") == "urn:isbn:978-1-916621-22-0"


def read_page(page: Made | None) -> list[str]:
    """Return the types of all that the linked data of a page speak of."""
    assert isinstance(page, Page)
    text = page.view.frame.linked_data  # type: ignore[attr-defined]  # every view of a page has a frame
    return [thing["@type"] for thing in json.loads(text)["@graph"]]


@pytest.mark.parametrize("desk", [DESK, WELSH_DESK], ids=["first language", "another language"])
def test_a_page_has_the_way_to_it_and_what_it_is(desk: Desk) -> None:
    cleared = clear_one()
    served = replace(desk, cleared=(cleared,))
    (data,) = DATA_PAGE.build(served.cleared, served)

    assert read_page(REPORT.build(cleared, served)) == ["BreadcrumbList", "Report"]
    assert read_page(data) == ["BreadcrumbList", "Dataset"]
