"""Ten faults, planted in copies of made pages and in content: each is found by the gate named beside it."""

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.axe import find_violations
from browser.checkers import run_html_validate, run_nu_checker
from browser.kinds import NOW, order_site, plan_site
from browser.serving import serve
from inspectorate.checking import CheckOrder, check_content
from making import proofread

REPORT = "inspections/redbridge-2024/index.html"
WORDS = "inspections/redbridge-2024/report.yaml"


@dataclass(frozen=True, slots=True)
class Fault:
    """One change of a made page, the gate that must find it, and what the gate calls it."""

    name: str
    old: str
    """A pattern that the page holds; its first place is changed."""
    new: str
    gate: str
    called: str


FAULTS = (
    Fault("missing caption", r"<caption>.*?</caption>", "", "own checks", "page-table"),
    Fault("skipped heading", r"<h3( .*?)</h3>", r"<h5\1</h5>", "own checks", "page-headings"),
    Fault("low contrast", r"<h1>", '<h1 class="faint">', "axe", "color-contrast"),
    Fault("duplicate id", r"<h1>", '<h1 id="main">', "own checks", "page-id-twice"),
    Fault("empty link", r"</h1>", '</h1><a href="#main"></a>', "own checks", "page-link"),
    Fault("unlabelled control", r"</h1>", '</h1><input type="search" name="q">', "own checks", "page-control"),
    Fault("wrong lang", r'<html lang="en">', '<html lang="cy">', "own checks", "page-language"),
    Fault("broken in-page link", r"</h1>", '</h1><a href="#nowhere">Ratings</a>', "own checks", "dead-link"),
    Fault("missing alternative text", r"</h1>", '</h1><img src="../../index.html">', "own checks", "page-picture"),
    Fault("script in the page", r"</h1>", "</h1><script>document.title = 'x'</script>", "own checks", "page-foreign"),
    # The other gates find what they are there for as well.
    Fault("empty link", r"</h1>", '</h1><a href="#main"></a>', "axe", "link-name"),
    Fault("unlabelled control", r"</h1>", '</h1><input type="search" name="q">', "axe", "label"),
    Fault("missing alternative text", r"</h1>", '</h1><img src="../../index.html">', "axe", "image-alt"),
    Fault("duplicate id", r"<h1>", '<h1 id="main">', "Nu checker", "Duplicate ID"),
    Fault("missing alternative text", r"</h1>", '</h1><img src="../../index.html">', "Nu checker", "alt"),
    Fault("skipped heading", r"<h3( .*?)</h3>", r"<h5\1</h5>", "html-validate", "heading-level"),
    Fault(
        "unlabelled control", r"</h1>", '</h1><input type="search" name="q">', "html-validate", "input-missing-label"
    ),
)
FAINT = "\n.faint { color: #9a9a9a !important; }\n"


@pytest.fixture
def planted(site: Path, tmp_path: Path) -> Path:
    """Return a copy of the site; its files are links until one is written anew."""
    copy = tmp_path / "site"
    shutil.copytree(site, copy, copy_function=os.link)
    style = next((copy / "assets").glob("site-*.css"))
    write_anew(style, style.read_text("utf-8") + FAINT)
    return copy


@pytest.fixture
def find(planted: Path, browser: Browser) -> Callable[[str], list[str]]:
    """Return what each gate finds on the report of the copied site."""

    def run_axe() -> list[str]:
        with serve(planted) as address:
            page = browser.new_page(bypass_csp=True)
            page.goto(address + REPORT)
            found = [violation["rule"] for violation in find_violations(page)]
            page.close()
        return found

    def run_own_checks() -> list[str]:
        paths = tuple(path.relative_to(planted).as_posix() for path in planted.rglob("*") if path.is_file())
        pages = {REPORT: plan_site().made_pages[REPORT]}
        return [one.code for one in proofread(planted, paths, pages, ())]

    gates: dict[str, Callable[[], list[str]]] = {
        "own checks": run_own_checks,
        "axe": run_axe,
        "Nu checker": lambda: run_nu_checker([planted / REPORT]),
        "html-validate": lambda: run_html_validate([planted / REPORT]),
    }
    return lambda gate: gates[gate]()


@pytest.mark.parametrize("gate", ["own checks", "axe", "Nu checker", "html-validate"])
def test_a_gate_finds_nothing_on_the_good_site(gate: str, find: Callable[[str], list[str]]) -> None:
    assert find(gate) == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.name}, by {fault.gate}")
def test_a_planted_fault_is_found_by_its_gate(fault: Fault, planted: Path, find: Callable[[str], list[str]]) -> None:
    page = planted / REPORT
    html, count = re.subn(fault.old, fault.new, page.read_text("utf-8"), count=1, flags=re.DOTALL)
    assert count == 1
    write_anew(page, html)

    assert any(fault.called in found for found in find(fault.gate))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("<script>alert(1)</script>", "raw-html"),
        ("[Read the plan](javascript:alert)", "unsafe-link"),
        ('<p onclick="alert(1)">Read.</p>', "raw-html"),
    ],
)
def test_a_script_in_the_content_is_found_where_it_stands(words: str, code: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(order_site(tmp_path).content, content)
    file = content / WORDS
    text = file.read_text("utf-8")
    file.write_text(text.replace("  foreword: |\n", f"  foreword: |\n    {words}\n\n", 1), "utf-8")

    found = check_content(CheckOrder(content=content, defaults=content), NOW).diagnostics

    line = text.splitlines().index("  foreword: |") + 2
    assert [str(one.position).split(":")[:2] for one in found if one.code == code] == [[f"content/{WORDS}", str(line)]]


def write_anew(file: Path, text: str) -> None:
    """Write a file in the place of a link to it, so that the other stays as it is."""
    file.unlink()
    file.write_text(text, "utf-8")
