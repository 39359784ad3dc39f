"""Licence, copyright and contact: of the year of publication, and there."""

from dataclasses import replace

import pytest

from builders import (
    EN,
    FRAMEWORK,
    LETTER_FRAMEWORK,
    RECORD,
    SITE,
    inlines,
    local_prose,
    moment,
    paragraph,
    prose,
    rate,
    section,
)
from inspectorate.diagnostics import Diagnostic, Place, Severity
from inspectorate.model.framework import SectionKind
from inspectorate.model.inspection import Month
from inspectorate.model.prose import Link
from inspectorate.model.words import Words
from inspectorate.validation.imprint import (
    check_copyright,
    check_licence,
    check_media_contact,
    check_publishers_address,
)
from inspectorate.validation.manuscript import Manuscript, read_manuscript

FOLDER = "content/inspections/ambershire-2025"
EMBARGO = (Place(file=f"{FOLDER}/inspection.yaml", path=("embargo",)),)


def read(text: str, embargo: str = "2025-05-10 00:01", published: Month | None = None) -> Manuscript:
    """Return an inspection with these words in its foreword."""
    record = replace(RECORD, embargo=moment(embargo), published=published)
    return read_manuscript(rate(record, words=Words(sections={"foreword": prose(text)})), SITE, FOLDER)


def with_back_cover(text: str) -> Manuscript:
    """Return an inspection whose framework has these words on its back cover."""
    framework = replace(FRAMEWORK, back_cover=local_prose(text))
    return read_manuscript(rate(framework=framework), SITE, FOLDER)


# --- Copyright --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "© Crown copyright 2024",
        "© 2024",
        "(c) Crown copyright 2024",
        "Crown copyright 2024.",
        "© Crown copyright 2023–2024",
        "© Crown copyright 2025-2024",
    ],
)
def test_a_year_of_copyright_is_that_of_publication(text: str) -> None:
    (found,) = check_copyright(read(text))

    assert (found.code, found.severity, found.also) == ("copyright-year-differs", Severity.WARNING, EMBARGO)
    assert found.span == (text.rindex("2024"), text.rindex("2024") + 4)
    assert found.message == "The copyright is of 2024, but ambershire-2025 is published in 2025."


@pytest.mark.parametrize(
    "text",
    [
        "© Crown copyright 2025",
        "© Crown copyright 2024–2025",
        "Third-party copyright information was found in 2024.",
        "Contains Ordnance Survey data © Crown copyright and database right 2019",
        "Contains public data © Crown copyright 2019",
        "© Crown copyright 20241",
        "In 2024 we inspected Ambershire.",
    ],
)
def test_other_years_are_left_alone(text: str) -> None:
    assert list(check_copyright(read(text))) == []


def test_the_copyright_in_a_footnote_is_that_of_somebody_else() -> None:
    words = Words(footnotes={"map": prose("© Crown copyright 2019")})

    assert list(check_copyright(read_manuscript(rate(words=words), SITE, FOLDER))) == []


def test_the_month_on_the_cover_decides_on_the_year() -> None:
    published = read("© Crown copyright 2018", "2019-01-01 00:01", Month(2018, 12))
    (found,) = check_copyright(read("© Crown copyright 2019", "2019-01-01 00:01", Month(2018, 12)))

    assert list(check_copyright(published)) == []
    assert found.also == (Place(file=f"{FOLDER}/inspection.yaml", path=("published",)),)


def test_a_year_in_standing_words_is_told_in_the_framework() -> None:
    (found,) = check_copyright(with_back_cover("© Crown copyright 2018"))

    assert (found.file, found.path) == ("content/frameworks/shire-2025.yaml", ("back_cover", "en", 0))


# --- Licence ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "embargo"),
    [
        ("Open Government Licence v2.0", "2014-11-04 00:01"),
        ("Open Government Licence v2.0", "2024-05-10 00:01"),
        ("Open Government Licence (OGL) version 1", "2024-05-10 00:01"),
        ("Open Government Licence v3.0", "2014-09-30 00:01"),
        ("Open Government Licence 3.0", "2013-06-28 00:01"),
        ("open-government-licence/version/2", "2015-02-25 00:01"),
        ("Open Government Licence v2.0", "2009-05-10 00:01"),
    ],
)
def test_a_version_of_the_licence_is_that_of_its_time(text: str, embargo: str) -> None:
    (found,) = check_licence(read(text, embargo))

    assert (found.code, found.severity) == ("licence-of-another-time", Severity.WARNING)
    assert found.span == (0, len(text))


@pytest.mark.parametrize(
    ("text", "embargo"),
    [
        ("Open Government Licence v3.0", "2024-05-10 00:01"),
        ("Open Government Licence v3.0", "2014-10-31 00:01"),
        ("Open Government Licence v2.0", "2014-10-31 00:01"),  # the month of the change
        ("Open Government Licence v2.0", "2014-09-30 00:01"),
        ("Open Government Licence", "2010-05-10 00:01"),
        ("Contains information under the Open Government Licence v2.0", "2024-05-10 00:01"),
    ],
)
def test_a_version_in_force_or_none_is_sound(text: str, embargo: str) -> None:
    assert list(check_licence(read(text, embargo))) == []


def test_the_address_of_a_licence_is_told_at_the_words_that_lead_there() -> None:
    address = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/"
    words = Words(sections={"foreword": prose(paragraph("See ", Link(address, inlines("the licence")), "."))})
    (found,) = check_licence(read_manuscript(rate(words=words), SITE, FOLDER))

    assert found.span == (4, 15)
    assert found.message == (
        "These words name version 2 of the Open Government Licence, but ambershire-2025 is published in May 2025, "
        "under version 3."
    )


def test_a_version_named_and_led_to_is_told_once() -> None:
    address = "https://example.org/open-government-licence/version/2"
    words = Words(sections={"foreword": prose(paragraph(Link(address, inlines("Open Government Licence v2.0"))))})

    assert len(list(check_licence(read_manuscript(rate(words=words), SITE, FOLDER)))) == 1


# --- Contact ----------------------------------------------------------------------------------------------------------


def media(*blocks: str) -> list[Diagnostic]:
    """Return what is found of a media contact."""
    return list(check_media_contact(replace(SITE, media_contact=local_prose(*blocks)), "site.yaml"))


@pytest.mark.parametrize("text", ["Write to press@example.org.", "Call 020 7946 0000.", "See www.example.org."])
def test_a_media_contact_says_how_to_reach_somebody(text: str) -> None:
    assert media(text) == []
    assert media("For the media:", text) == []


def test_a_link_is_a_way_to_reach_somebody() -> None:
    contact = {EN: prose(paragraph("Ask ", Link("https://example.org", inlines("the press office")), "."))}

    assert list(check_media_contact(replace(SITE, media_contact=contact), "site.yaml")) == []


@pytest.mark.parametrize("text", ["Ask the press office.", "Ask after 2025.", "Ask @ the office."])
def test_a_media_contact_that_reaches_nobody_is_told(text: str) -> None:
    (found,) = media(text)

    assert (found.code, found.severity) == ("contact-missing", Severity.WARNING)
    assert (found.file, found.path) == ("site.yaml", ("media_contact", "en"))


def imprint(text: str) -> list[Diagnostic]:
    """Return what is found of an imprint with these words."""
    part = replace(section("published-by", SectionKind.STANDING), text=local_prose(text))
    return list(check_publishers_address(replace(FRAMEWORK, imprint=(part,)), SITE, "f.yaml"))


def test_an_imprint_has_the_address_of_the_publisher() -> None:
    (found,) = imprint("Inspectorate of Ambershire")

    assert (found.code, found.severity) == ("publishers-address-missing", Severity.INFORMATION)
    assert (found.file, found.path) == ("f.yaml", ("imprint",))
    assert imprint("1 Bridge Street, Manchester M3 3FX") == []
    assert imprint("Write to us: reports@example.org") == []


def test_the_back_cover_may_have_the_address() -> None:
    part = replace(section("thanks", SectionKind.STANDING), text=local_prose("Thank you."))
    framework = replace(FRAMEWORK, imprint=(part,), back_cover=local_prose("Manchester M3 3FX"))

    assert list(check_publishers_address(framework, SITE, "f.yaml")) == []


def test_without_an_imprint_and_in_a_letter_nothing_is_asked() -> None:
    part = section("thanks", SectionKind.STANDING)

    assert list(check_publishers_address(FRAMEWORK, SITE, "f.yaml")) == []
    assert list(check_publishers_address(replace(LETTER_FRAMEWORK, imprint=(part,)), SITE, "f.yaml")) == []
