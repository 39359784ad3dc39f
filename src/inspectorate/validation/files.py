"""Name the files that checks speak of. Pure."""

from inspectorate.model.framework import Framework, MainDocument
from inspectorate.model.inspection import Inspection

RELEASE_FILE = "press-release.yaml"
"""The file with the words of a press release, in the first language of the site."""


def name_words_file(inspection: Inspection) -> str:
    """Return the name of the file that holds the words of an inspection's main document."""
    return "letter.yaml" if inspection.framework.document is MainDocument.LETTER else "report.yaml"


def name_framework_file(folder: str, framework: Framework) -> str:
    """Return the way to a framework's file, from the folder of an inspection."""
    return f"{_content(folder)}frameworks/{framework.id}.yaml"


def name_site_file(folder: str) -> str:
    """Return the way to the file of the site, from the folder of an inspection."""
    return f"{_content(folder)}site.yaml"


def _content(folder: str) -> str:
    return folder.rpartition("/")[0].removesuffix("inspections")
