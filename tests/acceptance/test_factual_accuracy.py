"""A draft goes to the service, its form comes back, and every comment waits for a decision."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from docx import Document
from docx.oxml.ns import qn

from acceptance.command import TEMPLATES, build
from acceptance.filled_forms import fill_word, fill_workbook
from acceptance.small_content import Made, write_content
from core_yaml import read_core_yaml
from inspectorate.cli import commands
from inspectorate.loading.response_forms import read_form

MADE = Made(id="ambershire-2025", word="kestrel", stage="factual-accuracy", embargo="2999-05-10 00:01")
ROW = ("1.1", "Foreword of kestrel-foreword", "It was a hawk.", "Foreword of a hawk", "Minutes of June")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with made-up content and, in `drafts/ambershire-2025`, the draft for its service."""
    folder = tmp_path_factory.mktemp("pack")
    write_content(folder / "content", MADE)
    done = build("draft", MADE.id, "--audience", "service", *TEMPLATES, "--now", "2025-04-14 10:00", folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture
def folder(pack: Path, tmp_path: Path) -> Path:
    """Return a copy of the content alone, for a test that changes it."""
    write_content(tmp_path / "content", MADE)
    return tmp_path


def form_of(pack: Path, ending: str) -> Path:
    """Return the empty form in one of its two formats."""
    return pack / "drafts" / MADE.id / f"{MADE.id}-comments{ending}"


def run(*arguments: str | Path, folder: Path) -> Result:
    """Run a command on the content of a folder, in this process: quicker than from outside."""
    return CliRunner().invoke(commands, [*map(str, arguments), "--content", str(folder / "content")])


def comments_in(folder: Path) -> list[dict[str, str]]:
    """Return what is kept beside the inspection."""
    file = folder / "content" / "inspections" / MADE.id / "responses.yaml"
    kept = read_core_yaml(file.read_text("utf-8"))
    assert isinstance(kept, dict)
    return list(kept["comments"])


# --- The form ---------------------------------------------------------------------------------------------------------


def test_the_form_for_word_can_be_used_by_everybody(pack: Path) -> None:
    document = Document(str(form_of(pack, ".docx")))
    about, comments = document.tables

    assert document.core_properties.title == "Factual accuracy: comments on the draft about kestrel-area"
    assert document.core_properties.language == "en"
    assert {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))} == {"en-GB"}
    assert [one.style.name for one in document.paragraphs if one.style and one.style.name.startswith("Heading")] == [
        "Heading 1",
        "Heading 1",
    ]
    names = [one.tag for one in document.element.iter()]
    assert names.count(qn("w:tblHeader")) == names.count(qn("w:tblCaption")) == len((about, comments))
    assert about.rows[1].cells[1].text == MADE.id
    assert [cell.text for cell in comments.rows[0].cells][2] == "What is wrong"


def test_the_workbook_lets_only_the_answers_be_written_and_offers_the_numbers(pack: Path) -> None:
    book = openpyxl.load_workbook(form_of(pack, ".xlsx"))
    about, comments, paragraphs = book.worksheets

    assert all(sheet.protection.sheet for sheet in book.worksheets)
    assert [about.cell(row, 2).protection.locked for row in (2, 3, 4, 5)] == [True, True, False, False]
    assert not any(comments.cell(2, column).protection.locked for column in range(1, 6))
    assert comments.freeze_panes == "A2"
    assert [str(one.sqref) for one in comments.data_validations.dataValidation] == ["A2:A31"]
    assert "1.1" in [cell.value for cell in paragraphs["A"]]
    assert book.properties.language == "en"


def test_the_deadline_leaves_out_weekends(pack: Path) -> None:
    words = "\n".join(one.text for one in Document(str(form_of(pack, ".docx"))).paragraphs)

    assert "Please answer by 28 April 2025." in words  # ten working days after Monday, 14 April


# --- What comes back --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_each_comment_is_tied_to_its_place_and_waits_for_a_decision(pack: Path, folder: Path, ending: str) -> None:
    fill = fill_word if ending == ".docx" else fill_workbook
    filled = fill(form_of(pack, ending), folder / f"filled{ending}", ROW, ("2.1.", "", "=1+1", "", "@SUM(A1)"))

    first = run("responses", filled, "--now", "2025-04-20 10:00", folder=folder)
    kept = (folder / "content" / "inspections" / MADE.id / "responses.yaml").read_text("utf-8")
    decided = kept.replace("decision: open", "decision: not-accepted\n    why: It was a kestrel.", 1)
    (folder / "content" / "inspections" / MADE.id / "responses.yaml").write_text(decided, "utf-8")
    again = run("responses", filled, folder=folder)

    assert "2 new, 0 there already" in first.stderr, first.stdout + first.stderr
    assert "0 new, 2 there already" in again.stderr, again.stdout + again.stderr
    one, other = comments_in(folder)
    assert (one["by"], one["received"]) == ("Sam Hill, Head of Service", "2025-04-20")
    assert (one["paragraph"], one["place"], one["words"]) == ("1.1", "report.yaml:3", ROW[1])
    assert (one["wrong"], one["proposed"], one["evidence"]) == ROW[2:]
    assert (one["decision"], one["why"]) == ("not-accepted", "It was a kestrel.")
    assert (other["paragraph"], other["wrong"], other["evidence"]) == ("2.1", "=1+1", "@SUM(A1)")
    assert other["decision"] == "open"


def test_an_open_comment_stops_the_release_and_a_decided_one_does_not(pack: Path, folder: Path) -> None:
    filled = fill_word(form_of(pack, ".docx"), folder / "filled.docx", ROW)
    record = folder / "content" / "inspections" / MADE.id / "inspection.yaml"
    responses = record.with_name("responses.yaml")

    run("responses", filled, folder=folder)
    waiting = run("check", MADE.id, folder=folder)
    record.write_text(record.read_text("utf-8").replace("stage: factual-accuracy", "stage: final"), "utf-8")
    stopped = run("check", MADE.id, folder=folder)
    responses.write_text(responses.read_text("utf-8").replace("decision: open", "decision: accepted"), "utf-8")
    decided = run("check", MADE.id, folder=folder)

    assert "warning[comment-open]" in waiting.stdout
    assert "error[comment-open]" in stopped.stdout
    assert stopped.exit_code == 1
    assert "comment-open" not in decided.stdout


def test_a_changed_form_adds_what_is_new_and_tells_what_is_gone(pack: Path, folder: Path) -> None:
    form = form_of(pack, ".xlsx")
    run("responses", fill_workbook(form, folder / "one.xlsx", ROW), folder=folder)

    told = run("responses", fill_workbook(form, folder / "two.xlsx", ("1.1", "", "Not so.", "", "None")), folder=folder)

    assert "1 new, 0 there already" in told.stderr
    assert "1.1: no longer in the form, and kept: It was a hawk." in told.stdout
    assert len(comments_in(folder)) == 2


def test_a_form_about_former_words_is_taken_and_said_to_be(pack: Path, folder: Path) -> None:
    report = folder / "content" / "inspections" / MADE.id / "report.yaml"
    report.write_text(report.read_text("utf-8").replace("Background of", "The background of"), "utf-8")

    told = run("responses", fill_word(form_of(pack, ".docx"), folder / "filled.docx", ROW), folder=folder)

    code, message = "draft-changed", "The words of the draft have changed since the form was made."
    assert f"warning[{code}]: {message}" in told.stdout
    assert comments_in(folder)[0]["place"] == "report.yaml:3"  # found by the words that the form quotes


@pytest.mark.parametrize(
    ("row", "who", "message"),
    [
        (("1.1", "", "", "", "x"), ("A", "B"), ("comment-incomplete", "The comment does not say what is wrong.")),
        (("", "", "So"), ("A", "B"), ("comment-incomplete", "The comment does not say the number of its paragraph.")),
        (("99.1", "", "So", "", "x"), ("A", ""), ("unknown-paragraph", "The draft has no paragraph 99.1.")),
        (("1.1", "", "So", "", "x"), ("", ""), ("form-without-name", "The form does not say who answers.")),
    ],
)
def test_nothing_is_taken_from_a_form_with_a_gap(
    pack: Path, folder: Path, row: tuple[str, ...], who: tuple[str, str], message: tuple[str, str]
) -> None:
    told = run("responses", fill_word(form_of(pack, ".docx"), folder / "filled.docx", ROW, row, who=who), folder=folder)

    assert "error[{}]: {}".format(*message) in told.stdout
    assert told.exit_code == 1
    assert not (folder / "content" / "inspections" / MADE.id / "responses.yaml").exists()


def test_a_comment_without_evidence_is_taken_and_told(pack: Path, folder: Path) -> None:
    told = run(
        "responses",
        fill_word(form_of(pack, ".docx"), folder / "filled.docx", ("1.1", "", "So", "", "")),
        folder=folder,
    )

    code, message = "comment-without-evidence", "The comment on paragraph 1.1 names no evidence."
    assert f"warning[{code}]: {message}" in told.stdout
    assert len(comments_in(folder)) == 1


def test_a_form_about_another_inspection_is_refused(pack: Path, tmp_path: Path) -> None:
    write_content(tmp_path / "content", Made(id="bernshire-2025", word="heron"))
    filled = fill_word(form_of(pack, ".docx"), tmp_path / "filled.docx", ROW)

    unknown = run("responses", filled, folder=tmp_path)
    other = run("responses", filled, "--inspection", "bernshire-2025", folder=tmp_path)

    assert "The form is about `ambershire-2025`, and there is no such inspection." in unknown.stderr
    assert "The form is about `ambershire-2025`, not about `bernshire-2025`." in other.stderr
    assert not list((tmp_path / "content").rglob("responses.yaml"))


# --- Hostile files ----------------------------------------------------------------------------------------------------


def packed(**parts: bytes) -> bytes:
    """Return a packed file with these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return file.getvalue()


def told_of(name: str, content: bytes) -> str:
    """Return what is told of a file from which no form can be read."""
    read = read_form(name, content)
    assert read.value is None
    assert [one.code for one in read.diagnostics] == ["form-unreadable"]
    return read.diagnostics[0].message


def test_a_file_with_macros_is_refused() -> None:
    assert told_of("form.xlsx", packed(**{"xl/vbaProject.bin": b"x"})) == (
        "The file holds macros, programs that come with it."
    )


def test_a_file_that_would_fill_the_memory_is_refused_before_it_is_unpacked() -> None:
    bomb = packed(word__document=b"0" * 60 * 1024 * 1024)

    assert len(bomb) < 100_000
    assert told_of("form.docx", bomb) == "Unpacked, the file holds more than 50 MiB."


def test_a_file_that_is_too_large_is_refused() -> None:
    assert told_of("form.docx", b"0" * (10 * 1024 * 1024 + 1)) == "The file is larger than 10 MiB."


@pytest.mark.parametrize("name", ["form.docx", "form.xlsx"])
def test_a_file_that_is_no_form_is_refused(name: str) -> None:
    assert told_of(name, b"Dear Sir or Madam") == (
        "The file is neither a Word document (.docx) nor an Excel workbook (.xlsx)."
    )
    assert told_of(name, packed(mimetype=b"x")) == "The file is damaged."
    assert (
        told_of(name, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") == "The file is of an old format, or locked with a password."
    )


def test_a_document_with_other_tables_is_refused() -> None:
    file = io.BytesIO()
    document = Document()
    document.add_table(rows=2, cols=2)
    document.save(file)

    assert told_of("form.docx", file.getvalue()) == "The file is not the form for comments on a draft."


def test_signs_that_nobody_sees_do_not_get_in(pack: Path, tmp_path: Path) -> None:
    filled = fill_workbook(
        form_of(pack, ".xlsx"), tmp_path / "filled.xlsx", ("1.1", "", "\u202ereversed\u200b", "", "\t  seen ")
    )

    read = read_form("filled.xlsx", filled.read_bytes())

    assert read.value
    assert (read.value.rows[0].wrong, read.value.rows[0].evidence) == ("reversed", "seen")
