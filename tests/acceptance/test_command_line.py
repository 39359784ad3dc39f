"""What the command line promises to a person and to other programs: help, exit codes, forms of messages, folders."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from acceptance.command import (
    BUILD,
    LIMIT_SECONDS,
    ROOT,
    SCRIPT,
    TEMPLATES,
    build,
    build_small,
    build_well,
    read_files,
)
from acceptance.made import MadePage, MadePdf, squeeze
from acceptance.small_content import Made, write_content

HAM = Made(id="ham-2024", word="Ham")
OPTIONS = ("--content", "--templates", "--output", "--edition", "--names", "--strict", "--format")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with made-up content."""
    write_content(tmp_path / "content", HAM)
    return tmp_path


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """Return a folder with content for a home page alone."""
    write_content(tmp_path / "content")
    return tmp_path


@pytest.fixture
def broken(project: Path) -> Path:
    """Return a folder whose content has two errors in two files."""
    change(project / "content/inspections/ham-2024/inspection.yaml", "stage: final", "stage: finel")
    change(project / "content/site.yaml", "languages: [en]", "languages: [en]\nlanguage: en")
    return project


def change(file: Path, before: str, after: str) -> None:
    """Replace words of a file that stand in it once."""
    text = file.read_text("utf-8")
    assert text.count(before) == 1
    file.write_text(text.replace(before, after), "utf-8")


# --- Help, options, completion ----------------------------------------------------------------------------------------


def test_help_names_the_command_and_what_it_makes(tmp_path: Path) -> None:
    finished = build("--help", folder=tmp_path)

    assert finished.returncode == 0
    assert finished.stdout.startswith("Usage: build [OPTIONS] COMMAND [ARGS]...")
    assert "site" in finished.stdout
    assert list(tmp_path.iterdir()) == []


def test_help_on_the_site_explains_every_option(tmp_path: Path) -> None:
    finished = build("site", "--help", folder=tmp_path)

    assert finished.returncode == 0
    assert finished.stdout.startswith("Usage: build site [OPTIONS]")
    assert [option for option in OPTIONS if f"  {option} " not in finished.stdout] == []
    assert "[text|json|sarif|github]" in finished.stdout
    assert "[default: content]" in finished.stdout


def test_the_script_beside_python_is_the_same_command(tmp_path: Path) -> None:
    told = subprocess.run(
        [str(SCRIPT), "site", "--help"], check=True, cwd=tmp_path, capture_output=True, text=True, timeout=LIMIT_SECONDS
    )

    assert told.stdout == build("site", "--help", folder=tmp_path).stdout


def test_the_version_is_told(tmp_path: Path) -> None:
    finished = build("--version", folder=tmp_path)

    assert finished.returncode == 0
    assert finished.stdout.startswith("build, version ")


@pytest.mark.parametrize("arguments", [["--nonsense"], ["site", "--nonsense"], ["sight"], ["site", "--format", "xml"]])
def test_what_the_command_does_not_know_is_a_wrong_use(project: Path, arguments: list[str]) -> None:
    finished = build(*arguments, folder=project)

    assert finished.returncode == 2
    assert finished.stderr.startswith("Usage: build")
    assert "Error: " in finished.stderr
    assert not (project / "site").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_completion(tmp_path: Path, shell: str) -> None:
    finished = build(folder=tmp_path, environment={"_BUILD_COMPLETE": f"{shell}_source"})

    assert finished.returncode == 0, finished.stderr
    assert "_BUILD_COMPLETE" in finished.stdout
    assert f"{shell}_complete" in finished.stdout


def test_completion_knows_the_options_of_the_site(tmp_path: Path) -> None:
    asked = {"_BUILD_COMPLETE": "bash_complete", "COMP_WORDS": "build site --", "COMP_CWORD": "2"}

    finished = build(folder=tmp_path, environment=asked)

    assert {line.partition(",")[2] for line in finished.stdout.splitlines()} >= set(OPTIONS)


# --- Exit codes and forms of messages ---------------------------------------------------------------------------------


def test_a_good_build_ends_with_0_says_nothing_on_stdout_and_tells_where_to_look(small_project: Path) -> None:
    finished = build("site", *TEMPLATES, folder=small_project)

    assert (finished.returncode, finished.stdout) == (0, "")
    assert finished.stderr.splitlines()[-1] == f"Look at {small_project / 'site/index.html'}"
    assert f"{len(read_files(small_project / 'site')) - 1} files are in {small_project / 'site'}" in finished.stderr


def test_errors_end_with_1_each_with_its_place_code_and_hint(broken: Path) -> None:
    finished = build("site", folder=broken)

    assert finished.returncode == 1
    messages, lines, marks, hints = (finished.stdout.splitlines()[number::4] for number in range(4))
    assert [message.partition(" ")[0] for message in messages] == [
        "content/inspections/ham-2024/inspection.yaml:4:8:",
        "content/site.yaml:5:1:",
    ]
    assert [message.split()[1] for message in messages] == ["error[wrong-value]:", "error[unknown-field]:"]
    assert lines[0].startswith("     4 | stage: ")
    assert marks == ["       |        ^~~~~", "       | ^~~~~~~~"]
    assert all(hint.startswith("    hint: ") for hint in hints)
    assert "Did you mean `languages`?" in hints[1]
    assert finished.stderr.splitlines()[-1].startswith("2 errors, 0 warnings. Nothing was changed")


def test_json_is_a_list_with_places(broken: Path) -> None:
    finished = build("site", "--format", "json", folder=broken)

    assert finished.returncode == 1
    told = json.loads(finished.stdout)
    assert [(one["file"], one["line"], one["column"], one["severity"], one["code"]) for one in told] == [
        ("content/inspections/ham-2024/inspection.yaml", 4, 8, "error", "wrong-value"),
        ("content/site.yaml", 5, 1, "error", "unknown-field"),
    ]
    assert all(one["message"] and one["hint"] for one in told)


def test_json_of_a_build_without_a_mistake_is_an_empty_list(small_project: Path) -> None:
    finished = build("site", *TEMPLATES, "--format", "json", folder=small_project)

    assert finished.returncode == 0
    assert json.loads(finished.stdout) == []


def test_annotations_for_a_pull_request_have_places(broken: Path) -> None:
    finished = build("site", "--format", "github", folder=broken)

    assert finished.returncode == 1
    first, second = finished.stdout.splitlines()
    assert first.startswith(
        "::error file=content/inspections/ham-2024/inspection.yaml,line=4,endLine=4,col=8,endColumn=12,"
        "title=wrong-value::"
    )
    assert second.startswith("::error file=content/site.yaml,line=5,endLine=5,col=1,endColumn=8,title=unknown-field::")


@pytest.mark.parametrize("message_format", ["text", "github", "json", "sarif"])
def test_a_name_of_a_file_cannot_write_a_message_of_its_own(project: Path, message_format: str) -> None:
    (project / "content/inspections/a,\n::error file=b::\x1b[31mc\udcff").touch()

    finished = build("site", "--format", message_format, folder=project)

    assert finished.returncode == 1
    if message_format == "json":
        assert len(json.loads(finished.stdout)) == 1
    elif message_format == "sarif":
        assert len(json.loads(finished.stdout)["runs"][0]["results"]) == 1
    else:
        assert [line for line in finished.stdout.splitlines() if line.startswith("::error file=b")] == []
        assert "\x1b" not in finished.stdout


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
def test_a_terminal_of_any_encoding_gets_its_messages(project: Path, encoding: str) -> None:
    change(project / "content/inspections/ham-2024/inspection.yaml", "stage: final", "stage: “finäl”")

    finished = subprocess.run(
        [*BUILD, "site"],
        check=False,
        cwd=project,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        timeout=LIMIT_SECONDS,
    )

    assert finished.returncode == 1
    assert "inspection.yaml:4:8: error[wrong-value]: " in finished.stdout.decode(encoding)


def test_warnings_are_told_and_stop_the_build_only_where_that_is_asked_for(project: Path) -> None:
    shutil.copytree(ROOT / "templates", project / "templates")
    change(
        project / "templates/documents/report/print.html",
        "{% block content %}",
        '{% block content %}<div style="colour: red"></div>',
    )

    strict = build("site", "--strict", folder=project)
    kind = build("site", folder=project)

    assert (strict.returncode, kind.returncode) == (1, 0)
    assert "warning[pdf-layout]: " in strict.stdout
    assert "0 errors, " in strict.stderr
    assert "warning[pdf-layout]: " in kind.stdout
    assert (project / "site/index.html").is_file()


def test_a_content_folder_that_is_not_there_is_an_error_that_names_it(tmp_path: Path) -> None:
    finished = build("site", "--content", "contents", folder=tmp_path)

    assert finished.returncode == 1
    assert finished.stdout.startswith("contents/site.yaml:1:1: error[missing-file]: There is no file `site.yaml`")
    assert "Traceback" not in finished.stderr


# --- Folders ----------------------------------------------------------------------------------------------------------


def test_content_and_output_may_lie_anywhere(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")

    build_well(*TEMPLATES, "--content", project / "content", "--output", "deep/er/public", folder=elsewhere)

    assert (elsewhere / "deep/er/public/inspections/ham-2024/ham-2024.pdf").is_file()
    assert not (project / "site").exists()


def test_an_edition_that_is_named_twice_is_made_once(project: Path) -> None:
    edition = ("--edition", "large-print")
    site = build_small(project, *edition, *edition)

    assert sorted(path.name for path in site.rglob("*.pdf")) == [
        "ham-2024-large-print.pdf",
        "ham-2024-press-release-large-print.pdf",
        "ham-2024-press-release.pdf",
        "ham-2024.pdf",
    ]


def test_an_edition_that_does_not_exist_is_a_wrong_command(small_project: Path) -> None:
    finished = build("site", *TEMPLATES, "--edition", "braille", folder=small_project)

    assert finished.returncode == 2
    assert "large-print" in finished.stderr
    assert not (small_project / "site").exists()


def test_a_content_folder_may_have_spaces_and_letters_of_any_language_in_its_name(project: Path) -> None:
    content = (project / "content").rename(project / "Ynys Môn – adroddiadau ✓ [1]")

    build_small(project, "--content", content)
    change(content / "site.yaml", "languages: [en]", "languages: [en]\nlanguage: en")
    finished = build("site", "--content", content, folder=project)

    assert (project / "site/inspections/ham-2024/ham-2024.pdf").is_file()
    assert finished.stdout.startswith("Ynys Môn – adroddiadau ✓ [1]/site.yaml:5:1: error[unknown-field]: ")


def test_content_without_frameworks_takes_the_programs_own(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content/inspections/redbridge-2015", content / "inspections/redbridge-2015")
    for name in ("site.yaml", "services.yaml"):
        shutil.copy(ROOT / "content" / name, content)

    build_small(tmp_path)

    made = MadePage(tmp_path / "site/inspections/redbridge-2015/index.html")
    assert "Short Quality Screening" in made.text
    assert made.by_id("paragraph-4-5") is not None


def test_a_wording_of_the_content_wins_over_the_programs_own(small_project: Path) -> None:
    wording = small_project / "content/wording"
    shutil.copytree(ROOT / "content/wording", wording)
    change(wording / "en.yaml", "no_reports: No report is published yet.", "no_reports: Please come again.")

    site = build_small(small_project)

    assert "Please come again." in MadePage(site / "index.html").text


# --- Templates --------------------------------------------------------------------------------------------------------


def expect_our_typeface_and_shapes(pdf: MadePdf) -> None:
    """Check that a PDF is set in the project's typeface."""
    assert all("Atkinson" in font for font in pdf.fonts)
    assert pdf.fonts


def test_a_project_without_templates_takes_the_programs_own_with_typeface_and_shapes(project: Path) -> None:
    build_well(folder=project)

    expect_our_typeface_and_shapes(MadePdf(project / "site/inspections/ham-2024/ham-2024.pdf"))


def test_one_component_of_a_project_wins_and_all_else_stays_the_programs_own(project: Path) -> None:
    own = project / "templates/components/signature"
    own.mkdir(parents=True)
    (own / "signature.html").write_text("<p>Signed by {{ part.name }}</p>\n", "utf-8")

    build_well(folder=project)

    pdf = MadePdf(project / "site/inspections/ham-2024/ham-2024.pdf")
    assert "Signed by Ham-signatory" in MadePage(project / "site/inspections/ham-2024/index.html").text
    assert "Signed by Ham-signatory" in pdf.words
    assert "Ham-title" not in squeeze(pdf.words)
    expect_our_typeface_and_shapes(pdf)


def test_a_mistake_in_a_template_is_told_with_file_and_line(project: Path) -> None:
    own = project / "templates/components/signature"
    own.mkdir(parents=True)
    (own / "signature.html").write_text("<p>\n{{ part.nmae }}</p>\n", "utf-8")

    finished = build("site", folder=project)

    assert finished.returncode == 1
    assert "templates/components/signature/signature.html:2:1: error[template-field]: " in finished.stdout
    assert not (project / "site").exists()
