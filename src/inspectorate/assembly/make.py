"""Make the files of a site in a folder: what nothing has changed of is remembered, all else is done by the crew."""

import hashlib
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeAlias

from inspectorate.assembly.manifest_file import record_files
from inspectorate.assembly.page_checks.titles import PlacedTitle
from inspectorate.assembly.parts import MadePart, Part, Studio, make_part
from inspectorate.assembly.print_shop import Printed, PrintJob, PrintShop, print_document
from inspectorate.assembly.proofread import Ways
from inspectorate.assembly.search_bundles import SearchedPage
from inspectorate.crew import Crew
from inspectorate.diagnostics import Diagnostic, has_errors
from inspectorate.memo import Memo, MemoKey, make_key
from inspectorate.model.inspection import InspectionId
from inspectorate.model.language import Language
from inspectorate.model.manifest import FileRecord
from inspectorate.packing import pack, unpack
from inspectorate.rendering.html import Templates
from inspectorate.rendering.styles import find_web_fonts
from inspectorate.views.document import ListedPage

Press: TypeAlias = Callable[[Iterable[PrintJob]], Iterator[bytes]]
"""Prints documents, in their order; each is packed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """Where parts are made and documents are printed; each worker has it at hand."""

    studio: Studio
    shop: PrintShop
    memo: Memo
    read_keys: Mapping[InspectionId, MemoKey]
    """Under which each inspection with all its words is remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A file that was made, and how far all has come."""

    path: str
    made: int
    """So many parts of the site are made, the one of this file among them."""
    parts: int
    """So many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Makers:
    """Who makes what, and what is remembered of it."""

    crew: Crew[Floor]
    press: Press
    warm_up: Callable[[], None]
    """Called before documents are made, so that those who print them need not all begin by loading the same."""
    memo: Memo
    print_key: MemoKey
    """The fingerprint of all that shapes a PDF beside its job."""
    parts: int
    """How many parts the site has."""
    tell: Callable[[Progress], None]
    """Hears of each file as it is made."""


@dataclass(slots=True)
class SideFolder:
    """The folder in which a site is made, and what is known of what it holds."""

    folder: Path
    parts: int = 0
    """How many parts of the site it holds."""
    records: list[FileRecord] = field(default_factory=list)
    owners: list[tuple[str, str]] = field(default_factory=list)
    """Every path that a document wants, with the document's name."""
    pages: list[tuple[str, str]] = field(default_factory=list)
    """Of the pages alone, the same."""
    listed: list[ListedPage] = field(default_factory=list)
    ways: list[Ways] = field(default_factory=list)
    titles: list[PlacedTitle] = field(default_factory=list)
    searched: list[SearchedPage] = field(default_factory=list)
    words_by_language: dict[Language, set[str]] = field(default_factory=lambda: defaultdict(set))
    """All words in which readers can search."""
    found: list[Diagnostic] = field(default_factory=list)
    """What was found while the files were made."""
    proof: list[Diagnostic] = field(default_factory=list)
    """What was found when the pages were read again."""

    def write(self, path: str, content: bytes) -> None:
        """Write a file and take it down."""
        place = self.folder / path
        try:
            place.write_bytes(content)
        except FileNotFoundError:
            place.parent.mkdir(parents=True)
            place.write_bytes(content)
        self.records.append(FileRecord(path=path, size=len(content), sha256=hashlib.sha256(content).hexdigest()))

    def add(self, part: MadePart) -> list[str]:
        """Write the files of a part, and keep what is to be known of them; return their paths."""
        self.parts += 1
        paths = []
        for path, content in part.iter_files():
            self.write(path, content)
            paths.append(path)
        self.owners.extend(part.owners)
        self.pages.extend(part.pages)
        self.listed.extend(part.listed)
        self.ways.append(part.ways)
        self.titles.extend(part.titles)
        self.searched.extend(part.searched)
        for language, words in part.words_by_language.items():
            self.words_by_language[language].update(words.split(" "))
        self.found.extend(part.found)
        self.proof.extend(part.proof)
        return paths

    def take_down(self, paths: Iterable[str]) -> None:
        """Take down files that another program wrote into the folder."""
        self.records.extend(record_files(self.folder, paths))

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the paths of all files, as they were written."""
        return tuple(one.path for one in self.records)


def write_assets(assets: Mapping[str, str], templates: Templates, side: SideFolder) -> None:
    """Write style sheets, scripts, icons and typefaces."""
    for name, text in assets.items():
        side.write(name, text.encode())
    for name, font in find_web_fonts(templates):
        side.write(name, font.read_bytes())


def make_parts(parts: Sequence[tuple[Part, MemoKey]], makers: Makers, side: SideFolder) -> None:
    """Make parts and print their PDFs. Each part and each PDF without errors is remembered by its key."""
    begun: deque[MemoKey] = deque()
    for packed in makers.press(_iter_prints(_iter_made(parts, makers), makers, side, begun)):
        printed: Printed = unpack(packed)
        key = begun.popleft()
        if not has_errors(printed.found):
            makers.memo.keep(key, packed)
        _add_printed(printed, makers, side)


def print_packed(job: PrintJob, shop: PrintShop) -> bytes:
    """Print a document; the result is packed."""
    return pack(print_document(job, shop))


def print_on(job: PrintJob, floor: Floor) -> bytes:
    """Print a document with the shop of a floor; the result is packed."""
    return print_packed(job, floor.shop)


@dataclass(frozen=True, slots=True)
class _PackedPart:
    """A part, and the documents that it leaves to be printed: they are kept apart, since most are printed already."""

    made: bytes
    jobs: bytes


def _make_on(part: Part, floor: Floor) -> _PackedPart:
    inspection = floor.memo.find(floor.read_keys[part.inspection]) if part.inspection else None
    made, jobs = make_part(part, floor.studio, inspection)
    return _PackedPart(pack(made), pack(jobs))


_Jobs: TypeAlias = Callable[[], tuple[PrintJob, ...]]


def _iter_made(parts: Sequence[tuple[Part, MemoKey]], makers: Makers) -> Iterator[tuple[MadePart, _Jobs]]:
    """Yield the parts in their order, with who has their documents; what is remembered is read when its turn comes."""
    missing = {key: part for part, key in parts if not makers.memo.has(key)}
    if any(part.inspection for part in missing.values()):
        makers.warm_up()
    made = makers.crew.do(_make_on, missing.values())
    for part, key in parts:
        known: MadePart | None = None if key in missing else makers.memo.find(key)
        if known is not None:
            yield known, partial(_find_jobs, part, key, makers)
            continue
        # What another build has dropped in the meantime is made once more.
        packed = next(made) if key in missing else _make_again(part, makers)
        known = unpack(packed.made)
        if not has_errors((*known.found, *known.proof)):
            makers.memo.keep(_name_jobs(key), packed.jobs)
            makers.memo.keep(key, packed.made)
        yield known, partial(unpack, packed.jobs)


def _find_jobs(part: Part, key: MemoKey, makers: Makers) -> tuple[PrintJob, ...]:
    jobs: tuple[PrintJob, ...] | None = makers.memo.find(_name_jobs(key))
    return unpack(_make_again(part, makers).jobs) if jobs is None else jobs


def _make_again(part: Part, makers: Makers) -> _PackedPart:
    return next(makers.crew.do(_make_on, [part]))


def _name_jobs(key: MemoKey) -> MemoKey:
    return make_key(key, "jobs")


def _iter_prints(
    parts: Iterable[tuple[MadePart, _Jobs]], makers: Makers, side: SideFolder, begun: deque[MemoKey]
) -> Iterator[PrintJob]:
    """Write the files of each part, and yield the documents that are still to be printed; `begun` takes their keys."""
    for part, find_jobs in parts:
        for path in side.add(part):
            makers.tell(Progress(path=path, made=side.parts, parts=makers.parts))
        keys = [make_key(makers.print_key, one) for one in part.prints]
        jobs: tuple[PrintJob, ...] = ()
        for number, key in enumerate(keys):
            printed: Printed | None = makers.memo.find(key)
            if printed:
                _add_printed(printed, makers, side)
            else:
                begun.append(key)
                jobs = jobs or find_jobs()
                yield jobs[number]


def _add_printed(printed: Printed, makers: Makers, side: SideFolder) -> None:
    side.write(printed.path, printed.content)
    side.found.extend(printed.found)
    makers.tell(Progress(path=printed.path, made=side.parts, parts=makers.parts))
