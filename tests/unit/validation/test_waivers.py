"""Waivers: what they let pass, up to which day, and what is said of those that let nothing pass."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from builders import INSPECTION, LETTER_INSPECTION, RECORD, prose
from inspectorate.diagnostics import Diagnostic, Place, Position, Severity, Waived
from inspectorate.model.checking import Waiver
from inspectorate.model.language import Language
from inspectorate.model.words import PressReleaseWords, Words
from inspectorate.validation.waivers import PostedWaiver, apply_waivers, collect_waivers

FILE = "content/inspections/ambershire-2025/report.yaml"
CODE = "waiver-unused"  # any adjustable one
LAST_DAY = date(2027, 1, 31)
WAIVER = Waiver(code=CODE, reason="It was printed.", until=LAST_DAY)
FOUND = Diagnostic(
    code=CODE,
    message="m",
    hint="h",
    severity=Severity.WARNING,
    file=FILE,
    path=("a",),
    span=(2, 5),
    position=Position(FILE, 3, 5, 3, "    It said so in 'March' then."),
)


def post(waiver: Waiver = WAIVER, *, is_conclusive: bool = True) -> PostedWaiver:
    """Return a waiver as the second of its file."""
    return PostedWaiver(waiver, FILE, 1, is_conclusive)


def told(
    found: Sequence[Diagnostic], waivers: Sequence[PostedWaiver], today: date = LAST_DAY
) -> list[tuple[str, bool]]:
    """Return what is told, and whether it is waived."""
    return [(one.code, one.waived is not None) for one in apply_waivers(found, waivers, today)]


# --- What is let pass -------------------------------------------------------------------------------------------------


def test_a_finding_is_waived_with_reason_and_last_day_and_is_otherwise_as_it_was() -> None:
    assert list(apply_waivers([FOUND], [post()], LAST_DAY)) == [
        replace(FOUND, waived=Waived("It was printed.", LAST_DAY))
    ]


def test_one_waiver_lets_every_such_finding_of_its_file_pass() -> None:
    other = replace(FOUND, position=Position(FILE, 9, 1))

    assert told([FOUND, other], [post()]) == [(CODE, True), (CODE, True)]


@pytest.mark.parametrize(
    "other",
    [
        replace(FOUND, code="waiver-expired"),
        replace(FOUND, file=FILE.replace("report", "inspection")),
        replace(FOUND, file=FILE.replace("2025", "2026")),
    ],
    ids=["another code", "another file", "another inspection"],
)
def test_nothing_else_passes(other: Diagnostic) -> None:
    assert told([FOUND, other], [post()]) == [(CODE, True), (other.code, False)]


@pytest.mark.parametrize(
    ("words", "passes"), [("'March'", True), ("It said", True), ("‘March’", False), ("April", False), (None, True)]
)
def test_words_must_stand_in_the_line_as_they_are_typed(words: str | None, passes: bool) -> None:  # noqa: FBT001  # the expected value
    first, *_ = told([FOUND], [post(replace(WAIVER, words=words))])

    assert first == (CODE, passes)


def test_of_two_findings_of_a_code_words_choose_one() -> None:
    other = replace(FOUND, position=Position(FILE, 9, 1, 0, "In April."))

    assert told([FOUND, other], [post(replace(WAIVER, words="April"))]) == [(CODE, False), (CODE, True)]


def test_information_is_waived_as_well() -> None:
    assert told([replace(FOUND, severity=Severity.INFORMATION)], [post()]) == [(CODE, True)]


# --- Its end ----------------------------------------------------------------------------------------------------------


def test_a_waiver_holds_on_its_last_day_and_not_on_the_next() -> None:
    assert told([FOUND], [post()], date(2027, 1, 31)) == [(CODE, True)]
    assert told([FOUND], [post()], date(2027, 2, 1)) == [(CODE, False), ("waiver-expired", False)]


def test_an_ended_waiver_is_told_at_its_day_with_the_places_of_what_comes_back() -> None:
    _, expired = apply_waivers([FOUND], [post()], date(2028, 1, 1))

    assert expired.severity is Severity.WARNING
    assert expired.message == "This waiver ended on 31 January 2027."
    assert (expired.file, expired.path) == (FILE, ("waivers", 1, "until"))
    assert expired.also == (Place(file=FILE, path=("a",), span=(2, 5)),)


def test_an_ended_waiver_is_told_even_if_nothing_comes_back() -> None:
    assert told([], [post()], date(2028, 1, 1)) == [("waiver-expired", False)]


def test_a_second_waiver_goes_on_where_the_first_ended() -> None:
    later = replace(WAIVER, until=date(2029, 1, 1))

    assert told([FOUND], [post(), post(later)], date(2028, 1, 1)) == [(CODE, True), ("waiver-expired", False)]


# --- What is wrong with it --------------------------------------------------------------------------------------------


def test_a_waiver_that_lets_nothing_pass_is_told_where_it_stands() -> None:
    (unused,) = apply_waivers([], [post()], LAST_DAY)

    assert (unused.code, unused.severity) == ("waiver-unused", Severity.WARNING)
    assert (unused.file, unused.path) == (FILE, ("waivers", 1))


def test_nothing_is_concluded_where_the_inspection_could_not_be_read_whole() -> None:
    assert told([], [post(is_conclusive=False)]) == []


@pytest.mark.parametrize("code", ["rating-differs", "yaml-syntax", "pdf-layout", "made-up"])
def test_what_cannot_be_adjusted_cannot_be_waived(code: str) -> None:
    found = replace(FOUND, code=code)
    same, refused = apply_waivers([found], [post(replace(WAIVER, code=code))], LAST_DAY)

    assert same == found
    assert (refused.code, refused.severity) == ("waiver-refused", Severity.ERROR)
    assert (refused.file, refused.path) == (FILE, ("waivers", 1, "code"))
    assert refused.message == f"`{code}` cannot be waived."


@pytest.mark.parametrize("today", [LAST_DAY, date(2030, 1, 1)])
def test_an_error_of_an_adjustable_code_is_not_waived_either(today: date) -> None:
    found = replace(FOUND, severity=Severity.ERROR)
    same, refused = apply_waivers([found], [post()], today)

    assert same == found
    assert refused.code == "waiver-refused"
    assert refused.also == (Place(file=FILE, path=("a",), span=(2, 5)),)


# --- Where waivers stand ----------------------------------------------------------------------------------------------


def test_waivers_of_all_three_files_are_collected_with_their_places() -> None:
    first, second, third = (replace(WAIVER, reason=reason) for reason in ("a", "b", "c"))
    inspection = replace(
        INSPECTION,
        record=replace(RECORD, waivers=(first, second)),
        words=Words(waivers=(second,)),
        press_release=PressReleaseWords(body=prose("We said so."), waivers=(third,)),
    )
    folder = "content/inspections/ambershire-2025"

    assert collect_waivers([inspection], "content/inspections") == (
        PostedWaiver(first, f"{folder}/inspection.yaml", 0, is_conclusive=True),
        PostedWaiver(second, f"{folder}/inspection.yaml", 1, is_conclusive=True),
        PostedWaiver(second, f"{folder}/report.yaml", 0, is_conclusive=True),
        PostedWaiver(third, f"{folder}/press-release.yaml", 0, is_conclusive=True),
    )


def test_the_words_of_a_letter_stand_in_their_own_file() -> None:
    letter = replace(LETTER_INSPECTION, words=Words(waivers=(WAIVER,)), press_release=None)

    assert [one.file.rpartition("/")[2] for one in collect_waivers([letter], "c")] == ["letter.yaml"]


def test_an_inspection_that_was_not_read_whole_is_not_conclusive() -> None:
    inspection = replace(INSPECTION, words=Words(waivers=(WAIVER,)), unread=frozenset({"press-release.yaml"}))

    assert [one.is_conclusive for one in collect_waivers([inspection], "c")] == [False]


def test_words_in_a_further_language_have_waivers_in_their_own_files() -> None:
    inspection = replace(
        INSPECTION,
        translated_words={Language("cy"): Words(waivers=(WAIVER,))},
        translated_press_releases={Language("cy"): PressReleaseWords(body=prose("Newyddion."), waivers=(WAIVER,))},
    )

    assert [one.file.rpartition("/")[2] for one in collect_waivers([inspection], "c")] == [
        "report.cy.yaml",
        "press-release.cy.yaml",
    ]
