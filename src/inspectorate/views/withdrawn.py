"""Say what may still be said of a withdrawn inspection. Pure."""

from inspectorate.model.inspection import Month
from inspectorate.release import Withdrawn
from inspectorate.views.addresses import report_page
from inspectorate.views.desk import Desk
from inspectorate.views.document import PageLink
from inspectorate.views.phrases import Phrases
from inspectorate.views.spoken import plain


def name_withdrawn(withdrawn: Withdrawn, phrases: Phrases) -> str:
    """Return what was withdrawn, as its page and the feed named it."""
    area, title = phrases.choose(withdrawn.service.area), phrases.choose(withdrawn.framework.title)
    moment = withdrawn.embargo.moment
    month = phrases.month(withdrawn.published or Month(moment.year, moment.month))
    return f"{plain(phrases.say('footer_title', title=title, area=area))}, {month}"


def say_published(withdrawn: Withdrawn, phrases: Phrases) -> str:
    """Return when it was published, and when withdrawn, in a sentence."""
    published = withdrawn.published
    return phrases.say(
        "withdrawn_report",
        published=phrases.month(published) if published else phrases.day(withdrawn.embargo.moment.date()),
        date=phrases.day(withdrawn.withdrawal.on),
    )


def list_withdrawn(service: str, page: str, desk: Desk) -> tuple[PageLink, ...]:
    """Return the ways from a page to the notices of a service."""
    return tuple(
        PageLink(desk.way(report_page(one.id), page), say_published(one, desk.phrases))
        for one in desk.withdrawn
        if one.service_id == service
    )
