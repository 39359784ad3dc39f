"""What an import would change is planned from sheet and record, and then written whole or not at all."""

import csv
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from inspectorate import importing
from inspectorate.diagnostics import BuildStopped, Severity
from inspectorate.importing import ImportOrder, ImportPlan, UnknownInspectionError, carry_out, plan_import
from workbooks import add_sheet, make_workbook, save

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
REDBRIDGE = "redbridge-2024"
SUFFICIENT = {
    "2.1": (11, 10, 8), "2.2": (10, 11, 6), "2.3": (11, 10, 8), "2.4": (11, 8, 10),
    "3.1": (13, 8, 9), "3.2": (14, 6, 9), "3.3": (13, 5, 11),
}  # fmt: skip
"""In how many of 16 made-up cases each key question is sufficient: the counts print as the published percentages."""


@pytest.fixture
def order(tmp_path: Path) -> ImportOrder:
    """Return an order to import a sound sheet into a copy of one inspection."""
    content = tmp_path / "content"
    shutil.copytree(CONTENT / "inspections" / REDBRIDGE, content / "inspections" / REDBRIDGE)
    for name in ("site.yaml", "services.yaml"):
        shutil.copy(CONTENT / name, content)
    sheet = tmp_path / "cases.csv"
    write_sheet(sheet, make_rows())
    return ImportOrder(sheet=sheet, sheet_name=None, content=content, defaults=CONTENT, inspection=REDBRIDGE)


def make_rows() -> list[list[str]]:
    """Return the rows of a sheet with 16 cases of each sample."""
    questions = [
        (f"{standard}.{number}", yes)
        for standard, all_yes in SUFFICIENT.items()
        for number, yes in enumerate(all_yes, 1)
    ]
    rows = [["case", "sample", *(name for name, _ in questions)]]
    for sample, domain in (("court", "2"), ("out of court", "3")):
        for number in range(16):
            answers = [("yes" if number < yes else "no") if name.startswith(domain) else "" for name, yes in questions]
            rows.append([f"{domain}-{number}", sample, *answers])
    return rows


def write_sheet(sheet: Path, rows: Sequence[Sequence[str]]) -> None:
    """Write rows as CSV."""
    with sheet.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def change_record(order: ImportOrder, before: str, after: str) -> None:
    """Replace words of the record that stand in it once."""
    record = order.content / "inspections" / REDBRIDGE / "inspection.yaml"
    text = record.read_text("utf-8")
    assert text.count(before) == 1
    record.write_text(text.replace(before, after), "utf-8")


def stop(order: ImportOrder) -> list[tuple[str, str]]:
    """Return places and codes of what stops an import."""
    with pytest.raises(BuildStopped) as stopped:
        plan_import(order)
    return [(str(one.position), one.code) for one in stopped.value.diagnostics]


def list_ratings(plan: ImportPlan) -> list[tuple[str, str | None, str | None, str | None]]:
    """Return each standard of another rating: as computed before and after, and as published."""
    return [
        (
            after.standard.id,
            before.computed.id if before.computed else None,
            after.computed.id if after.computed else None,
            after.published.id if after.published else None,
        )
        for before, after in plan.ratings
    ]


def test_a_plan_says_what_was_read_and_what_would_change(order: ImportOrder) -> None:
    plan = plan_import(order)

    assert (plan.cases, plan.cases_by_sample) == (32, {"court": 16, "out_of_court": 16})
    assert [
        (one.question, one.before.percent if one.before else None, one.after.yes, one.after.of) for one in plan.shares
    ][:2] == [
        ("2.1.1", 69, 11, 16),
        ("2.1.2", 63, 10, 16),
    ]
    assert all(one.before and one.before.percent == one.after.percent for one in plan.shares)
    assert (len(plan.shares), plan.count_changed_lines(), plan.ratings, plan.warnings) == (21, 21, (), ())
    assert plan.record.read_bytes() == plan.before


def test_a_plan_that_is_carried_out_changes_the_record_and_leaves_nothing_beside_it(order: ImportOrder) -> None:
    plan = plan_import(order)
    plan.record.chmod(0o640)

    carry_out(plan)

    assert plan.record.read_bytes() == plan.after != plan.before
    assert plan.record.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in plan.record.parent.iterdir()) == [
        "inspection.yaml", "press-release.cy.yaml", "press-release.yaml", "report.yaml"
    ]  # fmt: skip


def test_a_second_import_finds_nothing_to_change_and_writes_nothing(order: ImportOrder) -> None:
    carry_out(plan_import(order))
    plan = plan_import(order)
    written = plan.record.stat()

    carry_out(plan)

    assert (plan.count_changed_lines(), plan.after) == (0, plan.before)
    assert plan.record.stat().st_ino == written.st_ino


def test_a_link_to_a_record_stays_a_link(order: ImportOrder) -> None:
    record = order.content / "inspections" / REDBRIDGE / "inspection.yaml"
    elsewhere = order.content / ".kept.yaml"  # inside the folder: a link out of it is refused
    record.rename(elsewhere)
    record.symlink_to(elsewhere)
    plan = plan_import(order)

    carry_out(plan)

    assert record.is_symlink()
    assert elsewhere.read_bytes() == plan.after


def test_a_record_that_cannot_be_replaced_stands_as_it_was(order: ImportOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = plan_import(order)

    def refuse(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(shutil, "copymode", refuse)
    with pytest.raises(OSError, match="no space left"):
        carry_out(plan)

    assert plan.record.read_bytes() == plan.before
    assert [path.name for path in plan.record.parent.iterdir() if path.name.startswith(".")] == []


def test_an_inspection_that_there_is_not_is_told_with_those_that_there_are(order: ImportOrder) -> None:
    with pytest.raises(UnknownInspectionError) as error:
        plan_import(replace(order, inspection="redbrige"))

    assert error.value.known == (REDBRIDGE,)


def test_a_content_folder_without_its_files_stops_the_import(order: ImportOrder) -> None:
    (order.content / "services.yaml").unlink()

    assert stop(order) == [("content/services.yaml:1:1", "missing-file")]


def test_a_record_with_errors_stops_the_import(order: ImportOrder) -> None:
    change_record(order, "stage: final", "stage: finel")

    assert stop(order) == [("content/inspections/redbridge-2024/inspection.yaml:8:8", "wrong-value")]


def test_a_record_that_was_read_in_spite_of_errors_stops_the_import_too(order: ImportOrder) -> None:
    change_record(order, "stage: final", "stage: final\nstage: final")

    assert stop(order) == [("content/inspections/redbridge-2024/inspection.yaml:9:1", "yaml-duplicate-key")]


def test_errors_of_other_inspections_are_no_matter(order: ImportOrder) -> None:
    other = order.content / "inspections" / "ambershire-2025"
    other.mkdir()
    (other / "inspection.yaml").write_text("stage: finel\n", "utf-8")

    assert len(plan_import(order).shares) == 21


def test_a_framework_without_counted_questions_is_told(order: ImportOrder) -> None:
    letter = "redbridge-2015"
    shutil.copytree(CONTENT / "inspections" / letter, order.content / "inspections" / letter)

    assert stop(replace(order, inspection=letter)) == [
        ("content/inspections/redbridge-2015/inspection.yaml:6:12", "nothing-asked")
    ]
    with pytest.raises(BuildStopped) as stopped:
        plan_import(replace(order, inspection=letter))
    assert stopped.value.diagnostics[0].message == (
        "The framework `yo-sqs-2012` has no key question that is answered case by case."
    )


def test_a_standard_without_a_result_is_told_with_the_faults_of_the_sheet(order: ImportOrder) -> None:
    change_record(order, '  "3.3":\n    rating: inadequate\n    shares:\n', '  "4.1": {rating: good}\n')
    change_record(order, '      "3.3.1": 81%\n      "3.3.2": 31%\n      "3.3.3": 69%\n', "")
    change_record(order, '  "4.1": {rating: requires-improvement}\n', "")
    rows = make_rows()
    rows[1][0] = ""
    write_sheet(order.sheet, rows)

    assert stop(order) == [
        ("cases.csv:2 (column A)", "case-without-name"),
        ("content/inspections/redbridge-2024/inspection.yaml:29:3", "standard-missing"),
    ]


def test_a_standard_that_is_not_rated_needs_no_columns(order: ImportOrder) -> None:
    change_record(order, '  "3.3":\n    rating: inadequate\n    shares:\n', '  "3.3":\n    not_rated: {en: why}\n')
    change_record(order, '      "3.3.1": 81%\n      "3.3.2": 31%\n      "3.3.3": 69%\n', "")
    write_sheet(order.sheet, [row[:-3] for row in make_rows()])

    plan = plan_import(order)

    assert (len(plan.shares), plan.ratings) == (18, ())


def test_another_number_of_cases_than_the_record_prints_is_a_warning_with_both_places(order: ImportOrder) -> None:
    write_sheet(order.sheet, [*make_rows(), *([name, "court", *["no"] * 12, *[""] * 9] for name in ("X", "Y"))])

    plan = plan_import(order)

    (found,) = plan.warnings
    assert (found.code, found.severity) == ("sheet-sample-differs", Severity.WARNING)
    assert found.message == "The sheet holds 18 cases of the sample `court`, but the record says 16."
    assert (str(found.position), str(found.also[0].position)) == (
        "cases.csv:1 (column A)",
        "content/inspections/redbridge-2024/inspection.yaml:19:10",
    )


def test_a_sample_without_a_number_in_the_record_is_not_compared(order: ImportOrder) -> None:
    change_record(order, "  court: 16\n", "")
    write_sheet(order.sheet, make_rows()[:15] + make_rows()[17:])

    assert plan_import(order).warnings == ()


def test_a_rating_that_the_sheet_would_change_is_told(order: ImportOrder) -> None:
    rows = make_rows()
    for row in rows[1:17]:
        row[5:8] = ["yes", "yes", "yes" if int(row[0][2:]) < 12 else "no"]
    write_sheet(order.sheet, rows)

    assert list_ratings(plan_import(order)) == [("2.2", "inadequate", "good", "inadequate")]


def test_a_rating_that_was_wrong_before_and_is_right_now_is_told(order: ImportOrder) -> None:
    change_record(order, '"2.2.3": 38%', '"2.2.3": 63%')

    assert list_ratings(plan_import(order)) == [("2.2", "requires-improvement", "inadequate", "inadequate")]


def test_a_rating_that_stays_other_than_the_published_one_is_told_unless_discretion_is_recorded(
    order: ImportOrder,
) -> None:
    change_record(order, '  "2.2":\n    rating: inadequate\n', '  "2.2":\n    rating: good\n')

    assert list_ratings(plan_import(order)) == [("2.2", "inadequate", "inadequate", "good")]
    change_record(
        order, '  "2.2":\n    rating: good\n', '  "2.2":\n    rating: good\n    discretion: {reason: {en: So.}}\n'
    )
    assert plan_import(order).ratings == ()


def test_first_shares_that_earn_the_published_rating_are_no_news(order: ImportOrder) -> None:
    change_record(order, '    shares:\n      "2.1.1": 69%\n      "2.1.2": 63%\n      "2.1.3": 50%\n', "")

    plan = plan_import(order)

    assert (plan.shares[0].before, plan.ratings, plan.count_changed_lines()) == (None, (), 22)


@pytest.mark.parametrize("name", ["cases.txt", "cases", "cases.numbers"])
def test_a_file_of_another_kind_is_refused(order: ImportOrder, name: str) -> None:
    sheet = order.sheet.rename(order.sheet.with_name(name))

    assert stop(replace(order, sheet=sheet)) == [(name, "sheet-unreadable")]


def test_a_file_that_is_too_large_is_refused(order: ImportOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "MAX_BYTES", order.sheet.stat().st_size - 1)

    assert stop(order) == [("cases.csv", "sheet-unreadable")]


@pytest.mark.parametrize("name", ["cases.xlsx", "CASES.XLSX", "cases.xls", "cases.ods"])
def test_a_workbook_is_known_by_the_name_of_its_file(order: ImportOrder, name: str) -> None:
    workbook = make_workbook()
    add_sheet(workbook, "Cases", make_rows())
    sheet = order.sheet.with_name(name)
    sheet.write_bytes(save(workbook))

    plan = plan_import(replace(order, sheet=sheet))

    assert (plan.sheet.file, plan.sheet.name, plan.count_changed_lines()) == (name, "Cases", 21)
