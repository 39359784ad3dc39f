"""Make the same pages as tools that make pages alone: one of each report, and a home page; see README.md.

python benchmarks/ours_reports.py CONTENT SITE WORKERS MEMO

All content is read, rated and checked, and every made page is proofread, as `build site` does it. What the other tools
do not make is left out: the Welsh side, print pages, fragments, all other documents and the index for searching. Links
to these would lead nowhere, so the check of links between pages is left out as well; and as nothing is to be printed,
what prints is not loaded.
"""

import sys
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from inspectorate import checking, workflow
from inspectorate.aid import Help
from inspectorate.assembly import hiring
from inspectorate.diagnostics import BuildStopped, Checked
from inspectorate.documents.home import HOME_PAGE
from inspectorate.documents.report import REPORT, build_page
from inspectorate.loading.files import ContentFiles, read_content
from inspectorate.memo import fingerprint_program, open_memo
from inspectorate.release import Cleared
from inspectorate.views.desk import Desk
from inspectorate.views.document import Page
from ours_pages import order_site

_SIDES = b"languages: [en, cy]"
_ONE_SIDE = b"languages: [en]"
_FILES = ("inspection.yaml", "report.yaml")
"""What the pages of the other tools were made from."""


def build_report(cleared: Cleared, desk: Desk) -> Page | None:
    """Return the page of a report, and nothing beside it."""
    page = build_page(cleared, desk)
    return replace(page, pdf=None, fragment=None, attachments=()) if page else None


def read_one_side(content_folder: Path, defaults: Path, first_names: Path | None) -> Checked[ContentFiles | None]:
    """Read a content folder as if it had English reports alone."""
    read = read_content(content_folder, defaults, first_names)
    if read.value is None:
        return read
    name, content = read.value.site
    if _SIDES not in content:
        sys.exit(f"{name} does not say {_SIDES.decode()}.")
    inspections = {
        inspection: {file: content for file, content in contents.items() if file in _FILES}
        for inspection, contents in read.value.inspections.items()
    }
    one_side = replace(read.value, site=(name, content.replace(_SIDES, _ONE_SIDE)), inspections=inspections)
    return Checked(one_side, read.diagnostics)


def main(arguments: list[str]) -> None:
    """Do what the command line asks for."""
    content, site, workers, memo = arguments
    aid = Help(workers=int(workers), memo=open_memo(Path(memo)), program=fingerprint_program())
    with (
        patch.object(checking, "read_content", read_one_side),
        patch.object(workflow, "DOCUMENTS", (HOME_PAGE, replace(REPORT, build=build_report))),
        patch.object(hiring, "warm_up", lambda _: None),
        patch.object(workflow, "make_search_index", lambda *_: None),
        patch.object(workflow, "proofread_together", lambda *_: ()),
    ):
        try:
            workflow.build_site(*order_site(Path(content), Path(site), aid))
        except BuildStopped as stopped:
            sys.exit("\n".join(one.message for one in stopped.diagnostics))


if __name__ == "__main__":
    main(sys.argv[1:])
