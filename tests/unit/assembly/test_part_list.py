"""The parts of a site, and the keys by which they are remembered: what a part may speak of is in its key."""

from dataclasses import replace

import pytest

from builders import DESK, INSPECTION, RECORD, clear_all, moment
from inspectorate.assembly.part_list import PartList
from inspectorate.assembly.parts import Part
from inspectorate.documents import DOCUMENTS
from inspectorate.memo import MemoKey, make_key
from inspectorate.model.inspection import Inspection, InspectionId
from inspectorate.model.language import ENGLISH
from inspectorate.model.site import ServiceId
from inspectorate.views.desk import Desk, FromPages
from inspectorate.views.document import ListedPage

MADE_WITH = make_key("program and templates")


def publish(name: str, day: int, service: str) -> Inspection:
    """Return an inspection of a service, published on a day of May."""
    record = replace(RECORD, service=ServiceId(service), embargo=moment(f"2025-05-{day:02} 00:01"))
    return replace(INSPECTION, id=InspectionId(name), record=record)


# Newest first: e, d, c, b, a. The services of c and a are the same.
INSPECTIONS = (
    publish("a", 1, "amber"),
    publish("b", 2, "other"),
    publish("c", 3, "amber"),
    publish("d", 4, "third"),
    publish("e", 5, "fourth"),
)


def list_parts(
    *changed: str,
    listed: tuple[str, ...] = (),
    desk: Desk = DESK,
    made_with: MemoKey = MADE_WITH,
) -> dict[str, MemoKey]:
    """Return the keys of all parts by the inspection or the document, with some inspections changed.

    In those that are named in `listed`, what lists of inspections say has changed too.
    """
    on_desk = replace(desk, cleared=clear_all(*INSPECTIONS))
    keys = {one.id: make_key(one.id, "new" if one.id in (*changed, *listed) else "") for one in INSPECTIONS}
    listed_keys = {one.id: make_key(one.id, "new" if one.id in listed else "") for one in INSPECTIONS}
    parts = PartList([on_desk], DOCUMENTS, keys, listed_keys, made_with)
    every = [*parts.of_inspections(), *parts.of_all(), *parts.of_pages(())]
    assert len(every) == parts.count
    return {part.inspection or part.documents[0]: key for part, key in every}


def find_changed(**changes: object) -> set[str]:
    """Return the parts whose keys change."""
    before, after = list_parts(), list_parts(**changes)  # type: ignore[arg-type]  # the same names
    return {name for name in before if before[name] != after[name]}


def test_every_document_is_in_one_part() -> None:
    on_desk = replace(DESK, cleared=clear_all(*INSPECTIONS))
    keys = {one.id: make_key(one.id) for one in INSPECTIONS}
    parts = PartList([on_desk], DOCUMENTS, keys, keys, MADE_WITH)

    of_one: list[Part] = [part for part, _ in parts.of_inspections()]
    of_all = [part for part, _ in (*parts.of_all(), *parts.of_pages(()))]

    assert [part.inspection for part in of_one] == ["e", "d", "c", "b", "a"]
    assert len({part.documents for part in of_one}) == 1
    assert sorted((*of_one[0].documents, *(name for part in of_all for name in part.documents))) == sorted(
        one.name for one in DOCUMENTS
    )


def test_an_inspection_speaks_of_its_neighbours_and_of_its_service() -> None:
    on_desk = replace(DESK, cleared=clear_all(*INSPECTIONS))
    keys = {one.id: make_key(one.id) for one in INSPECTIONS}
    near = {part.inspection: part.near for part, _ in PartList([on_desk], (), keys, keys, MADE_WITH).of_inspections()}

    assert near == {"e": (0, 1), "d": (0, 1, 2), "c": (1, 2, 3, 4), "b": (2, 3, 4), "a": (2, 3, 4)}


def test_other_words_change_the_inspection_alone() -> None:
    changed = list_parts("b")

    assert {name for name, key in list_parts().items() if key != changed[name]} == {"b"}


def test_what_lists_say_changes_those_that_speak_of_it_and_all_lists() -> None:
    changed = list_parts(listed=("e",))
    same = {name for name, key in list_parts().items() if key == changed[name]}

    assert same == {"a", "b", "c"}


@pytest.mark.parametrize(
    "changes",
    [
        {"made_with": make_key("other templates")},
        {"desk": replace(DESK, site=replace(DESK.site, publisher=DESK.site.name))},
        {"desk": replace(DESK, folder="elsewhere")},
        {"desk": replace(DESK, redirects={"/a/": "/b/"})},
    ],
)
def test_what_all_parts_are_made_with_changes_all(changes: dict[str, object]) -> None:
    assert find_changed(**changes) == set(list_parts())


def test_what_is_made_from_pages_changes_with_them() -> None:
    on_desk = replace(DESK, cleared=clear_all(*INSPECTIONS))
    keys = {one.id: make_key(one.id) for one in INSPECTIONS}
    parts = PartList([on_desk], DOCUMENTS, keys, keys, MADE_WITH)
    page = ListedPage(address="https://example.org/", language=ENGLISH, languages=(), is_listed=True)

    (before,), (after,) = (tuple(parts.of_pages(pages)) for pages in ((), (page,)))

    assert before[1] != after[1]
    assert after[0].listed == (page,)
    assert [one.name for one in DOCUMENTS if isinstance(one, FromPages)] == [*after[0].documents]
