"""Badges: the overall rating of each inspection, and the latest one of each service, as pictures for other sites."""

from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.model.site import ServiceId
from inspectorate.release import Cleared
from inspectorate.views.addresses import badge_of_inspection, badge_of_service
from inspectorate.views.badges import HEIGHT_PX, Badge, draw_badge
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Made, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeView:
    """What templates/documents/badge may say."""

    language: str
    badge: Badge
    height: str


def build_pictures(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Made, ...]:
    """Return a picture for each inspection with an overall rating, and for each service that has one."""
    return tuple(_list_pictures(cleared, desk))


def _list_pictures(cleared: tuple[Cleared, ...], desk: Desk) -> Iterator[Made]:
    seen: set[ServiceId] = set()
    for one in cleared:
        badge = draw_badge(one.rated, desk)
        if badge is None:
            continue
        view = BadgeView(language=desk.phrases.language, badge=badge, height=str(HEIGHT_PX))
        yield Page(path=badge_of_inspection(one.rated.inspection.id), view=view, template="web.svg")
        service = one.rated.inspection.record.service
        if service not in seen:  # the newest comes first
            seen.add(service)
            yield Page(path=badge_of_service(service), view=view, template="web.svg")


BADGE = PerSite(name="badge", build=build_pictures)
