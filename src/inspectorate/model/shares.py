"""Measure how many of the inspected cases were sufficient. The only rounding of the project stands here. Pure."""

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

FULL_PERCENT = 100


@dataclass(frozen=True, slots=True)
class CountedShare:
    """Cases answered 'Yes' out of cases inspected.

    Raises:
        ValueError: a count is negative, no case was inspected, or more cases are sufficient than were inspected.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    yes: int
    """How many of the inspected cases were sufficient. Example: `11`"""
    of: int
    """How many cases were inspected. Example: `16`"""

    def __post_init__(self) -> None:
        if self.yes < 0:
            raise ValueError(f"`yes` is {self.yes}, but a number of cases is not below 0.")
        if self.of < 1:
            raise ValueError(f"`of` is {self.of}, but at least one case must have been inspected.")
        if self.yes > self.of:
            raise ValueError(f"`yes` is {self.yes}, more than the {self.of} cases that were inspected.")

    @property
    def percent(self) -> int:
        """Return the share as the whole number that reports print: half up.

        Source: printed percentages of published reports (11 of 16 prints as 69, 14 of 16 as 88); ADR 0004.
        """
        # Not round(): it takes half to even, so 12.5 would print as 12. Integers, so no float can slip below a band.
        return (2 * FULL_PERCENT * self.yes + self.of) // (2 * self.of)


@dataclass(frozen=True, slots=True)
class PrintedShare:
    """A percentage as it was printed, where the counts behind it were not published.

    Raises:
        ValueError: the percentage is not between 0 and 100.
    """

    percent: int

    def __post_init__(self) -> None:
        if not 0 <= self.percent <= FULL_PERCENT:
            raise ValueError(f"A percentage lies between 0% and 100%, not at {self.percent}%.")


Share: TypeAlias = CountedShare | PrintedShare
