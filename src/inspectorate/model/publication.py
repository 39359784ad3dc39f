"""Where an inspection is on its way to the public, and who waits for it. Pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Stage(Enum):
    """The stage of an inspection; only the last two concern the public."""

    DRAFTING = "drafting"
    """Being written; only staff see it."""
    FACTUAL_ACCURACY = "factual-accuracy"
    """With the service, which checks the draft; beside it only staff see it."""
    FINAL = "final"
    """Finished; the press sees it under embargo, and the public from the embargo on."""
    WITHDRAWN = "withdrawn"
    """Taken back; the public sees a notice in its place."""


class Audience(Enum):
    """For whom something is made. Each has folders of its own; only what is made for the public goes on the site."""

    STAFF = "staff"
    """The people who make the report."""
    SERVICE = "service"
    """The inspected service, which checks the draft."""
    PRESS = "press"
    """Those who may read a finished report a short time before the public."""
    PUBLIC = "public"
    """Everybody."""


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
