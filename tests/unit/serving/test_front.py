"""What a browser is answered when a page cannot be made."""

import json
from pathlib import Path
from typing import cast

import pytest

from inspectorate.diagnostics import Checked, Diagnostic, Position
from inspectorate.serving.content import Holding
from inspectorate.serving.front import Front
from inspectorate.serving.showing import Showing

NOTHING = Holding(held={}, waiting=frozenset())
PAGE = "services/index.html"
MISTAKE = Diagnostic(code="template-syntax", message="No.", hint="Mend it.", position=Position("templates/a", 1, 1))


class StandIn:
    """A state of a site with one page, which can be broken."""

    style = "assets/site-1.css"
    desks = ()

    def __init__(self, page: Checked[bytes] | Exception) -> None:
        """Take what comes of the page."""
        self.page = page
        self.asked = 0

    def make(self, path: str) -> Checked[bytes] | None:
        """Return the page."""
        self.asked += 1
        if isinstance(self.page, Exception):
            raise self.page
        return self.page if path == PAGE else None


@pytest.fixture
def front(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Front:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return Front()


def show(front: Front, page: Checked[bytes] | Exception) -> StandIn:
    stand_in = StandIn(page)
    front.show(NOTHING, cast("Showing", stand_in))
    return stand_in


def test_a_page_that_breaks_the_program_leaves_the_last_good_one_and_is_tried_once(
    front: Front, tmp_path: Path
) -> None:
    show(front, Checked(b"<p>Good"))
    good = front.reply(PAGE)
    broken = show(front, KeyError("nobody foresaw it"))

    states = [json.loads(front.tell_state(PAGE)) for _ in range(3)]

    assert front.reply(PAGE).content == good.content
    assert {state["page"] for state in states} == {good.fingerprint}
    assert "please report it" in states[0]["messages"][0]["hint"]
    assert broken.asked == 1
    (log,) = tmp_path.glob("inspectorate-*.log")
    assert "nobody foresaw it" in log.read_text("utf-8")


def test_where_no_page_was_ever_good_there_is_none_and_the_mistake_is_told(front: Front) -> None:
    show(front, Checked(b"", (MISTAKE,)))

    assert (front.reply(PAGE).status, front.reply(PAGE).content) == (500, b"")
    assert json.loads(front.tell_state(PAGE))["messages"][0]["code"] == "template-syntax"


def test_after_a_mistake_is_mended_the_page_is_the_new_one(front: Front) -> None:
    show(front, Checked(b"<p>Good"))
    before = front.reply(PAGE)
    show(front, Checked(b"", (MISTAKE,)))
    assert front.reply(PAGE).fingerprint == before.fingerprint
    show(front, Checked(b"<p>Better"))

    assert front.reply(PAGE).content == b"<p>Better"
    assert json.loads(front.tell_state(PAGE))["messages"] == []


def test_another_style_sheet_makes_no_other_page(front: Front) -> None:
    show(front, Checked(b"<link href=assets/site-1.css>"))
    before = front.reply(PAGE)
    other = StandIn(Checked(b"<link href=assets/site-2.css>"))
    other.style = "assets/site-2.css"
    front.show(NOTHING, cast("Showing", other))

    after = front.reply(PAGE)

    assert (after.fingerprint, after.style) == (before.fingerprint, "assets/site-2.css")
