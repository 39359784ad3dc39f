"""Words that are looked for in passages, and what surrounds them."""

import re

import pytest

from builders import inlines, paragraph, prose
from inspectorate.diagnostics import Place
from inspectorate.model.language import Language
from inspectorate.model.prose import Block, Emphasis, LineBreak, Quotation, Strong
from inspectorate.validation.mentions import find_mentions, find_quoted, report_first
from inspectorate.validation.passages import iter_passages
from manuscripts import write

WORD = re.compile(r"\bYOT\b")


def test_a_mention_knows_its_words_and_what_stands_around_them() -> None:
    (mention,) = find_mentions(write("One came. The YOT did. It left.").words, WORD)

    assert (mention.words, mention.before, mention.after) == ("YOT", "One came. The ", " did. It left.")
    assert mention.sentence.strip() == "The YOT did."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("the YOT, e.g. here", "the YOT, e.g. here"),
        ("‘Yes.’ The YOT said so.", "The YOT said so."),
        ("Did the YOT? ‘No.’", "Did the YOT?"),
        ("YOT", "YOT"),
        ("One did. YOT did. All did.", "YOT did."),
        ("One did. (YOT did.) All did.", "(YOT did.)"),
    ],
)
def test_a_sentence_ends_before_a_capital(text: str, sentence: str) -> None:
    (mention,) = find_mentions(write(text).words, WORD)

    assert mention.sentence.strip() == sentence


def test_words_in_another_language_are_passed_over() -> None:
    passages = iter_passages(prose("YOT"), "a.yaml", Language("cy"))

    assert list(find_mentions(passages, WORD)) == []


@pytest.mark.parametrize(
    ("words", "is_borrowed"),
    [
        (paragraph("The YOT did."), False),
        (paragraph("A book, ", Emphasis(inlines("The YOT")), "."), True),
        (paragraph(Emphasis(inlines("A ", Strong(inlines("strong")), " YOT"))), True),
        (paragraph("A", LineBreak(), Emphasis(inlines("YOT"))), True),
        (paragraph(Emphasis(inlines("A ")), "YOT"), False),
        (paragraph("She said ‘the children’s YOT did’."), True),
        (paragraph("She said ‘so’ of the YOT, and ‘no’."), False),
        (paragraph("She said “the YOT did”."), True),
        (Quotation((paragraph("The YOT did."),)), True),
    ],
)
def test_titles_and_quotations_are_borrowed(words: Block, *, is_borrowed: bool) -> None:
    (mention,) = find_mentions(write(words).words, WORD)

    assert mention.is_borrowed is is_borrowed


def test_the_first_of_some_places_is_told_and_the_others_beside_it() -> None:
    mentions = list(find_mentions(write("A YOT.", "B YOT and YOT.").words, WORD))
    found = report_first(mentions, "made-up", "No.", "Yes.")
    path = ("sections", "foreword")

    assert (found.path, found.span) == ((*path, 0), (2, 5))
    assert found.also == (
        Place(file=found.file, path=(*path, 1), span=(2, 5)),
        Place(file=found.file, path=(*path, 1), span=(10, 13)),
    )


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("A ‘b’ c “d” e", ["‘b’", "“d”"]),
        ("The ‘child’s plan’ here", ["‘child’s plan’"]),
        ("The child’s plan", []),
        ("He said: “One. Two", ["“One. Two"]),
        ("“One “two” three", ["“One ", "“two”"]),
        ("A ‘b c", []),
    ],
)
def test_quotations_have_their_marks_and_double_ones_may_be_left_open(text: str, quoted: list[str]) -> None:
    assert [text[slice(*span)] for span in find_quoted(text)] == quoted
