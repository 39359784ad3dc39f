"""A redline holds both versions, whole and in order, whatever they say."""

from hypothesis import given
from hypothesis import strategies as st

from inspectorate.views.redline_words import compare_paragraphs, compare_texts

WORDS = st.sampled_from(
    ["The", "board", "met", "four", "times", "38%", "don\u2019t", "3.2", ",", ".", "\u2018Good\u2019", "e\u0301", "_x_"]
)
BLANKS = st.sampled_from([" ", "  ", "\n", ""])
TEXTS = st.lists(st.tuples(WORDS, BLANKS), max_size=12).map(lambda pairs: "".join(a + b for a, b in pairs)) | st.text(
    max_size=30
)


@given(TEXTS, TEXTS)
def test_what_is_not_inserted_is_the_old_text_and_what_is_not_deleted_the_new(old: str, new: str) -> None:
    compared = compare_texts(old, new)

    assert (compared.old, compared.new) == (old, new)
    assert compared.is_changed == (old != new)


@given(st.lists(TEXTS.filter(bool), max_size=6), st.lists(TEXTS.filter(bool), max_size=6))
def test_paragraphs_keep_both_versions_in_their_order(old: list[str], new: list[str]) -> None:
    compared = compare_paragraphs(old, new)

    assert [one.old for one in compared if one.old] == old
    assert [one.new for one in compared if one.new] == new


@given(st.lists(TEXTS, max_size=6))
def test_the_same_paragraphs_show_no_change(texts: list[str]) -> None:
    assert not any(one.is_changed for one in compare_paragraphs(texts, texts))
