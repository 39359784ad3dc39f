"""Group what is public by the edition that it was inspected under, and name its parts. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspectorate.model.framework import Framework, Rating, Standard
from inspectorate.model.inspection import Month
from inspectorate.model.rated import RatedInspection
from inspectorate.release import Cleared
from inspectorate.views.phrases import Phrases, fill, publication_month
from inspectorate.views.rating_parts import RatingLabel
from inspectorate.views.spoken import mark_language


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition of a framework, with the inspections under it, newest first; there is at least one."""

    framework: Framework
    inspections: tuple[RatedInspection, ...]

    @property
    def has_ratings(self) -> bool:
        """Return whether anything is rated under it."""
        return bool(self.framework.scale)

    @property
    def months(self) -> tuple[Month, Month]:
        """Return when the first and the latest inspection under it began."""
        months = sorted(
            (rated.inspection.record.fieldwork.month for rated in self.inspections),
            key=lambda month: (month.year, month.month),
        )
        return months[0], months[-1]


def list_editions(cleared: Sequence[Cleared]) -> tuple[Edition, ...]:
    """Return every edition that public inspections were made under, the one of the newest inspection first."""
    found: dict[str, list[RatedInspection]] = {}
    for one in cleared:
        found.setdefault(one.rated.inspection.framework.id, []).append(one.rated)
    return tuple(Edition(rated[0].inspection.framework, tuple(rated)) for rated in found.values())


def sort_by_area(inspections: Sequence[RatedInspection], phrases: Phrases) -> tuple[RatedInspection, ...]:
    """Return the inspections in the order of the names of their areas, those of one area newest first."""
    return tuple(sorted(inspections, key=lambda rated: name_area(rated, phrases).casefold()))


def name_area(rated: RatedInspection, phrases: Phrases) -> str:
    """Return the area whose service was inspected."""
    return phrases.choose(rated.inspection.service.area)


def name_inspection(rated: RatedInspection, phrases: Phrases) -> str:
    """Return the name by which lists tell inspections of one area apart, such as `Ambershire, March 2025`."""
    month = phrases.month(publication_month(rated.inspection.record))
    return phrases.say("inspection_name", area=name_area(rated, phrases), month=month)


def name_standard(standard: Standard, phrases: Phrases) -> str:
    """Return number and title of a standard, such as `2.1 Assessment`."""
    return phrases.say("standard_name", number=standard.id, title=phrases.choose(standard.title))


def list_numbers(standards: Sequence[Standard], phrases: Phrases) -> str:
    """Return the numbers of standards in a list, such as `2.1, 2.2 and 2.3`."""
    return phrases.listing([standard.id for standard in standards])


def label_rating(rating: Rating, phrases: Phrases) -> RatingLabel:
    """Return a rating as it is shown."""
    return RatingLabel(name=phrases.choose(rating.name), shape=rating.shape.value)


def state_for_all(standard: Standard, phrases: Phrases) -> str:
    """Return the statement of a standard for all services, with a word that fits each of them."""
    first = phrases.first
    if first is None or phrases.language in standard.statement:
        return fill(phrases.choose(standard.statement), {"service_word": phrases.say("any_service")})
    # The words of the first language get its own word for a service, not that of the page.
    text = fill(first.choose(standard.statement), {"service_word": first.say("any_service")})
    return mark_language(text, first.language)
