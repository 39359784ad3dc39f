"""Which PDFs a page offers, and in which words. Pure."""

from collections.abc import Mapping

from inspectorate.views.addresses import pdf_in_edition, relative
from inspectorate.views.desk import Desk
from inspectorate.views.document import PageLink, PrintEdition
from inspectorate.views.phrases import Phrases
from inspectorate.views.spoken import mark_language

PHRASE_BY_EDITION: Mapping[PrintEdition, str] = {PrintEdition.LARGE_PRINT: "download_large_print_pdf"}


def list_downloads(pdf: str, page: str, desk: Desk, own: Phrases) -> tuple[PageLink, ...]:
    """Return a link to the PDF and one to each further print edition of it, seen from the page.

    `own` are the phrases of the language in which the document stands: where that is not the side's, its PDF lies on
    the side of the site's first language, and the words say so.
    """
    phrases = desk.phrases
    found = [(pdf, phrases.say("download_pdf"))]
    found += [(pdf_in_edition(pdf, one), phrases.say(PHRASE_BY_EDITION[one])) for one in desk.print_editions]
    if own.language == phrases.language:
        return tuple(PageLink(relative(path, page), text) for path, text in found)
    language = mark_language(own.say("language_name"), own.language)
    return tuple(
        PageLink(desk.shared(path, page), phrases.say("in_language", what=text, language=language))
        for path, text in found
    )
