"""Make copies of a report under embargo: one locked PDF for each recipient, and the list of who had one."""

import csv
import hashlib
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from inspectorate.assembly.one_pdf import hire_writer, print_page
from inspectorate.assembly.plan import PlannedPage
from inspectorate.assembly.workshop import Workshop
from inspectorate.checking import CheckOrder, check_content
from inspectorate.diagnostics import BuildStopped, has_errors, in_file_order
from inspectorate.documents.letter import LETTER
from inspectorate.documents.report import REPORT
from inspectorate.loading.desk import Desk as ReadingDesk
from inspectorate.loading.desk import read_file
from inspectorate.loading.library import Library
from inspectorate.loading.yaml_source import write_yaml
from inspectorate.model.copies import Copy, Recipient, Recipients
from inspectorate.model.publication import Audience
from inspectorate.release import Cleared, clear, to_london
from inspectorate.rendering.html import Templates
from inspectorate.rendering.pdf_lock import lock
from inspectorate.replacing import replace_file
from inspectorate.views.desk import Assets, Desk
from inspectorate.views.document import Page

ACCESS_LIST = "access-list.yaml"
_NOTE = "# Who had the report before the public. Nobody types it: `build copies` writes it.\n"
_NO_ASSETS = Assets("none", "none", "none", "none", "none")
"""A printed page fetches nothing; its frame names what web pages fetch all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyOrder:
    """Of what to make copies, for whom, and where to. Every folder is absolute."""

    content: Path
    templates: tuple[Path, ...]
    defaults: Path
    inspection: str
    recipients: Path
    output: Path
    passwords: Path
    """Where the passwords go, apart from the copies."""
    tell: Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedCopies:
    """What was made."""

    files: tuple[Path, ...]
    kept: tuple[str, ...]
    """Who had a copy already; theirs was left as it is."""
    access_list: Path


class CopiesRefusedError(Exception):
    """No copies can be made; the words say why, and what to do."""


def make_copies(order: CopyOrder, now: datetime, draw_password: Callable[[], str]) -> FinishedCopies:
    """Make a copy for each recipient who has none in the folder yet, and put it on the list.

    A copy is the last thing that is written: a kill leaves none that nobody can open, and none that is on no list.

    Raises:
        CopiesRefusedError: the inspection is not final and under embargo, or the recipients cannot be told apart.
        BuildStopped: the content or the list of recipients has errors.
        OSError: the machine cannot read or write.
    """
    recipients = _read_recipients(order.recipients)
    library, cleared = _pass_gate(order, now)
    desk = _open_desk(library, cleared)
    workshop = Workshop(Templates(order.templates), order.templates)
    writer = hire_writer(workshop, desk.site.pdf)
    listed = cleared.rated.inspection.access_list
    copies = list(listed.copies if listed else ())
    access_list = order.content / "inspections" / order.inspection / ACCESS_LIST
    order.output.mkdir(parents=True, exist_ok=True)
    name_by_recipient = dict(zip(recipients, _name_files(order.inspection, recipients), strict=True))
    wanted = {one: name for one, name in name_by_recipient.items() if not (order.output / name).exists()}
    for recipient, name in wanted.items():
        order.tell(name)
        printed = print_page(_plan(cleared, desk, recipient), workshop, writer)
        if has_errors(printed.diagnostics):
            raise BuildStopped(printed.diagnostics)
        password = draw_password()
        locked = lock(printed.value, password)
        _write_password(order.passwords, recipient, name, password)
        copies.append(_list(recipient, name, locked, now))
        replace_file(access_list, (_NOTE + write_yaml({"copies": [asdict(one) for one in copies]})).encode())
        replace_file(order.output / name, locked)
    return FinishedCopies(
        files=tuple(order.output / name for name in wanted.values()),
        kept=tuple(one.label for one in recipients if one not in wanted),
        access_list=access_list,
    )


def _read_recipients(path: Path) -> tuple[Recipient, ...]:
    desk = ReadingDesk()
    read = read_file(Recipients, path.name, path.read_bytes(), desk)
    if read is None or has_errors(desk.found):
        raise BuildStopped(in_file_order(desk.found))
    if not read.recipients:
        raise CopiesRefusedError(f"{path.name} names nobody. Write who gets a copy, as docs/publishing.md shows.")
    labels = [one.label.casefold() for one in read.recipients]
    twice = sorted({one.label for one in read.recipients if labels.count(one.label.casefold()) > 1})
    if twice:
        raise CopiesRefusedError(f"{path.name} names {twice[0]} twice. Name each recipient once.")
    return read.recipients


def _pass_gate(order: CopyOrder, now: datetime) -> tuple[Library, Cleared]:
    check = CheckOrder(content=order.content, defaults=order.defaults, inspections=frozenset({order.inspection}))
    checked = check_content(check, now)
    if has_errors(checked.diagnostics):
        raise BuildStopped(in_file_order(checked.diagnostics))
    cleared = [one for one in clear(checked.value.rated, Audience.PRESS, now) if one.id == order.inspection]
    if not cleared:
        raise CopiesRefusedError(
            f"`{order.inspection}` is not final: nobody outside gets a copy of it yet. Copies are made when its record "
            "says `stage: final`."
        )
    if cleared[0].is_public:
        raise CopiesRefusedError(f"The embargo of `{order.inspection}` has lifted: everybody may read the report.")
    return checked.value.library, cleared[0]


def _open_desk(library: Library, cleared: Cleared) -> Desk:
    if library.site is None:
        raise ValueError("A library without a site has errors and is not accepted.")
    wording = library.wording[library.site.first_language]
    return Desk(
        site=library.site,
        wording=wording,
        assets=_NO_ASSETS,
        cleared=(cleared,),
        audience=Audience.PRESS,
        folder=library.folder_name,
    )


def _plan(cleared: Cleared, desk: Desk, recipient: Recipient) -> PlannedPage:
    """Return the main document of the inspection, with the name of the recipient on each page."""
    for document in (REPORT, LETTER):
        page = document.build(cleared, replace(desk, recipient=recipient.label))
        if isinstance(page, Page):
            return PlannedPage(document=document.name, page=page)
    raise ValueError("Every edition has a report or a letter.")


def _name_files(inspection: str, recipients: Sequence[Recipient]) -> list[str]:
    """Return a name for the file of each; of two that would be the same, the later one has a number."""
    names: list[str] = []
    for recipient in recipients:
        plain = unicodedata.normalize("NFKD", recipient.label).encode("ascii", "ignore").decode().lower()
        stem = f"{inspection}-{re.sub(r'[^a-z0-9]+', '-', plain).strip('-') or 'copy'}"
        name, number = f"{stem}.pdf", 1
        while name in names:
            number += 1
            name = f"{stem}-{number}.pdf"
        names.append(name)
    return names


def _list(recipient: Recipient, name: str, locked: bytes, now: datetime) -> Copy:
    return Copy(
        recipient=recipient.label,
        made=f"{to_london(now):%Y-%m-%d %H:%M}",
        file=name,
        sha256=hashlib.sha256(locked).hexdigest(),
    )


def _write_password(path: Path, recipient: Recipient, name: str, password: str) -> None:
    """Add a line to the table of passwords, which only its owner can read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600, exist_ok=True)
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow((recipient.label, name, password))
