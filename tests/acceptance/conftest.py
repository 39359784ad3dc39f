"""What acceptance tests share: the site of the real content, made once."""

from pathlib import Path

import pytest

from acceptance.command import ROOT, build_well
from acceptance.made import MadePage, MadePdf, open_page, open_pdf


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the real content. Nobody changes it."""
    site = tmp_path_factory.mktemp("real") / "site"
    build_well("--output", site, folder=ROOT)
    return site


@pytest.fixture(scope="session")
def large_print_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the real content with every PDF in large print as well. Nobody changes it."""
    site = tmp_path_factory.mktemp("large-print") / "site"
    build_well("--output", site, "--edition", "large-print", folder=ROOT)
    return site


@pytest.fixture(scope="session")
def redbridge(real_site: Path) -> MadePage:
    """Return the page of the report of 2024."""
    return open_page(real_site / "inspections/redbridge-2024/index.html")


@pytest.fixture(scope="session")
def redbridge_pdf(real_site: Path) -> MadePdf:
    """Return the PDF of the report of 2024."""
    return open_pdf(real_site / "inspections/redbridge-2024/redbridge-2024.pdf")


@pytest.fixture(scope="session")
def press_release(real_site: Path) -> MadePage:
    """Return the page of the press release of 2024."""
    return open_page(real_site / "inspections/redbridge-2024/press-release/index.html")


@pytest.fixture(scope="session")
def press_release_pdf(real_site: Path) -> MadePdf:
    """Return the PDF of the press release of 2024."""
    return open_pdf(real_site / "inspections/redbridge-2024/press-release/redbridge-2024-press-release.pdf")


@pytest.fixture(scope="session")
def barking(real_site: Path) -> MadePage:
    """Return the page of the report of 2018."""
    return open_page(real_site / "inspections/barking-and-dagenham-2018/index.html")


@pytest.fixture(scope="session")
def barking_pdf(real_site: Path) -> MadePdf:
    """Return the PDF of the report of 2018."""
    return open_pdf(real_site / "inspections/barking-and-dagenham-2018/barking-and-dagenham-2018.pdf")


@pytest.fixture(scope="session")
def letter(real_site: Path) -> MadePage:
    """Return the page of the letter of 2015."""
    return open_page(real_site / "inspections/redbridge-2015/index.html")


@pytest.fixture(scope="session")
def letter_pdf(real_site: Path) -> MadePdf:
    """Return the PDF of the letter of 2015."""
    return open_pdf(real_site / "inspections/redbridge-2015/redbridge-2015.pdf")
