"""Weights: what a site may ask for, and what stays an error whatever it asks."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from builders import SITE
from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.checking import CheckSettings, Weight
from inspectorate.validation.weights import ADJUSTABLE_CODES, check_weights, suggest_code, weigh

CODE = "waiver-unused"
FOUND = Diagnostic(code=CODE, message="m", hint="h", severity=Severity.WARNING)


def weigh_all(found: Diagnostic, weights: Mapping[str, Weight]) -> list[Severity]:
    """Return how severe what is left of a finding is."""
    return [one.severity for one in weigh([found], weights)]


@pytest.mark.parametrize("usual", [Severity.WARNING, Severity.INFORMATION])
@pytest.mark.parametrize(
    ("weight", "severities"),
    [
        (Weight.OFF, []),
        (Weight.INFORMATION, [Severity.INFORMATION]),
        (Weight.WARNING, [Severity.WARNING]),
        (Weight.ERROR, [Severity.ERROR]),
    ],
)
def test_a_site_decides_what_a_matter_of_wording_weighs(
    usual: Severity, weight: Weight, severities: list[Severity]
) -> None:
    assert weigh_all(replace(FOUND, severity=usual), {CODE: weight}) == severities


@pytest.mark.parametrize("weight", Weight)
def test_an_error_stays_an_error_even_where_its_code_is_also_one_of_warnings(weight: Weight) -> None:
    assert weigh_all(replace(FOUND, severity=Severity.ERROR), {CODE: weight}) == [Severity.ERROR]


@pytest.mark.parametrize("weight", Weight)
def test_what_cannot_be_adjusted_weighs_what_it_did(weight: Weight) -> None:
    assert weigh_all(replace(FOUND, code="pdf-layout"), {"pdf-layout": weight}) == [Severity.WARNING]


def test_a_weight_is_that_of_its_own_code_alone() -> None:
    assert weigh_all(FOUND, {"waiver-expired": Weight.OFF}) == [Severity.WARNING]
    assert weigh_all(FOUND, {}) == [Severity.WARNING]


def test_weights_of_adjustable_codes_are_not_spoken_of() -> None:
    site = replace(SITE, checks=CheckSettings(weights=dict.fromkeys(ADJUSTABLE_CODES, Weight.OFF)))

    assert list(check_weights(site, "content/site.yaml")) == []


@pytest.mark.parametrize("weight", Weight)
def test_a_weight_that_cannot_be_given_is_an_error_at_its_name(weight: Weight) -> None:
    site = replace(SITE, checks=CheckSettings(weights={"rating-differs": weight}))
    (found,) = check_weights(site, "content/site.yaml")

    assert found.severity is Severity.ERROR
    assert (found.code, found.file) == ("weight-refused", "content/site.yaml")
    assert found.path == ("checks", "weights", "rating-differs", "(name)")
    assert found.hint.startswith("Remove the line. What would publish something false")


def test_a_misspelt_code_is_set_right_and_any_other_has_its_cure() -> None:
    assert suggest_code("waver-unused", "Go.") == "Did you mean `waiver-unused`?"
    assert suggest_code("rating-differs", "Go.").startswith("Go. ")
    assert suggest_code(CODE, "Go.").startswith("Go. ")
