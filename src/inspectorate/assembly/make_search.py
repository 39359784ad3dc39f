"""Make the index of the search, when all pages are there: a bundle whose pages nothing has changed is remembered."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from inspectorate.assembly.make import Floor, Makers, Progress, SideFolder
from inspectorate.assembly.search_bundles import Bundle, divide, list_by_language
from inspectorate.assembly.site_folder import discard, open_beside
from inspectorate.memo import MemoKey, make_key
from inspectorate.packing import pack, unpack
from inspectorate.rendering.search_index import list_bundles, write_search_index
from inspectorate.views.addresses import SEARCH_BUNDLES

_ALL_WORDS = (
    '<html lang="{language}"><body data-pagefind-body><p data-pagefind-filter="words:all">{words}</p></body></html>'
)
"""The page with all words; `search.js` leaves out what this filter marks."""


@dataclass(frozen=True, slots=True)
class BundleJob:
    """A bundle to be made, of pages below a folder."""

    bundle: Bundle
    folder: Path


def make_search_index(makers: Makers, side: SideFolder, made_with: MemoKey) -> None:
    """Write the index of all pages that mark words to be found; `made_with` is the fingerprint of the program.

    Raises:
        FileNotFoundError: Pagefind is not installed.
        RuntimeError: Pagefind failed.
    """
    bundles = divide(side.searched, side.words_by_language)
    for files in _iter_made(list(_iter_jobs(bundles, side, made_with)), makers):
        for path, content in files:
            side.write(path, content)
            makers.tell(Progress(path=path, made=side.parts, parts=makers.parts))
    side.write(SEARCH_BUNDLES, list_bundles(list_by_language(bundles)))


def write_bundle(job: BundleJob) -> tuple[tuple[str, bytes], ...]:
    """Return the files of a bundle by their paths from the top of the site."""
    alone = open_beside(job.folder)
    try:
        for path in job.bundle.paths:
            (alone / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(job.folder / path, alone / path)
        for language, words in job.bundle.words_by_language:
            (alone / f"{language}.html").write_text(_ALL_WORDS.format(language=language, words=escape(words)), "utf-8")
        return tuple((path, (alone / path).read_bytes()) for path in write_search_index(alone, job.bundle.name))
    finally:
        discard(alone)


def _iter_jobs(bundles: Sequence[Bundle], side: SideFolder, made_with: MemoKey) -> Iterator[tuple[BundleJob, MemoKey]]:
    sum_by_path = {one.path: one.sha256 for one in side.records}
    for bundle in bundles:
        pages = (part for path in bundle.paths for part in (path, sum_by_path[path]))
        words = (part for words in bundle.words_by_language for part in words)
        yield BundleJob(bundle, side.folder), make_key(made_with, bundle.name, *words, *pages)


def _iter_made(jobs: Sequence[tuple[BundleJob, MemoKey]], makers: Makers) -> Iterator[tuple[tuple[str, bytes], ...]]:
    """Yield the files of each bundle in their order; what is remembered is read when its turn comes."""
    missing = {key: job for job, key in jobs if not makers.memo.has(key)}
    made = makers.crew.do(_write_on, missing.values())
    for job, key in jobs:
        files: tuple[tuple[str, bytes], ...] | None = None if key in missing else makers.memo.find(key)
        if files is None:
            # What another build has dropped in the meantime is made once more.
            packed = next(made if key in missing else makers.crew.do(_write_on, [job]))
            makers.memo.keep(key, packed)
            files = unpack(packed)
        yield files


def _write_on(job: BundleJob, _: Floor) -> bytes:
    return pack(write_bundle(job))
