"""Say what pictures of many inspections share: ratings with their shapes, counts, years. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date

from inspectorate.model.framework import Framework, Rating, RatingId
from inspectorate.model.rated import RatedInspection
from inspectorate.model.site import ServiceId
from inspectorate.views.phrases import Phrases
from inspectorate.views.rating_parts import RatingLabel

FULL_WIDTH = 100
NO_RATING = "none"
"""What stands in place of a shape where there is no rating."""


_MOST_TICKS = 12


def label(rating: Rating, phrases: Phrases) -> RatingLabel:
    """Return a rating as it is shown."""
    return RatingLabel(name=phrases.choose(rating.name), shape=rating.shape.value)


def best_first(framework: Framework) -> tuple[Rating, ...]:
    """Return the ratings of a framework, the highest first."""
    return tuple(reversed(framework.scale))


def latest_of_each_service(inspections: Iterable[RatedInspection]) -> tuple[RatedInspection, ...]:
    """Return the first inspection of each service; `inspections` come newest first."""
    found: dict[ServiceId, RatedInspection] = {}
    for rated in inspections:
        found.setdefault(rated.inspection.record.service, rated)
    return tuple(found.values())


def count_ratings(ratings: Iterable[Rating | None], framework: Framework) -> dict[RatingId | None, int]:
    """Return how often each rating occurs, the highest first and none at all last; what does not occur is left out."""
    given = [rating.id if rating else None for rating in ratings]
    scale: tuple[RatingId | None, ...] = (*(rating.id for rating in best_first(framework)), None)
    return {rating: given.count(rating) for rating in scale if rating in given}


def say_counts(counts: Mapping[RatingId | None, int], framework: Framework, phrases: Phrases) -> str:
    """Return counts of ratings in words, for instance `2 Good and 1 not rated`."""
    return phrases.listing(
        [
            phrases.say("count_of_rating", count=str(count), rating=name_rating(rating, framework, phrases))
            if rating
            else phrases.say("count_not_rated", count=str(count))
            for rating, count in counts.items()
        ]
    )


def name_rating(rating: RatingId | None, framework: Framework, phrases: Phrases) -> str:
    """Return the word for a rating, or that there is none."""
    return phrases.choose(framework.get_rating(rating).name) if rating else phrases.say("not_rated")


def publication_day(rated: RatedInspection) -> date:
    """Return the day that a report is dated by: that of its embargo, or the first of the month that it names."""
    record = rated.inspection.record
    return date(record.published.year, record.published.month, 1) if record.published else record.embargo.moment.date()


def percent(part: float, whole: float) -> str:
    """Return a portion as an attribute, such as `33.33%`."""
    return f"{FULL_WIDTH * part / whole:.2f}".rstrip("0").rstrip(".") + "%"


def ticks(highest: int) -> tuple[str, ...]:
    """Return where a scale of whole numbers from 0 up has its marks: at each number, or only at its ends."""
    numbers = range(highest + 1) if highest <= _MOST_TICKS else (0, highest)
    return tuple(percent(number, highest) for number in numbers)
