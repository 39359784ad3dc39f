"""Say and show what changed in an inspection between two states of the content."""

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inspectorate.assembly.draft_files import DraftWorkshop, make_draft_files
from inspectorate.checking import CheckOrder
from inspectorate.diagnostics import BuildStopped, Diagnostic
from inspectorate.documents.redline import REDLINE, RedlineForm, count_changed_lines
from inspectorate.drafting import open_desk, pass_gate, read_one, write_files
from inspectorate.loading.library import Library
from inspectorate.loading.revisions import fetch_revision
from inspectorate.model.publication import Audience
from inspectorate.release import Cleared
from inspectorate.views.drafts import Comparison
from inspectorate.views.record_changes import list_changes


@dataclass(frozen=True, slots=True, kw_only=True)
class RedlineOrder:
    """What to compare. A state is a folder of content or a revision of git; empty: the content as it stands."""

    content: Path
    templates: tuple[Path, ...]
    defaults: Path
    inspection: str
    old: str
    new: str
    output: Path
    tell: Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedRedline:
    """What changed, and where it is shown."""

    record: tuple[str, ...]
    lines_by_passage: Mapping[str, int]
    """How many lines changed, by the heading of their passage."""
    paths: tuple[str, ...]
    found: tuple[Diagnostic, ...]


class UnreadableStateError(Exception):
    """At one of the two states the inspection cannot be shown at all."""

    def __init__(self, state: str, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Keep which state it is, and why."""
        super().__init__(state)
        self.state, self.diagnostics = state, diagnostics


def make_redline(order: RedlineOrder, as_of: datetime) -> FinishedRedline:
    """Compare two states of an inspection and, where they differ, make the pages and PDFs that show it.

    Raises:
        UnreadableStateError: the inspection is not there at one of the states, or cannot be read.
        UnknownRevisionError: git knows no such revision.
        OSError: the machine cannot read or write.
    """
    old, _ = _read_state(order, order.old, as_of)
    new, library = _read_state(order, order.new, as_of)
    desk = open_desk(library, Audience.STAFF)
    record = list_changes(old.rated, new.rated, desk.phrases)
    counts = count_changed_lines(old.rated, new.rated, desk.phrases)
    made: dict[str, bytes] = {}
    found: tuple[Diagnostic, ...] = ()
    if record or counts:
        workshop = DraftWorkshop(order.templates, desk.site.pdf, order.tell)
        for form in RedlineForm:
            comparison = Comparison(old=order.old, new=order.new, form=form.value)
            page = REDLINE.build(old, new, desk, comparison)
            files = make_draft_files(REDLINE.name, page, f"{order.inspection}-{form.value}", workshop)
            made |= files.value
            found = (*found, *files.diagnostics)
        write_files(order.output, made)
    return FinishedRedline(record=record, lines_by_passage=counts, paths=tuple(made), found=found)


def _read_state(order: RedlineOrder, state: str, as_of: datetime) -> tuple[Cleared, Library]:
    with tempfile.TemporaryDirectory(prefix="inspectorate-") as folder:
        content = order.content
        if state:
            content = Path(state) if Path(state).is_dir() else fetch_revision(order.content, state, Path(folder))
        check = CheckOrder(content=content, defaults=order.defaults, inspections=frozenset({order.inspection}))
        try:
            checked = read_one(check, as_of)
        except BuildStopped as stopped:
            raise UnreadableStateError(state, stopped.diagnostics) from stopped
    # Compared is what a staff draft would hold, whatever stage the two states are at.
    return pass_gate(checked, order.inspection, Audience.STAFF, as_of), checked.value.library
