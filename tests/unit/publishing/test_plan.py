"""What a publication does, worked out before it does anything."""

import pytest

from inspectorate.model.manifest import FileRecord
from inspectorate.publishing.mishaps import Refused
from inspectorate.publishing.plan import (
    Present,
    check_disputes,
    check_plan,
    list_some,
    plan_publication,
    turn_of,
)


def record(path: str, mark: str) -> FileRecord:
    """Return a file of ten bytes."""
    return FileRecord(path=path, size=10, sha256=mark)


def paths(files: tuple[FileRecord, ...]) -> list[str]:
    """Return the paths of files."""
    return [one.path for one in files]


def test_a_first_publication_adds_everything() -> None:
    plan = plan_publication([record("a", "1"), record("b", "2")], Present(recorded={}, found={}))

    assert (paths(plan.added), plan.changed, plan.deleted, plan.sent_bytes) == (["a", "b"], (), (), 20)


def test_what_is_there_is_compared_by_its_content() -> None:
    was = {"same": "1", "other": "2", "gone": "3"}
    plan = plan_publication(
        [record("same", "1"), record("other", "9"), record("new", "4")], Present(recorded=was, found=was)
    )

    assert paths(plan.unchanged) == ["same"]
    assert paths(plan.changed) == ["other"]
    assert paths(plan.added) == ["new"]
    assert plan.deleted == ("gone",)
    assert not plan.disputed


def test_the_same_again_is_nothing_to_do() -> None:
    assert plan_publication([record("a", "1")], Present(recorded={"a": "1"}, found={"a": "1"})).is_empty


def test_what_is_of_others_is_neither_counted_nor_touched() -> None:
    plan = plan_publication([record("a", "1")], Present(recorded={"a": "1"}, found={"a": "1", "CNAME": "7"}))

    assert plan.others == ("CNAME",)
    assert plan.is_empty


@pytest.mark.parametrize(
    ("recorded", "found", "ours"),
    [
        ({"a": "1"}, {"a": "changed"}, [record("a", "2")]),
        ({"a": "1"}, {"a": "changed"}, []),
        ({}, {"a": "in the way"}, [record("a", "1")]),
    ],
    ids=["to be changed", "to be deleted", "put in the way"],
)
def test_what_another_hand_changed_is_disputed(
    recorded: dict[str, str], found: dict[str, str], ours: list[FileRecord]
) -> None:
    plan = plan_publication(ours, Present(recorded=recorded, found=found))

    assert plan.disputed == ("a",)
    with pytest.raises(Refused, match="Another hand changed 1 file"):
        check_disputes(plan)


def test_what_another_hand_made_the_same_as_ours_is_not_disputed() -> None:
    assert not plan_publication([record("a", "2")], Present(recorded={"a": "1"}, found={"a": "2"})).disputed


def test_what_another_hand_deleted_is_added_again_or_gone_already() -> None:
    plan = plan_publication([record("a", "1")], Present(recorded={"a": "1", "b": "2"}, found={}))

    assert (paths(plan.added), plan.deleted, plan.disputed) == (["a"], (), ())


def test_deletions_up_to_the_limit_pass_and_one_more_does_not() -> None:
    was = dict.fromkeys("abc", "1")
    plan = plan_publication([], Present(recorded=was, found=was))

    check_plan(plan, 3)
    with pytest.raises(Refused, match="3 files would be deleted at the target, and 2 may be: a, b, c"):
        check_plan(plan, 2)


def test_what_others_point_at_comes_before_them() -> None:
    order = [
        "assets/site-1a2b.css",
        "badges/ambershire.svg",
        "data/ratings.csv",
        "inspections/ambershire/ambershire.pdf",
        "cy/index.html",
        "index.html",
        "SHA256SUMS",
        "feed.xml",
        "search/pagefind/pagefind.js",
        "sitemap.xml",
    ]
    files = [record(path, "1") for path in sorted(order)]

    assert paths(plan_publication(files, Present(recorded={}, found={})).sent) == order
    assert turn_of("cy/search/index.html") > turn_of("cy/index.html")


def test_a_long_list_is_cut() -> None:
    assert list_some(list("abcdefg")) == "a, b, c, d, e and 2 more"
