"""Addresses at which somebody would look for what is withheld."""

from inspectorate.model.inspection import InspectionId
from inspectorate.views.addresses import (
    badge_of_inspection,
    inspection_data,
    press_release_pdf,
    report_page,
    report_pdf,
)
from inspectorate.views.guessable import guess_addresses, guess_names

AMBERSHIRE = InspectionId("ambershire-2025")


def test_every_address_of_the_inspection_itself_is_among_them() -> None:
    guessed = guess_addresses([AMBERSHIRE], ["", "cy/"])

    own = {report_page(AMBERSHIRE), report_pdf(AMBERSHIRE), inspection_data(AMBERSHIRE), press_release_pdf(AMBERSHIRE)}
    assert own | {f"cy/{path}" for path in own} | {badge_of_inspection(AMBERSHIRE)} <= set(guessed)
    assert len(guessed) == len(set(guessed))


def test_names_are_guessed_from_those_of_other_reports() -> None:
    assert {
        "ambershire-2024",
        "ambershire-2026",
        "ambershire-2025-05",
        "ambershire-may-2025",
        "ambershire-2025-1",
        "ambershire-2025-final",
        "ambershire-2025-draft",
        "ambershire",
    } <= set(guess_names(AMBERSHIRE))


def test_a_name_without_a_year_is_guessed_as_well() -> None:
    assert "ambershire-final" in guess_names(InspectionId("ambershire"))


def test_nothing_withheld_is_nothing_to_guess() -> None:
    assert guess_addresses([], [""]) == ()
