"""What tests of PDFs share: veraPDF, the sites with their print pages, and the torture document."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from needs import give_up
from pdf.printing import ROOT, PrintPage, build_and_record, copy_content, print_pdf, with_attachment
from pdf.referee import Referee, explain_missing
from pdf.torture import make_short_page, make_torture_page


@pytest.fixture(scope="session")
def referee() -> Iterator[Referee]:
    """Return veraPDF, started once for all tests; they are skipped where it cannot run."""
    missing = explain_missing()
    if missing:
        give_up(missing)
    with Referee() as engine:
        yield engine


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the site of the real content goes."""
    return tmp_path_factory.mktemp("judged") / "site"


@pytest.fixture(scope="session")
def printed(site: Path) -> Mapping[str, PrintPage]:
    """Return the print pages of the site, by the paths of their PDFs; asking for them builds it."""
    return build_and_record(ROOT / "content", site)


@pytest.fixture(scope="session")
def report(printed: Mapping[str, PrintPage]) -> PrintPage:
    """Return the print page of the report of 2024."""
    return printed["inspections/redbridge-2024/redbridge-2024.pdf"]


@pytest.fixture(scope="session")
def welsh(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, PrintPage]:
    """Return the print pages of a made-up site whose language is Welsh; only its sounds are: the words are English."""
    folder = tmp_path_factory.mktemp("welsh")
    content = copy_content(ROOT / "tests/golden/content", folder / "content")
    (content / "wording/en.yaml").rename(content / "wording/cy.yaml")
    for path in content.rglob("*.yaml"):
        text = re.sub(r"(?<![\w-])en:", "cy:", path.read_text("utf-8"))
        path.write_text(text.replace("language: en", "language: cy").replace("[en]", "[cy]"), "utf-8")
    return build_and_record(content, folder / "site")


@pytest.fixture(scope="session")
def torture() -> PrintPage:
    """Return the torture document."""
    return with_attachment(make_torture_page())


@pytest.fixture(scope="session")
def torture_pdf(torture: PrintPage, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the torture document as the program prints it."""
    path = tmp_path_factory.mktemp("torture") / "torture.pdf"
    path.write_bytes(print_pdf(torture))
    return path


@pytest.fixture(scope="session")
def short_torture() -> PrintPage:
    """Return the shorter form of the torture document."""
    return with_attachment(make_short_page())
