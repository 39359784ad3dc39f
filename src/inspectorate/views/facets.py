"""What inspections are listed by: overall rating, year, region, edition, kind of document. Pure."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from inspectorate.model.framework import MainDocument
from inspectorate.model.inspection import InspectionId
from inspectorate.model.rated import RatedInspection
from inspectorate.release import Cleared
from inspectorate.views.desk import Desk
from inspectorate.views.phrases import Phrases, publication_month

NOT_RATED = "not-rated"
"""The value of the facet `rating` where an inspection has no overall rating."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet, with the inspections that have it, newest first."""

    id: str
    text: str
    inspections: tuple[Cleared, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """What a list is narrowed by. Values without inspections are left out."""

    name: str
    heading: str
    values: tuple[FacetValue, ...]
    value_by_inspection: Mapping[InspectionId, str]


def list_facets(cleared: Sequence[Cleared], desk: Desk) -> tuple[Facet, ...]:
    """Return every facet of the inspections."""
    phrases = desk.phrases
    return (
        _facet("rating", phrases.say("overall_rating"), cleared, lambda rated: _rating_of(rated, phrases)),
        _facet("year", phrases.say("year"), cleared, _year_of),
        _facet("region", phrases.say("region"), cleared, lambda rated: _region_of(rated, desk)),
        _facet("framework", phrases.say("framework"), cleared, lambda rated: _framework_of(rated, phrases)),
        _facet("kind", phrases.say("kind"), cleared, lambda rated: _kind_of(rated, phrases)),
    )


def to_name(text: str) -> str:
    """Return words as a part of an address: small letters and figures without accents, with hyphens between them."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


@dataclass(frozen=True, slots=True)
class _Sorted:
    """A value, and its place among the others: by `order`, then by its words."""

    order: tuple[int, ...]
    id: str
    text: str


def _facet(
    name: str, heading: str, cleared: Sequence[Cleared], value_of: Callable[[RatedInspection], _Sorted]
) -> Facet:
    values = [(value_of(one.rated), one) for one in cleared]
    having: dict[str, list[Cleared]] = {}
    for value, one in values:
        having.setdefault(value.id, []).append(one)
    ordered = sorted(
        {value.id: value for value, _ in values}.values(), key=lambda value: (value.order, str(value.text))
    )
    return Facet(
        name=name,
        heading=heading,
        values=tuple(FacetValue(value.id, value.text, tuple(having[value.id])) for value in ordered),
        value_by_inspection={one.rated.inspection.id: value.id for value, one in values},
    )


def _place(value: _Sorted) -> tuple[tuple[int, ...], str]:
    return value.order, str(value.text)


def _rating_of(rated: RatedInspection, phrases: Phrases) -> _Sorted:
    """Return the overall rating; the highest comes first, and last what has none."""
    overall = rated.published_overall
    if overall is None:
        return _Sorted((1, 0), NOT_RATED, phrases.say("no_overall_rating"))
    return _Sorted((0, -overall.points), overall.id, phrases.choose(overall.name))


def _year_of(rated: RatedInspection) -> _Sorted:
    year = publication_month(rated.inspection.record).year
    return _Sorted((-year,), str(year), str(year))


def _region_of(rated: RatedInspection, desk: Desk) -> _Sorted:
    names = rated.inspection.service.region
    # The address keeps the name in the first language, so that all sides have the same one.
    return _Sorted((), to_name(names[desk.site.first_language]), desk.phrases.choose(names))


def _framework_of(rated: RatedInspection, phrases: Phrases) -> _Sorted:
    framework = rated.inspection.framework
    return _Sorted((), framework.id, phrases.choose(framework.name))


def _kind_of(rated: RatedInspection, phrases: Phrases) -> _Sorted:
    document = rated.inspection.framework.document
    if document is MainDocument.LETTER:
        return _Sorted((1,), document.value, phrases.say("kind_letter"))
    return _Sorted((0,), document.value, phrases.say("kind_report"))
