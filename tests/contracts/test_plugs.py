"""Every plug is listed, has what belongs to it, and is documented."""

import ast
import re
from pathlib import Path

import pytest
import yaml

from inspectorate.documents import DOCUMENTS, DRAFTS
from inspectorate.loading.phrases import FACTS_BY_PHRASE
from inspectorate.model.targets import TargetKind
from inspectorate.model.wording import PHRASES
from inspectorate.publishing.publish import TARGETS
from inspectorate.rendering.formats import FORMATS
from inspectorate.validation import CHECKS
from inspectorate.views.desk import PerInspection, PerSite
from inspectorate.views.document import FileFormat

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "inspectorate"


def test_every_module_of_documents_is_listed() -> None:
    modules = {path.stem.replace("_", "-") for path in (PACKAGE / "documents").glob("*.py")} - {"--init--"}

    assert {document.name for document in (*DOCUMENTS, *DRAFTS)} == modules


@pytest.mark.parametrize("document", [*DOCUMENTS, *DRAFTS], ids=lambda document: document.name)
def test_a_document_has_templates_and_is_spoken_of(document: PerInspection | PerSite) -> None:
    folder = ROOT / "templates" / "documents" / document.name
    spoken_of = document.name.replace("-", " ")

    # A document without a folder makes files of data alone.
    assert not folder.is_dir() or list(folder.glob("web.*"))
    assert spoken_of in (ROOT / "docs" / "authoring.md").read_text("utf-8").lower()


def test_every_format_has_a_writer_and_every_writer_is_listed() -> None:
    """A writer that the table does not name would never run."""
    written = {
        node.name
        for name in ("csv", "data_package", "formats", "json", "xlsx")
        for node in ast.parse((PACKAGE / "rendering" / f"{name}.py").read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("write_")
    }

    assert set(FORMATS) == set(FileFormat)
    assert {one.write.__name__ for one in FORMATS.values()} == written
    assert len({one.media_type for one in FORMATS.values()}) == len(FORMATS)


def test_every_kind_of_target_has_a_door_a_test_and_a_word_in_the_handbook() -> None:
    handbook = (ROOT / "docs" / "publishing.md").read_text("utf-8")

    assert set(TARGETS) == set(TargetKind)
    assert {kind.value for kind in TargetKind if f"`{kind.value}`" not in handbook} == set()
    for kind, door in TARGETS.items():
        name = kind.value.replace("-", "_")
        assert getattr(door, "__module__", "") == f"inspectorate.publishing.{name}"
        assert (ROOT / "tests" / "publishing" / f"test_{name}.py").is_file()


def test_every_check_is_listed() -> None:
    """A check that no table names would never run."""
    modules = [ast.parse(path.read_text("utf-8")) for path in sorted((PACKAGE / "validation").glob("*.py"))]
    written = {
        node.name
        for module in modules
        for node in module.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("check_")
    }
    named = {
        node.id for module in modules for node in ast.walk(module) if isinstance(node, ast.Name) and node.id in written
    }

    assert {check.run.__name__ for check in CHECKS} <= named
    assert written - named == {"check_inspections"}  # it is what runs them


def test_every_phrase_is_used_and_every_used_phrase_is_listed() -> None:
    modules = [*(PACKAGE / "views").glob("*.py"), *(PACKAGE / "documents").glob("*.py")]
    source = "\n".join(path.read_text("utf-8") for path in modules).replace("'", '"')
    said = set(re.findall(r"\bsay\(\s*\"([a-z_]+)\"", source))

    assert said - PHRASES == set()
    assert {phrase for phrase in PHRASES if f'"{phrase}"' not in source} == set()


@pytest.mark.parametrize("path", sorted((ROOT / "content" / "wording").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_wording_of_every_language_holds_every_phrase(path: Path) -> None:
    wording = yaml.safe_load(path.read_text("utf-8"))

    assert set(wording["phrases"]) == PHRASES


@pytest.mark.parametrize("component", sorted((ROOT / "templates" / "components").iterdir()), ids=lambda path: path.name)
def test_a_component_has_a_template_and_examples(component: Path) -> None:
    assert (component / f"{component.name}.html").is_file()
    assert (component / "examples.yaml").is_file()


def test_the_facts_of_each_phrase_are_those_that_the_views_give() -> None:
    given: dict[str, set[str]] = {}
    for path in (*(PACKAGE / "views").glob("*.py"), *(PACKAGE / "documents").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = isinstance(node, ast.Call) and ast.unparse(node.func).endswith("say") and node.args
            if isinstance(node, ast.Call) and named and isinstance(node.args[0], ast.Constant):
                given.setdefault(str(node.args[0].value), set()).update(one.arg for one in node.keywords if one.arg)

    with_facts = {name: facts for name, facts in given.items() if facts}
    assert with_facts == {name: set(facts) for name, facts in FACTS_BY_PHRASE.items()}
