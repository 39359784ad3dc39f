"""Put the register of recommendations in order: by service, by addressee, by standard. Pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from inspectorate.release import Cleared
from inspectorate.views.addresses import (
    RECOMMENDATIONS,
    RECOMMENDATIONS_BY_ADDRESSEE,
    RECOMMENDATIONS_BY_STANDARD,
)
from inspectorate.views.editions import Edition, list_editions, name_area, name_standard, sort_by_area
from inspectorate.views.facets import to_name
from inspectorate.views.phrases import Phrases
from inspectorate.views.register import Recommendation, list_recommendations

MOST_ON_PAGE = 500
"""Recommendations: some half a megabyte, which a telephone opens at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Recommendations under one heading."""

    id: str
    heading: str
    recommendations: tuple[Recommendation, ...] = ()
    groups: "tuple[Group, ...]" = ()
    """Groups inside this one, such as the standards of an edition; they hold no further ones."""
    goes_on: bool = False
    """Whether it has begun on an earlier page."""


@dataclass(frozen=True, slots=True)
class Order:
    """A way to put the register in order."""

    name: Callable[[Phrases], str]
    group: Callable[[Sequence[Cleared], Phrases], tuple[Group, ...]]
    """Return the groups of all recommendations."""
    note: Callable[[Phrases], str]
    """Return what is to be known of this order, else nothing."""


def divide(groups: Sequence[Group], most: int = MOST_ON_PAGE) -> tuple[tuple[Group, ...], ...]:
    """Return the groups of each page: so many recommendations on each, and the rest on the last one.

    A group that has no room left goes on, since a page has to have as many in every language: each leads to the others,
    and the order of the groups is not the same in all.
    """
    pages: list[list[tuple[Group, Group]]] = []
    room = 0
    for outer, inner in ((one, inner) for one in groups for inner in one.groups or (one,)):
        for piece in _cut(inner, room, most):
            if not room:
                pages.append([])
                room = most
            pages[-1].append((outer, piece))
            room -= len(piece.recommendations)
    begun: set[str] = set()
    return tuple(tuple(_join(page, begun)) for page in pages)


def _cut(group: Group, room: int, most: int) -> Iterator[Group]:
    """Yield the pieces of a group, the first one as large as there is room."""
    found = group.recommendations
    ends = [*range(room, len(found), most), len(found)]
    for start, end in pairwise((0, *ends)):
        if start < end:
            yield replace(group, recommendations=found[start:end], goes_on=start > 0)


def _join(pieces: Sequence[tuple[Group, Group]], begun: set[str]) -> Iterator[Group]:
    """Yield the groups of a page with those that are inside them; `begun` are the outer ones of earlier pages."""
    for _, together in groupby(pieces, key=lambda pair: pair[0].id):
        found = list(together)
        outer = found[0][0]
        if outer.groups:
            yield replace(outer, groups=tuple(inner for _, inner in found), goes_on=outer.id in begun)
            begun.add(outer.id)
        else:
            yield from (inner for _, inner in found)


def _group_by_service(cleared: Sequence[Cleared], phrases: Phrases) -> tuple[Group, ...]:
    found: dict[str, list[Recommendation]] = {}
    headings: dict[str, str] = {}
    for rated in sort_by_area([one.rated for one in cleared], phrases):
        service = rated.inspection.record.service
        if listed := list_recommendations((rated,)):
            headings[service] = name_area(rated, phrases)
            found.setdefault(service, []).extend(listed)
    return tuple(_group(service, headings[service], ones) for service, ones in found.items())


def _group_by_addressee(cleared: Sequence[Cleared], phrases: Phrases) -> tuple[Group, ...]:
    found: dict[str, list[Recommendation]] = {}
    for one in list_recommendations([one.rated for one in cleared]):
        found.setdefault(phrases.choose(one.group.addressee), []).append(one)
    ordered = sorted(found, key=lambda addressee: addressee.casefold())
    return tuple(_group(to_name(addressee), addressee, found[addressee]) for addressee in ordered)


def _group_by_standard(cleared: Sequence[Cleared], phrases: Phrases) -> tuple[Group, ...]:
    groups = [_group_edition(edition, phrases) for edition in list_editions(cleared)]
    others = [one for one in list_recommendations([one.rated for one in cleared]) if not one.standards]
    without = [_group("without-standard", phrases.say("without_standard"), others)] if others else []
    return (*(group for group in groups if group.groups), *without)


def _group_edition(edition: Edition, phrases: Phrases) -> Group:
    framework, listed = edition.framework, list_recommendations(edition.inspections)
    about = [
        (standard, [one for one in listed if standard.id in one.standards]) for standard in framework.iter_standards()
    ]
    return Group(
        id=framework.id,
        heading=phrases.choose(framework.name),
        groups=tuple(
            _group(f"{framework.id}-{standard.id}", name_standard(standard, phrases), found)
            for standard, found in about
            if found
        ),
    )


def _group(group_id: str, heading: str, recommendations: Sequence[Recommendation]) -> Group:
    return Group(id=group_id.replace(".", "-"), heading=heading, recommendations=tuple(recommendations))


ORDERS: Mapping[str, Order] = {
    RECOMMENDATIONS: Order(lambda phrases: phrases.say("register_by_service"), _group_by_service, lambda _: ""),
    RECOMMENDATIONS_BY_ADDRESSEE: Order(
        lambda phrases: phrases.say("register_by_addressee"), _group_by_addressee, lambda _: ""
    ),
    RECOMMENDATIONS_BY_STANDARD: Order(
        lambda phrases: phrases.say("register_by_standard"),
        _group_by_standard,
        lambda phrases: phrases.say("register_by_standard_note"),
    ),
}
"""Each order by the path of its page; the first one is that of the register itself."""
