"""An inspection with its ratings: computed, published, and what lies between them. Pure."""

from dataclasses import dataclass

from inspectorate.model.framework import KeyQuestionId, Rating, Standard, StandardId
from inspectorate.model.inspection import Inspection, StandardResult


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedStandard:
    """A standard with its two ratings.

    `computed` is None where the standard is judged without percentages or not rated; `published` is None where it is
    not rated. `lowest` names every key question with the lowest percentage, in the order of the framework.
    """

    standard: Standard
    result: StandardResult
    computed: Rating | None
    published: Rating | None
    lowest: tuple[KeyQuestionId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedInspection:
    """An inspection with all its ratings. Score, maximum and overall are None where the framework has none."""

    inspection: Inspection
    standards: tuple[RatedStandard, ...]
    score: int | None
    maximum: int | None
    computed_overall: Rating | None
    published_overall: Rating | None

    def get_standard(self, standard_id: StandardId) -> RatedStandard | None:
        """Return a standard, or None where this inspection has no result for it."""
        return next((rated for rated in self.standards if rated.standard.id == standard_id), None)
