"""axe-core in a page of the browser."""

from functools import cache
from typing import Any, TypedDict

from playwright.sync_api import Page

from needs import find_package

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
"""The rules that are asked for: all of WCAG 2.2 on the levels A and AA, and what axe-core recommends beyond it."""

RUN = """options => axe.run(document, options).then(results => results.violations.map(violation => ({
    rule: violation.id,
    help: violation.help,
    nodes: violation.nodes.map(node => `${node.target.join(" ")}: ${node.any.concat(node.all, node.none)
        .map(check => check.message).join("; ")}`),
})))"""


class Violation(TypedDict):
    """A rule that a page breaks, and where."""

    rule: str
    help: str
    nodes: list[str]


@cache
def read_axe() -> str:
    """Return the script."""
    return find_package("axe-core", "axe.min.js").read_text("utf-8")


def find_violations(page: Page, rules: tuple[str, ...] = ()) -> list[Violation]:
    """Return what axe-core finds on an open page; with `rules`, by these alone."""
    page.evaluate(f"() => {{ {read_axe()} }}")
    chosen: dict[str, Any] = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": list(TAGS)}
    found: list[Violation] = page.evaluate(RUN, {"runOnly": chosen, "resultTypes": ["violations"]})
    return found


def say(violations: list[Violation]) -> list[str]:
    """Return one line for each place where a rule is broken."""
    return [f"{one['rule']}: {node}" for one in violations for node in one["nodes"]]
