"""What an author sees in an editor: a real YAML language server is asked about files as `build new` makes them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from editor.language_server import LanguageServer, Message, find_place

CONTENT = Path(__file__).parents[2] / "content"
RECORD = "inspections/ambershire-2027/inspection.yaml"
FILES = sorted(
    path.relative_to(CONTENT).as_posix()
    for path in CONTENT.rglob("*.yaml")
    if not any(part.startswith(".") for part in path.relative_to(CONTENT).parts)
)
NEW_FILES = (
    RECORD,
    "inspections/ambershire-2027/report.yaml",
    "inspections/ambershire-2027/press-release.yaml",
    "inspections/ambershire-2015/inspection.yaml",
    "inspections/ambershire-2015/letter.yaml",
)


@contextmanager
def opened(server: LanguageServer, path: Path, text: str) -> Iterator[list[Message]]:
    """Open a file in the editor for a while; yield what is wrong with it."""
    found = server.open_text(path, text)
    try:
        yield found
    finally:
        server.close_text(path)


def write(content: Path, old: str, new: str) -> str:
    """Return the text of the new record with a change."""
    text = (content / RECORD).read_text("utf-8")
    assert text.count(old) == 1
    return text.replace(old, new)


@pytest.mark.parametrize("name", [*FILES, *NEW_FILES])
def test_the_editor_finds_nothing_wrong_with_our_own_files_and_with_new_ones(
    server: LanguageServer, content: Path, name: str
) -> None:
    with opened(server, content / name, (content / name).read_text("utf-8")) as found:
        assert found == []


def test_a_misspelt_field_is_marked_where_it_stands(server: LanguageServer, content: Path) -> None:
    text = write(content, "\nembargo: to be written\n", "\nembargo: to be written\nsignatry: jo\n")
    with opened(server, content / RECORD, text) as found:
        (told,) = found

    place = find_place(text, "signatry")
    assert told["message"] == "Property signatry is not allowed."
    assert told["range"]["start"] == {"line": place.line, "character": 0}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("stage: drafting", "stage: drafted", "Value is not accepted. Valid values: "),
        ("embargo: to be written", "embargo: 10 May 2024", "Write the London date and time without offset, such as "),
        ('"2.1.1": to be written', '"2.1.1": 69', "Incorrect type. "),
        ("service: ambershire", "service: ambershre", '"redbridge", "barking-and-dagenham", "ambershire".'),
        ("service: ambershire\n", "", 'Missing property "service".'),
    ],
)
def test_a_value_that_cannot_stand_is_marked_with_what_can(
    server: LanguageServer, content: Path, old: str, new: str, told: str
) -> None:
    with opened(server, content / RECORD, write(content, old, new)) as found:
        (one,) = found

    assert told in one["message"]


def test_the_editor_offers_the_fields_that_the_record_lacks(server: LanguageServer, content: Path) -> None:
    text = write(content, "stage: drafting\n", "HERE\n")
    place = find_place(text, "HERE")
    with opened(server, content / RECORD, text.replace("HERE", "")):
        offered = server.complete(content / RECORD, place)

    assert {"stage", "isbn", "published", "waivers"} <= offered.keys()
    assert "embargo" not in offered  # it is there already
    assert offered["stage"]["documentation"] == "Where the inspection is on its way to the public."


@pytest.mark.parametrize(
    ("old", "field", "values"),
    [
        ("stage: drafting", "stage: ", {"drafting", "factual-accuracy", "final", "withdrawn"}),
        ("service: ambershire", "service: ", {"ambershire", "redbridge", "barking-and-dagenham"}),
        ("framework: yj-2021", "framework: ", {"yj-2021"}),
        (
            '"1.1":\n    rating: to be written',
            '"1.1":\n    rating: ',
            {"inadequate", "requires-improvement", "good", "outstanding"},
        ),
    ],
)
def test_the_editor_offers_the_values_of_a_field_and_no_others(
    server: LanguageServer, content: Path, old: str, field: str, values: set[str]
) -> None:
    text = write(content, old, f"{field}HERE")
    place = find_place(text, "HERE")
    with opened(server, content / RECORD, text.replace("HERE", "")):
        offered = server.complete(content / RECORD, place)

    assert offered.keys() == values


def test_a_choice_says_what_it_means(server: LanguageServer, content: Path) -> None:
    text = write(content, "stage: drafting", "stage: HERE")
    place = find_place(text, "HERE")
    with opened(server, content / RECORD, text.replace("HERE", "")):
        offered = server.complete(content / RECORD, place)

    assert (
        offered["final"]["documentation"]
        == "Finished; the press sees it under embargo, and the public from the embargo on."
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (
            "embargo: to",
            (
                "The London date and time of publication: before it, the public sees nothing.\n\n"
                "Write the London date and time without offset, such as 2024-05-10 00:01."
            ),
        ),
        ("score: to", "The published score, which is checked against the ratings."),
        ('2.1":', "Assessment\n\nAssessment is well-informed, analytical and personalised"),
        ('2.2.2":', "Does planning focus sufficiently on keeping the child safe?"),
    ],
)
def test_the_editor_explains_what_the_pointer_rests_on(
    server: LanguageServer, content: Path, words: str, shown: str
) -> None:
    text = (content / RECORD).read_text("utf-8")
    place = find_place(text, f'"{words}' if words.endswith('":') else words)
    with opened(server, content / RECORD, text):
        explained = server.hover(content / RECORD, replace(place, character=place.character + 1))

    assert shown in explained.replace("\\", "")


def test_the_words_of_a_report_have_help_of_their_own(server: LanguageServer, content: Path) -> None:
    path = content / "inspections/ambershire-2027/report.yaml"
    text = path.read_text("utf-8").replace("  diversity: |\n    to be written\n", "  HERE\n", 1)
    place = find_place(text, "HERE")
    with opened(server, path, text.replace("HERE", "")):
        offered = server.complete(path, place)

    assert {"diversity", "acknowledgements"} <= offered.keys()
    assert "foreword" not in offered
