"""A correction goes into the text of a record, and nothing else in it changes."""

from datetime import date

import pytest

from inspectorate.loading.correction_edit import add_correction
from inspectorate.loading.record_edit import RecordNotKeptError
from inspectorate.model.corrections import Correction
from inspectorate.model.language import Language, Phrase

RECORD = """\
# The comment of an author: it stays.
service: ambershire
service_name: {en: Ambershire Youth Service}   # as on the cover
service_short_name: {en: AYS}
framework: made-up-2025
stage: final
embargo: 2025-06-03 00:01
fieldwork: {month: 2025-03}
lead_inspector: {name: Bea Hill}
"""
FIRST = """\
corrections:
  - on: 2025-07-01
    what:
      en: "The name of the chair, \\"Kim\\"."
    pdf: superseded/a-version-1.pdf
"""
CORRECTION = Correction(
    on=date(2025, 7, 1),
    what={Language("en"): Phrase("The name of the chair, “Kim”.")},
    pdf="superseded/a-version-1.pdf",
)
SECOND = Correction(
    on=date(2025, 8, 1),
    what={Language("en"): Phrase("A share: 38%, not 44%."), Language("cy"): Phrase("Cyfran: 38%, nid 44%.")},
    pdf="superseded/a-version-2.pdf",
)
SECOND_LINES = """\
  - on: 2025-08-01
    what:
      en: "A share: 38%, not 44%."
      cy: "Cyfran: 38%, nid 44%."
    pdf: superseded/a-version-2.pdf
"""


def add(text: str, correction: Correction) -> str:
    """Return the text of the record with one more correction."""
    return add_correction("inspection.yaml", text.encode(), correction).decode()


def test_the_first_correction_stands_at_the_end() -> None:
    changed = add(RECORD, CORRECTION)

    assert changed.startswith(RECORD)
    assert changed.removeprefix(RECORD).splitlines()[:2] == ["corrections:", "  - on: 2025-07-01"]


def test_a_later_one_stands_below_the_last_and_what_follows_stays_below() -> None:
    tail = "\n# The end.\nisbn: 978-1\n"

    assert add(RECORD + FIRST + tail, SECOND) == RECORD + FIRST + SECOND_LINES + tail


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_lines_end_as_they_did(end: str) -> None:
    changed = add((RECORD + FIRST).replace("\n", end), SECOND)

    assert changed == (RECORD + FIRST + SECOND_LINES).replace("\n", end)


def test_without_a_last_line_end_and_without_an_indent() -> None:
    flush = FIRST.replace("\n  ", "\n").rstrip()

    changed = add(RECORD + flush, SECOND)

    assert changed.startswith(RECORD + flush + "\n- on: 2025-08-01\n  what:\n")


@pytest.mark.parametrize("corrections", ["[]", "[{on: 2025-07-01, what: {en: Words.}, pdf: superseded/a.pdf}]"])
def test_in_brackets_it_stands_in_brackets(corrections: str) -> None:
    text = f"{RECORD}corrections: {corrections}  # so far\n"

    changed = add(text, SECOND)

    assert changed.startswith(f"{RECORD}corrections: {corrections[:-1]}")
    assert changed.endswith("]  # so far\n")


def test_a_text_that_would_not_hold_the_record_is_not_written() -> None:
    with pytest.raises(RecordNotKeptError):
        add(RECORD + "...\n", CORRECTION)
