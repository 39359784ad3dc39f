"""The feeds, the map of the site and robots.txt of the real site, by the rules of those who read them."""

import re
from collections import Counter
from pathlib import Path
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

import feedparser
import pytest

ADDRESS = "https://inspections.example.org/"
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
OF_A_FEED = {"author", "entry", "icon", "id", "link", "rights", "title", "updated"}
OF_AN_ENTRY = {"category", "id", "link", "published", "summary", "title", "updated"}
ONCE = ("id", "title", "updated")


def file_at(site: Path, address: str) -> Path:
    """Return the file of the site that an address of it leads to."""
    assert address.startswith(ADDRESS), address
    path = site / address.removeprefix(ADDRESS)
    return path / "index.html" if address.endswith("/") else path


def read_xml(path: Path) -> ET.Element:
    """Return the first element of a file; it is our own."""
    return ET.fromstring(path.read_text("utf-8"))  # noqa: S314


@pytest.fixture(params=["feed.xml", "cy/feed.xml"])
def feed(request: pytest.FixtureRequest, real_site: Path) -> Path:
    """Return the feed of each language."""
    return real_site / str(request.param)


def test_a_program_reads_each_feed_without_a_complaint(feed: Path) -> None:
    read = feedparser.parse(feed.read_bytes())

    assert (read.bozo, read.version) == (0, "atom10")
    assert len(read.entries) == 3
    assert read.entries[0].published_parsed > read.entries[-1].published_parsed


def test_each_feed_keeps_the_rules_of_rfc_4287(feed: Path, real_site: Path) -> None:
    root = read_xml(feed)
    entries = root.findall(f"{ATOM}entry")

    assert root.tag == f"{ATOM}feed"
    for element, allowed in ((root, OF_A_FEED), *((entry, OF_AN_ENTRY) for entry in entries)):
        names = Counter(child.tag.partition("}")[2] for child in element)
        assert names.keys() <= allowed
        assert [names[name] for name in ONCE] == [1, 1, 1]
        assert MOMENT.fullmatch(element.findtext(f"{ATOM}updated") or "")
    assert root.findtext(f"{ATOM}author/{ATOM}name")  # the entries have it from here
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
    assert root.findtext(f"{ATOM}updated") == max(entry.findtext(f"{ATOM}updated") or "" for entry in entries)
    (itself,) = [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert file_at(real_site, str(itself)) == feed


def test_each_link_of_a_feed_leads_to_what_it_says(feed: Path, real_site: Path) -> None:
    for entry in read_xml(feed).findall(f"{ATOM}entry"):
        links = entry.findall(f"{ATOM}link")
        alternates = [(link.get("type"), link.get("hreflang")) for link in links if link.get("rel") == "alternate"]

        assert len(alternates) == len(set(alternates))  # RFC 4287, 4.1.2
        assert {kind for kind, _ in alternates} == {"text/html", "application/pdf"}
        for link in links:
            content = file_at(real_site, link.get("href", "")).read_bytes()
            assert content.startswith(b"%PDF-" if link.get("type") == "application/pdf" else b"<!DOCTYPE html>")


def test_the_map_names_every_page_but_the_search_and_what_is_not_there(real_site: Path) -> None:
    root = read_xml(real_site / "sitemap.xml")
    mapped = [file_at(real_site, place.findtext(f"{SITEMAP}loc", "")) for place in root]
    pages = {path for path in real_site.rglob("*.html") if path.name != "fragment.html"}

    assert len(mapped) == len(set(mapped))
    left_out = {path.relative_to(real_site).as_posix() for path in pages - set(mapped)}
    assert left_out == {"404.html", "search/index.html", "cy/404.html", "cy/search/index.html"}
    assert set(mapped) <= pages
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", place.findtext(f"{SITEMAP}lastmod", "")) for place in root)


def test_the_languages_of_a_page_name_each_other_and_themselves(real_site: Path) -> None:
    root = read_xml(real_site / "sitemap.xml")
    others = {
        place.findtext(f"{SITEMAP}loc"): {link.get("hreflang"): link.get("href") for link in place.iter(LINK)}
        for place in root
    }

    for address, by_language in others.items():
        assert by_language.keys() == {"en", "cy"}
        assert address in by_language.values()
        assert all(others[other] == by_language for other in by_language.values())


def test_robots_may_read_all_and_are_led_to_the_map(real_site: Path) -> None:
    robots = RobotFileParser()
    robots.parse((real_site / "robots.txt").read_text("utf-8").splitlines())

    assert robots.can_fetch("any", f"{ADDRESS}inspections/redbridge-2024/")
    assert robots.site_maps() == [f"{ADDRESS}sitemap.xml"]
