"""A tiny made-up site, compared with what it looked like when somebody last read and accepted every line of it.

To accept a change: run `INSPECTORATE_ACCEPT=1 python -m pytest tests/golden`, then read the difference that Git shows
in `tests/golden/expected`, line by line, as if it were a report that will be published. Pages are compared byte for
byte, but for the hashes in the names of style sheet, scripts and icon. PDFs are compared by the words and the outline
of their pages, and what travels inside them byte for byte: it stands in a folder with the name of the PDF.
"""

import difflib
import io
import os
import re
import shutil
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from inspectorate.workflow import BuildOrder, build_site

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EXPECTED = HERE / "expected"
ACCEPT = "INSPECTORATE_ACCEPT"
NOW = datetime(2025, 6, 1, 12, 0, tzinfo=UTC)
"""A day on which two of the three inspections are public."""

FOR_PROGRAMS = ("_headers", ".htaccess", "feed.xml", "robots.txt", "sitemap.xml")

_ASSET_HASH = re.compile(r"(?<=assets/)(\w+)-[0-9a-f]{12}(?=\.)")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Return the text of every page and PDF of the made-up site, by the name of its expected file."""
    site = tmp_path_factory.mktemp("golden") / "site"
    order = BuildOrder(
        content=HERE / "content",
        templates=(ROOT / "templates",),
        defaults=ROOT / "content",
        site=site,
        tell=lambda _: None,
        strict=True,
    )
    texts = dict(read_site(site, build_site(order, NOW).paths))
    if os.environ.get(ACCEPT):
        accept(texts)
    return texts


def read_site(site: Path, paths: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the names and texts to compare."""
    for path in paths:
        content = (site / path).read_bytes()
        if path.endswith((".csv", ".html")) or path in FOR_PROGRAMS or path.startswith(("badges/", "hosting/")):
            yield path, _ASSET_HASH.sub(r"\1-HASH", content.decode("utf-8"))
        elif path.endswith(".pdf"):
            reader = PdfReader(io.BytesIO(content))
            yield f"{path}.txt", read_pdf(reader)
            yield from ((f"{path}/{name}", inside.decode("utf-8")) for name, inside in list_attachments(reader))


def list_attachments(reader: PdfReader) -> Iterator[tuple[str, bytes]]:
    """Yield names and bytes of all that travels inside a PDF."""
    for name, contents in reader.attachments.items():
        yield from ((name, inside) for inside in contents)


def read_pdf(reader: PdfReader) -> str:
    """Return the outline of a PDF and the words of its pages; where lines break does not count."""
    pages = [
        f"--- page {number} ---\n" + "\n".join(textwrap.wrap(" ".join(page.extract_text().split()), 110))
        for number, page in enumerate(reader.pages, 1)
    ]
    outline = "\n".join(list_outline(reader, reader.outline, 0))
    return f"--- outline ---\n{outline}\n" + "\n".join(pages) + "\n"


def list_outline(reader: PdfReader, entries: Sequence[object], depth: int) -> Iterator[str]:
    """Yield a line for each entry of an outline, with its page, entries inside others indented."""
    for entry in entries:
        if isinstance(entry, list):
            yield from list_outline(reader, entry, depth + 1)
        elif isinstance(entry, Destination):
            yield f"{'  ' * depth}{entry.title}, page {(reader.get_destination_page_number(entry) or 0) + 1}"


def accept(texts: Mapping[str, str]) -> None:
    """Take what was made as what is expected from now on."""
    shutil.rmtree(EXPECTED, ignore_errors=True)
    for name, text in texts.items():
        (EXPECTED / name).parent.mkdir(parents=True, exist_ok=True)
        (EXPECTED / name).write_text(text, "utf-8", newline="")


def expected_names() -> list[str]:
    """Return the names of the expected files."""
    return sorted(path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*") if path.is_file())


def test_exactly_the_expected_pages_and_pdfs_are_made(made: Mapping[str, str]) -> None:
    assert sorted(made) == expected_names(), f"To accept this, set {ACCEPT}=1 and read the difference."


@pytest.mark.parametrize("name", expected_names())
def test_a_page_or_pdf_says_what_was_accepted(made: Mapping[str, str], name: str) -> None:
    expected = (EXPECTED / name).read_bytes().decode("utf-8")
    if made[name] != expected:
        difference = difflib.unified_diff(
            expected.splitlines(), made[name].splitlines(), f"accepted: {name}", f"made now: {name}", lineterm="", n=1
        )
        pytest.fail("\n".join([*difference, "", f"To accept this, set {ACCEPT}=1 and read the difference again."]))


def test_an_inspection_under_embargo_is_named_nowhere(made: Mapping[str, str]) -> None:
    assert [name for name, text in made.items() if "cloverton" in (name + text).lower() or "Hidden" in text] == []
