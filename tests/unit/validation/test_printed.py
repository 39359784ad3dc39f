"""What documents print beside their own words: standing words, and the time of publication."""

from dataclasses import replace
from datetime import date

from builders import FRAMEWORK, RECORD, SITE, local_prose, moment, rate
from inspectorate.model.inspection import Month
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.printed import find_first_day, find_publication_month, list_standing_words


def test_the_month_is_that_of_the_cover_or_else_of_the_embargo() -> None:
    record = replace(RECORD, embargo=moment("2019-01-01 00:01"))

    assert find_publication_month(record) == Month(2019, 1)
    assert find_publication_month(replace(record, published=Month(2018, 12))) == Month(2018, 12)


def test_the_first_day_is_that_of_the_embargo_or_of_the_month_on_the_cover() -> None:
    record = replace(RECORD, embargo=moment("2019-01-05 00:01"))

    assert find_first_day(record) == date(2019, 1, 5)
    assert find_first_day(replace(record, published=Month(2018, 12))) == date(2018, 12, 1)


def test_standing_words_are_those_of_the_framework() -> None:
    framework = replace(FRAMEWORK, back_cover=local_prose("Back cover."))
    manuscript = read_manuscript(rate(framework=framework), SITE, "content/inspections/a")
    texts = {passage.text: passage for passage in list_standing_words(manuscript)}

    assert texts["Back cover."].file == "content/frameworks/shire-2025.yaml"
    assert "Leadership is good." in texts
