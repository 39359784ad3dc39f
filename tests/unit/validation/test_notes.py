"""Footnotes that hide one of the framework."""

from dataclasses import replace

from builders import FRAMEWORK, INSPECTION, SITE, local_prose, prose
from inspectorate.diagnostics import Place
from inspectorate.model.words import Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.notes import check_notes_given_twice


def test_a_note_with_the_name_of_a_standing_one_is_told_with_that_one() -> None:
    framework = replace(FRAMEWORK, footnotes={"rule": local_prose("The lowest decides.")})
    words = Words(footnotes={"rule": prose("Another."), "visit": prose("We came.")})
    rated = rate_inspection(replace(INSPECTION, framework=framework, words=words))
    (found,) = check_notes_given_twice(read_manuscript(rated, SITE, "content/inspections/ambershire-2025"))

    assert (found.code, found.path) == ("footnote-twice", ("footnotes", "rule"))
    assert found.file == "content/inspections/ambershire-2025/report.yaml"
    assert found.also == (Place(file=f"content/frameworks/{framework.id}.yaml", path=("footnotes", "rule")),)
