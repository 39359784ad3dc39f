"""Do jobs on a Dask cluster. The only module that knows Dask."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import CancelledError
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, Generic, TypeVar

from distributed import Client, Future, KilledWorker

from inspectorate.memo import fingerprint_files, fingerprint_program

S = TypeVar("S")
J = TypeVar("J")
R = TypeVar("R")

_READY_FOR_EACH = 3
"""How many jobs lie ready for each worker: enough that none waits, and few enough that results do not pile up."""
_SECONDS_TO_CONNECT = 10
_SECONDS_WITHOUT_WORKERS = 60
"""How long a cluster may be without any worker: new ones may be on their way."""


class ClusterError(OSError):
    """The cluster cannot be reached, or its workers cannot do these jobs."""


class OtherProgramError(ClusterError):
    """A worker has another version of the program, of its libraries or of the folders that a job reads."""


@dataclass(frozen=True, slots=True)
class Cluster(Generic[S]):
    """Do jobs on the workers of a Dask cluster, until the `with` block ends.

    A job and what all jobs share are sent to the worker; the files below `folders` are not, and have to be there, the
    same as here and under the same paths. What a lost worker did is done again by another one.
    """

    shared: S
    folders: tuple[Path, ...]
    client: Client

    def __enter__(self) -> "Cluster[S]":
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the cluster; what it still does for us is given up."""
        self.client.close()

    def do(self, work: Callable[[J, S], R], jobs: Iterable[J]) -> Iterator[R]:
        """Yield the result of each job in the order of the jobs.

        Raises:
            OtherProgramError: a worker is not the same as this process.
            ClusterError: there is no worker any more, or one was lost whenever it did the same job.
        """
        expected = (fingerprint_program(), fingerprint_files(self.folders), self.folders)
        upcoming = iter(jobs)

        def begin(job: J) -> Future:
            """Send a job to whichever worker is free first."""
            return self.client.submit(_do_one, work, job, self.shared, expected, pure=False)

        begun = deque(map(begin, islice(upcoming, _READY_FOR_EACH * max(self._count_workers(), 1))))
        while begun:
            yield self._finish(begun.popleft())
            begun.extend(map(begin, islice(upcoming, 1)))

    def _finish(self, future: Future) -> Any:  # noqa: ANN401  # Dask says nothing of what a future will give
        while True:
            try:
                return future.result(timeout=_SECONDS_WITHOUT_WORKERS)
            except TimeoutError:
                if self._count_workers() == 0:
                    raise ClusterError(0, "the Dask cluster has lost all its workers") from None
            except CancelledError:
                raise ClusterError(0, "the scheduler of the Dask cluster was lost") from None
            except KilledWorker:
                raise ClusterError(0, "workers of the Dask cluster were lost again and again at one document") from None

    def _count_workers(self) -> int:
        return len(self.client.scheduler_info(n_workers=-1)["workers"])


def join_cluster(address: str, shared: S, folders: tuple[Path, ...]) -> Cluster[S]:
    """Return the cluster whose scheduler is at an address such as `tcp://10.0.0.5:8786`.

    Raises:
        ClusterError: there is no scheduler, no worker, or a worker that does several jobs at once in one process.
    """
    try:
        client = Client(address, timeout=_SECONDS_TO_CONNECT, set_as_default=False)
    except (OSError, TimeoutError) as error:
        raise ClusterError(0, f"there is no Dask scheduler at {address}") from error
    workers: Mapping[str, Any] = client.scheduler_info(n_workers=-1)["workers"]
    crowded = [one["name"] for one in workers.values() if one["nthreads"] != 1]
    if not workers or crowded:
        client.close()
        words = f"start {crowded[0]} with --nthreads 1" if crowded else "start one with `dask worker`"
        raise ClusterError(0, f"the Dask cluster at {address} has no worker that can print: {words}")
    return Cluster(shared, folders, client)


def _do_one(work: Callable[[J, S], R], job: J, shared: S, expected: tuple[str, str, tuple[Path, ...]]) -> R:
    program, files, folders = expected
    if _fingerprint_here(folders) != (program, files):
        raise OtherProgramError(
            0,
            "a worker of the Dask cluster has another version of the program, its libraries or its templates; install "
            "the same there, under the same paths",
        )
    return work(job, shared)


@lru_cache(maxsize=4)
def _fingerprint_here(folders: tuple[Path, ...]) -> tuple[str, str]:
    return fingerprint_program(), fingerprint_files(folders)
