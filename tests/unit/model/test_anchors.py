"""The places of a document that a link can lead to."""

from dataclasses import replace

from builders import FRAMEWORK, RECORD, inspect, phrase, section
from inspectorate.model.anchors import iter_anchors, recommendation_anchor, standard_anchor
from inspectorate.model.framework import SectionKind
from inspectorate.model.inspection import RecommendationGroup


def test_places_on_a_page_have_stable_ids() -> None:
    assert standard_anchor("2.1") == "standard-2-1"
    assert recommendation_anchor(4) == "recommendation-4"


def test_sections_standards_and_recommendations_are_places() -> None:
    inner = section("inner", SectionKind.PROSE)
    framework = replace(
        FRAMEWORK,
        sections=(replace(section("outer", SectionKind.PROSE), sections=(inner,)),),
        imprint=(section("licence", SectionKind.STANDING),),
    )
    record = replace(RECORD, recommendations=(RecommendationGroup(addressee=phrase("Board"), numbers=(1, 2)),))
    standards = [standard_anchor(standard.id) for standard in framework.iter_standards()]

    assert list(iter_anchors(inspect(record, framework))) == [
        "outer", "inner", "licence", *standards, "recommendation-1", "recommendation-2",
    ]  # fmt: skip
