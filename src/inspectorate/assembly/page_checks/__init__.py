"""The checks of a made page; `CHECKS` lists them. What needs all pages is called by `proofread`."""

from collections.abc import Callable, Iterator

from inspectorate.assembly.page_checks.controls import check_controls, check_tab_order
from inspectorate.assembly.page_checks.foreign import check_mark_up, check_requests, check_scripts
from inspectorate.assembly.page_checks.headings import check_headings
from inspectorate.assembly.page_checks.ids import check_ids, check_references
from inspectorate.assembly.page_checks.landmarks import check_landmarks, check_skip_link
from inspectorate.assembly.page_checks.languages import check_languages
from inspectorate.assembly.page_checks.links import check_link_words
from inspectorate.assembly.page_checks.page import ReadPage
from inspectorate.assembly.page_checks.pictures import check_pictures
from inspectorate.assembly.page_checks.tables import check_tables
from inspectorate.diagnostics import Diagnostic

PART_CHECKS: tuple[Callable[[ReadPage], Iterator[Diagnostic]], ...] = (
    check_references,
    check_link_words,
    check_controls,
    check_tab_order,
    check_tables,
    check_pictures,
    check_scripts,
    check_mark_up,
)
"""Those that a part of a page must pass as well.

Its ids are those of its page, which tells of them. Its pictures have whole addresses; its page shows whose they are.
"""

DRAWING_CHECKS: tuple[Callable[[ReadPage], Iterator[Diagnostic]], ...] = (check_scripts, check_requests)
"""Those of a drawing in a file of its own: other sites show it, and it must not run or fetch anything there."""

CHECKS: tuple[Callable[[ReadPage], Iterator[Diagnostic]], ...] = (
    check_languages,
    check_landmarks,
    check_skip_link,
    check_headings,
    check_requests,
    check_ids,
    *PART_CHECKS,
)
