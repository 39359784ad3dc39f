"""What stands around a report on its page: what the components `glance`, `compared` and `neighbours` may say. Pure."""

from dataclasses import dataclass
from typing import ClassVar

from inspectorate.views.document import PageLink
from inspectorate.views.rating_parts import RatingLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class GlanceFact:
    """One line of the summary card; `href` where it leads somewhere, else nothing."""

    label: str
    text: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GlancePart:
    """The summary card: the inspection at a glance, and the other forms in which it can be had."""

    component: ClassVar[str] = "glance"

    heading: str
    rating_heading: str
    rating: RatingLabel | None
    score_heading: str
    score: str
    facts: tuple[GlanceFact, ...]
    formats_heading: str
    formats: tuple[PageLink, ...]
    print_words: str
    """On the button that a script offers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """One standard, then and now."""

    number: str
    title: str
    href: str
    before: RatingLabel | None
    after: RatingLabel | None
    no_rating: str
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedTable:
    """All standards, then and now."""

    caption: str
    standard_heading: str
    before_heading: str
    after_heading: str
    change_heading: str
    rows: tuple[ComparedRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedPart:
    """What rose and what fell since the last inspection; or, in words, why that cannot be said."""

    component: ClassVar[str] = "compared"

    heading: str
    summary: str
    last: PageLink
    table: ComparedTable | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NeighboursPart:
    """What comes before and after: the inspections that were published, or the pages of a long list."""

    component: ClassVar[str] = "neighbours"

    label: str
    previous_heading: str
    previous: PageLink | None
    next_heading: str
    next: PageLink | None
