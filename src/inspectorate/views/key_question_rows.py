"""List the percentages of an inspection as data: one line for each key question that has one. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.model.anchors import standard_anchor
from inspectorate.model.framework import KeyQuestion
from inspectorate.model.inspection import Inspection
from inspectorate.model.rated import RatedStandard
from inspectorate.model.shares import CountedShare, Share
from inspectorate.model.site import Site
from inspectorate.release import Cleared
from inspectorate.views import columns
from inspectorate.views.addresses import public_address, report_page
from inspectorate.views.phrases import Phrases
from inspectorate.views.row_context import RowContext, count_sample, describe_context, domain_of, name_in_framework


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyQuestionRow:
    """The share of one key question in one inspection, with its counts where they are known.

    The order of the fields is that of the columns, which others read: add new ones at the end.
    """

    inspection: columns.InspectionName
    service: columns.ServiceName
    framework: columns.FrameworkName
    standard: columns.StandardName
    key_question: columns.KeyQuestionName
    text: columns.KeyQuestionText
    percent: columns.Percent
    yes: columns.YesCases | None
    of: columns.AllCases | None
    is_lowest: columns.IsLowest
    url: columns.Address
    standard_ref: columns.StandardReference
    key_question_ref: columns.KeyQuestionReference
    standard_title: columns.StandardTitle
    sample_cases: columns.SampleCases | None
    service_name: columns.ServiceTitle
    area_code: columns.AreaCode
    region: columns.RegionTitle
    published_month: columns.PublishedMonth
    published_date: columns.PublishedDay | None


def list_key_questions(cleared: Cleared, site: Site, phrases: Phrases) -> tuple[KeyQuestionRow, ...]:
    """Return a row for each key question with a percentage, in the order of the framework."""
    return tuple(_iter_rows(cleared, site, phrases))


def count_cases(share: Share) -> tuple[int, int] | tuple[None, None]:
    """Return how many cases were sufficient, and out of how many; both None where only the percentage is known."""
    return (share.yes, share.of) if isinstance(share, CountedShare) else (None, None)


@dataclass(frozen=True, slots=True)
class _Repeated:
    """What all rows of an inspection repeat."""

    inspection: Inspection
    page: str
    context: RowContext


def _iter_rows(cleared: Cleared, site: Site, phrases: Phrases) -> Iterator[KeyQuestionRow]:
    inspection = cleared.rated.inspection
    page = public_address(site.address, report_page(inspection.id))
    repeated = _Repeated(inspection, page, describe_context(inspection, phrases))
    for rated in cleared.rated.standards:
        for question in rated.standard.key_questions:
            if question.id in rated.result.shares:
                yield _row(rated, question, repeated, phrases)


def _row(rated: RatedStandard, question: KeyQuestion, repeated: _Repeated, phrases: Phrases) -> KeyQuestionRow:
    inspection, standard, share = repeated.inspection, rated.standard, rated.result.shares[question.id]
    framework = inspection.framework.id
    yes, of = count_cases(share)
    return KeyQuestionRow(
        inspection=inspection.id,
        service=inspection.record.service,
        framework=framework,
        standard=standard.id,
        key_question=question.id,
        text=phrases.choose(question.text),
        percent=share.percent,
        yes=yes,
        of=of,
        is_lowest=question.id in rated.lowest,
        url=f"{repeated.page}#{standard_anchor(standard.id)}",
        standard_ref=name_in_framework(framework, standard.id),
        key_question_ref=name_in_framework(framework, question.id),
        standard_title=phrases.choose(standard.title),
        sample_cases=count_sample(inspection, domain_of(inspection, standard.id)),
        **repeated.context,
    )
