"""Which documents exist. The list is written by hand, so that it can be read and searched."""

from inspectorate.documents.home import HOME_PAGE
from inspectorate.documents.letter import LETTER
from inspectorate.documents.press_release import PRESS_RELEASE
from inspectorate.documents.report import REPORT
from inspectorate.views.desk import Document

DOCUMENTS: tuple[Document, ...] = (HOME_PAGE, REPORT, LETTER, PRESS_RELEASE)
