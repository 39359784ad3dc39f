"""Every phrase gets exactly the facts that its placeholders ask for, in every language of the project."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from inspectorate.loading.phrases import FACTS_BY_PHRASE
from inspectorate.model.facts import PLACEHOLDER
from inspectorate.model.wording import PHRASES

ROOT = Path(__file__).parents[2]
WORDINGS = sorted((ROOT / "content" / "wording").glob("*.yaml"))


def find_says() -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each phrase that views and documents say, with the names of the facts that they give it."""
    for folder in ("views", "documents"):
        for path in sorted((ROOT / "src" / "inspectorate" / folder).glob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "say":
                    facts = frozenset(keyword.arg or "" for keyword in node.keywords)
                    for constant in ast.walk(node.args[0]):
                        if isinstance(constant, ast.Constant) and constant.value in PHRASES:
                            yield str(constant.value), facts


@pytest.mark.parametrize("path", WORDINGS, ids=lambda path: path.stem)
def test_a_phrase_asks_for_the_facts_that_it_is_given(path: Path) -> None:
    phrases = yaml.safe_load(path.read_text("utf-8"))["phrases"]
    says = list(find_says())

    assert len(says) > len(PHRASES) // 2
    for name, facts in says:
        assert set(PLACEHOLDER.findall(phrases[name])) == facts, name


@pytest.mark.parametrize("path", WORDINGS, ids=lambda path: path.stem)
def test_a_phrase_that_is_said_in_other_ways_asks_for_no_fact(path: Path) -> None:
    phrases = yaml.safe_load(path.read_text("utf-8"))["phrases"]
    said = {name for name, _ in find_says()}

    assert {name for name, text in phrases.items() if name not in said and PLACEHOLDER.search(text)} == set()


def test_the_table_of_facts_by_phrase_is_what_views_and_documents_give() -> None:
    given = {name: facts for name, facts in find_says() if facts}

    assert given == dict(FACTS_BY_PHRASE)
