"""Every diagnostic code is documented and has a bad example, and nothing is documented that does not exist."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "inspectorate"
CODE = re.compile(r"[a-z]+(?:-[a-z]+)+\Z")
FOUND_BY = {"_report", "_diagnostic", "_found", "_mistake", "_passage", "_tell"}
"""Functions of the modules that take a code as one of their first two arguments."""


def codes_in_source() -> set[str]:
    codes: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "code" and isinstance(node.value, ast.Constant):
                codes.add(str(node.value.value))
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in FOUND_BY:
                constants = [one.value for one in node.args[:2] if isinstance(one, ast.Constant)]
                codes |= {one for one in constants if isinstance(one, str) and CODE.match(one)}
    return codes


def documented_codes() -> list[str]:
    return re.findall(r"^## ([a-z-]+)$", (ROOT / "docs" / "diagnostics.md").read_text("utf-8"), re.MULTILINE)


def test_every_code_is_documented() -> None:
    codes = codes_in_source()

    assert len(codes) > 50
    assert codes - set(documented_codes()) == set()


def test_every_documented_code_exists_once_in_order() -> None:
    source = "\n".join(path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*.py")))
    documented = documented_codes()
    missing = [code for code in documented if f'"{code}"' not in source and not code.startswith("unknown-")]

    assert documented == sorted(set(documented))
    assert missing == []


def test_every_documented_code_says_what_to_do() -> None:
    text = (ROOT / "docs" / "diagnostics.md").read_text("utf-8")
    entries = text.split("\n## ")[1:]

    assert [entry.splitlines()[0] for entry in entries if "- Cure: " not in entry] == []


def test_every_code_has_a_test_that_provokes_it() -> None:
    tests = [path for path in (ROOT / "tests").rglob("*") if path.suffix in {".py", ".yaml"} and path != Path(__file__)]
    texts = "\n".join(path.read_text("utf-8", errors="replace") for path in tests)
    folders = {path.name.partition("--")[0] for path in (ROOT / "tests" / "diagnostics" / "cases").iterdir()}
    untested = [code for code in documented_codes() if code not in folders and f'"{code}"' not in texts]

    assert untested == []
