"""Which facts the program fills into each fixed phrase, and which phrases do not take them. Pure."""

from collections.abc import Iterator, Mapping

from inspectorate.diagnostics import Diagnostic
from inspectorate.model.facts import PLACEHOLDER
from inspectorate.model.wording import PHRASES, Wording

FACTS_BY_PHRASE: Mapping[str, frozenset[str]] = {
    "about_description": frozenset({"publisher"}),
    "badge_place": frozenset({"area", "date"}),
    "badge_title": frozenset({"date", "publisher", "rating", "service"}),
    "band_from": frozenset({"percent", "rating"}),
    "bars_caption": frozenset({"percent", "rating"}),
    "bars_lowest": frozenset({"lowest", "percent"}),
    "bars_title": frozenset({"end", "number", "percents", "start", "title"}),
    "cases_of": frozenset({"of", "yes"}),
    "compared_summary": frozenset({"fell", "rose", "same"}),
    "comparison_caption": frozenset({"edition"}),
    "comparison_size": frozenset({"services", "standards"}),
    "comparison_title": frozenset({"edition"}),
    "condition_up_to_cases": frozenset({"cases"}),
    "condition_within_points": frozenset({"points"}),
    "copyright": frozenset({"year"}),
    "count_not_rated": frozenset({"count"}),
    "count_of_rating": frozenset({"count", "rating"}),
    "data_dictionary_caption": frozenset({"table"}),
    "data_schema": frozenset({"table"}),
    "data_size": frozenset({"columns", "rows"}),
    "distribution_caption": frozenset({"framework"}),
    "distribution_title": frozenset({"count", "framework"}),
    "domain_ratings_caption": frozenset({"name", "number"}),
    "edition_description": frozenset({"edition"}),
    "edition_licence": frozenset({"licence"}),
    "edition_source": frozenset({"source"}),
    "example_discretion": frozenset({"computed_rating", "published_rating", "reason", "standard"}),
    "example_overall": frozenset({"maximum", "range", "rating", "score"}),
    "example_points_caption": frozenset({"area"}),
    "example_reduced": frozenset({"full", "maximum"}),
    "example_standard": frozenset({"percent", "range", "rating", "standard"}),
    "feed_summary": frozenset({"framework", "service"}),
    "fieldwork_started": frozenset({"month"}),
    "filter_status": frozenset({"count", "total"}),
    "footer_title": frozenset({"area", "title"}),
    "footnote_back": frozenset({"number"}),
    "footnote_back_several": frozenset({"number", "place"}),
    "footnote_mark": frozenset({"number"}),
    "history_caption": frozenset({"area"}),
    "history_item": frozenset({"date", "rating"}),
    "history_title": frozenset({"ratings"}),
    "in_language": frozenset({"language", "what"}),
    "inspection_name": frozenset({"area", "month"}),
    "inspections_counted": frozenset({"count"}),
    "inspections_introduction": frozenset({"count"}),
    "inspections_of": frozenset({"area"}),
    "inspections_with": frozenset({"facet", "value"}),
    "isbn": frozenset({"isbn"}),
    "key_questions_caption": frozenset({"number", "title"}),
    "last_inspection_of": frozenset({"date"}),
    "letter_note": frozenset({"number"}),
    "letter_person": frozenset({"name", "role"}),
    "licence_explanation": frozenset({"publisher"}),
    "not_comparable": frozenset({"date", "framework"}),
    "not_in_table": frozenset({"reason", "standard"}),
    "not_rated_because": frozenset({"reason"}),
    "not_rated_counted": frozenset({"count"}),
    "page_of_site": frozenset({"page", "site"}),
    "percent": frozenset({"percent"}),
    "press_headline": frozenset({"rating", "service"}),
    "press_recommendation_share": frozenset({"addressee", "count"}),
    "press_recommendations": frozenset({"recommendations", "shares"}),
    "press_separately_rated": frozenset({"rating", "standard"}),
    "press_standfirst": frozenset({"publisher", "rating", "service", "service_short"}),
    "published": frozenset({"date"}),
    "quoted_rating": frozenset({"rating"}),
    "range": frozenset({"highest", "lowest"}),
    "rating_by_discretion": frozenset({"rating"}),
    "rating_counted": frozenset({"count", "rating"}),
    "ratings_given": frozenset({"inspections", "ratings"}),
    "ratings_under": frozenset({"framework"}),
    "recommendation_addressee": frozenset({"addressee"}),
    "recommendation_name": frozenset({"inspection", "number"}),
    "region_title": frozenset({"ratings", "region"}),
    "regions_caption": frozenset({"framework"}),
    "register_title": frozenset({"order"}),
    "results_bars_title": frozenset({"end", "name", "start"}),
    "results_caption": frozenset({"name", "number"}),
    "rule_discretion_conditions": frozenset({"conditions"}),
    "rule_judgement": frozenset({"standards"}),
    "rule_lowest": frozenset({"standards"}),
    "rule_overall": frozenset({"maximum"}),
    "rule_separate": frozenset({"standards"}),
    "scale_total": frozenset({"maximum"}),
    "score_value": frozenset({"maximum", "score"}),
    "search_none": frozenset({"query"}),
    "search_one": frozenset({"query"}),
    "search_several": frozenset({"count", "query"}),
    "search_several_of_all": frozenset({"count"}),
    "search_title": frozenset({"site"}),
    "service_introduction": frozenset({"area", "count"}),
    "service_title": frozenset({"area"}),
    "several_inspections": frozenset({"count"}),
    "short_title": frozenset({"area", "document", "month"}),
    "standard_caption": frozenset({"standard"}),
    "standard_distribution_caption": frozenset({"standard"}),
    "standard_distribution_title": frozenset({"caption", "ratings"}),
    "standard_kicker": frozenset({"domain", "number"}),
    "standard_name": frozenset({"number", "title"}),
    "standard_title": frozenset({"edition", "standard"}),
    "statement_applies": frozenset({"address", "publisher"}),
    "statement_checked": frozenset({"date"}),
    "statement_commitment": frozenset({"publisher"}),
    "statement_description": frozenset({"site"}),
    "statement_heading": frozenset({"site"}),
    "statement_prepared": frozenset({"date"}),
    "statement_results": frozenset({"date"}),
    "workbook_sheet": frozenset({"name", "summary"}),
    "workbook_summary": frozenset({"publisher"}),
}
"""The facts of each phrase that has any; a contract test compares them with what the views say."""

_NONE: frozenset[str] = frozenset()


def check_facts_of_phrases(wording: Wording, file: str) -> Iterator[Diagnostic]:
    """Yield phrases that ask for a fact they are not given, or that leave out one they are given."""
    for name, phrase in wording.phrases.items():
        if name not in PHRASES:
            continue
        given, asked = FACTS_BY_PHRASE.get(name, _NONE), PLACEHOLDER.findall(phrase)
        listed = ", ".join(f"`{{{fact}}}`" for fact in sorted(given)) or "none"
        for fact in dict.fromkeys(asked):
            if fact not in given:
                yield Diagnostic(
                    code="phrase-unknown-fact",
                    message=f"The phrase `{name}` asks for `{{{fact}}}`, which is not known there.",
                    hint=f"What may stand there in braces: {listed}.",
                    file=file,
                    path=("phrases", name),
                )
        for fact in sorted(given - set(asked)):
            yield Diagnostic(
                code="phrase-without-fact",
                message=f"The phrase `{name}` leaves out `{{{fact}}}`: readers would never see it.",
                hint=f"Put `{{{fact}}}` where it belongs in the phrase.",
                file=file,
                path=("phrases", name),
            )
