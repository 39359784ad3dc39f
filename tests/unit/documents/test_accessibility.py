"""The accessibility statement: what it promises, and what was found."""

from dataclasses import replace
from datetime import date

from builders import DESK, local_prose, phrase
from inspectorate.documents.accessibility import AccessibilityView, build_pages
from inspectorate.model.accessibility import AccessibilityWords, FullCheck, Gate, GateResult
from inspectorate.views.desk import Desk
from inspectorate.views.document import Source

WORDS = AccessibilityWords(
    prepared=date(2026, 1, 15),
    introduction=local_prose("A demonstration."),
    contact=local_prose("Write to us."),
    limits=(phrase("Nobody listened to it."),),
)
RESULT = GateResult(gate=Gate.AXE_DARK, tool="axe-core", version="4.14.1", pages=24, kinds=12, violations=0)
CHECK = FullCheck(checked=date(2026, 2, 3), gates=(RESULT,))


def desk(words: AccessibilityWords | None = WORDS, check: FullCheck | None = CHECK) -> Desk:
    """Return a desk of a site with a statement."""
    return replace(DESK, site=replace(DESK.site, accessibility=words), full_check=check)


def build(check: FullCheck | None = CHECK) -> AccessibilityView:
    """Return what the statement says."""
    (page,) = build_pages((), desk(check=check))
    assert isinstance(page.view, AccessibilityView)
    return page.view


def test_a_site_that_says_nothing_of_it_has_no_statement() -> None:
    assert build_pages((), desk(words=None)) == ()


def test_every_gate_is_a_row_with_what_it_looked_at_and_found() -> None:
    results = build().results

    assert results is not None
    (row,) = results.rows
    assert (row.tool, row.pages, row.kinds, row.faults) == ("axe-core 4.14.1", "24", "12", "0")
    assert row.check == "Gate axe dark"
    assert "3 February 2026" in results.caption


def test_every_gate_has_words() -> None:
    gates = tuple(replace(RESULT, gate=gate) for gate in Gate)

    results = build(replace(CHECK, gates=gates)).results

    assert results is not None
    assert len({row.check for row in results.rows}) == len(Gate)


def test_the_status_follows_from_what_was_found() -> None:
    bad = replace(CHECK, gates=(replace(RESULT, violations=2), RESULT))

    assert build().status == "Statement status no fault"
    assert build(bad).status == "Statement status faults"
    assert build(None).status == "Statement status unknown"


def test_without_a_check_the_statement_says_so() -> None:
    view = build(None)

    assert view.results is None
    assert view.preparation[-1] == "Statement not checked"


def test_the_limits_and_the_words_of_the_site_stand_in_it() -> None:
    (page,) = build_pages((), desk())

    assert build().limits == ("Nobody listened to it.",)
    assert "Write to us." in build().contact
    assert page.sources["statement-contact"] == Source("site.yaml", ("accessibility", "contact"), is_standing=True)
