"""The file of the words: that of the letter, or that of the report."""

from builders import INSPECTION, LETTER_INSPECTION
from inspectorate.validation.files import name_words_file


def test_the_words_stand_in_the_file_of_the_main_document() -> None:
    assert name_words_file(INSPECTION) == "report.yaml"
    assert name_words_file(LETTER_INSPECTION) == "letter.yaml"
