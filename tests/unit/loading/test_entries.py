"""Fields of a new file as text."""

import pytest

from inspectorate.loading.entries import Entry, Item, begin_fields, begin_value, quote, write_entries, write_remark
from inspectorate.loading.yaml_source import read_yaml
from inspectorate.model.correspondence import LetterDetails
from inspectorate.model.inspection import Fieldwork, RecommendationGroup
from inspectorate.model.language import LocalProse
from inspectorate.model.words import StandardWords, Words


def test_fields_stand_with_their_remarks_and_a_blank_line_between_them() -> None:
    text = write_entries([Entry(name="service", value="ambershire", remark="The service."), Entry(name="x", value="1")])

    assert text == "# The service.\nservice: ambershire\n\nx: 1\n"


def test_what_is_inside_stands_deeper_and_names_that_look_like_numbers_in_quotation_marks() -> None:
    inner = Entry(name="2.1", value="|\nto be\nwritten", remark="Assessment")

    assert write_entries([Entry(name="standards", value=(inner,))]) == (
        'standards:\n  # Assessment\n  "2.1": |\n    to be\n    written\n'
    )


def test_the_first_field_of_an_item_carries_the_dash() -> None:
    fields = (Entry(name="a", value="1", remark="First."), Entry(name="b", value="2"))

    assert write_entries([Entry(name="list", value=Item(fields))]) == "list:\n    # First.\n  - a: 1\n    b: 2\n"


def test_what_is_not_used_stands_behind_a_sign_and_can_be_used_without_it() -> None:
    inner = (Entry(name="name", value="Alex"), Entry(name="email", value="|\nx"))
    text = write_entries([Entry(name="lead", value=inner, remark="Who led.", is_used=False)])

    assert text == "# Who led.\n# lead:\n#   name: Alex\n#   email: |\n#     x\n"
    used = "".join(f"{line.removeprefix('# ')}\n" for line in text.splitlines()[1:])
    assert read_yaml("f.yaml", used.encode()).value.data == {"lead": {"name": "Alex", "email": "x\n"}}


def test_a_long_remark_has_several_lines() -> None:
    lines = write_remark("word " * 50)

    assert len(lines) == 3
    assert all(line.startswith("# word") and len(line) <= 102 for line in lines)


@pytest.mark.parametrize("text", ["Ambershire", "North: East", "no", "12", "- x", "# x", "it's", "to be written"])
def test_a_text_is_quoted_where_it_must_be(text: str) -> None:
    assert read_yaml("f.yaml", f"x: {quote(text)}\n".encode()).value.data == {"x": text}


def test_a_class_begins_with_gaps_and_with_what_is_given() -> None:
    entries = begin_fields(Fieldwork, {"last_day": "2024-11-08"}, ("en",))

    assert [(one.name, one.value, one.is_used) for one in entries] == [
        ("month", "to be written", True),
        ("first_day", "2024-11-04", False),
        ("last_day", "2024-11-08", True),
    ]
    assert entries[1].remark == "The first day of fieldwork. Write a date such as 2024-01-29."


def test_a_field_given_as_none_has_no_place() -> None:
    assert [one.name for one in begin_fields(Fieldwork, {"first_day": None}, ())] == ["month", "last_day"]


def test_words_have_a_gap_in_the_first_language_and_may_have_others() -> None:
    assert begin_value(LocalProse, ("en", "cy")) == (
        Entry(name="en", value="|\nto be written"),
        Entry(name="cy", value="|\nto be written", is_used=False),
    )


def test_an_example_of_long_words_and_of_entries_begins_in_a_line_of_its_own() -> None:
    strengths = begin_fields(StandardWords, {}, ())[1]
    footnotes = next(one for one in begin_fields(Words, {}, ()) if one.name == "footnotes")

    assert write_entries([strengths]).endswith("# strengths: |\n#   - The board knows the children.\n")
    assert write_entries([footnotes]).endswith("# footnotes:\n#   survey: Survey of children in Ambershire (2024).\n")


def test_a_group_of_which_nothing_is_used_stands_behind_one_sign() -> None:
    unused = Entry(name="1", value="|\nx", is_used=False)
    (domains,) = (one for one in begin_fields(Words, {"domains": (unused,)}, ()) if one.name == "domains")

    assert write_entries([domains]).endswith('# domains:\n#   "1": |\n#     x\n')


def test_lists_and_groups_begin_with_what_they_must_have() -> None:
    text = write_entries([Entry(name="x", value=begin_value(tuple[RecommendationGroup, ...], ("en",)))])

    assert text == "x:\n  - addressee:\n      en: to be written\n    numbers: [to be written]\n"
    assert [one.name for one in begin_fields(LetterDetails, {}, ("en",)) if one.is_used] == ["to", "sender"]
