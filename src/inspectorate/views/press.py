"""What is known of a press release before its page is built. Pure."""

from inspectorate.model.rated import RatedInspection
from inspectorate.views.desk import Desk
from inspectorate.views.phrases import Phrases
from inspectorate.views.spoken import mark_language


def has_press_release(rated: RatedInspection) -> bool:
    """Return whether a press release is made: somebody wrote one, and there is a rating to tell of."""
    inspection = rated.inspection
    return bool(inspection.press_release and inspection.framework.press_release and rated.published_overall)


def headline_of(rated: RatedInspection, own: Phrases) -> str:
    """Return the headline in the language of the press release: its author's, else the one of the wording.

    Raises:
        ValueError: the inspection has no overall rating; `has_press_release` tells.
    """
    if rated.published_overall is None:
        raise ValueError(f"{rated.inspection.id} has no overall rating, so it has no press release.")
    words = rated.inspection.press_release_in(own.language)
    if words and words.headline:
        return words.headline
    service = own.choose(rated.inspection.record.service_name)
    return own.say("press_headline", service=service, rating=own.choose(rated.published_overall.name))


def press_headline(rated: RatedInspection, desk: Desk) -> str:
    """Return the headline as a list on this side shows it: marked where it is in another language."""
    own = desk.phrases_of_document(rated.inspection.translated_press_releases)
    headline = headline_of(rated, own)
    return headline if own.language == desk.wording.language else mark_language(headline, own.language)
