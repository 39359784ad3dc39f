"""The words of the site itself: in every language, and printable where they stand."""

from dataclasses import replace

import pytest

from builders import EN, SITE, inlines, local_prose, paragraph
from inspectorate.diagnostics import FieldPath
from inspectorate.model.language import Language
from inspectorate.model.prose import FootnoteMark, Heading, List, ListItem
from inspectorate.model.site import Site
from inspectorate.validation.site import SITE_CHECKS

LIST = List((ListItem((paragraph("a"),)),))


def told(site: Site) -> list[tuple[str, FieldPath]]:
    """Return code and path of all that is found."""
    found = [one for check in SITE_CHECKS for one in check(site, "content/site.yaml")]
    assert all(one.file == "content/site.yaml" for one in found)
    return [(one.code, one.path) for one in found]


def test_a_sound_site_has_nothing_to_tell() -> None:
    assert told(SITE) == []


def test_the_words_of_the_site_stand_in_its_first_language() -> None:
    codes = told(replace(SITE, languages=(Language("cy"), EN)))

    assert codes == [("language-missing", (name,)) for name in ("name", "publisher", "introduction", "media_contact")]
    assert told(replace(SITE, languages=(EN, Language("cy")))) == [("words-not-translated", ("name",))]


@pytest.mark.parametrize("field", ["introduction", "media_contact"])
def test_the_words_of_the_site_mark_no_footnote_and_ask_for_no_fact(field: str) -> None:
    words = local_prose(paragraph("www.example.org", FootnoteMark("n"), "{area} {area} {x}"))
    site = replace(SITE, introduction=words) if field == "introduction" else replace(SITE, media_contact=words)

    assert told(site) == [
        ("footnote-out-of-place", (field, "en", "footnote", "n")),
        ("phrase-unknown-fact", (field, "en")),
        ("phrase-unknown-fact", (field, "en")),
    ]


def test_the_media_contact_is_a_paragraph_and_the_introduction_may_hold_more() -> None:
    assert told(replace(SITE, introduction=local_prose("a", LIST, Heading(1, inlines("b"))))) == []
    assert told(replace(SITE, media_contact=local_prose(LIST, "Telephone 020 7946 0000."))) == [
        ("not-a-paragraph", ("media_contact", "en"))
    ]


def test_the_introduction_jumps_over_no_level_of_headings() -> None:
    assert told(replace(SITE, introduction=local_prose(Heading(2, inlines("b"))))) == [
        ("heading-jump", ("introduction", "en", 0))
    ]
