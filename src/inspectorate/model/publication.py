"""Where an inspection is on its way to the public. Pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Stage(Enum):
    """The stage of an inspection; only the last two concern the public."""

    DRAFTING = "drafting"
    """Being written; nobody sees it."""
    FACTUAL_ACCURACY = "factual-accuracy"
    """With the service, which checks the draft; nobody else sees it."""
    FINAL = "final"
    """Finished; the public sees it from the embargo on."""
    WITHDRAWN = "withdrawn"
    """Taken back; nobody sees it."""


@dataclass(frozen=True, slots=True)
class Embargo:
    """The London wall-clock moment before which the public sees nothing.

    Raises:
        ValueError: the moment carries an offset; `release` alone knows the time zone.
    """

    moment: datetime

    def __post_init__(self) -> None:
        if self.moment.tzinfo is not None:
            raise ValueError("An embargo is a London time without offset, such as 2024-05-10 00:01.")
