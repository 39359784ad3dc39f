"""Say an inspection as data, for programs to read. Pure.

The order of the fields is that of the file. Others read it by these names: a field may come, none may change or go.
Ratings are ids of the framework, words are in the language of the document, and None is for what there is none of.
"""

from dataclasses import dataclass

from inspectorate.model.anchors import recommendation_anchor, standard_anchor
from inspectorate.model.inspection import Fieldwork, Inspection, Month, Record
from inspectorate.model.rated import RatedInspection, RatedStandard
from inspectorate.model.shares import CountedShare, Share
from inspectorate.model.site import Site
from inspectorate.release import Cleared
from inspectorate.views.addresses import public_address, report_page
from inspectorate.views.frame import publication_date
from inspectorate.views.phrases import Phrases, publication_month
from inspectorate.views.plain_text import write_plain
from inspectorate.views.ratings_data import rating_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceData:
    """The inspected service."""

    id: str
    name: str
    area: str
    nation: str
    region: str
    area_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldworkData:
    """When inspectors were at the service: the month, and the days where they are known."""

    month: str
    first_day: str | None
    last_day: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OverallData:
    """The overall rating. Score and maximum stand where the document prints them."""

    rating: str | None
    score: int | None
    maximum: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyQuestionData:
    """The share of a key question: the counts where they are known, and the printed percentage."""

    id: str
    text: str
    yes: int | None
    of: int | None
    percent: int
    is_lowest: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardData:
    """What is published of one standard, with the reasons for discretion and for no rating."""

    id: str
    title: str
    rating: str | None
    computed_rating: str | None
    discretion: str | None
    not_rated: str | None
    key_questions: tuple[KeyQuestionData, ...]
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationData:
    """A recommendation with its addressee."""

    number: int
    addressee: str
    text: str
    url: str
    standards: tuple[str, ...]
    """The standards that it is about, where the record says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceData:
    """Under what terms the data may be used."""

    name: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionData:
    """All that is counted, rated and recommended in one inspection."""

    id: str
    url: str
    language: str
    isbn: str | None
    framework: str
    service: ServiceData
    published: str
    """The day, as 2024-05-10, or the month, as 2018-12, where the record names no day."""
    fieldwork: FieldworkData
    overall: OverallData
    standards: tuple[StandardData, ...]
    recommendations: tuple[RecommendationData, ...]
    licence: LicenceData | None


def describe_inspection(cleared: Cleared, site: Site, phrases: Phrases) -> InspectionData:
    """Return a cleared inspection as data."""
    rated = cleared.rated
    inspection, record = rated.inspection, rated.inspection.record
    page = public_address(site.address, report_page(inspection.id))
    return InspectionData(
        id=inspection.id,
        url=page,
        language=phrases.language,
        isbn=record.isbn,
        framework=inspection.framework.id,
        service=_service(inspection, phrases),
        published=publication_date(record) or _month(publication_month(record)),
        fieldwork=_fieldwork(record.fieldwork),
        overall=_overall(rated),
        standards=tuple(_standard(one, page, phrases) for one in rated.standards),
        recommendations=_recommendations(inspection, page, phrases),
        licence=LicenceData(name=phrases.choose(site.licence.name), url=site.licence.address) if site.licence else None,
    )


def _service(inspection: Inspection, phrases: Phrases) -> ServiceData:
    record: Record = inspection.record
    return ServiceData(
        id=record.service,
        name=phrases.choose(record.service_name),
        area=phrases.choose(inspection.service.area),
        nation=inspection.service.nation,
        region=phrases.choose(inspection.service.region),
        area_code=inspection.service.area_code,
    )


def _fieldwork(fieldwork: Fieldwork) -> FieldworkData:
    return FieldworkData(
        month=_month(fieldwork.month),
        first_day=fieldwork.first_day.isoformat() if fieldwork.first_day else None,
        last_day=fieldwork.last_day.isoformat() if fieldwork.last_day else None,
    )


def _overall(rated: RatedInspection) -> OverallData:
    # A score that no document prints was never published: the data are no second, different publication.
    is_printed = rated.inspection.framework.overall.prints_score
    return OverallData(
        rating=rating_id(rated.published_overall),
        score=rated.score if is_printed else None,
        maximum=rated.maximum if is_printed else None,
    )


def _standard(rated: RatedStandard, page: str, phrases: Phrases) -> StandardData:
    standard, result = rated.standard, rated.result
    return StandardData(
        id=standard.id,
        title=phrases.choose(standard.title),
        rating=rating_id(rated.published),
        computed_rating=rating_id(rated.computed),
        discretion=phrases.choose(result.discretion.reason) if result.discretion else None,
        not_rated=phrases.choose(result.not_rated) if result.not_rated else None,
        key_questions=tuple(
            KeyQuestionData(
                id=question.id,
                text=phrases.choose(question.text),
                yes=_counts(share)[0],
                of=_counts(share)[1],
                percent=share.percent,
                is_lowest=question.id in rated.lowest,
            )
            for question in standard.key_questions
            if (share := result.shares.get(question.id))
        ),
        url=f"{page}#{standard_anchor(standard.id)}",
    )


def _counts(share: Share) -> tuple[int, int] | tuple[None, None]:
    return (share.yes, share.of) if isinstance(share, CountedShare) else (None, None)


def _recommendations(inspection: Inspection, page: str, phrases: Phrases) -> tuple[RecommendationData, ...]:
    words = inspection.words.recommendations
    return tuple(
        RecommendationData(
            number=number,
            addressee=phrases.choose(group.addressee),
            text=write_plain(words[number]),
            url=f"{page}#{recommendation_anchor(number)}",
            standards=group.standards.get(number, ()),
        )
        for group in inspection.record.recommendations
        for number in group.numbers
    )


def _month(month: Month) -> str:
    return f"{month.year:04}-{month.month:02}"
