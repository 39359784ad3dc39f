"""Frameworks: what is found in them, and in which order."""

from dataclasses import replace

import pytest

from builders import FRAMEWORK, GOOD, domain, section, standard
from inspectorate.model.framework import (
    DomainId,
    FrameworkId,
    RatingId,
    SectionKind,
    are_comparable,
    iter_sections,
)


def test_standards_come_in_the_order_of_domains_and_then_their_own() -> None:
    framework = replace(
        FRAMEWORK, domains=(domain("2", "B", standard("2.2"), standard("2.1")), domain("1", "A", standard("1.1")))
    )

    assert [one.id for one in framework.iter_standards()] == ["2.2", "2.1", "1.1"]


def test_a_rating_is_found_by_its_id() -> None:
    assert FRAMEWORK.get_rating(RatingId("good")) is GOOD


def test_a_rating_outside_the_scale_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError, match="excellent"):
        FRAMEWORK.get_rating(RatingId("excellent"))


def test_a_domain_is_found_by_its_id() -> None:
    assert FRAMEWORK.get_domain(DomainId("2")) is FRAMEWORK.domains[1]


def test_an_unknown_domain_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError, match="9"):
        FRAMEWORK.get_domain(DomainId("9"))


def test_sections_come_in_reading_order_each_before_those_inside_it() -> None:
    inner = replace(section("b", SectionKind.PROSE), sections=(section("c", SectionKind.PROSE),))
    outer = replace(section("a", SectionKind.PROSE), sections=(inner, section("d", SectionKind.PROSE)))

    assert [one.id for one in iter_sections((outer, section("e", SectionKind.PROSE)))] == ["a", "b", "c", "d", "e"]


def test_editions_are_not_comparable_unless_one_of_them_says_so() -> None:
    other = replace(FRAMEWORK, id=FrameworkId("shire-2030"))
    saying = replace(other, comparable_with=(FRAMEWORK.id,))

    assert are_comparable(FRAMEWORK, FRAMEWORK)
    assert not are_comparable(FRAMEWORK, other)
    assert are_comparable(FRAMEWORK, saying)
    assert are_comparable(saying, FRAMEWORK)


def test_an_edition_that_two_others_are_comparable_with_does_not_make_these_comparable() -> None:
    one = replace(FRAMEWORK, id=FrameworkId("one"), comparable_with=(FRAMEWORK.id,))
    other = replace(FRAMEWORK, id=FrameworkId("other"), comparable_with=(FRAMEWORK.id,))

    assert not are_comparable(one, other)
