"""Name the files that checks speak of. Pure."""

from inspectorate.model.framework import MainDocument
from inspectorate.model.inspection import Inspection


def name_words_file(inspection: Inspection) -> str:
    """Return the name of the file that holds the words of an inspection's main document."""
    return "letter.yaml" if inspection.framework.document is MainDocument.LETTER else "report.yaml"
