"""The fixed phrases of the site in one language. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from inspectorate.model.language import FORBID_EXTRA, Language, Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Every fixed phrase of one language, with `{placeholders}` where facts stand. The file wording/<code>.yaml."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    language: Language
    """The code of the language; the same as the file's name. Example: `en`"""
    months: tuple[Phrase, ...]
    """The twelve months. Example: `[January, February, March]`"""
    numbers: tuple[Phrase, ...]
    """Number words from zero on; larger numbers are printed in figures. Example: `[none, one, two]`"""
    phrases: Mapping[str, Phrase]
    """Every fixed phrase, by its name. content/wording/en.yaml shows all of them; names in braces stay the same.
    Required: all of them. Example: `overall_rating: Overall rating`
    """


PHRASES = frozenset(
    {
        "about_the_site",
        "about_this_report",
        "and",
        "areas_for_improvement",
        "attachment_data",
        "attachment_ratings",
        "attachment_record",
        "back",
        "breadcrumb",
        "category",
        "contents",
        "copyright",
        "domain_ratings_caption",
        "download_large_print_pdf",
        "download_pdf",
        "fieldwork_started",
        "footer_title",
        "footnote_back",
        "footnote_back_several",
        "footnote_mark",
        "footnotes",
        "home",
        "in_language",
        "isbn",
        "key_question",
        "key_questions_caption",
        "language_name",
        "letter_copy_list",
        "letter_copy_to",
        "letter_from",
        "letter_names",
        "letter_note",
        "letter_notes",
        "letter_person",
        "letter_publication_date",
        "letter_role",
        "letter_see_copies",
        "letter_to",
        "lowest_score",
        "main_navigation",
        "no_reports",
        "not_in_table",
        "not_rated",
        "other_languages",
        "overall_rating",
        "percent",
        "percent_yes",
        "press_end",
        "press_headline",
        "press_notes",
        "press_recommendation_share",
        "press_recommendations",
        "press_release",
        "press_separately_rated",
        "press_standfirst",
        "published",
        "published_label",
        "quoted_rating",
        "rating",
        "rating_and_percent_yes",
        "read_press_release",
        "read_report",
        "recommendation",
        "recommendation_addressee",
        "recommendations",
        "reports",
        "results_caption",
        "score",
        "score_value",
        "service",
        "skip_to_content",
        "standard",
        "standards_and_key_questions",
        "strengths",
        "summary",
        "to",
    }
)
"""The names of the phrases that every language needs."""
