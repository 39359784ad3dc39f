"""A withdrawn inspection leaves a notice, and nothing else of it anywhere."""

from dataclasses import replace
from datetime import date

import pytest

from builders import (
    DESK,
    INSPECTION,
    LONG_AFTER,
    RECORD,
    clear_all,
    local_prose,
    moment,
    prose,
    tell,
)
from inspectorate.assembly.plan import plan_documents
from inspectorate.documents import DOCUMENTS, feed, genuineness, service, withdrawal
from inspectorate.documents.feed import FeedView
from inspectorate.documents.genuineness import GenuinenessView
from inspectorate.documents.service import ServiceView
from inspectorate.documents.withdrawal import WithdrawalView
from inspectorate.model.corrections import Withdrawal
from inspectorate.model.inspection import Inspection, InspectionId, Month
from inspectorate.model.language import Phrase
from inspectorate.model.publication import Audience, Stage
from inspectorate.model.words import PressReleaseWords
from inspectorate.ratings import rate_inspection
from inspectorate.release import find_withdrawn
from inspectorate.views.desk import Desk
from inspectorate.views.document import Page

WITHDRAWAL = Withdrawal(on=date(2025, 9, 1), why=local_prose("Its sample was that of another service."))
RELEASED = tell(INSPECTION, PressReleaseWords(body=prose("News."), headline=Phrase("News")))
OTHER = replace(INSPECTION, id=InspectionId("other"), record=replace(RECORD, embargo=moment("2025-03-10 00:01")))


def withdraw(inspection: Inspection, *others: Inspection) -> Desk:
    """Return a desk at which an inspection is withdrawn and others are public."""
    record = replace(inspection.record, stage=Stage.WITHDRAWN, withdrawn=WITHDRAWAL)
    rated = (rate_inspection(replace(inspection, record=record)),)
    return replace(DESK, cleared=clear_all(*others), withdrawn=find_withdrawn(rated, Audience.PUBLIC, LONG_AFTER))


def view_pages(desk: Desk) -> dict[str, WithdrawalView]:
    """Return what the notices say, by their paths."""
    pages = withdrawal.build_pages(desk.cleared, desk)
    return {page.path: page.view for page in pages if isinstance(page, Page) and isinstance(page.view, WithdrawalView)}


def test_a_notice_stands_at_the_address_of_the_report_and_at_that_of_its_pdf() -> None:
    desk = withdraw(INSPECTION)
    (page,) = withdrawal.build_pages((), desk)
    assert isinstance(page, Page)

    assert page.path == "inspections/ambershire-2025/index.html"
    assert page.pdf == "inspections/ambershire-2025/ambershire-2025.pdf"


def test_a_notice_says_when_why_and_whom_to_ask_and_is_not_listed() -> None:
    (view,) = view_pages(withdraw(INSPECTION)).values()

    assert view.sentence == "Withdrawn report 1 September 2025 10 May 2025"
    assert "Its sample was that of another service." in view.why
    assert "press@example.org" in view.contact
    assert not view.frame.is_listed
    assert view.frame.search_values == ()


def test_without_a_printed_day_the_month_is_said() -> None:
    by_month = replace(INSPECTION, record=replace(RECORD, published=Month(2025, 4)))
    (view,) = view_pages(withdraw(by_month)).values()

    assert view.sentence == "Withdrawn report 1 September 2025 April 2025"
    assert view.heading.endswith("April 2025")


def test_the_press_release_has_an_answer_of_its_own() -> None:
    views = view_pages(withdraw(RELEASED))

    assert list(views) == [
        "inspections/ambershire-2025/index.html",
        "inspections/ambershire-2025/press-release/index.html",
    ]
    assert [view.of_release for view in views.values()] == ["", "Withdrawn release"]


def test_nothing_else_is_made_of_it() -> None:
    plan = plan_documents([withdraw(RELEASED, OTHER)], DOCUMENTS)
    planned = [*(one.page.path for one in plan.pages), *(one.file.path for one in plan.files)]

    assert [path for path in planned if "ambershire-2025" in path] == list(view_pages(withdraw(RELEASED)))
    assert plan.stamps == ()


def test_the_feed_tells_it_under_the_same_name_and_later() -> None:
    (before,), (after,) = (
        page.view.entries
        for page in (*feed.build_feed(clear_all(INSPECTION), DESK), *feed.build_feed((), withdraw(INSPECTION)))
        if isinstance(page, Page) and isinstance(page.view, FeedView)
    )

    assert (before.id, before.published) == (after.id, after.published)
    assert after.updated == "2025-09-01T12:00:00Z"
    assert after.summary == "Feed withdrawn 1 September 2025"
    assert [link.media_type for link in after.links] == ["text/html"]


@pytest.mark.parametrize("others", [(), (OTHER,)])
def test_its_service_leads_to_the_notice_if_it_has_a_page(others: tuple[Inspection, ...]) -> None:
    desk = withdraw(INSPECTION, *others)
    views = [page.view for page in service.build_pages(desk.cleared, desk) if isinstance(page.view, ServiceView)]
    details = [view.details for view in views if view.details]
    (notice,) = view_pages(desk).values()

    assert [link.href for one in details for link in one.withdrawn] == [
        "../../inspections/ambershire-2025/index.html" for _ in others
    ]
    assert len(notice.ways) == 1 + len(others)


def test_a_reader_who_checks_the_notice_is_told_what_it_is() -> None:
    desk = withdraw(INSPECTION)
    (page,) = genuineness.build_page((), desk)
    assert isinstance(page, Page)
    assert isinstance(page.view, GenuinenessView)

    assert [one.name.partition(":")[0] for one in page.view.documents] == ["Withdrawn label"]
