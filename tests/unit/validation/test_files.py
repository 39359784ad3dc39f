"""The files that checks speak of: words, framework, site."""

from builders import FRAMEWORK, INSPECTION, LETTER_INSPECTION
from inspectorate.validation.files import name_framework_file, name_site_file, name_words_file


def test_the_words_stand_in_the_file_of_the_main_document() -> None:
    assert name_words_file(INSPECTION) == "report.yaml"
    assert name_words_file(LETTER_INSPECTION) == "letter.yaml"


def test_framework_and_site_stand_beside_the_folder_of_the_inspections() -> None:
    folder = "content/inspections/ambershire-2025"

    assert name_framework_file(folder, FRAMEWORK) == "content/frameworks/shire-2025.yaml"
    assert name_site_file(folder) == "content/site.yaml"
