"""Which PDFs a page offers, and in which words. Pure."""

from collections.abc import Mapping

from inspectorate.views.addresses import pdf_in_edition
from inspectorate.views.document import Desk, PageLink, PrintEdition
from inspectorate.views.phrases import Phrases

PHRASE_BY_EDITION: Mapping[PrintEdition, str] = {PrintEdition.LARGE_PRINT: "download_large_print_pdf"}


def list_downloads(pdf: str, desk: Desk, phrases: Phrases) -> tuple[PageLink, ...]:
    """Return a link to the PDF and one to each further print edition of it. Paths are from the top of the site."""
    return (
        PageLink(pdf, phrases.say("download_pdf")),
        *(
            PageLink(pdf_in_edition(pdf, edition), phrases.say(PHRASE_BY_EDITION[edition]))
            for edition in desk.print_editions
        ),
    )
