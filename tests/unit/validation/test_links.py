"""Links: where they lead, and what their words say."""

import pytest

from inspectorate.diagnostics import Place, Severity
from inspectorate.validation.links import (
    check_bare_addresses,
    check_link_targets,
    check_link_texts,
    check_link_words,
)
from markdown_words import find, quote, write

FILE = "content/inspections/ambershire-2025/report.yaml"

# --- Targets ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("#standard-2-9", "Did you mean `#standard-2-1`?"),
        ("#Standard-2-1", "Did you mean `#standard-2-1`?"),
        ("#", "Correct what stands after `#`, or leave the link out."),
        ("#xyzzy", "Correct what stands after `#`, or leave the link out."),
    ],
)
def test_a_link_to_a_place_that_is_not_there_is_an_error(address: str, hint: str) -> None:
    words = write(f"See [our plan]({address}).")
    (found,) = check_link_targets(words)

    assert (found.code, found.severity, quote(found, words)) == ("dead-link", Severity.ERROR, "our plan")
    assert found.message == f"The link `{address}` leads to a place that the document does not have."
    assert found.hint == hint


@pytest.mark.parametrize(
    "address",
    [
        "#standard-2-1", "#foreword", "#foreword-heading", "#footnote-1", "#notes", "#main",
        "#key-questions-2-1", "https://a.example/#xyzzy", "mailto:a@b.example",
    ],
)  # fmt: skip
def test_a_link_to_a_place_that_is_there_or_elsewhere_is_not(address: str) -> None:
    assert find(check_link_targets, f"See [our plan]({address}).") == []


def test_the_places_of_the_report_are_not_those_of_the_press_release() -> None:
    words = write("One.", release="See [our plan](#standard-2-1) and [the top](#main).")

    assert [quote(found, words) for found in check_link_targets(words)] == ["our plan"]


# --- Words ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["here", "Click here", "this link", "Read more", "*more*", "website.", "link"])
def test_words_that_say_nothing_alone_are_told(text: str) -> None:
    assert [code for code, _ in find(check_link_words, f"See [{text}](https://a.example).")] == ["link-text-unclear"]


@pytest.mark.parametrize("text", ["our website", "the rules here", "a@b.example", "Ambershire", "more about us"])
def test_words_that_say_where_a_link_leads_are_not(text: str) -> None:
    assert find(check_link_words, f"See [{text}](https://a.example).") == []


@pytest.mark.parametrize("words", ["[www.a.example/b](https://www.a.example/b)", "<https://a.example/b>"])
def test_an_address_as_the_words_of_a_link_is_told(words: str) -> None:
    assert [code for code, _ in find(check_link_words, f"See {words}.")] == ["bare-address"]
    assert find(check_bare_addresses, f"See {words}.") == []


@pytest.mark.parametrize(
    ("words", "address", "link"),
    [
        ("See www.a.example/b.", "www.a.example/b", "https://www.a.example/b"),
        ("See (https://a.example/b), now", "https://a.example/b", "https://a.example/b"),
        ("Write to a.b@c.example.", "a.b@c.example", "mailto:a.b@c.example"),
        ("See hmiprobation.gov.uk now", "hmiprobation.gov.uk", "https://hmiprobation.gov.uk"),
    ],
)
def test_an_address_in_the_words_is_told_with_the_link_to_write(words: str, address: str, link: str) -> None:
    written = write(words)
    (found,) = check_bare_addresses(written)

    assert (found.code, quote(found, written)) == ("bare-address", address)
    assert f"]({link})`" in found.hint


@pytest.mark.parametrize(
    "words", ["Write to [a@b.example](mailto:a@b.example).", "Follow @hmiprobation.", "It rose by 1.5, e.g. here."]
)
def test_what_is_linked_or_no_address_is_not(words: str) -> None:
    assert find(check_bare_addresses, words) == []


def test_the_same_words_with_another_address_are_told_with_the_first_link() -> None:
    words = write("See [Our plan](https://a.example) and\n\n[our plan](https://b.example).")
    (found,) = check_link_texts(words)

    assert (found.code, found.path[-1], quote(found, words)) == ("link-text-repeated", 1, "our plan")
    assert found.also == (Place(file=FILE, path=("standards", "2.1", "text", 0), span=(4, 12)),)


def test_the_same_words_with_the_same_address_or_in_another_document_are_not() -> None:
    assert find(check_link_texts, "[a plan](https://a.example) and [a plan](https://a.example)") == []
    assert list(check_link_texts(write("[a plan](https://a.example)", release="[a plan](https://b.example)"))) == []
