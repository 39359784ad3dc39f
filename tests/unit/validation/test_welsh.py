"""Welsh numbers and days: in words of the old and the new way of counting, in all their mutations."""

import pytest

from inspectorate.validation.welsh import DATE, find_numbers


def numbers(text: str) -> list[tuple[str, int]]:
    """Return the words and the value of each number that surely is one."""
    return [(text[start:end], value) for (start, end), value, is_certain in find_numbers(text) if is_certain]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("dau blentyn", "dau", 2),
        ("o ddwy safon", "ddwy", 2),
        ("a thri chofnod", "thri", 3),
        ("tair o’r safonau", "tair", 3),
        ("i bedair merch", "bedair", 4),
        ("pum achos", "pum", 5),
        ("chwe mis", "chwe", 6),
        ("chwech o blant", "chwech", 6),
        ("Saith argymhelliad", "Saith", 7),
        ("wyth safon", "wyth", 8),
        ("naw deg naw", "naw deg naw", 99),
        ("deng mlynedd", "deng", 10),
        ("un ar ddeg o blant", "un ar ddeg", 11),
        ("un deg un o blant", "un deg un", 11),
        ("deuddeg achos", "deuddeg", 12),
        ("tri phlentyn ar ddeg", "tri phlentyn ar ddeg", 13),
        ("pymtheng achos", "pymtheng", 15),
        ("dwy ferch ar bymtheg", "dwy ferch ar bymtheg", 17),
        ("deunaw", "deunaw", 18),
        ("ugain o blant", "ugain", 20),
        ("pump ar hugain", "pump ar hugain", 25),
        ("tri deg pump", "tri deg pump", 35),
        ("deugain", "deugain", 40),
        ("hanner cant", "hanner cant", 50),
        ("trigain", "trigain", 60),
        ("dau gant", "dau gant", 200),
        ("tair mil", "tair mil", 3000),
    ],
)
def test_a_number_in_words_has_its_value(text: str, words: str, value: int) -> None:
    assert numbers(text) == [(words, value)]


@pytest.mark.parametrize("text", ["un o’r rhain", "yr un peth", "y ddau", "eu ddwy", "yn deg", "cant", "bob pythefnos"])
def test_words_that_may_mean_something_else_are_not_certain(text: str) -> None:
    assert numbers(text) == []
    assert [is_certain for _, _, is_certain in find_numbers(text)] == [False]


@pytest.mark.parametrize("text", ["undeb", "dauwynebog", "trist", "y degfed", "pumed", "Da", "tri-deg", "’dau"])
def test_other_words_are_no_numbers(text: str) -> None:
    assert list(find_numbers(text)) == []


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("14 Ionawr 2024", 1),
        ("14eg o Chwefror 2024", 2),
        ("14 o Fawrth 2024", 3),
        ("14 Ebrill 2024", 4),
        ("14 o Fai 2024", 5),
        ("14 Mehefin 2024", 6),
        ("14 Orffennaf 2024", 7),
        ("14 Gorffennaf 2024", 7),
        ("14 Awst 2024", 8),
        ("14 o Fedi 2024", 9),
        ("14 Hydref 2024", 10),
        ("14 o Dachwedd 2024", 11),
        ("14 a Thachwedd 2024", 11),
        ("14 Ragfyr 2024", 12),
        ("14 Rhagfyr 2024", 12),
    ],
)
def test_a_day_is_read_in_every_month_and_mutation(text: str, month: int) -> None:
    (match,) = DATE.finditer(text.replace("14 a ", ""))

    assert match[f"month{month}"]
    assert match["year"] == "2024"
