"""Put the register of recommendations in order: by service, by addressee, by standard. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from inspectorate.release import Cleared
from inspectorate.views.addresses import (
    RECOMMENDATIONS,
    RECOMMENDATIONS_BY_ADDRESSEE,
    RECOMMENDATIONS_BY_STANDARD,
)
from inspectorate.views.edition_parts import RegisterGroup
from inspectorate.views.editions import list_editions, name_area, name_standard, sort_by_area
from inspectorate.views.facets import to_name
from inspectorate.views.phrases import Phrases
from inspectorate.views.register import Recommendation, build_item, list_recommendations


@dataclass(frozen=True, slots=True)
class Order:
    """A way to put the register in order."""

    name: Callable[[Phrases], str]
    group: Callable[[Sequence[Cleared], str, Phrases], tuple[RegisterGroup, ...]]
    """Return the groups of all recommendations, seen from a page."""
    note: Callable[[Phrases], str]
    """Return what is to be known of this order, else nothing."""


def _group_by_service(cleared: Sequence[Cleared], page: str, phrases: Phrases) -> tuple[RegisterGroup, ...]:
    found: dict[str, list[Recommendation]] = {}
    headings: dict[str, str] = {}
    for rated in sort_by_area([one.rated for one in cleared], phrases):
        service = rated.inspection.record.service
        if listed := list_recommendations((rated,)):
            headings[service] = name_area(rated, phrases)
            found.setdefault(service, []).extend(listed)
    return tuple(_group(service, headings[service], ones, page, phrases) for service, ones in found.items())


def _group_by_addressee(cleared: Sequence[Cleared], page: str, phrases: Phrases) -> tuple[RegisterGroup, ...]:
    found: dict[str, list[Recommendation]] = {}
    for one in list_recommendations([one.rated for one in cleared]):
        found.setdefault(phrases.choose(one.group.addressee), []).append(one)
    ordered = sorted(found, key=lambda addressee: addressee.casefold())
    return tuple(_group(to_name(addressee), addressee, found[addressee], page, phrases) for addressee in ordered)


def _group_by_standard(cleared: Sequence[Cleared], page: str, phrases: Phrases) -> tuple[RegisterGroup, ...]:
    groups = []
    for edition in list_editions(cleared):
        listed, name = list_recommendations(edition.inspections), phrases.choose(edition.framework.name)
        for standard in edition.framework.iter_standards():
            if about := [one for one in listed if standard.id in one.standards]:
                heading = phrases.say("standard_of_edition", standard=name_standard(standard, phrases), edition=name)
                groups.append(_group(f"{edition.framework.id}-{standard.id}", heading, about, page, phrases))
    others = [one for one in list_recommendations([one.rated for one in cleared]) if not one.standards]
    if others:
        groups.append(_group("without-standard", phrases.say("without_standard"), others, page, phrases))
    return tuple(groups)


def _group(
    group_id: str, heading: str, recommendations: list[Recommendation], page: str, phrases: Phrases
) -> RegisterGroup:
    return RegisterGroup(
        id=group_id.replace(".", "-"),
        heading=heading,
        items=tuple(build_item(one, page, phrases) for one in recommendations),
    )


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
