"""Compare the time and the size of our PDFs with those of WeasyPrint without tags, in pairs. No test runs it.

PYTHONPATH=src:tests .venv/bin/python benchmarks/print_pdfs.py [rounds]
"""

import gc
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median, quantiles

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from inspectorate.rendering.html import Templates
from inspectorate.rendering.pdf import PdfWriter
from inspectorate.rendering.styles import collect_print_style
from pdf.printing import ROOT, TEMPLATES, PrintPage, build_and_record
from pdf.torture import make_torture_page

ROUNDS = 9
LINE = "{:<44}{:>9}{:>9}{:>7}{:>13}{:>11}{:>11}{:>11}"
HEADS = ("document", "plain, s", "ours, s", "ratio", "quartiles", "plain, B", "ours, B", "with, B")


@dataclass(frozen=True, slots=True)
class Pair:
    """What one round measured."""

    plain_seconds: float
    our_seconds: float

    @property
    def ratio(self) -> float:
        """How many times as long ours takes."""
        return self.our_seconds / self.plain_seconds


class PlainWriter:
    """WeasyPrint as it comes: the same page, the same style sheet, no tags, no kind of PDF, nothing attached."""

    def __init__(self, style: str) -> None:
        """Parse the style sheet once, as ours does."""
        self._base = f"{TEMPLATES.as_uri()}/"
        self._fonts = FontConfiguration()
        self._style = CSS(string=style, base_url=self._base, font_config=self._fonts)

    def write(self, html: str) -> bytes:
        """Return the PDF."""
        page = HTML(string=html, base_url=self._base)
        content: bytes = page.write_pdf(
            stylesheets=[self._style], font_config=self._fonts, presentational_hints=True, pdf_tags=False
        )
        return content


def main(rounds: int) -> None:
    """Print a line for each document."""
    style = collect_print_style(Templates((TEMPLATES,)))
    ours, plain = PdfWriter(style, (TEMPLATES,)), PlainWriter(style)
    print(LINE.format(*HEADS))
    for page in find_pages():

        def write_ours(page: PrintPage = page) -> bytes:
            return ours.write(page.html, page.file, page.attachments).value

        def write_plain(page: PrintPage = page) -> bytes:
            return plain.write(page.html)

        sizes = (
            len(write_plain()),
            len(ours.write(page.html, page.file).value),
            len(write_ours()),
        )
        print_line(page, list(measure(write_plain, write_ours, rounds)), sizes)


def find_pages() -> Iterator[PrintPage]:
    """Yield the print pages of the demonstration, and the torture document."""
    with tempfile.TemporaryDirectory() as folder:
        yield from build_and_record(ROOT / "content", Path(folder) / "site").values()
    yield replace(make_torture_page(), file="the torture document")


def measure(plain: Callable[[], bytes], ours: Callable[[], bytes], rounds: int) -> Iterator[Pair]:
    """Yield what each round took; which of the two goes first changes from round to round."""
    for number in range(rounds):
        if number % 2:
            our_seconds, plain_seconds = seconds_of(ours), seconds_of(plain)
        else:
            plain_seconds, our_seconds = seconds_of(plain), seconds_of(ours)
        yield Pair(plain_seconds, our_seconds)


def seconds_of(write: Callable[[], bytes]) -> float:
    """Return the seconds that the processor works: other programs on the machine do not count."""
    gc.collect()
    before = time.process_time()
    write()
    return time.process_time() - before


def print_line(page: PrintPage, pairs: list[Pair], sizes: tuple[int, int, int]) -> None:
    """Print the medians of a document, the quartiles of the ratio, and the sizes."""
    ratios = [pair.ratio for pair in pairs]
    low, _, high = quantiles(ratios, n=4)
    print(
        LINE.format(
            Path(page.file).stem,
            f"{median(pair.plain_seconds for pair in pairs):.2f}",
            f"{median(pair.our_seconds for pair in pairs):.2f}",
            f"{median(ratios):.3f}",
            f"{low:.3f}–{high:.3f}",
            *(f"{size:,}" for size in sizes),
        ),
        flush=True,
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
