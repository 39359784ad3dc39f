"""Titles that fit on a browser's tab."""

import pytest

from builders import INSPECTION, make_wording
from inspectorate.views.phrases import Phrases
from inspectorate.views.titles import LONGEST_TITLE, fit_title

PHRASES = Phrases(make_wording({"short_title": "{document}: {area}, {month}"}))


@pytest.mark.parametrize("length", [1, LONGEST_TITLE])
def test_a_title_that_fits_stays_whole(length: int) -> None:
    assert fit_title("a" * length, "Report", INSPECTION, PHRASES) == "a" * length


def test_a_longer_one_gives_way_to_document_area_and_month() -> None:
    title = fit_title("a" * (LONGEST_TITLE + 1), "Report", INSPECTION, PHRASES)

    assert title.startswith("Report: Ambershire, ")
    assert title.endswith(" 2025")
