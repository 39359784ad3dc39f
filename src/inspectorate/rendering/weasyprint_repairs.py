"""Everything that rests on private names of WeasyPrint: its footnotes, the boxes of its pages, its marks and tags.

The version is pinned, and another one is refused: whoever takes a new version looks at this module first.
docs/weasyprint.md says for each repair what WeasyPrint lacks.
"""

import logging
import os
import shutil
import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias
from xml.etree.ElementTree import Element

import pydyf
import weasyprint
from PIL.ImageCms import ImageCmsProfile, createProfile
from weasyprint import document
from weasyprint import pdf as weasyprint_pdf
from weasyprint.css import ColorProfile
from weasyprint.document import Document, Page
from weasyprint.formatting_structure import boxes
from weasyprint.layout import LayoutContext
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf.stream import Stream
from weasyprint.text.fonts import FontConfiguration

from inspectorate.rendering.painted import Artifact, Painted, is_container, is_hidden, is_right_to_left

KNOWN_VERSION = "70.0"
_LOGGER = logging.getLogger("weasyprint")
_POINTS_PER_PIXEL = 0.75
_PROFILE_DATE = range(24, 36)  # where a colour profile holds it (ISO 15076-1, 7.2)
_Box: TypeAlias = Any
"""A box of WeasyPrint's layout; the library has no types."""


class OwnedFonts(FontConfiguration):  # type: ignore[misc]  # weasyprint ships no types
    """Fonts whose files are removed by the process that wrote them, and by none that was forked from it.

    WeasyPrint writes the files of a style sheet's fonts into a folder, and whoever lets go of the fonts removes it.
    When a program ends, what it needs for that may be gone before the last fonts are.
    """

    _folder: Any = None
    _removal: Any = None

    def add_font_face(self, *about_it: Any) -> Any:  # noqa: ANN401  # the library has no types
        """Add a font, and see to it that its file is removed, at the end of the program if not before."""
        added = super().add_font_face(*about_it)
        if self._folder and self._removal is None:
            self._removal = weakref.finalize(self, _remove, self._folder, os.getpid())
        return added

    def __del__(self) -> None:
        """Leave the files to the removal."""


def _remove(folder: Path, owner: int) -> None:
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)


class UnknownWeasyPrintError(RuntimeError):
    """WeasyPrint is of a version for which these repairs were not looked at."""


def keep_footnotes_with_marks() -> None:
    """Let every document that is laid out from now on keep its footnotes on the page of their marks.

    WeasyPrint 70 gains room for one more line of a paragraph by moving the page's footnotes to the next page, wherever
    their marks stand (`layout/block.py`, `_linebox_layout`); readers of print then look for a note in vain. Here the
    loop that does so finds no footnote to move, and the line goes to the next page instead. WeasyPrint also takes a
    footnote for too high by a rounding error and then puts it off by a page; that is mended as well.

    Raises:
        UnknownWeasyPrintError: another version than the pinned one is installed.
    """
    if weasyprint.__version__ != KNOWN_VERSION:
        raise UnknownWeasyPrintError(
            f"WeasyPrint is {weasyprint.__version__}, the repairs were made for {KNOWN_VERSION}."
        )
    document.LayoutContext = _FootnoteKeepingContext


@contextmanager
def tags_written_by(
    write: Callable[[pydyf.PDF, Iterator[Painted]], None],
    laid_out: Document,
) -> Iterator[None]:
    """While this lasts, let `write` make the tags of the document in place of WeasyPrint.

    `write` receives the unfinished PDF and what was painted, in reading order: page by page, its footnotes last. What
    is no content for a reader is painted as an artifact and not told.
    """
    artifacts = _find_artifacts(laid_out)
    _drop_links(laid_out, artifacts)
    add_tags, marked, profile = weasyprint_pdf.add_tags, Stream.marked, weasyprint_pdf.ColorProfile

    def write_tags(pdf: pydyf.PDF, _: Document, __: str, streams: Sequence[Stream]) -> None:
        """Stand in for `add_tags`, which every PDF with tags is given to."""
        write(pdf, _list_painted(laid_out, streams, artifacts))

    weasyprint_pdf.add_tags, weasyprint_pdf.ColorProfile = write_tags, _SmallColorProfile
    Stream.marked = _Marker(artifacts).mark
    try:
        yield
    finally:
        weasyprint_pdf.add_tags, Stream.marked, weasyprint_pdf.ColorProfile = add_tags, marked, profile


class _Marker:
    """Say in the pages' streams what belongs to which tag, and what to none."""

    def __init__(self, artifacts: dict[_Box, Artifact]) -> None:
        self._artifacts = artifacts
        self._last_by_stream: dict[Stream, tuple[Element, str, Artifact | None, _Box | None]] = {}
        self._count_by_page: dict[int, int] = {}

    @property
    def mark(self) -> Callable[[Stream, _Box, str], AbstractContextManager[None]]:
        """Return what stands in for `Stream.marked`, which knows no artifacts and marks every line for itself."""

        @contextmanager
        def mark(stream: Stream, box: _Box, tag: str) -> Iterator[None]:
            """Mark what is painted while this lasts."""
            self._begin(stream, box, tag)
            if box not in self._artifacts:
                stream._tags[box] = {"mcid": self._count_by_page[id(stream._tags)] - 1}  # noqa: SLF001
            yield
            pydyf.Stream.end_marked_content(stream)

        return mark

    def _begin(self, stream: Stream, box: _Box, tag: str) -> None:
        """Go on with the mark of what was painted before, where this belongs to it; else begin another."""
        artifact = self._artifacts.get(box)
        # What runs from right to left is told word for word, and so line by line.
        line = box if isinstance(box, boxes.TextBox) and is_right_to_left(box.text) else None
        this = box.element, box.element_tag, artifact, line
        if self._last_by_stream.get(stream) == this and stream.stream[-1] == b"EMC":
            stream.stream.pop()
        elif artifact:
            pydyf.Stream.begin_marked_content(stream, "Artifact", _describe(artifact))
        else:
            page = id(stream._tags)  # noqa: SLF001  # a page shares it with what it paints apart, such as shades
            number = self._count_by_page.get(page, 0)
            pydyf.Stream.begin_marked_content(stream, tag, pydyf.Dictionary({"MCID": number}))
            self._count_by_page[page] = number + 1
        self._last_by_stream[stream] = this


class _SmallColorProfile(ColorProfile):  # type: ignore[misc]  # weasyprint ships no types
    """The colours of sRGB, which PDF/A asks for. WeasyPrint leaves its file of them open, and that is 2.5 KB long."""

    def __init__(self, file: BinaryIO, *about: object) -> None:
        with file:
            super().__init__(file, *about)

    @property
    def content(self) -> bytes:
        """Return the same colours by formula, without the moment at which they were written down."""
        profile = ImageCmsProfile(createProfile("sRGB")).tobytes()
        return profile[: _PROFILE_DATE.start] + bytes(len(_PROFILE_DATE)) + profile[_PROFILE_DATE.stop :]


def _describe(artifact: Artifact) -> pydyf.Dictionary:
    properties = pydyf.Dictionary({"Type": f"/{artifact.kind}"})
    if artifact.place:
        properties["Subtype"] = f"/{artifact.place}"
    return properties


# --- What is no content -----------------------------------------------------------------------------------------------


def _find_artifacts(laid_out: Document) -> dict[_Box, Artifact]:
    """Return the boxes that readers shall not hear: running lines, decoration, leaders, what a page repeats."""
    finder = _ArtifactFinder()
    for number, page in enumerate(laid_out.pages):
        finder.look_at(page._page_box, None, number)  # noqa: SLF001
        _tell_of_lost_text(page, number + 1)
    return finder.artifacts


def _tell_of_lost_text(page: Page, number: int) -> None:
    """Log the first text that leaves the paper, in the log that what WeasyPrint itself finds goes to."""
    for box in _descend(page._page_box):  # noqa: SLF001
        if isinstance(box, boxes.TextBox) and box.text.strip() and _leaves(box, page):
            _LOGGER.warning("Text leaves page %d: “%s”", number, box.text.strip())
            return


def _leaves(box: _Box, page: Page) -> bool:
    across, down = box.position_x, box.position_y
    is_inside = -1 <= across <= page.width - box.width + 1 and -1 <= down <= page.height - box.height + 1
    return not is_inside


class _ArtifactFinder:
    """Go through the boxes of all pages, in order."""

    def __init__(self) -> None:
        self.artifacts: dict[_Box, Artifact] = {}
        self._first_page: dict[Element, int] = {}

    def look_at(self, box: _Box, around: Artifact | None, page: int) -> None:
        """Note the box and what is in it, if it is an artifact or lies in one."""
        box = _real(box)
        artifact = around or self._judge(box, page)
        if artifact:
            self.artifacts[box] = artifact
        for child in box.children:
            self.look_at(child, artifact, page)

    def _judge(self, box: _Box, page: int) -> Artifact | None:
        if isinstance(box, boxes.MarginBox):
            places = {"top": "Header", "bottom": "Footer"}
            return Artifact("Pagination", next((places[side] for side in places if side in box.at_keyword), None))
        if box.is_leader or (box.element is not None and is_hidden(box.element)):
            return Artifact("Layout")
        if self._is_repeated(box, page):
            return Artifact("Pagination")
        if isinstance(box, boxes.TextBox) and _says_nothing(box):
            return Artifact("Layout")
        return None

    def _is_repeated(self, box: _Box, page: int) -> bool:
        """Return whether the box stands on an earlier page too: rows that repeat, fixed boxes, a note marked again."""
        if box.element is None:
            return False
        if "data-repeats" in box.element.attrib:
            return True
        repeats = isinstance(box, boxes.TableRowGroupBox) and (box.is_header or box.is_footer)
        if repeats or box.style["position"] == "fixed":
            return self._first_page.setdefault(box.element, page) != page
        return False


def _says_nothing(box: _Box) -> bool:
    """Return whether a text is the white space between blocks, or what the end of a line left of a space."""
    return not box.text or (not box.text.strip() and (box.element is None or is_container(box.element)))


def _drop_links(laid_out: Document, artifacts: dict[_Box, Artifact]) -> None:
    """Keep one area for each line of a link; WeasyPrint makes one more for every element in it. Artifacts have none."""
    for page in laid_out.pages:
        covered: set[_Box] = set()
        kept = []
        for link in page.links:
            box = link[3]
            if box not in covered and box not in artifacts:
                kept.append(link)
                covered.update(inner for inner in _descend(box) if inner is not box)
        page.links[:] = kept


# --- What was painted -------------------------------------------------------------------------------------------------


def _list_painted(laid_out: Document, streams: Sequence[Stream], artifacts: dict[_Box, Artifact]) -> Iterator[Painted]:
    for number, (page, stream) in enumerate(zip(laid_out.pages, streams, strict=True)):
        told: set[int | None] = set()
        tops = sorted(page._page_box.children, key=lambda box: isinstance(box, boxes.FootnoteAreaBox))  # noqa: SLF001
        for box in (box for top in tops for box in _descend_outside(top, artifacts) if box.element is not None):
            mark = stream._tags.get(box, {}).get("mcid")  # noqa: SLF001
            yield from _describe_box(box, number, None if mark in told else mark, page.height)
            told.add(mark)


def _describe_box(box: _Box, page: int, mark: int | None, page_height: float) -> Iterator[Painted]:
    pseudo = (box.element_tag or "").partition("::")[2]
    if box.link_annotation:
        yield Painted(element=box.element, page=page, pseudo=pseudo, annotation=box.link_annotation)
    if isinstance(box, boxes.TableCellBox):
        yield Painted(element=box.element, page=page)
    if mark is not None:
        yield Painted(
            element=box.element,
            page=page,
            pseudo=pseudo,
            mark=mark,
            text=box.text if isinstance(box, boxes.TextBox) else "",
            rectangle=_rectangle(box, page_height) if isinstance(box, boxes.ReplacedBox) else None,
        )


def _rectangle(box: _Box, page_height: float) -> tuple[float, float, float, float]:
    left, top = box.content_box_x(), box.content_box_y()
    pixels = (left, page_height - top - box.height, left + box.width, page_height - top)
    one, two, three, four = (round(value * _POINTS_PER_PIXEL, 3) for value in pixels)
    return one, two, three, four


def _descend_outside(box: _Box, artifacts: dict[_Box, Artifact]) -> Iterator[_Box]:
    box = _real(box)
    if box not in artifacts:
        yield box
        for child in box.children:
            yield from _descend_outside(child, artifacts)


def _descend(box: _Box) -> Iterator[_Box]:
    box = _real(box)
    yield box
    for child in box.children:
        yield from _descend(child)


def _real(box: _Box) -> _Box:
    return box._box if isinstance(box, AbsolutePlaceholder) else box  # noqa: SLF001


# --- Footnotes --------------------------------------------------------------------------------------------------------


class _PageFootnotes(list[Any]):
    """The footnotes of a page, which say that they are none when asked by the loop that would move them."""

    def __bool__(self) -> bool:
        return False


class _FootnoteKeepingContext(LayoutContext):  # type: ignore[misc]  # weasyprint ships no types
    """A layout context whose pages do not give away their footnotes."""

    @property
    def current_page_footnotes(self) -> _PageFootnotes:
        """Return the footnotes of the page that is being laid out."""
        return self._page_footnotes

    @current_page_footnotes.setter
    def current_page_footnotes(self, footnotes: list[Any]) -> None:
        """Begin a page with these footnotes."""
        self._page_footnotes = _PageFootnotes(footnotes)

    def layout_footnote(self, footnote: _Box) -> bool:
        """Set a footnote at the foot of the page; a note with several marks only once on each page."""
        number = footnote.element.get("data-note")
        if any(other.element.get("data-note") == number for other in self._page_footnotes):
            self.footnotes.remove(footnote)
            return False
        overflows: bool = super().layout_footnote(footnote)
        return overflows

    def report_footnote(self, footnote: _Box) -> None:
        """Put a footnote off to the next page; one that stands on this page for an earlier mark stays there."""
        if footnote in self._page_footnotes:
            super().report_footnote(footnote)

    def _update_footnote_area(self) -> bool:
        # The area itself must see the footnotes, so it gets a plain list for the time of its layout.
        kept, self._page_footnotes = self._page_footnotes, list(self._page_footnotes)  # type: ignore[assignment]
        try:
            super()._update_footnote_area()
        finally:
            self._page_footnotes = kept
        # The original compares two equal sums of fractions, which now and then differ in the last bit. It can only be
        # right where `max-height` bounds the area, and our style sheet sets none.
        return False
