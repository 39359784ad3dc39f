"""Make the draft of one inspection for staff or for its service, with the form on which the service answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from inspectorate.assembly.draft_files import DraftWorkshop, make_draft_files, make_forms
from inspectorate.checking import CheckedContent, CheckOrder, check_content
from inspectorate.diagnostics import BuildStopped, Checked, Diagnostic, has_errors, in_file_order
from inspectorate.documents.draft import DRAFT
from inspectorate.loading.library import Library
from inspectorate.model.publication import Audience, Stage
from inspectorate.release import Cleared, clear, to_day_in_london, to_london
from inspectorate.views.desk import Assets, Desk
from inspectorate.views.drafts import DraftBrief, Drafted
from inspectorate.views.response_form import build_form
from inspectorate.views.working_days import add_working_days

# A draft holds all that it shows; the frame of a page wants to name something all the same.
_NO_ASSETS = Assets(style="none", script="none", search_script="none", icon="none", check_script="none")


NEEDED = frozenset({("service",), ("framework",), ("stage",), ("embargo",), ("fieldwork", "month")})
"""The fields of a record without which there is nothing to show, or nobody to show it to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftOrder:
    """Of what to make a draft, for whom, and where to. Every folder is absolute."""

    content: Path
    templates: tuple[Path, ...]
    defaults: Path
    inspection: str
    audience: Audience
    output: Path
    tell: Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedDraft:
    """What was made, and how the draft can be told from every other one."""

    folder: Path
    paths: tuple[str, ...]
    fingerprint: str
    found: tuple[Diagnostic, ...]
    """What the checks found in the inspection, and what was found in what was made."""


class NotForServiceError(Exception):
    """The inspection is at a stage at which its service sees nothing of it, or no draft any more."""

    def __init__(self, stage: Stage) -> None:
        """Keep the stage for the message."""
        super().__init__(stage.value)
        self.stage = stage


def make_draft(order: DraftOrder, as_of: datetime) -> FinishedDraft:
    """Make the files of a draft; for the service, the form as well.

    What checks find is told in the draft, and stops nothing as long as there is an inspection at all.

    Raises:
        BuildStopped: so little can be read that there is nothing to show.
        NotForServiceError: the draft is for the service, and the inspection is not at factual accuracy.
        OSError: the machine cannot read the content or write the draft.
    """
    check = CheckOrder(content=order.content, defaults=order.defaults, inspections=frozenset({order.inspection}))
    checked = read_one(check, as_of)
    found, library = in_file_order(checked.diagnostics), checked.value.library
    cleared = pass_gate(checked, order.inspection, order.audience, as_of)
    desk = open_desk(library, order.audience)
    day = to_day_in_london(as_of)
    is_for_service = order.audience is Audience.SERVICE
    reply_by = add_working_days(day, desk.site.drafts.response_days, library.handbook.bank_holidays)
    brief = DraftBrief(made=to_london(as_of), reply_by=reply_by if is_for_service else None, found=found)
    drafted = DRAFT.build(cleared, desk, brief)
    workshop = DraftWorkshop(order.templates, desk.site.pdf, order.tell)
    made = make_draft_files(DRAFT.name, drafted.page, f"{order.inspection}-draft", workshop)
    paths = dict(made.value)
    if is_for_service:
        paths |= make_forms(build_form(cleared.rated.inspection, drafted, desk, brief), order.inspection)
    write_files(order.output, paths)
    return FinishedDraft(
        folder=order.output, paths=tuple(paths), fingerprint=drafted.fingerprint, found=made.diagnostics
    )


def draft_for_reading(library: Library, cleared: Cleared, as_of: datetime) -> Drafted:
    """Return the draft of an inspection as it would be made now, to find its paragraphs."""
    return DRAFT.build(cleared, open_desk(library, Audience.STAFF), DraftBrief(made=to_london(as_of)))


def read_one(order: CheckOrder, as_of: datetime) -> Checked[CheckedContent]:
    """Return the content of one inspection, checked, as far as it can be read.

    Raises:
        BuildStopped: it is so far from complete that there is nothing to show.
    """
    checked = check_content(replace(order, reads_partly=True), as_of)
    if checked.value.library.site is None or not checked.value.rated:
        found = in_file_order(checked.diagnostics)
        raise BuildStopped(tuple(one for one in found if has_errors((one,)) or one.path in NEEDED) or found)
    return checked


def pass_gate(checked: Checked[CheckedContent], inspection: str, audience: Audience, as_of: datetime) -> Cleared:
    """Return the inspection as one that the audience may see.

    Raises:
        NotForServiceError: it may not, or the service would get as a draft what is public.
    """
    cleared = {str(one.id): one for one in clear(checked.value.rated, audience, as_of)}
    stage = next(one.inspection.record.stage for one in checked.value.rated if one.inspection.id == inspection)
    if inspection not in cleared or (audience is Audience.SERVICE and stage is not Stage.FACTUAL_ACCURACY):
        raise NotForServiceError(stage)
    return cleared[inspection]


def open_desk(library: Library, audience: Audience) -> Desk:
    """Return the desk of the site's first language, without a neighbour: a draft speaks of one inspection alone."""
    if library.site is None:
        raise ValueError("Without a site there is no draft.")
    language = library.site.first_language
    return Desk(
        site=library.site,
        wording=library.wording[language],
        assets=_NO_ASSETS,
        audience=audience,
        folder=library.folder_name,
    )


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder, over earlier ones of the same names.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
