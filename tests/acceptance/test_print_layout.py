"""The printed page of every document: its measure, its type, its grid, and where its pages end.

All is read from the PDFs themselves: words with their places, type sizes, coloured panels.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import mean

import pytest

from acceptance.made import HEADINGS, MadePage, open_page, open_pdf, squeeze, text_of
from acceptance.printed import MILLIMETRE, Line, Panel, PrintedPage, Word, read_pages

GROUND_OF_BOX = (242, 244, 246)
ACCENT = (31, 58, 95)
GROUNDS_OF_RATINGS = {(0, 90, 48), (139, 0, 0), (255, 191, 71), (0, 48, 120)}


@dataclass(frozen=True, slots=True)
class Grid:
    """What an edition's style sheet promises. Edges are in points from the left or the top of the page."""

    frame: tuple[float, float]
    foot: float
    """Where the running footer begins."""
    text: float
    """Where running text begins."""
    size: float
    leading: float
    ratings: tuple[float, ...]
    """Right edges of the grounds of ratings: in tables and, where they stand alone, in boxes."""


USUAL = Grid(
    frame=(22 * MILLIMETRE, 188 * MILLIMETRE),
    foot=279 * MILLIMETRE,
    text=48 * MILLIMETRE,
    size=12,
    leading=12 * 1.24,
    ratings=(184 * MILLIMETRE,),
)
LARGE = Grid(
    frame=(18 * MILLIMETRE, 192 * MILLIMETRE),
    foot=267 * MILLIMETRE,
    text=18 * MILLIMETRE,
    size=18,
    leading=18 * 1.3,
    ratings=(189 * MILLIMETRE, 103 * MILLIMETRE, 73 * MILLIMETRE),
)

FOLDERS = {
    "redbridge-2024": "inspections/redbridge-2024",
    "barking-and-dagenham-2018": "inspections/barking-and-dagenham-2018",
    "redbridge-2015": "inspections/redbridge-2015",
    "redbridge-2024-press-release": "inspections/redbridge-2024/press-release",
}
REPORTS = ("redbridge-2024", "barking-and-dagenham-2018")


@dataclass(frozen=True, slots=True)
class Printed:
    """One PDF, the page that says the same, and the grid that it keeps to."""

    name: str
    path: Path
    page: MadePage
    grid: Grid

    @property
    def pages(self) -> tuple[PrintedPage, ...]:
        """The pages of the PDF."""
        return read_pages(self.path)

    @property
    def inner_pages(self) -> tuple[PrintedPage, ...]:
        """The pages with margins: all but the cover of a report."""
        return self.pages[1:] if self.name in REPORTS else self.pages

    @property
    def texts(self) -> list[str]:
        """The words of each page, those that end a line with a hyphen joined."""
        return [squeeze(text.replace("-\n", "-")) for text in open_pdf(self.path).pages]

    def body(self, page: PrintedPage, left: float = 0) -> list[Line]:
        """Return the lines of a page above the running footer."""
        return [line for line in page.lines(left) if line.middle < self.grid.foot]


def open_printed(site: Path, name: str, ending: str, grid: Grid) -> Printed:
    """Return a document of a site in one edition."""
    folder = site / FOLDERS[name]
    return Printed(name, folder / f"{name}{ending}.pdf", open_page(folder / "index.html"), grid)


@pytest.fixture(params=FOLDERS)
def usual(request: pytest.FixtureRequest, large_print_site: Path) -> Printed:
    """Return each document as it is usually printed."""
    return open_printed(large_print_site, request.param, "", USUAL)


@pytest.fixture(params=FOLDERS)
def large(request: pytest.FixtureRequest, large_print_site: Path) -> Printed:
    """Return each document in large print."""
    return open_printed(large_print_site, request.param, "-large-print", LARGE)


@pytest.fixture(params=[(name, ending) for ending in ("", "-large-print") for name in FOLDERS], ids="".join)
def printed(request: pytest.FixtureRequest, large_print_site: Path) -> Printed:
    """Return each document in each edition."""
    name, ending = request.param
    return open_printed(large_print_site, name, ending, LARGE if ending else USUAL)


def full_lines(printed: Printed) -> list[Line]:
    """Return the lines of running text that go on in a line below them, without marks and numbers of lists."""
    found = []
    for page in printed.inner_pages:
        lines = [line for line in printed.body(page, printed.grid.text) if abs(line.left - printed.grid.text) < 1]
        for line, below in pairwise(lines):
            goes_on = below.middle - line.middle < printed.grid.leading + 1.2
            if goes_on and not re.search(r"(?:\. ?){5}", line.text) and line.words[0].right - line.left > 1:
                found.append(line)
    return found


def is_ground(panel: Panel) -> bool:
    """Return whether a panel is the ground of something: shapes are drawn in coordinates of their own."""
    return panel.right - panel.left > 15 * MILLIMETRE


def words_of_headings(page: MadePage) -> set[str]:
    """Return the words of every heading and caption, as print has them."""
    return {
        re.sub(r"\s?\d+$", "", text) if element.find(".//sup") is not None else text
        for element in page.root.iter()
        if element.tag in {*HEADINGS, "caption"} and (text := text_of(element))
    }


def is_heading(line: Line, headings: set[str]) -> bool:
    """Return whether a line is a heading or a part of one that takes several lines."""
    text = re.sub(r"(?<=\D)\d{1,2}$", "", line.text).strip()
    return any(text == heading or (len(text) > 12 and text in heading) for heading in headings)


# --- Measure and type -------------------------------------------------------------------------------------------------


def test_a_full_line_of_running_text_holds_60_to_75_characters(usual: Printed) -> None:
    lengths = [len(line.text) for line in full_lines(usual) if line.right > usual.grid.frame[1] - 25 * MILLIMETRE]

    assert len(lengths) > 30  # the shortest document has so many
    assert 60 <= mean(lengths) <= 75
    assert sum(60 <= length <= 75 for length in lengths) / len(lengths) > 0.85
    assert max(lengths) <= 82


def test_running_text_is_set_to_the_left_with_a_ragged_right_edge(printed: Printed) -> None:
    lines = full_lines(printed)
    flush = [line for line in lines if abs(line.right - printed.grid.frame[1]) < 0.5]

    assert len(lines) > 30
    assert len(flush) < 0.2 * len(lines)


def test_no_word_is_hyphenated(printed: Printed) -> None:
    known = set(re.split(r"[\s/]+", printed.page.text))
    broken = []
    for page in printed.inner_pages:
        lines = printed.body(page)
        for at, line in enumerate(lines):
            end = line.words[-1].text
            if end.endswith(("-", "‐", "\u00ad")):
                # In a box, the label of the rating may stand at a height between that of two lines.
                below = (word.text for next_line in lines[at + 1 : at + 4] for word in next_line.words)
                broken += [] if any(end + start in word for start in below for word in known) else [line.text]

    assert broken == []


def test_nothing_but_the_footer_and_marks_of_notes_is_smaller_than_the_text(printed: Printed) -> None:
    hidden = {"Standard", "Rating", "Service:", "Copy list"}
    small = [
        text.strip()
        for page in printed.pages
        for size, height, text in page.sizes
        if size < printed.grid.size - 0.1 and height > 297 * MILLIMETRE - printed.grid.foot
    ]

    assert [text for text in small if not text.isdigit() and text not in hidden] == []


def test_most_of_a_document_is_in_the_size_of_its_edition(printed: Printed) -> None:
    pieces = [(size, len(text)) for page in printed.inner_pages for size, _, text in page.sizes]
    in_size = sum(length for size, length in pieces if abs(size - printed.grid.size) < 0.1)

    assert in_size > 0.75 * sum(length for _, length in pieces)


def test_the_typeface_is_ours_and_has_no_serifs(printed: Printed) -> None:
    assert {re.sub(r"^/?[A-Z]{6}\+", "", font) for font in open_pdf(printed.path).fonts} <= {
        "Atkinson-Hyperlegible-Next",
        "Atkinson-Hyperlegible-Next-Bold",
        "Atkinson-Hyperlegible-Next-Italic",
        "Atkinson-Hyperlegible-Next-Bold-Italic",
    }


# --- Grid -------------------------------------------------------------------------------------------------------------


def test_nothing_stands_outside_the_frame_of_the_page(printed: Printed) -> None:
    left, right = printed.grid.frame

    def is_outside(word: Word) -> bool:
        return word.left < left - 0.5 or word.right > right + 0.5 or word.bottom > (297 - 6) * MILLIMETRE

    words = [word.text for page in printed.inner_pages for word in page.words if is_outside(word)]
    panels = [
        panel
        for page in printed.inner_pages
        for panel in page.panels
        if is_ground(panel) and (panel.left < left - 1 or panel.right > right + 1)
    ]
    assert words == []
    assert panels == []


def test_boxes_and_shaded_rows_span_the_frame(printed: Printed) -> None:
    left, right = printed.grid.frame
    for page in printed.inner_pages:
        grounds = sorted(
            (panel for panel in page.panels if panel.colour == GROUND_OF_BOX), key=lambda panel: panel.left
        )
        for panel in grounds:
            beside = [other for other in grounds if abs(other.left - panel.right) < 4 * MILLIMETRE]
            before = [other for other in grounds if abs(panel.left - other.right) < 4 * MILLIMETRE]
            assert abs(panel.left - left) < 0.5 or before
            assert abs(panel.right - right) < 0.5 or beside


def test_the_grounds_of_all_ratings_are_one_column(printed: Printed) -> None:
    grounds = [panel for page in printed.inner_pages for panel in page.panels if panel.colour in GROUNDS_OF_RATINGS]
    edges = {round(panel.right, 0) for panel in grounds}

    assert bool(grounds) == (printed.name in REPORTS)
    assert all(any(abs(edge - wanted) <= 1 for wanted in printed.grid.ratings) for edge in edges)


def test_the_overall_rating_is_as_wide_as_every_other(usual: Printed) -> None:
    widths = {
        round(panel.right - panel.left, 1)
        for page in usual.inner_pages
        for panel in page.panels
        if panel.colour in GROUNDS_OF_RATINGS
    }

    assert len(widths) == (1 if usual.name in REPORTS else 0)


@pytest.mark.parametrize(
    ("name", "service"), [("redbridge-2024", "Redbridge"), ("barking-and-dagenham-2018", "Barking")]
)
def test_a_hidden_word_does_not_move_what_stands_beside_it(large_print_site: Path, name: str, service: str) -> None:
    made = open_printed(large_print_site, name, "", USUAL)
    page = made.pages[open_pdf(made.path).page_by_id["ratings"]]
    fieldwork = next(word for word in page.words if word.text == "Fieldwork")
    above = next(word for word in page.words if word.text == service and 0 < fieldwork.middle - word.middle < 20)

    assert "Service:" in [word.text for word in page.words]
    assert abs(above.left - fieldwork.left) < 0.5


# --- Pages ------------------------------------------------------------------------------------------------------------


def test_the_report_of_2024_has_nearly_as_many_pages_as_the_published_one(large_print_site: Path) -> None:
    published, for_pictures = 27, 1

    pages = len(open_printed(large_print_site, "redbridge-2024", "", USUAL).pages)
    assert abs(pages - for_pictures - published) <= 2


def test_no_page_is_empty(printed: Printed) -> None:
    for number, page in enumerate(printed.pages, 1):
        assert len(" ".join(line.text for line in printed.body(page))) > 60, f"page {number}"


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize(("ending", "grid"), [("", USUAL), ("-large-print", LARGE)], ids=["usual", "large print"])
def test_the_contents_take_two_pages_at_most(large_print_site: Path, name: str, ending: str, grid: Grid) -> None:
    made = open_printed(large_print_site, name, ending, grid)

    assert sum(bool(re.search(r"(?:\. ?){8}", text)) for text in made.texts) in {1, 2}


def test_no_heading_or_caption_ends_a_page(printed: Printed) -> None:
    headings = words_of_headings(printed.page)
    found = 0
    for number, page in enumerate(printed.inner_pages, 1):
        lines = [line for line in printed.body(page) if not re.search(r"(?:\. ?){5}", line.text)]
        for at, line in enumerate(lines):
            if not is_heading(line, headings):
                continue
            found += 1
            rest = [below for below in lines[at + 1 :] if not is_heading(below, headings)]
            assert rest, f"page {number}: {line.text}"
            gap = rest[0].middle - line.middle
            assert gap < 9 * printed.grid.leading, f"page {number}: {line.text}"
            assert not re.match(r"\d+ \D", rest[0].text) or gap < 2.5 * printed.grid.leading, f"page {number}"
    assert found


def test_no_row_of_a_table_is_split(printed: Printed) -> None:
    rows = [
        cell
        for row in printed.page.root.iter("tr")
        for cell in row
        if cell.tag == "th" and cell.get("scope") == "row" and cell.find(".//sup") is None
    ]
    texts = [re.sub(r"\s", "", text) for text in printed.texts]
    split = [words for cell in rows if not any((words := re.sub(r"\s", "", text_of(cell))) in text for text in texts)]

    assert bool(rows) == (printed.name != "redbridge-2024-press-release")
    assert split == []


def test_a_table_that_goes_over_pages_repeats_its_head(large_print_site: Path) -> None:
    made = open_printed(large_print_site, "barking-and-dagenham-2018", "", USUAL)
    with_rows = [text for text in made.texts if re.search(r"\b\d\.\d\.\d\. (?:Do|Is|Are)", text)]

    assert len(with_rows) > 2
    assert [text[:40] for text in with_rows if "Standards and key questions" not in text] == []


def test_a_table_that_fits_a_page_is_not_parted(printed: Printed) -> None:
    for table in printed.page.root.iter("table"):
        if not (table.get("class") or "").startswith(("ratings-domain", "figures key-")):
            continue
        caption = next(table.iter("caption"))
        wanted = [re.sub(r"\s", "", text_of(cell)) for cell in table.iter("th") if cell.get("scope") == "row"]
        wanted.append(re.sub(r"\s", "", text_of(caption)))
        texts = [re.sub(r"\s", "", text) for text in printed.texts]
        assert any(all(words in text for words in wanted) for text in texts), wanted


def test_no_paragraph_leaves_one_line_alone_on_a_page(usual: Printed) -> None:
    leading = usual.grid.leading + 1.2
    running = [running_lines(usual, page) for page in usual.inner_pages]
    for number, (page, after) in enumerate(pairwise(running), 1):
        if len(page) > 1 and len(after) > 1 and re.match("[a-z]", after[0].text) and after[0].middle < 30 * MILLIMETRE:
            assert page[-1].middle - page[-2].middle < leading, f"page {number}: {page[-1].text}"
            assert after[1].middle - after[0].middle < leading, f"page {number + 1}: {after[0].text}"


def running_lines(printed: Printed, page: PrintedPage) -> list[Line]:
    """Return the lines of running text: not of tables, headings and footnotes, which have words further to the left."""
    left, edge = printed.grid.frame[0], printed.grid.text
    body = printed.body(page)
    notes = [line.middle for line in body if line.words[0].text.isdigit() and left + 1 < line.left < edge - 1]
    foot = min(notes, default=printed.grid.foot)
    return [
        Line(words)
        for line in body
        if line.left > edge - 8 * MILLIMETRE
        and line.middle < foot - 1
        and (words := tuple(word for word in line.words if word.left > edge - 1))
        and abs(words[0].left - edge) < 1
    ]


# --- Large print ------------------------------------------------------------------------------------------------------


def test_large_print_says_what_the_usual_edition_says(large_print_site: Path, large: Printed) -> None:
    usual = open_printed(large_print_site, large.name, "", USUAL)

    assert open_pdf(large.path).outline == open_pdf(usual.path).outline
    # What stands around a report on its page is not in print.
    around = [one for name in ("glance", "compared") for one in large.page.root.findall(f".//section[@class='{name}']")]
    not_printed = {paragraph for one in around for paragraph in one.iter("p")}
    for element in large.page.root.iter("p"):
        if element not in not_printed and element.find(".//sup") is None and len(words := text_of(element)) > 200:
            beginning = re.sub(r"\s", "", words[:60])
            assert any(beginning in re.sub(r"\s", "", text) for text in large.texts), words


def test_large_print_is_offered_beside_the_usual_pdf(large_print_site: Path, large: Printed) -> None:
    links = {link.get("href"): text_of(link) for link in large.page.root.iter("a")}
    home = {link.get("href") for link in open_page(large_print_site / "index.html").root.iter("a")}

    assert links[f"{large.name}.pdf"] == "Download as PDF"
    assert links[f"{large.name}-large-print.pdf"] == "Download large-print PDF"
    if "press-release" not in large.name:
        assert f"{FOLDERS[large.name]}/{large.name}-large-print.pdf" in home


def test_large_print_changes_nothing_in_the_usual_pdfs(large_print_site: Path, real_site: Path) -> None:
    for name, folder in FOLDERS.items():
        path = f"{folder}/{name}.pdf"
        assert (large_print_site / path).read_bytes() == (real_site / path).read_bytes(), name


def test_without_being_asked_for_there_is_no_large_print(real_site: Path) -> None:
    assert list(real_site.rglob("*large-print*")) == []
    assert [path.name for path in real_site.rglob("*.html") if "large-print" in path.read_text("utf-8")] == []
