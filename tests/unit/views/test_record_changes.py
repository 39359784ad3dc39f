"""What changed in a record, sentence by sentence."""

from dataclasses import replace

from builders import EN, FRAMEWORK, RECORD, make_wording, measured, moment, not_rated, phrase, prose, rate
from inspectorate.model.framework import StandardId
from inspectorate.model.inspection import LeadInspector, OverallResult, RecommendationGroup, Record
from inspectorate.model.key_facts import KeyFactRow, KeyFacts, KeyFactTable, KeyFigure
from inspectorate.model.publication import Stage
from inspectorate.model.words import Words
from inspectorate.views.phrases import Phrases
from inspectorate.views.record_changes import list_changes

PHRASES = Phrases(
    make_wording(
        {
            "redline_change": "{name}: {old} → {new}",
            "redline_new": "{name}: {new} (new)",
            "redline_gone": "{name}: {old} (gone)",
            "redline_field": "{name}: {field}",
            "redline_standard": "{standard}: {changes}; {rating}",
            "redline_rating": "rating {old} → {new}",
            "redline_rating_same": "rating unchanged",
            "redline_share": "{old} → {new}",
            "redline_question": "{question} {old} → {new}",
            "redline_not_given": "not given",
            "redline_sample": "sample {name}",
            "redline_recommendation_new": "{number} is new",
            "redline_recommendation_gone": "{number} is gone",
            "redline_recommendation_renumbered": "{old} is now {new}",
            "redline_recommendation_addressee": "{number}: {old} → {new}",
            "stage_drafting": "being written",
            "stage_final": "final",
            "moment": "{time} on {day}",
        }
    )
)


def changes(old: Record, new: Record, words: tuple[Words, Words] = (Words(), Words())) -> tuple[str, ...]:
    """Return what is said of two records."""
    return list_changes(rate(old, words=words[0]), rate(new, words=words[1]), PHRASES)


def test_the_same_record_changes_nothing() -> None:
    assert changes(RECORD, RECORD) == ()


def test_stage_embargo_and_people_are_said_in_words() -> None:
    old = replace(RECORD, stage=Stage.DRAFTING, embargo=moment("2025-03-04 00:01"), samples={"court": 16})
    new = replace(
        old,
        stage=Stage.FINAL,
        embargo=moment("2025-03-05 00:01"),
        lead_inspector=LeadInspector(name="Bea Hill"),
        samples={"court": 17, "staff": 3},
        isbn=None,
    )

    said = changes(replace(old, isbn="978"), new)

    assert any(one.endswith(": being written → final") for one in said)
    assert any("00.01 on" in one and "→ 00.01 on" in one for one in said)
    assert any(one.endswith("→ Bea Hill") for one in said)
    assert "sample court: 16 → 17" in said
    assert "sample staff: 3 (new)" in said
    assert any(one.endswith("978 (gone)") for one in said)


def test_shares_and_the_rating_of_a_standard_are_one_sentence() -> None:
    good, *_ = (rating for rating in FRAMEWORK.scale if rating.id == "good")
    standards = {StandardId("2.1"): measured(good, 70, 90)}
    better = {StandardId("2.1"): measured(good, 72, 90)}
    unrated = {StandardId("2.1"): not_rated()}

    shares = changes(replace(RECORD, standards=standards), replace(RECORD, standards=better))
    rating = changes(replace(RECORD, standards=standards), replace(RECORD, standards=unrated))

    (shared,) = [one for one in shares if one.startswith("2.1 ")]
    assert "70% → 72%; rating unchanged" in shared
    assert "90%" not in shared
    (rated,) = [one for one in rating if one.startswith("2.1 ")]
    assert rated.endswith("rating 'Good' → not given")


def test_the_overall_rating_and_the_score_are_said() -> None:
    good, poor = next(rating for rating in FRAMEWORK.scale if rating.id == "good"), FRAMEWORK.scale[0]
    old = replace(RECORD, overall=OverallResult(rating=poor.id, score=1, maximum=2))
    new = replace(RECORD, overall=OverallResult(rating=good.id, score=2, maximum=2))

    said = changes(old, new)

    assert any(one.endswith(f"'{poor.name[EN]}' → 'Good'") for one in said)
    assert any(one.endswith("1 of 2 → 2 of 2") for one in said)


def test_recommendations_come_go_move_and_change_hands() -> None:
    board, council = phrase("The board"), phrase("The council")
    old = replace(
        RECORD,
        recommendations=(RecommendationGroup(addressee=board, numbers=(1, 2, 3)),),
    )
    new = replace(
        RECORD,
        recommendations=(
            RecommendationGroup(addressee=board, numbers=(1,)),
            RecommendationGroup(addressee=council, numbers=(2, 3)),
        ),
    )
    before = Words(recommendations={1: prose("first"), 2: prose("second"), 3: prose("third")})
    after = Words(recommendations={1: prose("second"), 2: prose("new"), 3: prose("third")})

    assert changes(old, new, (before, after)) == (
        "2 is now 1",
        "1 is gone",
        "2 is new",
        "3: The board → The council",
    )


def test_key_facts_are_named_by_what_stands_before_them() -> None:
    def facts(figure: str, value: str) -> tuple[KeyFacts, ...]:
        row = KeyFactRow(label=phrase("Shire"), values=(value,))
        table = KeyFactTable(title=phrase("Children"), columns=(phrase("2024"),), rows=(row,))
        figures = (KeyFigure(value=figure, label=phrase("all")),)
        return (KeyFacts(title=phrase("People"), figures=figures, tables=(table,)),)

    said = changes(replace(RECORD, key_facts=facts("10", "1")), replace(RECORD, key_facts=facts("11", "2")))

    assert said == ("People, all: 10 → 11", "Children, Shire, 2024: 1 → 2")
