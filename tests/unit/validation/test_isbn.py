"""Numbers of books: thirteen digits, and a last one that fits the others."""

from dataclasses import replace

import pytest

from builders import FRAMEWORK, RECORD, SITE, local_prose, prose, rate
from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.words import Words
from inspectorate.validation.isbn import check_isbn
from inspectorate.validation.manuscript import read_manuscript

FOLDER = "content/inspections/ambershire-2025"


def of_record(isbn: str | None) -> list[Diagnostic]:
    """Return what is found of the number in a record."""
    return list(check_isbn(read_manuscript(rate(replace(RECORD, isbn=isbn)), SITE, FOLDER)))


def of_words(text: str) -> list[Diagnostic]:
    """Return what is found in the words of a report."""
    words = Words(sections={"foreword": prose(text)})
    return list(check_isbn(read_manuscript(rate(words=words), SITE, FOLDER)))


@pytest.mark.parametrize(
    "isbn",
    [None, "978-1-916621-22-0", "978-1-84099-834-4", "9781916621442", "978 1 916621 44 2", "979-10-90636-07-1"],
)
def test_a_number_whose_last_digit_fits_is_sound(isbn: str | None) -> None:
    assert of_record(isbn) == []


@pytest.mark.parametrize("last", "123456789")
def test_every_other_last_digit_is_an_error(last: str) -> None:
    (found,) = of_record(f"978-1-916621-22-{last}")

    assert (found.code, found.severity) == ("isbn-check-digit", Severity.ERROR)
    assert (found.file, found.path) == (f"{FOLDER}/inspection.yaml", ("isbn",))
    assert found.message == (
        f"The ISBN 978-1-916621-22-{last} cannot be right: after its other digits, the last would be 0."
    )


def test_two_digits_that_changed_places_are_found() -> None:
    (found,) = of_record("978-1-916612-22-0")

    assert found.code == "isbn-check-digit"


@pytest.mark.parametrize(
    "isbn", ["978-1-916621-22", "978-1-916621-22-00", "977-1-916621-22-0", "1-916621-22-0", "978--1916621220", "soon"]
)
def test_what_has_not_the_form_of_a_number_is_told(isbn: str) -> None:
    (found,) = of_record(isbn)

    assert (found.code, found.severity, found.path) == ("isbn-form", Severity.WARNING, ("isbn",))


@pytest.mark.parametrize(
    ("text", "code", "written"),
    [
        ("See ISBN: 978-1-916621-22-1, and more.", "isbn-check-digit", "978-1-916621-22-1"),
        ("ISBN 9781916621221", "isbn-check-digit", "9781916621221"),
        ("ISBN-13: 978-1-84099-834-5.", "isbn-check-digit", "978-1-84099-834-5"),
        ("ISBN 978-1-84099-834", "isbn-form", "978-1-84099-834"),
    ],
)
def test_a_number_in_the_words_is_told_where_it_stands(text: str, code: str, written: str) -> None:
    (found,) = of_words(text)

    assert (found.code, found.file) == (code, f"{FOLDER}/report.yaml")
    assert found.span == (text.index(written), text.index(written) + len(written))


@pytest.mark.parametrize(
    "text",
    [
        "ISBN: 978-1-916621-22-0.",
        "An old book, ISBN 0-306-40615-2, is cited.",
        "We spoke to 978 people in 1 day.",
        "The ISBN is on the back cover.",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert of_words(text) == []


def test_the_back_cover_of_the_framework_is_read_too() -> None:
    framework = replace(FRAMEWORK, back_cover=local_prose("ISBN: 978-1-84099-834-0"))
    (found,) = check_isbn(read_manuscript(rate(framework=framework), SITE, FOLDER))

    assert (found.code, found.file) == ("isbn-check-digit", "content/frameworks/shire-2025.yaml")
    assert found.path == ("back_cover", "en", 0)
