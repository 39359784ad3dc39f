"""The command `build import`: figures from elsewhere into a record."""

import difflib
import sys
from pathlib import Path

import click

from inspectorate.cli.folders import CONTENT_OPTION, find_defaults
from inspectorate.cli.messages import summarise, tell
from inspectorate.cli.outcomes import EXIT_CONTENT_HAS_ERRORS
from inspectorate.cli.text import on_one_line
from inspectorate.diagnostics import BuildStopped
from inspectorate.importing import ImportOrder, ImportPlan, UnknownInspectionError, carry_out, plan_import
from inspectorate.model.framework import Rating
from inspectorate.model.rated import RatedStandard
from inspectorate.model.shares import CountedShare, Share
from inspectorate.validation.phrasing import name_rating


@click.group("import")
def import_group() -> None:
    """Take figures from a file of another program into a record."""


@import_group.command()
@click.argument("sheet", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--into", "inspection", metavar="INSPECTION", required=True, help="The name of the inspection's folder.")
@CONTENT_OPTION
@click.option("--sheet", "sheet_name", metavar="NAME", help="Which sheet of the workbook; needed if it has several.")
@click.option("--plan", "plan_only", is_flag=True, help="Show what would be written, and write nothing.")
def cases(sheet: Path, inspection: str, content: Path, *, sheet_name: str | None, plan_only: bool) -> None:
    """Count the answers of inspected cases and write the shares into the record.

    FILE is a CSV file or an Excel workbook with one row for each case and one column for each key question.
    """
    if sheet_name is not None and sheet.suffix.lower() == ".csv":
        raise click.UsageError("A CSV file holds one table only, so --sheet has no meaning for it.")
    order = ImportOrder(
        sheet=sheet,
        sheet_name=sheet_name,
        content=content.absolute(),
        defaults=find_defaults("content"),
        inspection=inspection,
    )
    try:
        plan = plan_import(order)
    except UnknownInspectionError as error:
        raise click.UsageError(_say_unknown(inspection, error.known)) from error
    except BuildStopped as stopped:
        tell(stopped.diagnostics, "text")
        click.echo(f"{summarise(stopped.diagnostics)} Nothing was written.", err=True)
        sys.exit(EXIT_CONTENT_HAS_ERRORS)
    tell(plan.warnings, "text")
    click.echo(_describe(plan))
    lines = plan.count_changed_lines()
    change = f"{lines} {'line' if lines == 1 else 'lines'}"
    if plan_only:
        click.echo(f"Nothing was written; {plan.record.name} would change in {change}.")
        return
    carry_out(plan)
    click.echo(
        f"{plan.record.name} was changed in {change}." if lines else f"{plan.record.name} holds all of it already."
    )


def _say_unknown(name: str, known: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    guess = f" Did you mean `{close[0]}`?" if close else ""
    return f"There is no inspection `{name}`.{guess} There are: {', '.join(f'`{one}`' for one in known) or 'none'}."


def _describe(plan: ImportPlan) -> str:
    """Return what was read, and what it changes, for a person."""
    sheet = f"{plan.sheet.file}, sheet {plan.sheet.name}" if plan.sheet.name else plan.sheet.file
    samples = ", ".join(f"{sample} {cases}" for sample, cases in plan.cases_by_sample.items())
    read = f"{sheet}: {plan.cases} {'case' if plan.cases == 1 else 'cases'}{f' ({samples})' if samples else ''}."
    rows = [("key question", "record", "sheet", "")]
    for share in plan.shares:
        differs = share.before is not None and share.before.percent != share.after.percent
        rows.append((share.question, _show(share.before), _show(share.after), "differs" if differs else ""))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    table = ["  ".join((*map(str.ljust, row, widths), row[3])).rstrip() for row in rows]
    ratings = [_compare(*pair) for pair in plan.ratings]
    return "\n".join(on_one_line(line) for line in (read, "", *table, "", *ratings)).rstrip()


def _show(share: Share | None) -> str:
    if share is None:
        return "-"
    counts = f" ({share.yes} of {share.of})" if isinstance(share, CountedShare) else ""
    return f"{share.percent}%{counts}"


def _compare(before: RatedStandard, after: RatedStandard) -> str:
    standard = after.standard
    title = next(iter((standard.short_title or standard.title).values()), "")
    earns = f"{standard.id} {title} would be '{_name(after.computed)}'"
    if after.computed == after.published:
        return f"{earns}, as the record says; by its former shares it was '{_name(before.computed)}'."
    return f"{earns}, the record says '{_name(after.published)}'."


def _name(rating: Rating | None) -> str:
    return name_rating(rating) if rating else "not rated"
