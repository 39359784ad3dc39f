"""From measurements to docs/performance.md and its picture."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from comparison.machine import Facts
from comparison.measure import Measured
from comparison.names import ALONE, FLOOR, NOTHING_CHANGED, OURS, PARAGRAPH_CHANGED, PLAIN
from comparison.store import Round, Standing
from comparison.writing.figures import Spread, compare, find_growth, spread
from comparison.writing.page import write_page
from comparison.writing.picture import describe_pages, draw_pages

MIB = 1024**2
EXPECTED = Path(__file__).with_name("performance.md")
FACTS = Facts(
    system="A system",
    processor="A processor",
    processors=4,
    workers=2,
    memory_gib=8,
    version_by_tool={"Inspectorate": "1.0", "Python": "3.11.9", "Hugo": "0.1"},
)

WAITS = ((0.02, 0.12), (0.03, 0.23), (0.02, 0.17), (0.03, 0.33))


def took(seconds: float | None, mib: int = 100, held: tuple[tuple[int, ...], ...] = ()) -> Measured:
    return Measured(seconds=seconds, processor_seconds=(seconds or 600) * 2, peak_bytes=mib * MIB, held_bytes=held)


def one_round(part: str, size: int, **by_name: Measured) -> Round:
    return Round(part=part, size=size, limit_seconds=600, took=by_name)


ROUNDS = (
    one_round("pages", 1, **{OURS: took(0.5), "Hugo": took(0.25), "MkDocs": took(1.0)}),
    one_round("pages", 1, **{OURS: took(0.6), "Hugo": took(0.24), "MkDocs": took(1.5)}),
    one_round("pages", 10, **{OURS: took(5.0), "Hugo": took(0.01), "MkDocs": took(10.0)}),
    one_round("pages", 100, **{OURS: took(50.0, 1500), "Hugo": took(25.0), "MkDocs": took(None)}),
    one_round("pages", 1000, **{OURS: took(500.0), "Hugo": took(250.0)}),
    one_round(
        "again", 10, **{NOTHING_CHANGED: took(0.1), f"{OURS}: {PARAGRAPH_CHANGED}": took(0.5), FLOOR: took(0.05)}
    ),
    one_round(
        "serve",
        10,
        **{OURS: replace(took(9.0), waited_seconds=WAITS)},
    ),
    one_round("serve", 100, **{OURS: took(None)}),
    one_round("documents", 2, **{ALONE: took(3.0, held=((90 * MIB, 91 * MIB),)), PLAIN: took(4.0)}),
    one_round("documents", 2, **{OURS: took(2.0, held=((90 * MIB,), (95 * MIB,))), ALONE: took(3.0), PLAIN: took(5.0)}),
)


def standing(rounds: Sequence[Round], state: str = "0a1b2c3") -> list[Standing]:
    day = date(2026, 1, 5)
    contests = dict.fromkeys((one.part, one.size) for one in rounds)
    return [
        Standing(day=day, state=state, rounds=tuple(one for one in rounds if (one.part, one.size) == contest))
        for contest in contests
    ]


def test_the_page_is_written_as_agreed() -> None:
    """After a change that is meant, write the page anew and look at every changed line."""
    assert write_page(FACTS, standing(ROUNDS)) == EXPECTED.read_text("utf-8")


def test_what_was_not_finished_is_not_left_out() -> None:
    page = write_page(FACTS, standing(ROUNDS))

    assert "| 100 | MkDocs | not finished within 600 s |" in page
    assert "| 1,000 | MkDocs | not tried: N = 100 took over 600 s |" in page


def test_a_page_of_nothing_but_one_round_says_what_is_missing() -> None:
    page = write_page(FACTS, standing(ROUNDS[5:6]))

    assert page.count("Not measured yet.") == 5
    assert "performance.svg" not in page


def test_rows_that_are_of_another_state_of_the_program_say_so() -> None:
    page = write_page(FACTS, [*standing(ROUNDS[:3]), *standing(ROUNDS[3:4], "4d5e6f7+"), *standing(ROUNDS[4:5])])

    assert "| pages from nothing | 1, 10, 1,000 | 5 January 2026 | `0a1b2c3` |" in page
    assert "| pages from nothing | 100 | 5 January 2026 | `4d5e6f7+` |" in page


def test_ratios_are_taken_round_by_round_and_only_where_both_finished() -> None:
    rounds = [
        one_round("pages", 1, ours=took(1.0), other=took(2.0)),
        one_round("pages", 1, ours=took(10.0), other=took(40.0)),
        one_round("pages", 1, ours=took(1.0), other=took(None)),
        one_round("pages", 1, ours=took(1.0)),
    ]

    assert compare(rounds, "other", "ours") == Spread(middle=3.0, low=2.5, high=3.5)
    assert compare(rounds[2:], "other", "ours") is None


def test_a_single_value_is_its_own_spread() -> None:
    assert spread([3.0]) == Spread(middle=3.0, low=3.0, high=3.0)


def test_growth_in_step_with_size_has_the_exponent_one_and_fits() -> None:
    growth = find_growth({1: 0.5, 10: 5.0, 100: 50.0})

    assert growth is not None
    assert growth.exponent == pytest.approx(1.0)
    assert growth.fit == pytest.approx(1.0)
    assert growth.last == pytest.approx(1.0)


def test_the_last_step_leaves_out_what_every_run_takes_alike() -> None:
    growth = find_growth({1: 10.0, 10: 10.0, 100: 100.0})

    assert growth is not None
    assert growth.exponent == pytest.approx(0.5)
    assert growth.last == pytest.approx(1.0)


def test_two_sizes_tell_nothing_of_growth() -> None:
    assert find_growth({1: 0.5, 10: 5.0}) is None


def test_the_picture_says_in_words_what_it_shows() -> None:
    picture = ElementTree.fromstring(draw_pages(ROUNDS))  # noqa: S314  # written a moment ago
    description = picture.find("{http://www.w3.org/2000/svg}desc")

    assert description is not None
    assert description.text == describe_pages(ROUNDS)
    assert f"{OURS} 0.55 s for 1, 5 s for 10, 50 s for 100, 500 s for 1,000;" in describe_pages(ROUNDS)
    assert "MkDocs 1.2 s for 1, 10 s for 10." in describe_pages(ROUNDS)


def test_the_picture_stays_on_its_board_and_names_each_line() -> None:
    picture = ElementTree.fromstring(draw_pages(ROUNDS))  # noqa: S314  # written a moment ago
    lines = picture.findall("{http://www.w3.org/2000/svg}polyline")
    points = [tuple(map(float, point.split(","))) for line in lines for point in line.get("points", "").split()]
    names = {text.text for text in picture.iter("{http://www.w3.org/2000/svg}text")}

    assert len(lines) == 3
    assert all(0 <= x <= 680 and 0 <= y <= 400 for x, y in points)
    assert {OURS, "Hugo", "MkDocs"} <= names
