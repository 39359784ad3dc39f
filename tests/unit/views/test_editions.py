"""What is public, by edition: groups, orders and names."""

from dataclasses import replace

import pytest

from builders import (
    INSPECTION,
    LEADERSHIP,
    LETTER_INSPECTION,
    PHRASES_IN_ENGLISH,
    RECORD,
    SERVICE,
    clear_all,
    make_wording,
    moment,
    phrase,
    rate,
)
from inspectorate.model.inspection import Fieldwork, InspectionId, Month
from inspectorate.model.language import Language, Phrase
from inspectorate.views.editions import (
    list_editions,
    name_inspection,
    name_standard,
    sort_by_area,
    state_for_all,
)
from inspectorate.views.phrases import Phrases
from inspectorate.views.spoken import Spoken

CY = Language("cy")
OLDER = replace(
    INSPECTION,
    id=InspectionId("bedshire-2023"),
    service=replace(SERVICE, area=phrase("Bedshire")),
    record=replace(RECORD, embargo=moment("2023-03-01 00:01"), fieldwork=Fieldwork(month=Month(2022, 12))),
)
WELSH = Phrases(replace(make_wording({"any_service": "gwasanaeth"}), language=CY), PHRASES_IN_ENGLISH)


def test_inspections_are_grouped_by_edition_the_newest_first() -> None:
    editions = list_editions(clear_all(LETTER_INSPECTION, OLDER, INSPECTION))

    assert [edition.framework.id for edition in editions] == ["shire-2025", "letter-2012"]
    assert [rated.inspection.id for rated in editions[0].inspections] == ["ambershire-2025", "bedshire-2023"]
    assert [edition.has_ratings for edition in editions] == [True, False]


def test_an_edition_knows_its_first_and_its_latest_month_of_fieldwork() -> None:
    (edition,) = list_editions(clear_all(INSPECTION, OLDER))

    assert edition.months == (Month(2022, 12), Month(2025, 2))


def test_inspections_stand_in_the_order_of_their_areas_and_of_one_area_the_newest_first() -> None:
    later = replace(INSPECTION, id=InspectionId("later"), record=replace(RECORD, embargo=moment("2026-01-01 00:01")))
    rated = [one.rated for one in clear_all(OLDER, INSPECTION, later)]

    assert [one.inspection.id for one in sort_by_area(rated, PHRASES_IN_ENGLISH)] == [
        "later",
        "ambershire-2025",
        "bedshire-2023",
    ]


def test_an_inspection_is_named_by_its_area_and_the_month_of_its_publication() -> None:
    assert name_inspection(rate(), PHRASES_IN_ENGLISH) == "Ambershire, May 2025"
    assert name_inspection(rate(replace(RECORD, published=Month(2024, 12))), PHRASES_IN_ENGLISH).endswith("2024")


def test_a_standard_is_named_by_number_and_title() -> None:
    assert name_standard(LEADERSHIP, PHRASES_IN_ENGLISH) == "1.1 Leadership"


@pytest.mark.parametrize(
    ("statement", "said", "html"),
    [
        ({"en": "Staff of the {service_word} lead."}, "Staff of the Any service lead.", "<span"),
        ({"en": "The {service_word}.", "cy": "Y {service_word}."}, "Y gwasanaeth.", ""),
    ],
)
def test_a_statement_speaks_of_any_service_in_its_own_language(statement: dict[str, str], said: str, html: str) -> None:
    standard = replace(LEADERSHIP, statement={Language(code): Phrase(text) for code, text in statement.items()})
    stated = state_for_all(standard, WELSH)

    assert stated == said
    assert isinstance(stated, Spoken) == bool(html)


def test_a_statement_has_no_placeholder_left_in_the_first_language() -> None:
    standard = replace(LEADERSHIP, statement=phrase("The {service_word} is led well."))

    assert state_for_all(standard, PHRASES_IN_ENGLISH) == "The Any service is led well."
