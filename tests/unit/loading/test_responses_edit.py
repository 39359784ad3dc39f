"""Comments are put behind those that are there, and nothing else in the file changes."""

from datetime import date

import pytest

from core_yaml import read_core_yaml
from inspectorate.loading.desk import Desk, read_file
from inspectorate.loading.responses_edit import add_comments, name_comment
from inspectorate.model.responses import Comment, Decision, Responses


def comment(name: str, wrong: str = "It met four times.") -> Comment:
    """Return a made-up comment."""
    return Comment(
        id=name,
        draft="d",
        by="Sam Hill",
        received=date(2025, 4, 14),
        paragraph="3.10",
        wrong=wrong,
        place="a.yaml:9",
    )


def read(text: str) -> tuple[Comment, ...]:
    """Return the comments that the program reads from the file."""
    desk = Desk()
    value = read_file(Responses, "responses.yaml", text.encode(), desk)
    assert desk.found == []
    assert value
    return value.comments


@pytest.mark.parametrize(
    "wrong",
    [
        "=1+1",
        "- no",
        "@a: b",
        "# none",
        "'\"",
        "yes",
        "3.10",
        "two\nlines: x",
        "Ŷ ’",
        "{a}",
        "| pipe",
        "*star",
        "&and",
        "!tag",
    ],
)
def test_what_a_service_writes_comes_back_as_it_was_written(wrong: str) -> None:
    text = add_comments("", [comment("c-1", wrong)])

    assert read(text) == (comment("c-1", wrong),)
    assert read(add_comments(text, [comment("c-2", wrong)])) == (comment("c-1", wrong), comment("c-2", wrong))


def test_remarks_decisions_and_layout_of_people_stay() -> None:
    mine = add_comments("", [comment("c-1")]).replace(
        "decision: open", "decision: not-accepted  # see minutes\n    why: No."
    )

    text = add_comments(mine, [comment("c-2")])

    assert text.startswith(mine.rstrip("\n"))
    assert [one.decision for one in read(text)] == [Decision.NOT_ACCEPTED, Decision.OPEN]


def test_another_indentation_is_kept() -> None:
    flat = "comments:\n- {id: c-1, draft: d, by: A, received: 2025-04-14, paragraph: '1.1', wrong: x}\n"

    text = add_comments(flat, [comment("c-2")])

    assert isinstance(kept := read_core_yaml(text), dict)
    assert [one["id"] for one in kept["comments"]] == ["c-1", "c-2"]


def test_a_file_in_one_line_is_left_as_it_is() -> None:
    with pytest.raises(ValueError, match="could not be added"):
        add_comments("comments: [{id: c-1}]\n", [comment("c-2")])


def test_the_same_words_have_the_same_name_and_other_ones_another() -> None:
    assert name_comment(("a", "b")) == name_comment(("a", "b"))
    assert name_comment(("a", "b")) != name_comment(("ab", ""))
