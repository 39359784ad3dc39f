"""Addresses at which nobody is reached any more, wherever they are printed or led to."""

from dataclasses import replace
from datetime import date

import pytest

from builders import FRAMEWORK, RECORD, SITE, inlines, local_prose, moment, paragraph, phrase, prose, rate
from inspectorate.diagnostics import Diagnostic, Place, Severity
from inspectorate.model.checking import DeadAddress, Handbook
from inspectorate.model.correspondence import Correspondent, LetterDetails
from inspectorate.model.inspection import LeadInspector, Month, Record
from inspectorate.model.prose import Block, Emphasis, Link
from inspectorate.model.words import Words
from inspectorate.validation.dead_addresses import check_dead_addresses, check_dead_addresses_of_site
from inspectorate.validation.manuscript import read_manuscript

FOLDER = "content/inspections/ambershire-2025"
HANDBOOK = Handbook(
    dead_addresses=(
        DeadAddress(address="psi@archives.gsi.gov.uk", instead="psi@archives.gov.uk"),
        DeadAddress(address=".gsi.gov.uk", instead=".gov.uk", since=date(2019, 4, 1)),
        DeadAddress(address="@old.example.org"),
        DeadAddress(address="www.example.org/old"),
        DeadAddress(address="Follow us on Twitter", since=date(2023, 7, 24)),
    )
)


def find(*blocks: str | Block, record: Record = RECORD) -> list[Diagnostic]:
    """Return what is found in the words of a report."""
    words = Words(sections={"foreword": prose(*blocks)})
    return list(check_dead_addresses(read_manuscript(rate(record, words=words), SITE, FOLDER, HANDBOOK)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Write to jo.lead@probation.gsi.gov.uk.", "jo.lead@probation.gsi.gov.uk"),
        ("Write to jo@probation.x.GSI.gov.uk, please.", "jo@probation.x.GSI.gov.uk"),
        ("(jo@old.example.org)", "jo@old.example.org"),
        ("See https://www.example.org/old/page.", "www.example.org/old"),
        ("follow us on twitter @hmip", "follow us on twitter"),
        ("Write to psi@archives.gsi.gov.uk", "psi@archives.gsi.gov.uk"),
    ],
)
def test_a_dead_address_is_told_where_it_stands(text: str, said: str) -> None:
    (found,) = find(text)

    assert (found.code, found.severity, found.file) == ("dead-address", Severity.WARNING, f"{FOLDER}/report.yaml")
    assert found.span == (text.index(said), text.index(said) + len(said))
    assert found.message.startswith(f"`{said}` leads to nobody any more")


@pytest.mark.parametrize(
    "text",
    [
        "Write to jo.lead@probation.gov.uk.",
        "Write to jo@gsi.gov.uk.example.org or jo@x.gsi.gov.ukraine.",
        "Write to jo@bold.example.org or jo@old.example.org.uk.",
        "See www.example.org/older and new.www.example.org/old.",
        "Follow us on X.",
    ],
)
def test_an_address_that_only_looks_like_it_is_left_alone(text: str) -> None:
    assert find(text) == []


def test_the_day_of_its_death_and_what_to_write_are_said() -> None:
    (dated,) = find("jo@probation.gsi.gov.uk")
    (undated,) = find("jo@old.example.org")

    assert dated.message.endswith("any more, since Monday 1 April 2019.")
    assert dated.hint == "Write an address that ends in `.gov.uk`, after asking whom readers should reach."
    assert undated.message == "`jo@old.example.org` leads to nobody any more."
    (whole,) = find("psi@archives.gsi.gov.uk")
    assert whole.hint == "Write `psi@archives.gov.uk` instead, after asking whom readers should reach."
    assert undated.hint == "Write an address that is in use, after asking whom readers should reach."


def test_a_link_is_told_at_its_words_and_not_twice() -> None:
    hidden = paragraph("Or ", Emphasis(inlines("you ", Link("mailto:a@b.gsi.gov.uk", inlines("ask us")))), " now.")
    shown = paragraph(Link("mailto:a@b.gsi.gov.uk", inlines("a@b.gsi.gov.uk")))
    (found,) = find(hidden)

    assert found.span == (7, 13)
    assert found.message.startswith("`a@b.gsi.gov.uk` leads")
    assert len(find(shown)) == 1


@pytest.mark.parametrize(
    ("embargo", "published", "severity"),
    [
        ("2019-03-31 00:01", None, Severity.INFORMATION),
        ("2019-04-01 00:01", None, Severity.WARNING),
        ("2019-04-01 00:01", Month(2019, 3), Severity.INFORMATION),
        ("2019-04-01 00:01", Month(2019, 4), Severity.WARNING),
    ],
)
def test_an_address_of_its_time_is_only_information(embargo: str, published: Month | None, severity: Severity) -> None:
    record = replace(RECORD, embargo=moment(embargo), published=published)
    (found,) = find("jo@probation.gsi.gov.uk", record=record)

    assert found.severity is severity
    assert ("keeps the address of its time" in found.hint) is (severity is Severity.INFORMATION)
    field = "published" if published else "embargo"
    assert found.also == (Place(file=f"{FOLDER}/inspection.yaml", path=(field,)),)


def test_an_address_without_a_day_was_never_right() -> None:
    (found,) = find("psi@archives.gsi.gov.uk", record=replace(RECORD, embargo=moment("2018-12-04 00:01")))

    assert found.severity is Severity.WARNING


def test_the_record_is_read_too() -> None:
    letter = LetterDetails(
        to=Correspondent(name="Ada", role=phrase("Chair, ada@old.example.org")),
        sender=Correspondent(name="Ben", role=phrase("Inspector")),
    )
    lead = LeadInspector(name="Jo Lead", email="jo.lead@probation.gsi.gov.uk")
    found = find("Nothing.", record=replace(RECORD, lead_inspector=lead, letter=letter))

    assert [(one.code, one.file, one.path) for one in found] == [
        ("dead-address", f"{FOLDER}/inspection.yaml", ("lead_inspector", "email")),
        ("dead-address", f"{FOLDER}/inspection.yaml", ("letter", "to", "role", "en")),
    ]


def test_standing_words_are_read_too() -> None:
    framework = replace(FRAMEWORK, back_cover=local_prose("Follow us on Twitter"))
    (found,) = check_dead_addresses(read_manuscript(rate(framework=framework), SITE, FOLDER, HANDBOOK))

    assert (found.file, found.path) == ("content/frameworks/shire-2025.yaml", ("back_cover", "en", 0))


def test_the_words_of_the_site_are_of_today() -> None:
    site = replace(SITE, media_contact=local_prose("press@probation.gsi.gov.uk"))
    (found,) = check_dead_addresses_of_site(site, HANDBOOK, "content/site.yaml")

    assert (found.severity, found.file) == (Severity.WARNING, "content/site.yaml")
    assert found.path == ("media_contact", "en", 0)
    assert list(check_dead_addresses(read_manuscript(rate(), site, FOLDER, HANDBOOK))) == []


def test_without_a_list_nothing_is_dead() -> None:
    words = Words(sections={"foreword": prose("jo@probation.gsi.gov.uk")})

    assert list(check_dead_addresses(read_manuscript(rate(words=words), SITE, FOLDER))) == []
