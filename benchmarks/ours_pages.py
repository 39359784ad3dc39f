"""Make a site with everything but its PDFs, as `build site` makes it; see README.md.

python benchmarks/ours_pages.py CONTENT SITE WORKERS [MEMO] [JOBS]

In place of each PDF stands a file of as many bytes as its print page has. With JOBS, a folder, what would have been
printed is kept there for other measurements.
"""

import pickle
import random
import sys
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from inspectorate import workflow
from inspectorate.aid import Help
from inspectorate.assembly import hiring
from inspectorate.assembly.make import Floor
from inspectorate.assembly.print_shop import Printed, PrintJob
from inspectorate.diagnostics import BuildStopped
from inspectorate.memo import FORGETFUL, fingerprint_program, open_memo
from inspectorate.packing import pack

ROOT = Path(__file__).resolve().parents[1]


def stand_in(job: PrintJob, _: Floor) -> bytes:
    """Return what stands in the place of a PDF, packed."""
    # As little to be squeezed as a PDF is.
    content = random.Random(len(job.html)).randbytes(len(job.html))  # noqa: S311  # nothing is kept secret by it
    return pack(Printed(path=job.path, content=content, found=()))


def order_site(content: Path, site: Path, aid: Help) -> tuple[workflow.BuildOrder, datetime]:
    """Return what to build, and when."""
    order = workflow.BuildOrder(
        content=content,
        templates=(ROOT / "templates",),
        defaults=ROOT / "content",
        site=site,
        tell=lambda _: None,
        strict=False,
        help=aid,
    )
    return order, datetime.now(UTC)  # noqa: TID251  # it is for commands of their own


def make_pages(content: Path, site: Path, aid: Help, jobs: Path | None) -> None:
    """Make the site, with stand-ins for its PDFs."""

    def keep(job: PrintJob, floor: Floor) -> bytes:
        """Keep a job, with the shop that would have done it."""
        if jobs:
            (jobs / f"{Path(job.path).stem}.job").write_bytes(pickle.dumps((job, floor.shop)))
        return stand_in(job, floor)

    with patch.object(hiring, "print_on", keep if jobs else stand_in):
        workflow.build_site(*order_site(content, site, aid))


def main(arguments: list[str]) -> None:
    """Do what the command line asks for."""
    content, site, workers, *others = arguments
    memo = open_memo(Path(others[0])) if others and others[0] else FORGETFUL
    aid = Help(workers=int(workers), memo=memo, program=fingerprint_program())
    try:
        make_pages(Path(content), Path(site), aid, Path(others[1]) if others[1:] else None)
    except BuildStopped as stopped:
        sys.exit("\n".join(one.message for one in stopped.diagnostics))


if __name__ == "__main__":
    main(sys.argv[1:])
