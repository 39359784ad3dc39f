"""Put the register of recommendations in order: by service, by addressee, by standard. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from inspectorate.release import Cleared
from inspectorate.views.addresses import (
    RECOMMENDATIONS,
    RECOMMENDATIONS_BY_ADDRESSEE,
    RECOMMENDATIONS_BY_STANDARD,
)
from inspectorate.views.document import Lines
from inspectorate.views.edition_parts import RegisterGroup
from inspectorate.views.editions import Edition, list_editions, name_area, name_standard, sort_by_area
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
    groups = [_group_edition(edition, page, phrases) for edition in list_editions(cleared)]
    others = [one for one in list_recommendations([one.rated for one in cleared]) if not one.standards]
    without = [_group("without-standard", phrases.say("without_standard"), others, page, phrases)] if others else []
    return (*(group for group in groups if group.groups), *without)


def _group_edition(edition: Edition, page: str, phrases: Phrases) -> RegisterGroup:
    framework, listed = edition.framework, list_recommendations(edition.inspections)
    about = [
        (standard, [one for one in listed if standard.id in one.standards]) for standard in framework.iter_standards()
    ]
    return RegisterGroup(
        id=framework.id,
        heading=phrases.choose(framework.name),
        groups=tuple(
            _group(f"{framework.id}-{standard.id}", name_standard(standard, phrases), found, page, phrases)
            for standard, found in about
            if found
        ),
    )


def _group(
    group_id: str, heading: str, recommendations: list[Recommendation], page: str, phrases: Phrases
) -> RegisterGroup:
    return RegisterGroup(
        id=group_id.replace(".", "-"),
        heading=heading,
        items=Lines(partial(map, partial(build_item, page=page, phrases=phrases), recommendations)),
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
