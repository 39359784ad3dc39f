"""Repairs of WeasyPrint: a footnote stands on the page of its mark, once on each page that marks it."""

import gc
import io
import multiprocessing
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import weasyprint
from pypdf import PdfReader
from weasyprint import CSS, HTML, document
from weasyprint.layout import LayoutContext

from inspectorate.rendering.footnotes import set_notes_at_foot
from inspectorate.rendering.html import Templates
from inspectorate.rendering.pdf import PdfWriter
from inspectorate.rendering.styles import collect_print_style
from inspectorate.rendering.weasyprint_repairs import (
    KNOWN_VERSION,
    OwnedFonts,
    UnknownWeasyPrintError,
    keep_footnotes_with_marks,
)
from inspectorate.views.document import Backlink, Html, Note

TEMPLATES = Path(__file__).parents[3] / "templates"
STYLE = """
@page { size: 100mm 60mm; margin: 5mm }
body { margin: 0; font: 10pt/12pt monospace }
p { margin: 0; orphans: 3; widows: 3 }
.footnote { float: footnote }
"""


@pytest.fixture
def _restored() -> Iterator[None]:
    """Give the library's own layout back afterwards."""
    before = document.LayoutContext
    yield
    document.LayoutContext = before


def lay_out(body: str) -> list[str]:
    """Return the text of each page."""
    content = HTML(string=f"<style>{STYLE}</style>{body}").write_pdf()
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


def lines(count: int) -> str:
    """Return paragraphs of one line each."""
    return "".join(f"<p>line {number}</p>" for number in range(count))


def note(number: int, text: str) -> str:
    """Return a note as it stands behind its mark."""
    return f'<span class="footnote" data-note="{number}">{text}</span>'


def pages_with(word: str, pages: list[str]) -> list[int]:
    """Return the numbers of the pages that hold a word."""
    return [number for number, text in enumerate(pages, 1) if word in text]


# Two lines of the paragraph fit on the first page beside the note, three only without it: to place a third line, plain
# WeasyPrint moves the note away.
TIGHT = lines(7) + f"<p>MARK{note(1, 'NOTE')} {'more words of the paragraph<br>' * 6}</p>"


@pytest.mark.usefixtures("_restored")
def test_the_repairs_are_made_for_the_pinned_version_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weasyprint, "__version__", "70.1")

    with pytest.raises(UnknownWeasyPrintError, match=r"WeasyPrint is 70\.1, the repairs were made for 70\.0"):
        keep_footnotes_with_marks()


FACE = '@font-face { font-family: F; src: url("assets/fonts/atkinson-hyperlegible-next-regular.ttf") }'


def let_go(fonts: list[OwnedFonts]) -> None:
    """Let go of all fonts."""
    fonts.clear()
    gc.collect()


def test_a_forked_process_leaves_the_files_of_the_fonts_to_the_one_that_wrote_them() -> None:
    fonts = [OwnedFonts()]
    CSS(string=FACE, font_config=fonts[0], base_url=f"{TEMPLATES.as_uri()}/")
    folder = fonts[0]._folder  # noqa: SLF001  # nothing public tells where they are

    worker = multiprocessing.get_context("fork").Process(target=let_go, args=(fonts,))
    worker.start()
    worker.join()

    assert list(folder.iterdir())
    let_go(fonts)
    assert not folder.exists()


PROGRAM = """
import ctypes, sys
from weasyprint import CSS
from inspectorate.rendering.weasyprint_repairs import OwnedFonts
fonts = OwnedFonts()
ctypes.pythonapi.Py_IncRef(ctypes.py_object(fonts))
face, base = sys.argv[1:]
CSS(string=face, font_config=fonts, base_url=base)
print(fonts._folder)
"""


def test_fonts_that_nobody_lets_go_of_leave_no_files_and_no_complaint() -> None:
    command = [sys.executable, "-c", PROGRAM, FACE, f"{TEMPLATES.as_uri()}/"]

    ended = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")  # our own

    assert ended.stderr == ""
    assert not Path(ended.stdout.strip()).exists()


def test_the_installed_version_is_the_one_that_the_repairs_were_made_for() -> None:
    # When this fails, look at the two tests below with the new version, then at weasyprint_repairs.py.
    assert weasyprint.__version__ == KNOWN_VERSION


@pytest.mark.usefixtures("_restored")
def test_plain_weasyprint_still_puts_a_note_on_another_page_than_its_mark() -> None:
    # When this fails, WeasyPrint has mended it and the repair can go.
    document.LayoutContext = LayoutContext
    pages = lay_out(TIGHT)

    assert (pages_with("MARK", pages), pages_with("NOTE", pages)) == ([1], [2])


@pytest.mark.usefixtures("_restored")
def test_a_note_stands_on_the_page_of_its_mark() -> None:
    keep_footnotes_with_marks()
    pages = lay_out(TIGHT)

    assert pages_with("MARK", pages) == pages_with("NOTE", pages)


@pytest.mark.usefixtures("_restored")
def test_a_note_with_two_marks_on_a_page_stands_there_once() -> None:
    keep_footnotes_with_marks()
    pages = lay_out(f"<p>a{note(1, 'NOTE')} b{note(1, 'NOTE')}</p><p>c{note(2, 'OTHER')}</p>")

    assert [page.count("NOTE") for page in pages] == [1]
    assert [page.count("OTHER") for page in pages] == [1]


@pytest.mark.usefixtures("_restored")
def test_a_note_with_marks_on_two_pages_stands_on_both() -> None:
    keep_footnotes_with_marks()
    pages = lay_out(f"<p>a{note(1, 'NOTE')}</p>{lines(12)}<p>b{note(1, 'NOTE')}</p>")

    assert [page.count("NOTE") for page in pages] == [1, 1]


@pytest.mark.usefixtures("_restored")
def test_several_notes_of_a_page_stand_in_their_order() -> None:
    keep_footnotes_with_marks()
    (page,) = lay_out("<p>" + "".join(f"a{note(number, f'NOTE{number}')} " for number in (1, 2, 3)) + "</p>")

    assert [page.index(f"NOTE{number}") for number in (1, 2, 3)] == sorted(
        page.index(f"NOTE{number}") for number in (1, 2, 3)
    )


@pytest.mark.usefixtures("_restored")
def test_a_note_marked_again_beside_notes_that_fill_the_page_is_no_fault() -> None:
    keep_footnotes_with_marks()
    marked = f"one{note(1, 'NOTE ' * 240)} two{note(2, 'OTHER ' * 190)} three{note(1, 'NOTE ' * 240)} four"
    pages = lay_out(f"<p>{'word ' * 20}{marked}</p>")

    assert "four" in " ".join(pages)
    assert sum(page.count("OTHER") for page in pages) == 190


def write_with_our_style(lines_before: int, words_behind: str) -> list[str]:
    """Return the text of each page of a document in our print style with a long note."""
    mark = '<sup class="note-mark" data-note="1"><a id="footnote-1-mark-1" href="#footnote-1">1</a></sup>'
    body = f'<h1>T</h1><div class="prose">{lines(lines_before)}<p>MARK{mark}{words_behind}</p></div>'
    html = f'<html lang="en"><title>t</title><body data-footer="" data-notice="">{body}</body></html>'
    notes = (Note("1", "footnote-1", Html("NOTE " * 60), (Backlink("#footnote-1-mark-1", "back", "back"),)),)
    written = PdfWriter(collect_print_style(Templates((TEMPLATES,))), (TEMPLATES,)).write(
        set_notes_at_foot(html, notes), "a.pdf"
    )
    assert written.diagnostics == ()
    return [page.extract_text() for page in PdfReader(io.BytesIO(written.value)).pages]


@pytest.mark.usefixtures("_restored")
def test_in_our_style_a_line_without_room_for_its_note_goes_to_the_next_page() -> None:
    for count in range(24, 34):
        for words_behind in ("", " more words of this paragraph" * 30):
            pages = write_with_our_style(count, words_behind)

            assert pages_with("MARK", pages) == pages_with("NOTE", pages), count
