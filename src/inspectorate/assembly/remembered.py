"""Do jobs that may have been done before: what is remembered is not done again."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from inspectorate.crew import Crew
from inspectorate.memo import Memo, MemoKey, unpack

J = TypeVar("J")
S = TypeVar("S")


def do_remembered(
    work: Callable[[J, S], bytes],
    jobs: Sequence[tuple[J, MemoKey]],
    crew: Crew[S],
    memo: Memo,
    is_kept: Callable[[Any], bool],
) -> Iterator[Any]:
    """Yield the result of each job in their order; what is remembered is read when its turn comes.

    `work` packs its result. What it makes is remembered by the job's key, unless `is_kept` says of a result that it
    is not.
    """
    missing = {key: job for job, key in jobs if not memo.has(key)}
    made = crew.do(work, missing.values())
    for job, key in jobs:
        known = None if key in missing else memo.find(key)
        if known is None:
            # What another build has dropped in the meantime is made once more.
            packed = next(made if key in missing else crew.do(work, [job]))
            known = unpack(packed)
            if is_kept(known):
                memo.keep(key, packed)
        yield known
