"""Made-up inspections are of real size, in order, and plainly made up."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from comparison.made_up import MOST_INSPECTIONS, find_sentences, make_up, read_pattern, vary, write_content
from inspectorate.checking import CheckedContent, CheckOrder, check_content
from inspectorate.diagnostics import Checked, Severity

NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
SENTENCES = ("One sentence that stands alone.", "Another sentence that does so too.")


def read_all(folder: Path) -> Mapping[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made-up") / "content"
    write_content(folder, 2)
    return folder


@pytest.fixture(scope="module")
def checked(content: Path) -> Checked[CheckedContent]:
    return check_content(CheckOrder(content=content, defaults=content), NOW)


def test_made_up_content_passes_all_checks(checked: Checked[CheckedContent]) -> None:
    told = [one for one in checked.diagnostics if one.severity is not Severity.INFORMATION and not one.waived]

    assert told == []
    assert len(checked.value.rated) == 2


def test_every_inspection_is_of_real_size(content: Path, checked: Checked[CheckedContent]) -> None:
    for folder in (content / "inspections").iterdir():
        assert sum(path.stat().st_size for path in folder.iterdir()) > 65_000
    for one in checked.value.rated:
        assert len(one.inspection.record.standards) == 13
        assert sum(bool(standard.shares) for standard in one.inspection.record.standards.values()) == 7
        assert one.inspection.record.recommendations


def test_a_seed_always_makes_the_same_and_another_one_something_else(tmp_path: Path, content: Path) -> None:
    write_content(tmp_path / "same", 2)
    write_content(tmp_path / "other", 2, seed=8)

    assert read_all(tmp_path / "same") == read_all(content)
    assert read_all(tmp_path / "other").keys() != read_all(content).keys()


def test_a_small_content_folder_is_the_beginning_of_a_large_one() -> None:
    assert list(make_up(9, SENTENCES))[:4] == list(make_up(4, SENTENCES))


def test_each_of_the_most_inspections_has_an_id_and_an_isbn_of_its_own() -> None:
    variations = list(make_up(MOST_INSPECTIONS, ()))

    assert len({one.id for one in variations}) == len({one.isbn for one in variations}) == MOST_INSPECTIONS


def test_more_than_there_are_names_for_is_refused() -> None:
    with pytest.raises(ValueError, match="10000"):
        next(make_up(MOST_INSPECTIONS + 1, ()))


def test_no_real_service_or_person_is_left_and_the_site_says_that_all_is_made_up(content: Path) -> None:
    files = [content / "site.yaml", content / "services.yaml", *(content / "inspections").rglob("*.yaml")]
    texts = "\n".join(path.read_text("utf-8") for path in files)

    for real in ("Redbridge", "redbridge", "Barking", "Jones", "Pordham", "Stacey", "978-1-916621-22-0"):
        assert real not in texts
    assert "no such service exists" in (content / "site.yaml").read_text("utf-8")


def test_no_two_inspections_of_a_service_have_the_same_words() -> None:
    report = read_pattern()["report.yaml"]
    one, other = make_up(2, find_sentences(report))

    assert one.service == other.service
    assert one.sentences != other.sentences
    assert len(vary(report, one)) > len(report)


def test_what_varies_is_the_same_in_every_form() -> None:
    sentences = tuple(f"In every form sentence {number} is the same." for number in range(9))
    variation = next(make_up(1, sentences))
    sentence, longer = variation.sentences[0]

    assert vary(f"<p>{sentence}</p>", variation) == f"<p>{longer}</p>"
    assert vary(f"    {sentence}\n", variation) == f"    {longer}\n"


def test_years_move_and_names_of_editions_stay() -> None:
    later, earlier = make_up(2, ())

    assert vary("In 2024 under yj-2021", later) == "In 2024 under yj-2021"
    assert vary("In 2024 under yj-2021", earlier) == "In 2021 under yj-2021"
