"""The architecture's rules on imports, style, types and purity, held by the tools that know them."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "inspectorate"
PURE = (
    "diagnostics.py",
    "ratings.py",
    "release.py",
    "model/*.py",
    "validation/*.py",
    "views/*.py",
    "documents/*.py",
    "rendering/attachments.py",
    "rendering/csv.py",
    "rendering/data_package.py",
    "rendering/docx.py",
    "rendering/formats.py",
    "rendering/json.py",
    "rendering/xlsx.py",
    "rendering/xlsx_rows.py",
    "assembly/plan.py",
    "publishing/guard.py",
    "publishing/masking.py",
    "publishing/media_types.py",
    "publishing/mishaps.py",
    "publishing/plan.py",
    "publishing/releases.py",
    "publishing/remote_shell.py",
)
IMPURE_LOADING = {"files.py", "revisions.py"}
# The libraries for pictures and workbooks know files only: these are bytes that look like one.
IN_MEMORY = {
    "docx.py: io",
    "packed_files.py: io",
    "pictures.py: io",
    "word_tables.py: io",
    "workbooks.py: io",
    "csv.py: io",
    "json.py: io",
    "xlsx.py: io",
}
IMPURE_MODULES = {"os", "io", "socket", "random", "secrets", "subprocess", "time", "urllib", "shutil", "tempfile"}
IMPURE_ATTRIBUTES = frozenset({"read_text", "read_bytes", "write_text", "write_bytes", "now", "today"})
LEAVING = frozenset({"print", "exit", "quit", "sys.exit", "os._exit"})
CLOCKS = frozenset({"datetime.now", "date.today", "time.time"})
MODULE_LINES = 250
FUNCTION_LINES = 60
LONGER_MODULES = {
    "framework.py",  # lists of fields, each with its sentence for authors: schemas and reference are made from them
    "inspection.py",
    "markdown_source.py",  # one door each, not to be parted: ADR 0002
    "yaml_source.py",
    "wording.py",  # the names of all phrases, one on each line
    "weasyprint_repairs.py",  # all that rests on private names, in one place: ADR 0011
}


def read_modules() -> dict[str, ast.Module]:
    paths = sorted(PACKAGE.rglob("*.py"))
    return {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text("utf-8")) for path in paths}


def find_definitions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef))


@pytest.mark.parametrize(
    "command",
    [
        ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        ["-m", "ruff", "check", "."],
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "mypy"],
    ],
    ids=["imports go down the storeys", "ruff finds nothing", "ruff would format nothing", "mypy strict finds nothing"],
)
def test_the_keepers_of_the_house_find_nothing(command: list[str]) -> None:
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_pure_modules_know_no_disk_clock_network_or_chance() -> None:
    pure = {path for pattern in PURE for path in PACKAGE.glob(pattern)}
    pure |= {path for path in (PACKAGE / "loading").glob("*.py") if path.name not in IMPURE_LOADING}
    found = []
    for path in sorted(pure):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found += [
                f"{path.name}: {name}"
                for name in names
                if name.split(".")[0] in IMPURE_MODULES and name != "urllib.parse"
            ]
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open":
                found.append(f"{path.name}: open()")
            if isinstance(node, ast.Attribute) and node.attr in IMPURE_ATTRIBUTES:
                found.append(f"{path.name}: {node.attr}")

    assert len(pure) > 30
    assert set(found) == IN_MEMORY


def test_only_the_command_line_prints_exits_and_reads_the_clock() -> None:
    found = []
    for name, tree in read_modules().items():
        if name.startswith("cli/") or name == "__main__.py":
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in LEAVING:
                found.append(f"{name}: {ast.unparse(node.func)}")
            if isinstance(node, ast.Attribute) and ast.unparse(node) in CLOCKS:
                found.append(f"{name}: {ast.unparse(node)}")

    assert found == []


def test_only_the_gate_makes_a_cleared_or_a_withdrawn_inspection() -> None:
    makers = [
        name
        for name, tree in read_modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Cleared", "Withdrawn")
    ]

    assert set(makers) == {"release.py"}


def test_modules_keep_their_size() -> None:
    paths = [path for path in PACKAGE.rglob("*.py") if path.name not in LONGER_MODULES]
    lines = {path.name: path.read_text("utf-8").count("\n") for path in paths}

    assert {name: count for name, count in lines.items() if count > MODULE_LINES} == {}


def test_functions_keep_their_size() -> None:
    lines = {
        f"{name}: {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for name, tree in read_modules().items()
        for node in find_definitions(tree)
        if isinstance(node, ast.FunctionDef)
    }

    assert {name: count for name, count in lines.items() if count > FUNCTION_LINES} == {}


def test_every_public_function_and_class_says_what_it_is() -> None:
    silent = [
        f"{name}: {node.name}"
        for name, tree in read_modules().items()
        for node in find_definitions(tree)
        if not node.name.startswith("_") and not ast.get_docstring(node)
    ]

    assert silent == []


def test_no_module_is_a_drawer_for_everything() -> None:
    names = {Path(name).stem for name in read_modules()}

    assert names & {"utils", "helpers", "common", "base", "manager", "misc", "tools"} == set()
