"""A draft can be made at any stage, says what it lacks, and never gets near the site."""

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner, Result

from acceptance.command import TEMPLATES, build
from acceptance.made import open_page
from acceptance.printed import read_pages
from acceptance.small_content import Made, write_content
from inspectorate.assembly.manifest_file import MARKER
from inspectorate.cli import commands
from inspectorate.documents import DOCUMENTS, DRAFTS
from inspectorate.rendering.pdf_reader import read_pdf
from inspectorate.rendering.pdf_values import text_of
from needs import find_program

MADE = Made(id="ambershire-2025", word="kestrel", stage="drafting", embargo="2999-05-10 00:01")
SETTINGS = """\
drafts:
  protective_marking: {en: OFFICIAL-SENSITIVE}
  handling: {en: Do not pass on.}
"""


def run(*arguments: str | Path, folder: Path) -> Result:
    """Run a command on the content of a folder, in this process: quicker than from outside."""
    return CliRunner().invoke(commands, [*map(str, arguments), "--content", str(folder / "content")])


@pytest.fixture(scope="module")
def unfinished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the draft of an inspection of which much is still missing, or wrong."""
    folder = tmp_path_factory.mktemp("unfinished")
    content = write_content(folder / "content", MADE)
    (content / "site.yaml").write_text((content / "site.yaml").read_text("utf-8") + SETTINGS, "utf-8")
    report = content / "inspections" / MADE.id / "report.yaml"
    text = report.read_text("utf-8")
    text = text.replace("    Background of kestrel-background.", "    to be written")
    text = text.replace("  2: second kestrel-recommendation-2\n", "").replace("  own: Note kestrel-note.\n", "")
    text = text.replace("Domain text", "Domain <i>text</i>")
    report.write_text(text.replace("Foreword of", "![A chart](figures/none.png)\n\n    - One.\n    - Two of"), "utf-8")
    done = build("draft", MADE.id, *TEMPLATES, "--now", "2025-04-14 10:00", folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def files_of(folder: Path) -> tuple[Path, Path]:
    """Return the page and the PDF of the draft."""
    drafts = folder / "drafts" / MADE.id
    return drafts / f"{MADE.id}-draft.html", drafts / f"{MADE.id}-draft.pdf"


def say_aloud(pdf: Path) -> str:
    """Return what a program reads aloud of a PDF: the words below its tags."""
    return " ".join(text_of(element) for element in read_pdf(pdf.read_bytes()).elements)


def test_a_draft_is_made_of_what_is_there_and_says_what_is_not(unfinished: Path) -> None:
    text = open_page(files_of(unfinished)[0]).text

    assert "There are no words for recommendation 2." in text
    assert "There is no text for the footnote “own”." in text
    assert "The picture “none.png” is missing or cannot be read." in text
    assert re.search(r"Still to be written.*background.* is still to be written", text)
    assert re.search(r"What the checks found.*Error: .*report.yaml:\d+", text)
    assert "Not to be published before 00.01 on 10 May 2999, London time" in text
    assert "Two of kestrel-foreword." in text


def test_a_draft_is_one_file_that_fetches_and_runs_nothing(unfinished: Path) -> None:
    html = files_of(unfinished)[0].read_text("utf-8")
    outside_style = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)

    assert re.findall(r'(?:src|href)="(?!#|data:|mailto:)([^"]*)"', outside_style) == []
    assert re.findall(r'url\((?!"data:)', html) == []
    assert "<script" not in html
    assert "default-src &#x27;none&#x27;" in html
    assert "http" not in re.sub(r"http-equiv|http://www.w3.org/2000/svg", "", html)


def test_the_mark_is_on_every_page_and_read_aloud_on_none(unfinished: Path) -> None:
    page, pdf = files_of(unfinished)
    said = say_aloud(pdf)
    shown = [" ".join(word.text for word in one.words) for one in read_pages(pdf)]
    html = page.read_text("utf-8").partition("<body")[2]

    assert len(shown) > 2
    assert all("DRAFT" in text and "OFFICIAL-SENSITIVE" in text for text in shown)
    assert "kestrel-foreword" in said
    assert "DRAFT" not in said
    assert len(re.findall(r">DRAFT<", html)) == 2  # once in the banner, once in the band that nobody is read
    assert '<div class="draft-band" aria-hidden="true">DRAFT</div>' in html


def test_page_and_pdf_number_alike(unfinished: Path) -> None:
    page, pdf = files_of(unfinished)
    numbers = re.findall(r'class="margin-number" id="p([^"]+)"', page.read_text("utf-8"))
    printed = [word.text for one in read_pages(pdf) for word in one.words]

    assert len(numbers) > 10
    assert len(numbers) == len(set(numbers))
    assert set(numbers) <= set(printed)


def test_the_pdf_keeps_what_every_pdf_promises(unfinished: Path) -> None:
    with pikepdf.open(files_of(unfinished)[1]) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en"
        assert "Draft: A report on kestrel-kicker in kestrel-area" in str(pdf.docinfo.Title)


def test_the_service_is_not_told_what_the_checks_found(tmp_path: Path) -> None:
    made = Made(id=MADE.id, word="kestrel", stage="factual-accuracy", embargo=MADE.embargo)
    write_content(tmp_path / "content", made)

    done = run("draft", MADE.id, "--audience", "service", "--output", tmp_path / "out", folder=tmp_path)
    text = open_page(tmp_path / "out" / f"{MADE.id}-draft.html").text

    assert done.exit_code == 0, done.output
    assert "Please check the facts of this draft." in text
    assert "What the checks found" not in text
    assert "Draft for the service to check" in text


@pytest.mark.parametrize("stage", ["drafting", "final", "withdrawn"])
def test_the_service_gets_a_draft_at_factual_accuracy_alone(tmp_path: Path, stage: str) -> None:
    write_content(tmp_path / "content", Made(id=MADE.id, word="kestrel", stage=stage, embargo="2024-05-10 00:01"))

    refused = run("draft", MADE.id, "--audience", "service", "--output", tmp_path / "out", folder=tmp_path)

    assert f"its stage is `{stage}`" in refused.stderr
    assert not (tmp_path / "out").exists()


def test_no_draft_comes_of_a_record_that_cannot_be_read(tmp_path: Path) -> None:
    write_content(tmp_path / "content", MADE)
    (tmp_path / "content" / "inspections" / MADE.id / "inspection.yaml").write_text("stage: drafting\n", "utf-8")

    refused = run("draft", MADE.id, "--output", tmp_path / "out", folder=tmp_path)

    assert refused.exit_code == 1
    assert "So little can be read that there is no draft yet." in refused.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", [("draft",), ("diff", "--from", "HEAD")])
@pytest.mark.parametrize("place", ["site", "site/drafts", "public", "public/inspections/x"])
def test_no_draft_is_put_into_a_site(tmp_path: Path, command: tuple[str, ...], place: str) -> None:
    write_content(tmp_path / "content", MADE)
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / MARKER).write_text("{}", "utf-8")

    refused = run(*command, MADE.id, "--output", tmp_path / place, folder=tmp_path)

    assert refused.exit_code == 2
    assert "a draft must never be published" in refused.stderr
    assert not list(tmp_path.rglob("*.pdf"))


def test_of_an_inspection_without_a_moment_it_is_told_what_is_needed(tmp_path: Path) -> None:
    write_content(tmp_path / "content", Made(id=MADE.id, word="kestrel", stage="drafting", embargo="to be written"))

    refused = run("draft", MADE.id, "--output", tmp_path / "out", folder=tmp_path)

    assert refused.exit_code == 1
    assert refused.stdout.count("[to-be-written]") == 1
    assert "`embargo` is still to be written." in refused.stdout


def test_no_site_holds_a_draft() -> None:
    assert not {one.name for one in DRAFTS} & {one.name for one in DOCUMENTS}


# --- What changed -----------------------------------------------------------------------------------------------------


def git(folder: Path, *arguments: str) -> str:
    """Run git as somebody made up, whatever the machine is set to."""
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(
        [find_program("git"), "-C", str(folder), *who, *arguments], check=True, capture_output=True, text=True
    ).stdout


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository whose content was changed after its first commit, and what it said when it was compared."""
    folder = tmp_path_factory.mktemp("changed")
    content = write_content(folder / "content", MADE)
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "First")
    record, report = (content / "inspections" / MADE.id / name for name in ("inspection.yaml", "report.yaml"))
    record.write_text(
        record.read_text("utf-8").replace("69%", "72%").replace("stage: drafting", "stage: final"), "utf-8"
    )
    report.write_text(report.read_text("utf-8").replace("Foreword of", "The new & only foreword of"), "utf-8")
    return folder


def test_what_changed_since_a_revision_is_said_and_shown(changed: Path) -> None:
    before = git(changed, "status", "--porcelain")
    done = build("diff", MADE.id, "--from", "HEAD", *TEMPLATES, folder=changed)
    drafts = changed / "drafts" / MADE.id
    html = (drafts / f"{MADE.id}-changes.html").read_text("utf-8")

    assert done.returncode == 0, done.stdout + done.stderr
    assert "2.1 kestrel-standard" in done.stdout or "2.1 " in done.stdout
    assert "a 69% → 72%; rating unchanged" in done.stdout
    assert "Stage: being written → final" in done.stdout
    assert re.search(r"Words in .*: one paragraph or item changed\.", done.stdout)
    assert '<ins><span class="visually-hidden">inserted: </span>The new &amp; only foreword' in html
    assert '<del><span class="visually-hidden">deleted: </span>Foreword' in html
    assert "Background of kestrel-background" not in html
    assert "Background of kestrel-background" in (drafts / f"{MADE.id}-changes-in-full.html").read_text("utf-8")
    assert sorted(one.suffix for one in drafts.iterdir()) == [".html", ".html", ".pdf", ".pdf"]
    assert git(changed, "status", "--porcelain", "--", "content") == before  # the work tree stands as it stood


def test_the_pdf_of_a_redline_says_aloud_what_was_put_in(changed: Path, tmp_path: Path) -> None:
    run("diff", MADE.id, "--from", "HEAD", "--output", tmp_path, folder=changed)
    said = say_aloud(tmp_path / f"{MADE.id}-changes.pdf")

    assert "inserted:" in said
    assert "deleted:" in said
    assert "DRAFT" not in said


def test_nothing_is_made_where_nothing_changed(changed: Path, tmp_path: Path) -> None:
    done = run("diff", MADE.id, "--from", "HEAD", "--to", "HEAD", "--output", tmp_path / "out", folder=changed)

    assert (done.exit_code, done.stdout) == (0, "Nothing changed.\n")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("revision", ["no-such-tag", "--output=/tmp/x", "HEAD:content"])
def test_what_git_does_not_know_is_refused(changed: Path, tmp_path: Path, revision: str) -> None:
    refused = run("diff", MADE.id, f"--from={revision}", "--output", tmp_path / "out", folder=changed)

    assert refused.exit_code == 2
    assert "There is no such folder, and no such revision" in refused.stderr
    assert not (tmp_path / "out").exists()


def test_a_revision_with_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", MADE)
    (content / "inspections" / MADE.id / "letter.yaml").symlink_to("/etc/passwd")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "First")

    refused = run("diff", MADE.id, "--from", "HEAD", "--output", tmp_path / "out", folder=tmp_path)

    assert refused.exit_code == 2
    assert "leads out of it" in refused.stderr


def test_a_state_without_the_inspection_is_told(changed: Path, tmp_path: Path) -> None:
    write_content(tmp_path / "empty")

    refused = run("diff", MADE.id, "--from", tmp_path / "empty", "--output", tmp_path / "out", folder=changed)

    assert refused.exit_code == 1
    assert f"{MADE.id} cannot be read from {tmp_path / 'empty'}." in refused.stderr
