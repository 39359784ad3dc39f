"""Words are found at any depth of a value, with the way to them."""

from builders import INSPECTION, SITE, paragraph, prose
from inspectorate.model.framework import DomainId
from inspectorate.model.prose import Emphasis, FootnoteMark, Prose, Text
from inspectorate.model.words import DomainWords, Words
from inspectorate.validation.walking import iter_inside, iter_prose, list_marks, read_words


def test_a_value_holds_its_fields_a_group_its_entries_and_a_list_its_items() -> None:
    assert list(iter_inside({"a": 1, 2: "b"})) == [("a", 1), ("2", "b")]
    assert list(iter_inside(("a", "b"))) == [(0, "a"), (1, "b")]
    assert [name for name, _ in iter_inside(Words())] == [
        "sections",
        "domains",
        "standards",
        "recommendations",
        "footnotes",
        "waivers",
    ]


def test_prose_and_plain_values_are_wholes() -> None:
    assert list(iter_inside(prose("a"))) == []
    assert list(iter_inside("text")) == []
    assert list(iter_inside(1)) == []


def test_prose_is_found_at_any_depth_with_its_path() -> None:
    words = Words(
        sections={"a": prose("A")},
        domains={DomainId("1"): DomainWords(findings=prose("B"))},
        recommendations={1: prose("C")},
    )

    assert [(path, read_words(found)) for path, found in iter_prose(words) if found.blocks] == [
        (("sections", "a"), "A"),
        (("domains", "1", "findings"), "B"),
        (("recommendations", "1"), "C"),
    ]
    assert [path for path, _ in iter_prose(SITE)] == [("introduction", "en"), ("media_contact", "en")]


def test_marks_are_listed_once_in_reading_order() -> None:
    words = prose(paragraph(FootnoteMark("b"), Emphasis((FootnoteMark("a"),)), FootnoteMark("b")))

    assert list_marks(words) == ("b", "a")
    assert list_marks(Prose()) == ()


def test_the_plain_characters_of_words_are_read_without_their_markup() -> None:
    assert read_words(prose(paragraph("a ", Emphasis((Text("b"),))), "c")) == "a bc"
    assert read_words(INSPECTION.words.sections["foreword"]) == "The foreword."
