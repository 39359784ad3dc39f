"""What is English in the words, and where it stands."""

from dataclasses import replace

import pytest

from builders import RECORD, SITE, inspect
from inspectorate.model.language import Language, Phrase
from inspectorate.ratings import rate_inspection
from inspectorate.validation.english import iter_words
from inspectorate.validation.manuscript import read_manuscript
from markdown_words import write

HIDDEN = "\ufffc"


def test_words_release_and_record_are_read_and_other_languages_are_not() -> None:
    record = replace(RECORD, service_name={Language("cy"): Phrase("Gwasanaeth"), Language("en"): Phrase("Service")})
    manuscript = read_manuscript(rate_inspection(inspect(record)), SITE, "folder")
    texts = [passage.text for passage in manuscript.english]

    assert "Service" in texts
    assert "Gwasanaeth" not in texts
    assert [passage.text for passage in write("One.", release="Two.").english][:2] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("words", "hidden"),
    [
        ("At [Llys]{lang=cy} now", "Llys"),
        ("At https://a.example/b,c now", "https://a.example/b,c"),
        ("At www.a.example/b now", "www.a.example/b"),
        ("At a.b@c.example now", "a.b@c.example"),
        ("At hmiprobation.gov.uk/here now", "hmiprobation.gov.uk/here"),
        ("At @hmiprobation now", "@hmiprobation"),
    ],
)
def test_what_is_no_english_is_hidden_and_nothing_moves(words: str, hidden: str) -> None:
    (passage, *_) = write(words).english

    assert passage.text == f"At {HIDDEN * len(hidden)} now"


def test_english_words_are_not_hidden() -> None:
    text = "In 10.30 and e.g. here, etc. And so on."

    assert write(text).english[0].text == text


def test_words_keep_their_hyphens_and_apostrophes() -> None:
    assert [match.group() for match in iter_words("The child’s out-of-court plan, 12 ‘new’ ones")] == [
        "The", "child’s", "out-of-court", "plan", "new", "ones",
    ]  # fmt: skip
