"""The words use the terms of their edition."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from builders import EN, FRAMEWORK, paragraph, prose
from inspectorate.diagnostics import Place
from inspectorate.model.language import Phrase
from inspectorate.model.prose import Emphasis, Text
from inspectorate.validation.terms import check_terms
from manuscripts import FOLDER, Setting, show, write

TERMS = {
    "children and young people": "children",
    "young people's plans": "children’s plans",
    "parents/carers": "parents or carers",
    "work (all of it)": "work",
    "YOTs": "YJSs",
}


def set_up(terms: Mapping[str, str]) -> Setting:
    """Return a framework that replaces some terms."""
    replaced = {EN: {term: Phrase(right) for term, right in terms.items()}}
    return Setting(framework=replace(FRAMEWORK, replaced_terms=replaced))


SETTING = set_up(TERMS)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We met children and young people.", "children and young people"),
        ("Children and young people met us.", "Children and young people"),
        ("We met children and young people’s parents.", "children and young people"),
        ("their young people’s plans", "young people’s plans"),
        ("with parents/carers", "parents/carers"),
        ("Their work (all of it) was good.", "work (all of it)"),
        ("Some YOTs did.", "YOTs"),
        ("The former head of YOTs met us.", "YOTs"),
    ],
)
def test_a_term_of_another_edition_is_told(text: str, said: str) -> None:
    manuscript = write(text, setting=SETTING)

    assert show(manuscript, check_terms(manuscript)) == [("term-of-another-edition", said)]


@pytest.mark.parametrize(
    "text",
    [
        "We met children.",
        "We met grandchildren and young people.",
        "The Children and Young People Board met.",
        "One said, ‘many children and young people do’.",
        "the yots",
        "The former YOTs did, and so did the previous Ambershire YOTs.",
        "They were called YOTs.",
        "The Crime and Disorder Act 1998 set up YOTs.",
        "grandparents/carers",
    ],
)
def test_other_words_names_and_quotations_are_not_told(text: str) -> None:
    assert list(check_terms(write(text, setting=SETTING))) == []


def test_the_title_of_a_publication_is_not_told() -> None:
    title = paragraph("See ", Emphasis((Text("Work with children and young people"),)))

    assert list(check_terms(write(title, setting=SETTING))) == []


def test_an_edition_without_such_terms_has_nothing_to_tell() -> None:
    assert list(check_terms(write("We met children and young people."))) == []


def test_a_term_is_told_once_for_each_document_with_all_its_places() -> None:
    words = "We met children and young people."
    found = list(check_terms(write(words, words, setting=SETTING, release=prose(words))))

    assert [one.file for one in found] == [f"{FOLDER}/report.yaml", f"{FOLDER}/press-release.yaml"]
    assert found[0].message == "This edition of the framework does not say ‘children and young people’."
    assert found[0].hint.startswith("Write ‘children’, or")
    assert found[0].also == (
        Place(
            file=f"content/frameworks/{FRAMEWORK.id}.yaml",
            path=("replaced_terms", "en", "children and young people"),
        ),
        Place(file=f"{FOLDER}/report.yaml", path=("sections", "foreword", 1), span=(7, 32)),
    )
