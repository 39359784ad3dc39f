"""The ratings of one service in several inspections, side by side. Pure.

Only inspections of editions that can be compared share a table.
"""

from collections.abc import Iterator, Sequence

from inspectorate.model.anchors import standard_anchor
from inspectorate.model.framework import Framework, Standard, are_comparable
from inspectorate.release import Cleared
from inspectorate.views.addresses import relative, report_page, standard_page
from inspectorate.views.desk import Desk
from inspectorate.views.document import PageLink
from inspectorate.views.over_time_parts import OverTimeCell, OverTimeDomain, OverTimePart, OverTimeRow
from inspectorate.views.rating_parts import RatingLabel


def list_over_time(inspections: Sequence[Cleared], page: str, desk: Desk) -> tuple[OverTimePart, ...]:
    """Return a table for each group of inspections that can be compared, seen from a page, the newest group first.

    The inspections are those of one service, newest first; in a table, the oldest stands on the left. A group without
    ratings has no table.
    """
    groups = [group for group in _group(inspections) if any(one.rated.standards for one in group)]
    return tuple(_table(tuple(reversed(group)), page, desk) for group in groups)


def _group(inspections: Sequence[Cleared]) -> list[list[Cleared]]:
    groups: list[list[Cleared]] = []
    for one in inspections:
        framework = one.rated.inspection.framework
        for group in groups:
            if all(are_comparable(framework, other.rated.inspection.framework) for other in group):
                group.append(one)
                break
        else:
            groups.append([one])
    return groups


def _table(inspections: tuple[Cleared, ...], page: str, desk: Desk) -> OverTimePart:
    phrases = desk.phrases
    framework = inspections[-1].rated.inspection.framework
    return OverTimePart(
        heading=phrases.say("ratings_under", framework=phrases.choose(framework.name)),
        standard_heading=phrases.say("standard"),
        columns=tuple(
            PageLink(
                relative(report_page(one.rated.inspection.id), page),
                phrases.publication(one.rated.inspection.record),
            )
            for one in inspections
        ),
        domains=tuple(_domains(framework, inspections, page, desk)),
    )


def _domains(framework: Framework, inspections: tuple[Cleared, ...], page: str, desk: Desk) -> Iterator[OverTimeDomain]:
    for domain in framework.domains:
        rows = tuple(_row(framework, standard, inspections, page, desk) for standard in domain.standards)
        if rows:
            name = desk.phrases.choose(domain.name)
            yield OverTimeDomain(
                id=f"{framework.id}-{domain.id}",
                caption=desk.phrases.say("domain_ratings_caption", number=domain.id, name=name),
                rows=rows,
            )


def _row(
    framework: Framework, standard: Standard, inspections: tuple[Cleared, ...], page: str, desk: Desk
) -> OverTimeRow:
    return OverTimeRow(
        number=standard.id,
        standard=PageLink(
            relative(standard_page(framework.id, standard.id), page),
            desk.phrases.choose(standard.short_title or standard.title),
        ),
        cells=tuple(_cell(standard, one, page, desk) for one in inspections),
    )


def _cell(standard: Standard, cleared: Cleared, page: str, desk: Desk) -> OverTimeCell:
    rated = cleared.rated.get_standard(standard.id)
    phrases = desk.phrases
    published = rated.published if rated else None
    return OverTimeCell(
        href=f"{relative(report_page(cleared.rated.inspection.id), page)}#{standard_anchor(standard.id)}"
        if rated
        else "",
        rating=RatingLabel(name=phrases.choose(published.name), shape=published.shape.value) if published else None,
        no_rating=phrases.say("not_rated") if rated else phrases.say("not_inspected"),
    )
