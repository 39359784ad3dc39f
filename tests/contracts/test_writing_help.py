"""What helps authors to write agrees with what is read: sentences of the model, schemas, guide, content."""

import copy
import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft7Validator

from core_yaml import read_core_yaml
from inspectorate.loading.field_help import FieldHelp, choices_of, fields_of, summary_of
from inspectorate.loading.field_tables import replace_tables, write_tables
from inspectorate.loading.files import HANDBOOK_FILES, INSPECTION_FILES, SITE_FILES, read_content
from inspectorate.loading.library import load_library
from inspectorate.loading.schema import Schema
from inspectorate.loading.schemas import FILES_OF_INSPECTIONS, FOLDER, SHARED_FILES, write_schemas
from inspectorate.loading.written import WRITTEN
from inspectorate.model.prose import Prose

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
GUIDE = (ROOT / "docs" / "authoring.md").read_text("utf-8")
FILES = sorted(path for path in CONTENT.rglob("*.yaml") if FOLDER not in path.parts)
RECORD = CONTENT / "inspections" / "redbridge-2024" / "inspection.yaml"
KINDS = {**FILES_OF_INSPECTIONS, **SHARED_FILES}
EXAMPLE = re.compile(r"\*\*`content/(?P<path>\S+\.yaml)`\*\*\n\n```yaml\n(?P<text>.*?)```", re.DOTALL)


@cache
def schemas() -> dict[str, Schema]:
    """Return the schemas of the project's own content."""
    files = read_content(CONTENT, CONTENT).value
    assert files
    return write_schemas(load_library(files).value)


def find_classes(kind: Any) -> Iterator[type]:  # noqa: ANN401  # types are the values here
    """Yield every class that a kind of file holds at any depth."""
    yield from _find_classes(kind, set())


def _find_classes(kind: Any, seen: set[object]) -> Iterator[type]:  # noqa: ANN401
    if kind in seen or kind in WRITTEN or kind is Prose:
        return
    seen.add(kind)
    inside: list[Any] = list(get_args(kind))
    if has_fields(kind) or has_choices(kind):
        yield kind
        inside += [one.kind for one in list_fields(kind)]
    for one in inside:
        yield from _find_classes(one, seen)


def has_fields(kind: Any) -> bool:  # noqa: ANN401
    """Return whether a type is a class of the model with fields."""
    return is_dataclass(kind)


def has_choices(kind: Any) -> bool:  # noqa: ANN401
    """Return whether a type is an enumeration."""
    return isinstance(kind, type) and issubclass(kind, Enum)


def list_fields(kind: Any) -> list[FieldHelp]:  # noqa: ANN401
    """Return the fields of a class; choices have none."""
    return list(fields_of(kind)) if has_fields(kind) else []


def list_texts(kind: Any) -> list[str]:  # noqa: ANN401
    """Return what is said of each field or choice of a class."""
    return [one.text for one in list_fields(kind)] or list(choices_of(kind).values())


CLASSES = sorted({one for kind, _ in KINDS.values() for one in find_classes(kind)}, key=lambda one: one.__name__)


def find_examples(schema: Any, path: str) -> Iterator[tuple[str, Schema, object]]:  # noqa: ANN401
    """Yield each example at any depth, with the schema that it is an example of."""
    if isinstance(schema, dict):
        for example in schema.get("examples", []) if isinstance(schema.get("examples"), list) else []:
            yield path, schema, example
        for name, inner in schema.items():
            yield from find_examples(inner, f"{path}/{name}")


# --- The sentences of the model ---------------------------------------------------------------------------------------


def test_the_classes_of_the_files_are_found() -> None:
    assert len(CLASSES) > 35


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_everything_that_an_author_may_write_says_what_it_is(kind: type) -> None:
    assert summary_of(kind).endswith(".")
    for text in list_texts(kind):
        assert text.endswith("."), text
        assert "Example:" not in text, f"an example stands last, in marks: {text}"
        assert "Required:" not in text, f"a condition stands before the example and ends in a full stop: {text}"


# --- The guide --------------------------------------------------------------------------------------------------------


def test_the_tables_of_the_guide_are_current() -> None:
    assert replace_tables(GUIDE) == GUIDE, "Run `python3 build.py schema --reference docs/authoring.md`."


def test_every_file_and_every_field_has_its_place_in_the_tables() -> None:
    tables = write_tables()
    names = {"report", "letter", *(path.partition(".")[0] for path in (*INSPECTION_FILES, *SITE_FILES))}

    assert {name for name in names if f"{name}.yaml" not in tables} == set()
    assert {name for name in HANDBOOK_FILES if name.endswith(".yaml") and f"handbook/{name}" not in tables} == set()
    for kind in CLASSES:
        assert {one.name for one in list_fields(kind) if f"| `{one.name}` | {one.text} |" not in tables} == set()


@pytest.mark.parametrize("path", [match["path"] for match in EXAMPLE.finditer(GUIDE)])
def test_an_example_of_the_guide_is_valid(path: str) -> None:
    text = next(match["text"] for match in EXAMPLE.finditer(GUIDE) if match["path"] == path)
    folder, _, name = path.rpartition("/")
    kind = {"frameworks": "framework", "wording": "wording"}.get(folder, name.removesuffix(".yaml"))
    # The schema without the names of our own content, as it is for a folder of another.
    schema = without_names(schemas()[f"{kind}.schema.json"])

    assert list(Draft7Validator(schema).iter_errors(read_core_yaml(text))) == []


def without_names(schema: Schema) -> Schema:
    """Return a schema that takes any service, person and framework."""
    free = copy.deepcopy(schema)
    for name in ("service", "framework", "signatory"):
        if name in free.get("properties", {}):
            free["properties"][name] = {}
    return free


# --- The schemas ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(schemas()))
def test_a_schema_is_one(name: str) -> None:
    Draft7Validator.check_schema(schemas()[name])


@pytest.mark.parametrize("name", sorted(schemas()))
def test_every_example_of_a_schema_is_valid(name: str) -> None:
    schema = schemas()[name]
    wrong = [
        path
        for path, one, example in find_examples(schema, "")
        if not Draft7Validator({**one, "definitions": schema.get("definitions", {})}).is_valid(example)
    ]

    assert wrong == []


# --- The content ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(CONTENT).as_posix())
def test_a_file_of_the_content_names_its_schema_in_its_first_line_and_is_valid(path: Path) -> None:
    text = path.read_text("utf-8")
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", text.partition("\n")[0])
    assert named, "the first line names no schema"
    schema = (path.parent / named[1]).resolve()

    assert schema.parent == CONTENT / FOLDER
    assert list(Draft7Validator(schemas()[schema.name]).iter_errors(read_core_yaml(text))) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("isbn:", "isbm:"),  # a field that there is not
        ("stage: final", "stage: finished"),  # a choice that there is not
        ("service: redbridge\n", ""),  # a field that must be there
        ("service: redbridge\n", "service: redbrige\n"),  # a service that the content does not have
        ("signatory: martin-jones", "signatory: jo-nobody"),
        ("framework: yj-2021", "framework: yo-2018"),  # not the edition of this schema
        ("2024-05-10 00:01", "2024-05-10"),  # not the whole of an embargo
        ("2024-05-10 00:01", "2024-05-10 24:01"),
        ("month: 2024-02", "month: 2024-13"),
        ("first_day: 2024-01-29", "first_day: 29 January 2024"),
        ("  court: 16", "  court: many"),
        ("numbers: [10]", "numbers: 10"),
        ('"2.1.1": 69%', '"2.1.1": 69'),
        ('"2.1.1": 69%', '"2.1.1": 101%'),
        ('"2.1.1": 69%', '"2.1.1": {yes: 11}'),
        ('"2.1.1": 69%', '"2.1.4": 69%'),  # a key question that the standard does not have
        ('"1.2": {rating: good}', '"1.5": {rating: good}'),
        ('"1.2": {rating: good}', '"1.2": {rating: fair}'),
        ("service_word: {en: YOT}", "service_word: YOT"),
        ("service_word: {en: YOT}", "service_word: {english: YOT}"),
        ("service_word: {en: YOT}", "service_word: {}"),
    ],
)
def test_a_record_with_a_slip_is_not_valid(old: str, new: str) -> None:
    text = RECORD.read_text("utf-8")
    assert text.count(old) == 1

    assert not Draft7Validator(schemas()["inspection.yj-2021.schema.json"]).is_valid(
        read_core_yaml(text.replace(old, new))
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("service: redbridge\n", "service: to be written\n"),
        ("stage: final", "stage: To be written."),
        ("embargo: 2024-05-10 00:01", "embargo: to be written"),
        ("month: 2024-02", "month: TO BE WRITTEN"),
        ("  court: 16", "  court: to be written"),
        ("  court: 16", '  court: "16"'),
        ('"2.1.1": 69%', '"2.1.1": to be written'),
        ('"2.1.1": 69%', '"2.1.1": "69 %"'),
        ('"2.1.1": 69%', '"2.1.1": {yes: 11, of: 16}'),
        ('"2.1.1": 69%', "2.1.1: 69%"),
        ("isbn: 978-1-916621-22-0", "isbn: 9781916621220"),  # a number to an editor
        ("embargo: 2024-05-10 00:01", "embargo: 2024-05-10 00:01\npublished: 2024-06"),
        ("service_word: {en: YOT}", "service_word: {en: 2024}"),
    ],
)
def test_a_record_as_it_may_be_written_is_valid(old: str, new: str) -> None:
    text = RECORD.read_text("utf-8")
    assert text.count(old) == 1
    data = read_core_yaml(text.replace(old, new))

    assert list(Draft7Validator(schemas()["inspection.yj-2021.schema.json"]).iter_errors(data)) == []
