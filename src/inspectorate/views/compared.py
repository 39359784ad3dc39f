"""Compare an inspection with the last one of the same service. Pure."""

from collections import Counter
from collections.abc import Iterator

from inspectorate.model.anchors import standard_anchor
from inspectorate.model.framework import Rating, are_comparable
from inspectorate.model.rated import RatedInspection
from inspectorate.release import Cleared
from inspectorate.views.addresses import relative, report_page
from inspectorate.views.around_parts import ComparedPart, ComparedRow, ComparedTable
from inspectorate.views.desk import Desk
from inspectorate.views.document import PageLink
from inspectorate.views.phrases import Phrases
from inspectorate.views.rating_parts import RatingLabel


def compare_with_last(cleared: Cleared, desk: Desk) -> ComparedPart | None:
    """Return what rose and what fell since the service's last public inspection; None where there was none.

    Ratings stand beside each other only where their editions can be compared.
    """
    last = _find_last(cleared, desk)
    if last is None:
        return None
    phrases, page = desk.phrases, report_page(cleared.rated.inspection.id)
    day = phrases.publication(last.rated.inspection.record)
    now, then = cleared.rated.inspection.framework, last.rated.inspection.framework
    rows = tuple(_rows(cleared.rated, last.rated, phrases)) if are_comparable(now, then) else ()
    return ComparedPart(
        heading=phrases.say("compared_heading"),
        summary=_summary(rows, phrases)
        if rows
        else phrases.say("not_comparable", date=day, framework=phrases.choose(then.name)),
        last=PageLink(
            relative(report_page(last.rated.inspection.id), page), phrases.say("last_inspection_of", date=day)
        ),
        table=_table(rows, day, cleared, phrases) if rows else None,
    )


def _find_last(cleared: Cleared, desk: Desk) -> Cleared | None:
    """Return the inspection of the same service that was published before this one."""
    record = cleared.rated.inspection.record
    same = [one for one in desk.cleared if one.rated.inspection.record.service == record.service]
    place = next(number for number, one in enumerate(same) if one.rated.inspection.id == cleared.rated.inspection.id)
    return same[place + 1] if place + 1 < len(same) else None


def _rows(now: RatedInspection, then: RatedInspection, phrases: Phrases) -> Iterator[ComparedRow]:
    for rated in now.standards:
        former = then.get_standard(rated.standard.id)
        before = former.published if former else None
        yield ComparedRow(
            number=rated.standard.id,
            title=phrases.choose(rated.standard.short_title or rated.standard.title),
            href=f"#{standard_anchor(rated.standard.id)}",
            before=_label(before, phrases),
            after=_label(rated.published, phrases),
            no_rating=phrases.say("not_rated"),
            change=_change(before, rated.published, phrases),
        )


def _label(rating: Rating | None, phrases: Phrases) -> RatingLabel | None:
    return RatingLabel(name=phrases.choose(rating.name), shape=rating.shape.value) if rating else None


def _change(before: Rating | None, after: Rating | None, phrases: Phrases) -> str:
    if before is None or after is None:
        return phrases.say("change_unknown")
    if after.points > before.points:
        return phrases.say("change_rose")
    return phrases.say("change_fell") if after.points < before.points else phrases.say("change_same")


def _summary(rows: tuple[ComparedRow, ...], phrases: Phrases) -> str:
    counts = Counter(row.change for row in rows)
    return phrases.say(
        "compared_summary",
        rose=str(counts[phrases.say("change_rose")]),
        fell=str(counts[phrases.say("change_fell")]),
        same=str(counts[phrases.say("change_same")]),
    )


def _table(rows: tuple[ComparedRow, ...], day: str, cleared: Cleared, phrases: Phrases) -> ComparedTable:
    return ComparedTable(
        caption=phrases.say("compared_caption"),
        standard_heading=phrases.say("standard"),
        before_heading=day,
        after_heading=phrases.publication(cleared.rated.inspection.record),
        change_heading=phrases.say("change"),
        rows=rows,
    )
