"""Make the index of the search, when all pages are there: a bundle whose pages nothing has changed is remembered."""

from collections.abc import Iterator, Sequence

from inspectorate.assembly.make import Floor, Makers, Progress, SideFolder
from inspectorate.assembly.remembered import do_remembered
from inspectorate.assembly.search_bundles import Bundle, BundleJob, divide, list_by_language, write_bundle
from inspectorate.memo import MemoKey, make_key, pack
from inspectorate.rendering.search_index import list_bundles
from inspectorate.views.addresses import SEARCH_BUNDLES


def make_search_index(makers: Makers, side: SideFolder) -> None:
    """Write the index of all pages that mark words to be found.

    Raises:
        FileNotFoundError: Pagefind is not installed.
        RuntimeError: Pagefind failed.
    """
    bundles = divide(side.searched, side.words_by_language)
    jobs = list(_iter_jobs(bundles, makers, side))
    for files in do_remembered(_write_on, jobs, makers.crew, makers.memo, lambda _: True):
        for path, content in files:
            side.write(path, content)
            makers.tell(Progress(path=path, made=side.parts, parts=makers.parts))
    side.write(SEARCH_BUNDLES, list_bundles(list_by_language(bundles)))


def _iter_jobs(bundles: Sequence[Bundle], makers: Makers, side: SideFolder) -> Iterator[tuple[BundleJob, MemoKey]]:
    sum_by_path = {one.path: one.sha256 for one in side.records}
    for bundle in bundles:
        pages = (part for path in bundle.paths for part in (path, sum_by_path[path]))
        words = (part for words in bundle.words_by_language for part in words)
        yield BundleJob(bundle, side.folder), make_key(makers.print_key, bundle.name, *words, *pages)


def _write_on(job: BundleJob, _: Floor) -> bytes:
    return pack(write_bundle(job))
