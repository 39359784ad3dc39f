"""Every diagnostic code has an entry in the documentation, a bad example and a hint; nothing else is documented."""

import ast
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from inspectorate.validation.weights import ADJUSTABLE_CODES

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "inspectorate"
CASES = ROOT / "tests" / "diagnostics" / "cases"
DOCUMENTATION = (ROOT / "docs" / "diagnostics.md").read_text("utf-8")

CODE = re.compile(r"[a-z]+(?:-[a-z]+)+")

PROVOKED_ELSEWHERE: Mapping[str, str] = {
    "file-unreadable": "unit/serving/test_content.py",  # a fault of the machine, not of content
    "page-link-words": "unit/assembly/page_checks/test_page_checks.py",  # a warning, which stops no build
    "page-title": "unit/assembly/test_proofread.py",  # the titles of a site differ, whatever its content
    "path-clash": "unit/assembly/test_plan.py",  # folders have different names, so content cannot provoke it
    "pdf-document": "unit/assembly/test_proofread_pdf.py",  # a fault of the program, not of content
    "pdf-figure": "unit/assembly/test_proofread_pdf.py",
    "pdf-heading": "unit/assembly/test_proofread_pdf.py",
    "pdf-language": "unit/assembly/test_proofread_pdf.py",
    "pdf-layout": "unit/rendering/test_pdf.py",  # a warning, and in the words of WeasyPrint
    "pdf-link": "unit/assembly/test_proofread_pdf.py",
    "pdf-list": "unit/assembly/test_proofread_pdf.py",
    "pdf-note": "unit/assembly/test_proofread_pdf.py",
    "pdf-number": "unit/assembly/test_proofread_pdf.py",
    "pdf-rule": "unit/assembly/test_proofread_pdf.py",
    "pdf-table": "unit/assembly/test_proofread_pdf.py",
    "pdf-tag": "unit/assembly/test_proofread_pdf.py",
    "pdf-text": "unit/assembly/test_proofread_pdf.py",
    "phrase-missing": "diagnostics/test_bad_content.py",  # a case would have to hold every phrase, and grow with them
    "phrase-without-fact": "diagnostics/test_bad_content.py",
    "real-first-name": "unit/validation/test_practice_examples.py",  # the list stands outside the content
    "template-missing": "diagnostics/test_bad_content.py",  # its message names the folders of the machine
    "unknown-phrase": "diagnostics/test_bad_content.py",
    "yaml-too-large": "diagnostics/test_bad_content.py",  # it takes two MiB
}
"""The codes without a case, and the file with the test that provokes each, below `tests`."""

PROVOKED_BY_SHEETS: Mapping[str, str] = {
    "answer-missing": "acceptance/test_import_cases.py",
    "answer-not-wanted": "unit/loading/test_case_sheets.py",
    "answer-out-of-sample": "unit/loading/test_case_sheets.py",
    "case-given-twice": "acceptance/test_import_cases.py",
    "case-without-name": "acceptance/test_import_cases.py",
    "column-given-twice": "unit/loading/test_case_headings.py",
    "column-without-heading": "unit/loading/test_case_headings.py",
    "comment-incomplete": "acceptance/test_factual_accuracy.py",
    "comment-without-evidence": "acceptance/test_factual_accuracy.py",
    "draft-changed": "acceptance/test_factual_accuracy.py",
    "form-unreadable": "acceptance/test_factual_accuracy.py",
    "form-without-name": "acceptance/test_factual_accuracy.py",
    "hidden-cells": "unit/loading/test_workbooks.py",
    "key-question-without-cases": "unit/loading/test_case_sheets.py",
    "missing-column": "unit/loading/test_case_headings.py",
    "no-cases": "unit/loading/test_case_sheets.py",
    "nothing-asked": "unit/test_importing.py",
    "several-sheets": "unit/loading/test_workbooks.py",
    "sheet-sample-differs": "unit/test_importing.py",
    "sheet-unreadable": "unit/loading/test_workbooks.py",
    "unknown-answer": "acceptance/test_import_cases.py",
    "unknown-column": "acceptance/test_import_cases.py",
    "unknown-paragraph": "acceptance/test_factual_accuracy.py",
    "unknown-sample": "acceptance/test_import_cases.py",
    "unknown-sheet": "unit/loading/test_workbooks.py",
}
"""The codes about sheets and forms, which are no content, and the file with the documented message of each."""


# --- Reading the source -----------------------------------------------------------------------------------------------


def read_modules(pattern: str = "**/*.py") -> Iterator[ast.Module]:
    """Yield the syntax tree of every module, or of those whose path is of a pattern."""
    for path in sorted(PACKAGE.glob(pattern)):
        yield ast.parse(path.read_text("utf-8"))


def find_takers(module: ast.Module) -> dict[str, int]:
    """Return the functions of a module that take a `code`, and which of their arguments it is."""
    arguments = {
        function.name: [argument.arg for argument in function.args.args if argument.arg != "self"]
        for function in ast.walk(module)
        if isinstance(function, ast.FunctionDef)
    }
    return {name: names.index("code") for name, names in arguments.items() if "code" in names}


def find_codes(module: ast.Module) -> Iterator[str]:
    """Yield every code in a module: given as `code=`, to a function that takes a `code`, or in one of three tables."""
    takers = PUBLIC_TAKERS | find_takers(module)
    for node in ast.walk(module):
        if isinstance(node, ast.keyword) and node.arg == "code":
            yield from constants(node.value)
        if isinstance(node, ast.Call) and (name := name_of(node.func)) in takers and len(node.args) > takers[name]:
            yield from constants(node.args[takers[name]])
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict | ast.Tuple):
            yield from find_codes_of_table(node, node.value)
        if isinstance(node, ast.Call) and name_of(node.func) in {"unknown_reference", "_find"}:
            yield from (f"unknown-{what.replace(' ', '-')}" for what in constants(node.args[0]))


def find_codes_of_table(node: ast.Assign | ast.AnnAssign, table: ast.Dict | ast.Tuple) -> Iterator[str]:
    """Yield the codes of what Markdown is refused, of what pydantic finds, and of words that belong nowhere."""
    target = name_of(node.target if isinstance(node, ast.AnnAssign) else node.targets[0])
    if target == "_REFUSED" and isinstance(table, ast.Dict):
        yield from (code for value in table.values for code in constants(value))
    if target == "described" and isinstance(table, ast.Tuple):
        yield from constants(table.elts[0])
    if target == "groups" and isinstance(table, ast.Tuple):
        for row in table.elts:
            assert isinstance(row, ast.Tuple)
            yield from (f"unknown-{what}" for what in constants(row.elts[0]))


def name_of(node: ast.AST) -> str:
    """Return the last name of `a`, `a.b` or `a.b.c`."""
    return ast.unparse(node).rpartition(".")[2]


def constants(node: ast.AST) -> Iterator[str]:
    """Yield a text that is written out; `a if b else c` may be two."""
    parts = (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,)
    yield from (part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))


PUBLIC_TAKERS = {
    name: place
    for module in read_modules()
    for name, place in find_takers(module).items()
    if not name.startswith("_")  # a private one is called in its own module
}
CODES = frozenset(code for module in read_modules() for code in find_codes(module))


# --- Reading the documentation ----------------------------------------------------------------------------------------


def read_entries() -> dict[str, str]:
    """Return what is documented of each code."""
    entries = re.split(r"^## ", DOCUMENTATION, flags=re.MULTILINE)[1:]
    return {entry.partition("\n")[0]: entry.partition("\n")[2] for entry in entries}


ENTRIES = read_entries()


def read_part(code: str, name: str) -> str:
    """Return the example or the cure of a code, in one line."""
    match = re.search(rf"^- {name}: ((?:.+\n?(?:  .+\n?)*))", ENTRIES[code], re.MULTILINE)
    return " ".join(match[1].split()) if match else ""


def read_expectations() -> str:
    """Return everything that the cases expect."""
    files = [path for path in CASES.rglob("*") if path.is_file()]
    return "\n".join(path.read_text("utf-8", errors="replace") for path in files)


EXPECTATIONS = read_expectations()


# --- The contract -----------------------------------------------------------------------------------------------------


def test_the_codes_are_found() -> None:
    assert len(CODES) > 80
    assert all(CODE.fullmatch(code) for code in CODES)
    assert {"rating-differs", "raw-html", "missing-field", "unknown-key-question", "unknown-section"} <= CODES


def test_every_code_is_documented_and_nothing_else_is() -> None:
    assert set(ENTRIES) == CODES


def test_the_documentation_goes_from_a_to_z() -> None:
    assert all(one < other for one, other in pairwise(ENTRIES))


@pytest.mark.parametrize("code", sorted(CODES))
def test_an_entry_holds_meaning_example_and_cure(code: str) -> None:
    meaning = ENTRIES[code].partition("\n- ")[0].strip()

    assert meaning.endswith(".")
    assert len(meaning) > len("A file is missing.")
    assert read_part(code, "Example")
    assert read_part(code, "Cure").endswith(".")


@pytest.mark.parametrize("code", sorted(CODES - PROVOKED_ELSEWHERE.keys() - PROVOKED_BY_SHEETS.keys()))
def test_a_code_has_a_bad_example_with_the_documented_message(code: str) -> None:
    assert [path.name for path in CASES.iterdir() if path.name.startswith(f"{code}--")] != []
    assert f"[{code}]" in EXPECTATIONS
    assert re.search(rf"\[{code}\][^\n]*: {re.escape(read_part(code, 'Example'))}", EXPECTATIONS)


@pytest.mark.parametrize(("code", "file"), sorted(PROVOKED_ELSEWHERE.items()))
def test_a_code_that_a_few_lines_of_content_cannot_provoke_has_a_test(code: str, file: str) -> None:
    assert code in (ROOT / "tests" / file).read_text("utf-8")
    assert [path.name for path in CASES.iterdir() if path.name.startswith(f"{code}--")] == []


@pytest.mark.parametrize(("code", "file"), sorted(PROVOKED_BY_SHEETS.items()))
def test_a_code_about_sheets_has_a_test_with_the_documented_message(code: str, file: str) -> None:
    test = (ROOT / "tests" / file).read_text("utf-8")

    assert f'"{code}"' in test
    assert f'"{read_part(code, "Example")}"' in test


def test_every_case_is_named_after_a_code() -> None:
    assert {path.name.partition("--")[0] for path in CASES.iterdir()} <= CODES


def test_what_validation_tells_as_warning_or_information_can_be_adjusted_and_nothing_else() -> None:
    told_by_validation = {code for module in read_modules("validation/**/*.py") for code in find_codes(module)}
    told_lightly = set(re.findall(r"\b(?:warning|information)\[([a-z-]+)\]", EXPECTATIONS))

    assert sorted(told_by_validation & told_lightly) == sorted(ADJUSTABLE_CODES)


def test_every_diagnostic_has_a_hint() -> None:
    hints = [
        ast.unparse(keyword.value)
        for module in read_modules()
        for call in ast.walk(module)
        if isinstance(call, ast.Call) and name_of(call.func) == "Diagnostic"
        for keyword in call.keywords
        if keyword.arg == "hint"
    ]
    calls = [
        call
        for module in read_modules()
        for call in ast.walk(module)
        if isinstance(call, ast.Call) and name_of(call.func) == "Diagnostic"
    ]

    assert len(hints) == len(calls) > 50
    assert not {"''", "' '", "None"} & set(hints)
