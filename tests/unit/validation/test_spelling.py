"""Spelling: words that are in no list are told with what they may have been; names, short names and others are not."""

from dataclasses import replace

import pytest

from builders import RECORD, SITE, inspect, phrase
from inspectorate.diagnostics import Severity
from inspectorate.model.checking import Handbook
from inspectorate.model.framework import StandardId
from inspectorate.model.words import StandardWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.spelling import check_spelling
from markdown_words import find, read, write

KNOWN = (
    "the a and at of in is was it we saw met child children plan plans planning receive relieve service services work "
    "don't desist desistance managed represented operate social behaviour organisation court out London assessment"
)
HANDBOOK = Handbook(dictionary=frozenset(KNOWN.split()))


def tell(words: str) -> list[tuple[str, str]]:
    """Return code and words of all that is told."""
    return find(check_spelling, words, HANDBOOK)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("We saw the chidren.", "chidren"),
        ("We saw the chidren’s plan.", "chidren"),
        ("We saw the out-of-cuort plan.", "cuort"),
        ("Chidren met.", "Chidren"),
        ("We met. Chidren met.", "Chidren"),
        ("We saw it - chidren met.", "chidren"),
        ("# The chidren", "chidren"),
        ("| the chidren |\n|---|\n| met |", "chidren"),
        ("We saw the xyzzy.", "xyzzy"),
        ("We met in london.", "london"),
    ],
)
def test_a_word_in_no_list_is_told_at_its_letters(words: str, found: str) -> None:
    assert tell(words) == [("unknown-word", found)]


@pytest.mark.parametrize(
    "words",
    [
        "We saw the children’s plans, and the services’ work. We don’t.",
        "It is unmanaged, overrepresented, antisocial and co-operate.",
        "The socio-planning service and pre-court work",
        "We saw YJTPS, YOTs, AssetPlus, McGuckian and Spark2Life.",
        "On the 16th of 12x in the A4 at xa12",
        "We met Frenford in Barkingside.",
        "Frenford met. We saw Frenford.",
        "Zbigniew met.",
        "Chidren, 15, met.",
        "Chidren (a child), 12, met.",
        "We met at Pen-y-bont.",
        "We saw https://xyzzy.example/plugh, write@xyzzy.example and @xyzzy.",
        "[Gwasanaeth prawf]{lang=cy}",
        "PLAN Plan plan",
        "We met in London.",
    ],
)
def test_words_of_the_lists_names_and_short_names_are_not(words: str) -> None:
    assert tell(words) == []


def test_a_name_at_the_beginning_of_a_phrase_or_of_a_sentence_is_no_slip() -> None:
    record = replace(RECORD, service_name=phrase("Chidren Service"))
    words = Words(standards={StandardId("2.1"): StandardWords(text=read("Chidren met. Serbice Plamp."))})
    manuscript = read_manuscript(rate_inspection(inspect(record, words=words)), SITE, "folder", HANDBOOK)

    assert [one.message for one in check_spelling(manuscript)] == ["‘Serbice’ is in no list of words."]
    assert tell("Plann met.") == [("unknown-word", "Plann")]
    assert tell("Plamp met.") == []  # nearly `plan`, but not nearly enough


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ('"We saw the chidren."', Severity.INFORMATION),
        ("'We saw it at the chidren.'", Severity.INFORMATION),
        ("> We saw the chidren.", Severity.INFORMATION),
        ("We saw the 'chidren'.", Severity.WARNING),
        ('"We saw" the chidren "in court".', Severity.WARNING),
    ],
)
def test_in_what_people_said_a_word_is_only_information(words: str, severity: Severity) -> None:
    (found,) = check_spelling(write(words, handbook=HANDBOOK))

    assert (found.code, found.severity) == ("unknown-word", severity)


def test_a_short_stem_makes_no_known_word() -> None:
    assert tell("It is uncourt.") == []
    assert tell("It is unmet.") == [("unknown-word", "unmet")]


def test_up_to_three_near_words_are_named() -> None:
    (found,) = check_spelling(write("We recieve it.", handbook=HANDBOOK))

    assert found.message == "‘recieve’ is in no list of words."
    assert found.hint == "Did you mean ‘relieve’ or ‘receive’? If it is right, add it to handbook/words.txt."


def test_a_word_that_is_like_no_other_has_no_near_one() -> None:
    (found,) = check_spelling(write("We saw xyzzy.", handbook=HANDBOOK))

    assert found.hint == "Correct it. If it is right, add it to handbook/words.txt."


def test_a_word_is_told_once_in_a_file_where_it_stands_first() -> None:
    words = write("We saw chidren.\n\nWe met chidren.", release="We saw chidren.", handbook=HANDBOOK)

    assert [(one.file.rpartition("/")[2], one.path[-1]) for one in check_spelling(words)] == [
        ("report.yaml", 0),
        ("press-release.yaml", 0),
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("We saw Redbridge. Redbridge and Redbrigde met.", ["Redbrigde"]),
        ("We saw Redbrigde.", ["Redbrigde"]),  # the record has Redbridge
        ("We saw Ambershires.", []),
        ("We saw Redlight and Bluebridge.", []),
        ("We saw Redbrigde and Redbrigde.", ["Redbrigde"]),
    ],
)
def test_a_name_is_told_where_it_is_nearly_another_one_that_stands_more_often(words: str, found: list[str]) -> None:
    record = replace(RECORD, service_name=phrase("The Redbridge Redbridge Redbridge"))
    inspection = inspect(record, words=Words(standards={StandardId("2.1"): StandardWords(text=read(words))}))
    manuscript = read_manuscript(rate_inspection(inspection), SITE, "folder", HANDBOOK)

    assert [one.message.split("’")[0][1:] for one in check_spelling(manuscript)] == found


@pytest.mark.parametrize(("word", "british"), [("behavior", "behaviour"), ("Organization", "organisation")])
def test_an_american_spelling_is_told_with_the_british_one(word: str, british: str) -> None:
    (found,) = check_spelling(write(f"{word} was it.", handbook=HANDBOOK))

    assert found.code == "american-spelling"
    assert found.hint.startswith(f"Write ‘{british}’.")


def test_a_name_is_no_american_spelling() -> None:
    assert tell("We met the World Organization.") == []


def test_without_a_dictionary_nothing_is_told() -> None:
    assert find(check_spelling, "We saw xyzzy.") == []


def test_near_words_are_looked_for_to_the_first_unknown_words_only() -> None:
    """A pasted passage in another language would else take minutes."""
    words = " ".join(f"childr{chr(97 + n // 26)}{chr(97 + n % 26)}n" for n in range(60))
    found = list(
        check_spelling(
            write(f"They said {words}.", handbook=Handbook(dictionary=frozenset({"they", "said", "children"})))
        )
    )

    assert len(found) == 60
    assert ["Did you mean" in one.hint for one in (found[0], found[-1])] == [True, False]
