"""One page of every kind and language, chosen from the plan of the real site: a new document is covered by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from inspectorate import workflow
from inspectorate.assembly.make import Makers
from inspectorate.assembly.parts import Part, plan_part
from inspectorate.assembly.plan import Plan, PlannedPage
from inspectorate.crew import Alone
from inspectorate.memo import MemoKey
from inspectorate.views.document import WHOLE_PAGE
from inspectorate.workflow import BuildOrder, build_site

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True, order=True)
class Kind:
    """Pages that one document makes, in one language, from one kind of view."""

    document: str
    view: str
    language: str

    def __str__(self) -> str:
        return f"{self.document}-{self.view.removesuffix('View').lower()}-{self.language}"


class _PlannedError(Exception):
    """The plan is made: nothing more is needed."""

    def __init__(self, plans: tuple[Plan, ...]) -> None:
        super().__init__("planned")
        self.plans = plans


def order_site(site: Path) -> BuildOrder:
    """Return the order of the real site, from content/."""
    return BuildOrder(
        content=ROOT / "content",
        templates=(ROOT / "templates",),
        defaults=ROOT / "content",
        site=site,
        tell=lambda _: None,
        strict=False,
    )


@cache
def plan_site() -> Plan:
    """Return the plan of the real site; no page of it is made."""

    def stop(parts: Sequence[tuple[Part, MemoKey]], makers: Makers, _: object) -> None:
        assert isinstance(makers.crew, Alone)
        raise _PlannedError(tuple(plan_part(part, makers.crew.shared.studio) for part, _ in parts))

    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(workflow, "make_parts", stop)
        with pytest.raises(_PlannedError) as planned:
            build_site(order_site(Path(folder) / "site"), NOW)
    plans = planned.value.plans
    return Plan(pages=tuple(page for plan in plans for page in plan.pages), top=plans[0].top)


@cache
def page_by_kind() -> dict[Kind, str]:
    """Return a page of every kind: the one with the most to say."""
    pages = [planned for planned in plan_site().pages if _is_page(planned)]
    fullest: dict[Kind, PlannedPage] = {}
    for planned in sorted(pages, key=lambda one: len(repr(one.page.view))):
        kind = Kind(planned.document, type(planned.page.view).__name__, planned.language)
        fullest[kind] = planned
    return {kind: fullest[kind].page.path for kind in sorted(fullest)}


def all_pages() -> tuple[str, ...]:
    """Return the path of every page of the site."""
    return tuple(planned.page.path for planned in plan_site().pages if _is_page(planned))


def pages_of(*documents: str) -> tuple[str, ...]:
    """Return the paths of all pages of some documents, in the first language."""
    first = plan_site().pages[0].language
    return tuple(
        planned.page.path
        for planned in plan_site().pages
        if planned.document in documents and planned.language == first and _is_page(planned)
    )


def _is_page(planned: PlannedPage) -> bool:
    return planned.page.template == WHOLE_PAGE
