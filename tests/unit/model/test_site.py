"""The site as a value."""

from dataclasses import replace

from builders import SITE
from inspectorate.model.language import Language


def test_words_without_a_language_have_the_first_of_the_site_or_else_english() -> None:
    assert replace(SITE, languages=(Language("cy"), Language("en"))).first_language == "cy"
    assert replace(SITE, languages=()).first_language == "en"
