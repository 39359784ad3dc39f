"""The checks that compare a PDF with its print page; `CHECKS` lists them."""

from collections.abc import Callable, Iterator

from inspectorate.assembly.pdf_checks.document import check_attachments, check_document
from inspectorate.assembly.pdf_checks.figures import check_figures
from inspectorate.assembly.pdf_checks.headings import check_bookmarks, check_headings
from inspectorate.assembly.pdf_checks.links import check_links
from inspectorate.assembly.pdf_checks.lists import check_contents, check_lists, check_page_numbers
from inspectorate.assembly.pdf_checks.notes import check_notes
from inspectorate.assembly.pdf_checks.proof import Proof
from inspectorate.assembly.pdf_checks.tables import check_tables
from inspectorate.assembly.pdf_checks.tags import check_abbreviations, check_entries, check_paragraphs, check_tags
from inspectorate.assembly.pdf_checks.text import check_languages, check_text
from inspectorate.diagnostics import Diagnostic

CHECKS: tuple[Callable[[Proof], Iterator[Diagnostic]], ...] = (
    check_document,
    check_attachments,
    check_text,
    check_languages,
    check_tags,
    check_paragraphs,
    check_abbreviations,
    check_entries,
    check_headings,
    check_bookmarks,
    check_lists,
    check_contents,
    check_page_numbers,
    check_notes,
    check_links,
    check_tables,
    check_figures,
)
