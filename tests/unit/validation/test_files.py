"""The files that checks speak of: words, framework, site."""

from builders import FRAMEWORK, INSPECTION, LETTER_INSPECTION
from inspectorate.validation.files import name_framework_file, name_site_file, name_words_file


def test_the_words_stand_in_the_file_of_the_main_document() -> None:
    assert name_words_file(INSPECTION) == "report.yaml"
    assert name_words_file(LETTER_INSPECTION) == "letter.yaml"


def test_the_frameworks_stand_beside_the_folder_of_the_inspections() -> None:
    assert name_framework_file("content/inspections/a-2025", FRAMEWORK) == "content/frameworks/shire-2025.yaml"
    assert name_framework_file("inspections/a-2025", FRAMEWORK) == "frameworks/shire-2025.yaml"


def test_the_file_of_the_site_stands_beside_the_folder_of_the_inspections() -> None:
    assert name_site_file("content/inspections/a-2025") == "content/site.yaml"
