"""Pictures in finished sites: on the page, in the PDF and in large print, and nowhere before their moment."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from acceptance.command import ROOT, read_files
from acceptance.small_content import Made, write_content
from inspectorate.rendering.pdf_reader import read_pdf
from inspectorate.rendering.pdf_values import Element, text_of
from inspectorate.validation.pictures import COLUMN_MM, TALLEST_MM
from inspectorate.views.document import PrintEdition
from inspectorate.workflow import BuildOrder, FinishedSite, build_site
from pictures import draw_jpeg, draw_png, make_exif, save

PUBLIC = Made(id="ham-2024", word="Ham")
WITHHELD = Made(id="kew-2031", word="Kew", embargo="2999-01-01 00:01")
NOW = datetime(2026, 1, 1, tzinfo=UTC)
MM_OF_A_POINT = 25.4 / 72
LARGE_COLUMN_MM = 174
FOLDER = "inspections/ham-2024"


def show(content: Path, made: Made) -> None:
    """Put pictures into the report and the press release of an inspection."""
    folder = content / "inspections" / made.id
    (folder / "figures").mkdir()
    (folder / "figures/wide.png").write_bytes(draw_wide(made.word))
    (folder / "figures/tall.jpg").write_bytes(draw_jpeg(1200, 2400, exif=make_exif({0x013B: f"{made.word}-artist"})))
    (folder / "figures/left-out.png").write_bytes(draw_png(texts={"Title": f"{made.word}-left-out"}))
    put_before(folder / "report.yaml", "    Background of", f"![{made.word}-board](figures/wide.png)")
    put_before(folder / "report.yaml", "    Background of", f"![{made.word}-tower](figures/tall.jpg '{made.word}-cap')")
    release = (folder / "press-release.yaml").read_text("utf-8")
    (folder / "press-release.yaml").write_text(release.replace("body: ", "body: |\n  "), "utf-8")
    put_before(folder / "press-release.yaml", "  Words for the", f"![{made.word}-released](figures/wide.png)")


def put_before(path: Path, words: str, picture: str) -> None:
    """Put a picture before the paragraph that begins with these words."""
    text = path.read_text("utf-8")
    assert text.count(words) == 1
    indent = words[: len(words) - len(words.lstrip())]
    path.write_text(text.replace(words, f"{indent}{picture}\n\n{words}"), "utf-8")


def draw_wide(word: str) -> bytes:
    """Return a picture that differs from that of another word."""
    image = Image.new("RGB", (1200, 600), "white")
    ImageDraw.Draw(image).text((600, 300), word, fill="black")
    return save(image, "PNG")


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> FinishedSite:
    """Return a site with a public and a withheld inspection, both with the same names of pictures."""
    folder = tmp_path_factory.mktemp("pictures")
    content = write_content(folder / "content", PUBLIC, WITHHELD)
    for made in (PUBLIC, WITHHELD):
        show(content, made)
    order = BuildOrder(
        content=content,
        templates=(ROOT / "templates",),
        defaults=ROOT / "content",
        site=folder / "site",
        tell=lambda _: None,
        strict=False,
        print_editions=(PrintEdition.LARGE_PRINT,),
    )
    return build_site(order, NOW)


def find_figures(path: Path) -> Iterator[tuple[Element, Element]]:
    """Yield each picture of an author in a PDF with what is around it; what the program draws is left out."""

    def walk(element: Element) -> Iterator[tuple[Element, Element]]:
        for child in element.children:
            if isinstance(child, Element):
                if child.tag == "Figure" and (child.alternative or "").startswith(PUBLIC.word):
                    yield child, element
                yield from walk(child)

    for element in read_pdf(path.read_bytes()).elements:
        yield from walk(element)


def measure(figure: Element) -> tuple[int, int]:
    """Return width and height of a picture in print, in whole millimetres."""
    box = figure.attributes["BBox"]
    assert isinstance(box, tuple)
    left, low, right, high = (float(side) for side in box if isinstance(side, float))
    return round((right - left) * MM_OF_A_POINT), round((high - low) * MM_OF_A_POINT)


def test_report_and_press_release_show_the_same_file(finished: FinishedSite) -> None:
    pages = [(finished.site / FOLDER / name).read_text("utf-8") for name in ("index.html", "press-release/index.html")]
    addresses = [re.findall(r'<img src="([^"]+)" alt="([^"]+)"', page) for page in pages]

    assert addresses == [
        [("figures/wide.png", "Ham-board"), ("figures/tall.jpg", "Ham-tower")],
        [("../figures/wide.png", "Ham-released")],
    ]
    assert [path for path in finished.paths if "figures" in path] == [
        f"{FOLDER}/figures/wide.png",
        f"{FOLDER}/figures/tall.jpg",
    ]


def test_a_screen_reader_hears_what_a_picture_of_a_pdf_shows_and_its_caption(finished: FinishedSite) -> None:
    figures = list(find_figures(finished.site / FOLDER / "ham-2024.pdf"))

    assert [(figure.alternative, text_of(around)) for figure, around in figures] == [
        ("Ham-board", ""),
        ("Ham-tower", "Ham-cap"),
    ]
    assert [child.tag for child in figures[1][1].children if isinstance(child, Element)] == ["Figure", "Caption"]


@pytest.mark.parametrize(("edition", "column_mm"), [("", COLUMN_MM), ("-large-print", LARGE_COLUMN_MM)])
def test_a_picture_is_as_wide_as_the_column_and_no_taller_than_its_page_allows(
    finished: FinishedSite, edition: str, column_mm: int
) -> None:
    pdf = finished.site / FOLDER / f"ham-2024{edition}.pdf"

    assert [measure(figure) for figure, _ in find_figures(pdf)] == [
        (column_mm, column_mm // 2),
        (TALLEST_MM // 2, TALLEST_MM),
    ]


def test_nothing_of_a_picture_is_public_before_its_inspection(finished: FinishedSite) -> None:
    files = dict(sorted(read_files(finished.site).items()))

    assert [path for path, content in files.items() if "kew" in path or b"Kew" in content] == []
    assert [path for path, content in files.items() if b"Ham-board" in content] == [
        f"{FOLDER}/fragment.html",
        f"{FOLDER}/index.html",
    ]


def test_nothing_that_a_file_tells_is_public(finished: FinishedSite) -> None:
    told = [(found.code, (found.position.file if found.position else "")[8:]) for found in finished.warnings]

    assert ("picture-with-metadata", f"{FOLDER}/figures/tall.jpg") in told
    assert [path for path, content in read_files(finished.site).items() if b"Ham-artist" in content] == []
    assert [path for path in finished.paths if "left-out" in path] == []
