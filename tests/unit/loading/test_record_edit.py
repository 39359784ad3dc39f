"""Counted shares are written into a record where they belong, in the way in which the record is written."""

import pytest

from inspectorate.loading import record_edit
from inspectorate.loading.record_edit import RecordNotKeptError, SharesByStandard, write_shares
from inspectorate.model.framework import KeyQuestionId, StandardId
from inspectorate.model.shares import CountedShare

HEAD = """\
service: ambershire   # made up
service_name: {en: Ambershire Youth Justice Service}
service_short_name: {en: YJS}
framework: example-2025
stage: final
embargo: 2025-05-10 00:01
fieldwork: {month: 2025-02}
lead_inspector: {name: Alex Marsh}
"""


def counted(**counts: tuple[int, int]) -> SharesByStandard:
    """Return the shares of standard 2.1; `q1` stands for 2.1.1."""
    shares = {
        KeyQuestionId(f"2.1.{name.removeprefix('q')}"): CountedShare(yes, of) for name, (yes, of) in counts.items()
    }
    return {StandardId("2.1"): shares}


def write(standards: str, **counts: tuple[int, int]) -> str:
    """Return the standards of a record after shares were written into it."""
    written = write_shares("inspection.yaml", (HEAD + standards).encode(), counted(**counts)).decode()
    assert written.startswith(HEAD)
    return written.removeprefix(HEAD)


def test_printed_shares_on_lines_of_their_own_become_counts() -> None:
    before = """\
standards:
  "2.1":
    rating: good   # agreed
    shares:
      "2.1.1": 69%   # printed

      # the weakest
      '2.1.2': "50%"
  "2.2": {rating: good}
"""

    assert write(before, q1=(11, 16), q2=(8, 16)) == before.replace("69%", "{yes: 11, of: 16}").replace(
        '"50%"', "{yes: 8, of: 16}"
    )


def test_printed_shares_in_braces_become_counts() -> None:
    before = (
        'standards: {"2.1": {rating: good, shares: {"2.1.1":69%, "2.1.2" : 50% }, discretion: {reason: {en: So.}}}}'
    )

    assert write(before, q1=(11, 16), q2=(8, 16)) == before.replace(":69%", ":{yes: 11, of: 16}").replace(
        "50%", "{yes: 8, of: 16}"
    )


def test_of_counts_only_the_numbers_that_differ_are_written() -> None:
    before = """\
standards:
  "2.1":
    rating: good
    shares:
      "2.1.1": { of: 16, yes: 10 }   # both
      "2.1.2":
        yes: 7   # was 6
        # all cases
        of: 15
"""

    assert write(before, q1=(11, 16), q2=(7, 16)) == before.replace("yes: 10", "yes: 11").replace("of: 15", "of: 16")


def test_what_is_right_already_stays_as_it_is_written() -> None:
    before = 'standards:\n  "2.1":\n    rating: good\n    shares: {"2.1.1": {yes: 011, of: 16}}\n'

    assert write(before, q1=(11, 16)) == before


def test_missing_shares_stand_in_the_order_of_the_framework() -> None:
    before = (
        "standards:\n  '2.1':\n    rating: good\n    shares:\n      '2.1.3': 50%   # third\n  '2.2': {rating: good}\n"
    )
    lines = [f"      '2.1.{number}': {{yes: {number}, of: 8}}" for number in range(1, 6)]
    lines[2] += "   # third"

    assert write(before, q1=(1, 8), q2=(2, 8), q3=(3, 8), q4=(4, 8), q5=(5, 8)) == before.replace(
        "      '2.1.3': 50%   # third", "\n".join(lines)
    )


def test_missing_shares_in_braces_stand_in_the_order_of_the_framework() -> None:
    before = "standards:\n  2.1:\n    rating: good\n    shares: {2.1.2: 50%,}  # more\n"

    assert write(before, q1=(1, 8), q2=(2, 8), q3=(3, 8)) == before.replace(
        "2.1.2: 50%,", "2.1.1: {yes: 1, of: 8}, 2.1.2: {yes: 2, of: 8}, 2.1.3: {yes: 3, of: 8},"
    )


@pytest.mark.parametrize("step", [1, 2, 4])
def test_a_standard_without_shares_gets_them_behind_its_rating_as_deep_as_the_file_indents(step: int) -> None:
    one, two, three = (" " * step * depth for depth in (1, 2, 3))
    before = f'standards:\n{one}"2.1":\n{two}rating: good   # agreed\n{two}discretion: {{reason: {{en: So.}}}}\n'
    shares = f'{two}shares:\n{three}"2.1.1": {{yes: 1, of: 8}}\n{three}"2.1.2": {{yes: 2, of: 8}}\n'

    assert write(before, q1=(1, 8), q2=(2, 8)) == before.replace("agreed\n", f"agreed\n{shares}")


@pytest.mark.parametrize("rating", ["good", '"good"', "good,"])
def test_a_standard_in_braces_without_shares_gets_them_behind_its_rating(rating: str) -> None:
    before = f'standards:\n  "2.1": {{rating: {rating}}}\n'
    value = rating.removesuffix(",")

    assert write(before, q1=(1, 8)) == before.replace(value, f'{value}, shares: {{"2.1.1": {{yes: 1, of: 8}}}}')


def test_empty_braces_are_filled() -> None:
    before = 'standards:\n  "2.1": {rating: good, shares: { }}\n'

    assert write(before, q1=(1, 8)) == before.replace("{ }", '{"2.1.1": {yes: 1, of: 8}}')


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\n# the end", "  # the end\n"])
def test_the_end_of_the_file_stays_as_it_is(end: str) -> None:
    before = 'standards:\n  "2.1":\n    rating: good'
    lines = '    shares:\n      "2.1.1": {yes: 1, of: 8}'
    first, line_end, others = end.partition("\n")

    written = write(before + end, q1=(1, 8))

    assert written == f"{before}{first}\n{lines}{line_end}{others}"


def test_a_value_on_the_line_below_its_name_is_replaced() -> None:
    before = """\
standards:
  "2.1":
    rating: good
    shares:
      "2.1.1": >-
        69%

  "2.2": {rating: good}
"""

    assert write(before, q1=(11, 16)) == before.replace(">-\n        69%", "{yes: 11, of: 16}")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
def test_ends_of_lines_and_the_mark_of_the_encoding_stay(line_end: str, mark: bytes) -> None:
    before = HEAD + 'standards:\n  "2.1":\n    rating: good\n  "2.2": {rating: good}\n'
    after = before.replace("good\n  ", 'good\n    shares:\n      "2.1.1": {yes: 1, of: 8}\n  ')

    written = write_shares("f", mark + before.replace("\n", line_end).encode(), counted(q1=(1, 8)))

    assert written == mark + after.replace("\n", line_end).encode()


def test_letters_of_any_width_do_not_shift_the_places() -> None:
    before = (
        'standards: {"2.1": {discretion: {reason: {en: "𝔘 – Ünïcode 😀"}}, rating: good, shares: {"2.1.1": 69%}}}\n'
    )

    assert write(before, q1=(11, 16)) == before.replace("69%", "{yes: 11, of: 16}")


def test_a_text_that_would_not_hold_the_record_is_never_returned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_edit, "_write", lambda share: f"{{yes: {share.yes}, of: {share.of + 1}}}")

    with pytest.raises(RecordNotKeptError):
        write('standards:\n  "2.1": {rating: good, shares: {"2.1.1": 69%}}\n', q1=(11, 16))


@pytest.mark.parametrize("broken", ["1%}, rating: {", "1%, extra: 2%", "1% # "])
def test_a_text_that_would_change_another_field_is_never_returned(monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    monkeypatch.setattr(record_edit, "_write", lambda _share: broken)

    with pytest.raises(RecordNotKeptError):
        write('standards:\n  "2.1": {rating: good, shares: {"2.1.1": 69%}}\n', q1=(11, 16))
