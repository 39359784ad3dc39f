"""The commands `build new …` and `build schema`: what they make, what they refuse, and what is left to be written."""

import json
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from inspectorate.checking import CheckOrder, check_content
from inspectorate.cli import commands
from inspectorate.diagnostics import Diagnostic, FieldPath, Severity
from inspectorate.loading.yaml_source import read_yaml
from inspectorate.model.publication import Stage

CONTENT = Path(__file__).parents[3] / "content"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
ID = "ambershire-2025"
AMBERSHIRE = ("ambershire", "--area", "Ambershire", "--nation", "England", "--region", "North: East")
EDITIONS = ("yj-2021", "yo-2018", "yo-sqs-2012")
VALUES = {
    "embargo": "2025-03-04 00:01",
    "month": "2024-11",
    "name": "Alex Marsh",
    "email": "alex.marsh@example.org",
    "telephone": "01632 960123",
    "signatory": "martin-jones",
    "rating": "good",
    "score": "24",
}
"""What is written in place of a gap, by the name of its field; every standard is good, and twelve of them count."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with the services and the site of our own, and no inspection."""
    content = tmp_path / "content"
    content.mkdir()
    for name in ("site.yaml", "services.yaml"):
        shutil.copy(CONTENT / name, content)
    return content


def run(content: Path, *words: str) -> Result:
    """Run `build` on a content folder."""
    return CliRunner().invoke(commands, [*words, "--content", str(content)])


def make(content: Path, *words: str) -> None:
    """Run `build`, which must end well."""
    made = run(content, *words)
    assert made.exit_code == 0, made.output


def begin(content: Path, framework: str) -> None:
    """Begin a service and an inspection of it."""
    make(content, "new", "service", *AMBERSHIRE, "--area-code", "X06000001")
    make(content, "new", "inspection", ID, "--service", "ambershire", "--framework", framework)


def check(content: Path) -> tuple[Diagnostic, ...]:
    """Return what is found in the content, but for what is only information."""
    found = check_content(CheckOrder(content=content, defaults=CONTENT), NOW).diagnostics
    return tuple(one for one in found if one.severity is not Severity.INFORMATION)


def count_gaps(content: Path) -> int:
    """Return how often something is to be written in lines that are used."""
    lines = [line for path in content.rglob("inspections/*/*.yaml") for line in path.read_text("utf-8").splitlines()]
    return sum("to be written" in line for line in lines if not line.lstrip().startswith("#"))


def fill_in(content: Path) -> None:
    """Write made-up values in place of all that is to be written."""
    for found in reversed(check(content)):
        assert found.position
        path = content.parent / found.position.file
        lines = path.read_text("utf-8").split("\n")
        line, column = found.position.line - 1, found.position.column - 1
        assert lines[line][column : column + found.position.length] == "to be written"
        lines[line] = lines[line][:column] + choose_value(found.path) + lines[line][column + found.position.length :]
        path.write_text("\n".join(lines), "utf-8")


def choose_value(path: FieldPath) -> str:
    """Return what is written in place of one gap."""
    if "shares" in path:
        return "70%"
    if path[0] == "recommendations":
        return "look at every plan"
    return VALUES.get(str(path[-1]), f"We looked at {path[-2]}." if path[-1] == "text" else "Ambershire service")


# --- A new inspection -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("framework", EDITIONS)
def test_a_new_inspection_tells_what_is_to_be_written_and_nothing_else(content: Path, framework: str) -> None:
    begin(content, framework)
    found = check(content)

    assert {(one.code, one.severity) for one in found} == {("to-be-written", Severity.WARNING)}
    assert len(found) == count_gaps(content) > 15
    assert len({one.position for one in found}) == len(found)


@pytest.mark.parametrize("framework", EDITIONS)
def test_a_new_inspection_that_is_filled_in_is_one(content: Path, framework: str) -> None:
    begin(content, framework)
    if framework == "yj-2021":
        make(content, "new", "press-release", ID)
    fill_in(content)
    record = content / "inspections" / ID / "inspection.yaml"
    record.write_text(record.read_text("utf-8").replace("stage: drafting", "stage: final"), "utf-8")
    checked = check_content(CheckOrder(content=content, defaults=CONTENT), NOW)
    (rated,) = checked.value.rated

    assert [one for one in checked.diagnostics if one.severity is Severity.ERROR or one.code == "to-be-written"] == []
    assert rated.inspection.record.stage is Stage.FINAL
    assert rated.inspection.unread == frozenset()


def test_a_new_inspection_names_its_schemas_and_holds_every_standard_in_order(content: Path) -> None:
    begin(content, "yj-2021")
    folder = content / "inspections" / ID
    record, report = ((folder / name).read_text("utf-8") for name in ("inspection.yaml", "report.yaml"))
    standards = ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4", "4.1"]

    for text, what in ((record, "inspection"), (report, "report")):
        named = text.partition("\n")[0].removeprefix("# yaml-language-server: $schema=")
        assert (folder / named).resolve() == (content / ".schemas" / f"{what}.yj-2021.schema.json").resolve()
        assert (folder / named).is_file()
        assert re.findall(r'^  "(\d\.\d)":$', text, re.MULTILINE) == standards
        assert re.findall(r"^  # (\d\.\d) \w", text, re.MULTILINE) == standards
    assert len(re.findall(r'^      "\d\.\d\.\d": to be written$', record, re.MULTILINE)) == 21
    assert "      # Does planning focus sufficiently on keeping the child safe?\n" in record
    assert "\n# isbn: 978-1-916621-22-0\n" in record
    assert "letter:" not in record


def test_the_record_of_a_new_inspection_explains_each_of_its_fields(content: Path) -> None:
    begin(content, "yj-2021")
    lines = (content / "inspections" / ID / "inspection.yaml").read_text("utf-8").splitlines()
    fields = [number for number, line in enumerate(lines) if re.match(r"(?:# )?[a-z_]+:(?: |$)", line)]

    assert len(fields) > 15
    assert [lines[number] for number in fields if not lines[number - 1].startswith("# ")] == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("ambershire-2026", "redbrige", "yj-2021"), "There is no service `redbrige`. Did you mean `redbridge`?"),
        (("ambershire-2026", "nowhere", "yj-2021"), "There is no service `nowhere`. There are: `redbridge`, `barking-"),
        (("ambershire-2026", "redbridge", "yj-2012"), "There is no framework `yj-2012`. Did you mean `yj-2021`?"),
        (("Ambershire 2026", "redbridge", "yj-2021"), "`Ambershire 2026` cannot be a part of a web address."),
        (("../ambershire", "redbridge", "yj-2021"), "`../ambershire` cannot be a part of a web address."),
    ],
)
def test_a_wrong_name_is_refused_and_nothing_is_made(content: Path, words: tuple[str, str, str], told: str) -> None:
    name, service, framework = words
    refused = run(content, "new", "inspection", name, "--service", service, "--framework", framework)

    assert refused.exit_code == 2
    assert told in " ".join(refused.output.split())
    assert sorted(path.name for path in content.iterdir()) == ["services.yaml", "site.yaml"]


def test_an_inspection_that_exists_is_never_overwritten(content: Path) -> None:
    begin(content, "yj-2021")
    record = content / "inspections" / ID / "inspection.yaml"
    record.write_text("service: mine\n", "utf-8")
    refused = run(content, "new", "inspection", ID, "--service", "ambershire", "--framework", "yj-2021")

    assert refused.exit_code == 2
    assert f"There is an inspection `{ID}` already: nothing was changed." in refused.output
    assert record.read_text("utf-8") == "service: mine\n"


# --- A new press release ----------------------------------------------------------------------------------------------


def test_a_press_release_begins_with_its_body_to_be_written(content: Path) -> None:
    begin(content, "yj-2021")
    make(content, "new", "press-release", ID)
    found = [one for one in check(content) if one.file.endswith("press-release.yaml")]

    assert [one.message for one in found] == ["`body` is still to be written."]


@pytest.mark.parametrize(
    ("framework", "name", "told"),
    [
        ("yj-2021", "ambershire-2026", "There is no inspection `ambershire-2026`. Did you mean `ambershire-2025`?"),
        ("yo-sqs-2012", ID, "The framework `yo-sqs-2012` has no press release: nothing was changed."),
    ],
)
def test_a_press_release_that_cannot_be_is_refused(content: Path, framework: str, name: str, told: str) -> None:
    begin(content, framework)
    refused = run(content, "new", "press-release", name)

    assert refused.exit_code == 2
    assert told in " ".join(refused.output.split())
    assert list(content.rglob("press-release.yaml")) == []


def test_a_press_release_that_exists_is_never_overwritten(content: Path) -> None:
    begin(content, "yj-2021")
    path = content / "inspections" / ID / "press-release.yaml"
    path.write_text("body: Mine.\n", "utf-8")

    assert run(content, "new", "press-release", ID).exit_code == 2
    assert path.read_text("utf-8") == "body: Mine.\n"


# --- A new service ----------------------------------------------------------------------------------------------------


def test_a_new_service_stands_at_the_end_and_all_else_stays_as_it_was(content: Path) -> None:
    before = (content / "services.yaml").read_text("utf-8")
    make(content, "new", "service", *AMBERSHIRE)
    after = (content / "services.yaml").read_text("utf-8")

    assert after.startswith(before)
    assert read_yaml("x", after.removeprefix(before).encode()).value.data == {
        "ambershire": {
            "area": {"en": "Ambershire"},
            "nation": "England",
            "region": {"en": "North: East"},
            "area_code": "to be written",
        }
    }
    assert [(one.message, one.severity) for one in check(content)] == [
        ("`ambershire` › `area_code` is still to be written.", Severity.ERROR)
    ]


def test_a_service_of_which_something_is_to_be_written_can_have_an_inspection(content: Path) -> None:
    make(content, "new", "service", *AMBERSHIRE)
    make(content, "new", "inspection", ID, "--service", "ambershire", "--framework", "yj-2021")

    assert {one.code for one in check(content)} == {"to-be-written"}


@pytest.mark.parametrize(("text", "is_refused"), [("a: {}\nb: {}", False), ("# none yet\n", False), ("{}\n", True)])
def test_a_service_is_added_where_it_can_stand_below_the_others(content: Path, text: str, *, is_refused: bool) -> None:
    path = content / "services.yaml"
    path.write_text(text, "utf-8")
    made = run(content, "new", "service", *AMBERSHIRE)

    assert (made.exit_code == 2) == is_refused
    data = read_yaml("x", path.read_bytes()).value.data
    assert isinstance(data, dict)
    assert ("ambershire" in data) != is_refused
    assert path.read_text("utf-8").startswith(text)


@pytest.mark.parametrize("name", ["redbridge", "Ambershire"])
def test_a_service_that_exists_or_has_no_fitting_name_is_refused(content: Path, name: str) -> None:
    before = (content / "services.yaml").read_bytes()

    assert run(content, "new", "service", name).exit_code == 2
    assert (content / "services.yaml").read_bytes() == before


# --- Schemas ----------------------------------------------------------------------------------------------------------


def test_schemas_go_where_the_loader_does_not_look_and_offer_the_names_of_the_folder(content: Path) -> None:
    make(content, "new", "service", *AMBERSHIRE, "--area-code", "X06000001")
    make(content, "schema")
    record = json.loads((content / ".schemas" / "inspection.schema.json").read_text("utf-8"))["properties"]

    assert record["service"]["anyOf"][0]["enum"] == ["redbridge", "barking-and-dagenham", "ambershire"]
    assert record["framework"]["anyOf"][0]["enum"] == list(EDITIONS)
    assert {"martin-jones", "glenys-stacey"} <= set(record["signatory"]["anyOf"][0]["enum"])
    assert check(content) == ()


def test_schemas_go_to_another_folder_when_asked(content: Path, tmp_path: Path) -> None:
    make(content, "schema", "--output", str(tmp_path / "elsewhere"))

    assert (tmp_path / "elsewhere" / "report.yj-2021.schema.json").is_file()
    assert not (content / ".schemas").exists()


def test_schemas_are_written_although_the_content_has_mistakes(content: Path) -> None:
    (content / "services.yaml").write_text("ambershire: [\n", "utf-8")
    make(content, "schema")
    record = json.loads((content / ".schemas" / "inspection.schema.json").read_text("utf-8"))["properties"]

    assert record["service"]["type"] == ["string", "number"]


@pytest.mark.parametrize("words", [("schema",), ("new", "service", "ambershire")])
def test_without_a_content_folder_nothing_is_made(tmp_path: Path, words: tuple[str, ...]) -> None:
    refused = run(tmp_path / "nowhere", *words)

    assert refused.exit_code == 2
    assert "There is no file `site.yaml` in the folder `nowhere`." in " ".join(refused.output.split())
    assert not (tmp_path / "nowhere").exists()
