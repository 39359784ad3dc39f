"""Templates place prepared texts: they do not compute, speak, or trust."""

import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType

import pytest
from jinja2 import Environment, nodes

from inspectorate import documents, views

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
OTHERS = sorted(path for path in (ROOT / "templates" / "documents").glob("*/web.*") if path.suffix != ".html")
"""Feeds, pictures and settings."""
ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Neg)
OF_THE_ENGINE = {"items"}


def parse(path: Path) -> nodes.Template:
    return Environment(autoescape=True).parse(path.read_text("utf-8"))


def find_view_modules() -> Iterator[ModuleType]:
    """Yield the modules that declare what templates may say: every document, and the parts of views."""
    for package in (documents, views):
        for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            if package is documents or found.name.endswith((".document", "parts")):
                yield importlib.import_module(found.name)


def declared_fields() -> dict[str, set[str]]:
    return {
        name: {field.name for field in dataclasses.fields(kind)}
        for module in find_view_modules()
        for name, kind in vars(module).items()
        if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind.__module__ == module.__name__
    }


def find_used_names(paths: Sequence[Path] = TEMPLATES) -> Iterator[str]:
    for path in paths:
        for node in parse(path).find_all(nodes.Getattr):
            yield node.attr


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT / "templates").as_posix())
def test_a_template_computes_nothing_and_trusts_nothing(path: Path) -> None:
    template = parse(path)
    constants = [node for compared in template.find_all(nodes.Compare) for node in compared.find_all(nodes.Const)]

    assert list(template.find_all(ARITHMETIC)) == []
    assert [node.value for node in constants if not isinstance(node.value, str)] == []
    assert [node.name for node in template.find_all(nodes.Filter)] == []
    assert list(template.find_all(nodes.MarkSafe)) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT / "templates").as_posix())
def test_a_template_says_no_word_of_its_own(path: Path) -> None:
    spoken = "".join(
        data.data if isinstance(data, nodes.TemplateData) else "\0"
        for output in parse(path).find_all(nodes.Output)
        for data in output.nodes
    )
    outside_tags = re.sub(r"<[^<>]*>", " ", spoken)

    assert re.findall(r"[A-Za-z]{2,}", re.sub(r"<[^<>]*$|^[^<>]*>", " ", outside_tags)) == []


def test_templates_use_only_declared_fields() -> None:
    known = set().union(*declared_fields().values()) | {"component"} | OF_THE_ENGINE

    assert set(find_used_names()) - known == set()


def test_every_field_of_a_view_is_used_by_some_template() -> None:
    used = set(find_used_names((*TEMPLATES, *OTHERS)))
    # These say what is to be made, or travel inside a PDF, a file of data or a message: no template sees them.
    for_programs = {
        "Assets",
        "Attachment",
        "DataFile",
        "Desk",
        "FromPages",
        "Lines",
        "Page",
        "PerInspection",
        "PerSite",
        "Rows",
        "Source",
        "StampedPdf",
    }
    unused = {
        f"{kind}.{field}"
        for kind, names in declared_fields().items()
        for field in names
        if kind not in for_programs and field not in used
    }

    assert unused == set()
