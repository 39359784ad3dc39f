"""Say an inspection as data, for programs to read. Pure.

The order of the fields is that of the file. Others read it by these names: a field may come, none may change or go.
Ratings are ids of the framework, words are in the language of the document, and None is for what there is none of.
"""

from dataclasses import dataclass

from inspectorate.model.inspection import Fieldwork, Inspection, Record
from inspectorate.model.rated import RatedInspection
from inspectorate.model.site import Site
from inspectorate.release import Cleared
from inspectorate.views import columns
from inspectorate.views.addresses import former_pdf, public_address, report_page, report_pdf
from inspectorate.views.frame import correction_date
from inspectorate.views.inspection_rows import printed_score
from inspectorate.views.key_question_rows import KeyQuestionRow, list_key_questions
from inspectorate.views.machine_days import write_days, write_month, write_publication
from inspectorate.views.phrases import Phrases
from inspectorate.views.ratings_data import list_ratings, rating_id, rating_name
from inspectorate.views.recommendation_rows import list_recommendations


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceData:
    """The inspected service."""

    id: columns.ServiceName
    name: columns.ServiceTitle
    area: columns.AreaTitle
    nation: columns.NationTitle
    region: columns.RegionTitle
    area_code: columns.AreaCode


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldworkData:
    """When inspectors were at the service: the month, and the days where they are known."""

    month: columns.FieldworkMonth
    first_day: columns.FieldworkFirstDay | None
    last_day: columns.FieldworkLastDay | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OverallData:
    """The overall rating. Score and maximum stand where the document prints them."""

    rating: columns.OverallRating | None
    score: columns.Score | None
    maximum: columns.Maximum | None
    rating_name: columns.OverallRatingTitle | None
    method: columns.OverallMethod


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyQuestionData:
    """The share of a key question: the counts where they are known, and the printed percentage."""

    id: columns.KeyQuestionName
    text: columns.KeyQuestionText
    yes: columns.YesCases | None
    of: columns.AllCases | None
    percent: columns.Percent
    is_lowest: columns.IsLowest
    ref: columns.KeyQuestionReference


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardData:
    """What is published of one standard, with the reasons for discretion and for no rating."""

    id: columns.StandardName
    title: columns.StandardTitle
    rating: columns.RatingName | None
    computed_rating: columns.ComputedRating | None
    discretion: columns.DiscretionReason | None
    not_rated: columns.NotRatedReason | None
    key_questions: tuple[KeyQuestionData, ...]
    url: columns.Address
    ref: columns.StandardReference
    rating_name: columns.RatingTitle | None
    method: columns.Method
    points: columns.Points | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationData:
    """A recommendation with its addressee."""

    number: columns.RecommendationNumber
    addressee: columns.Addressee
    text: columns.RecommendationText
    url: columns.Address
    standards: tuple[str, ...]
    """The standards that it is about, where the record says so."""
    ref: columns.RecommendationReference


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionData:
    """A correction: which version it made, when, what it changed, and where the version before is."""

    version: columns.VersionNumber
    corrected: columns.CorrectedDay
    text: columns.CorrectionText
    former_pdf_url: columns.PdfAddress


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceData:
    """Under what terms the data may be used."""

    name: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionData:
    """All that is counted, rated and recommended in one inspection."""

    id: columns.InspectionName
    url: columns.Address
    language: str
    isbn: columns.BookNumber | None
    framework: columns.FrameworkName
    service: ServiceData
    published: str
    """The day, as 2024-05-10, or the month, as 2018-12, where the record names no day."""
    fieldwork: FieldworkData
    overall: OverallData
    standards: tuple[StandardData, ...]
    recommendations: tuple[RecommendationData, ...]
    licence: LicenceData | None
    framework_name: columns.FrameworkTitle
    document: columns.DocumentName
    pdf_url: columns.PdfAddress
    version: columns.VersionNumber
    corrected: columns.CorrectedDay | None
    corrections: tuple[CorrectionData, ...]
    """Oldest first."""


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
        published=write_publication(record),
        fieldwork=_fieldwork(record.fieldwork),
        overall=_overall(rated, phrases),
        standards=_standards(cleared, site, phrases),
        recommendations=_recommendations(cleared, site, phrases),
        licence=LicenceData(name=phrases.choose(site.licence.name), url=site.licence.address) if site.licence else None,
        framework_name=phrases.choose(inspection.framework.name),
        document=inspection.framework.document.value,
        pdf_url=public_address(site.address, report_pdf(inspection.id)),
        version=record.version,
        corrected=correction_date(record),
        corrections=_corrections(inspection, site, phrases),
    )


def _corrections(inspection: Inspection, site: Site, phrases: Phrases) -> tuple[CorrectionData, ...]:
    return tuple(
        CorrectionData(
            version=version + 1,
            corrected=correction.on.isoformat(),
            text=phrases.choose(correction.what),
            former_pdf_url=public_address(site.address, former_pdf(inspection.id, version)),
        )
        for version, correction in enumerate(inspection.record.corrections, 1)
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
    first_day, last_day = write_days(fieldwork)
    return FieldworkData(month=write_month(fieldwork.month), first_day=first_day, last_day=last_day)


def _overall(rated: RatedInspection, phrases: Phrases) -> OverallData:
    score, maximum = printed_score(rated)
    return OverallData(
        rating=rating_id(rated.published_overall),
        score=score,
        maximum=maximum,
        rating_name=rating_name(rated.published_overall, phrases),
        method=rated.inspection.framework.overall.aggregation.value,
    )


def _standards(cleared: Cleared, site: Site, phrases: Phrases) -> tuple[StandardData, ...]:
    """Return the standards: what the tables say of each, with its key questions inside."""
    questions = list_key_questions(cleared, site, phrases)
    return tuple(
        StandardData(
            id=row.standard,
            title=row.title,
            rating=row.rating,
            computed_rating=row.computed_rating,
            discretion=row.discretion_reason,
            not_rated=row.not_rated,
            key_questions=tuple(_key_question(one) for one in questions if one.standard == row.standard),
            url=row.url,
            ref=row.standard_ref,
            rating_name=row.rating_name,
            method=row.method,
            points=row.points,
        )
        for row in list_ratings(cleared, site, phrases)
    )


def _key_question(row: KeyQuestionRow) -> KeyQuestionData:
    return KeyQuestionData(
        id=row.key_question,
        text=row.text,
        yes=row.yes,
        of=row.of,
        percent=row.percent,
        is_lowest=row.is_lowest,
        ref=row.key_question_ref,
    )


def _recommendations(cleared: Cleared, site: Site, phrases: Phrases) -> tuple[RecommendationData, ...]:
    return tuple(
        RecommendationData(
            number=row.number,
            addressee=row.addressee,
            text=row.text,
            url=row.url,
            standards=tuple(row.standards.split()) if row.standards else (),
            ref=row.recommendation_ref,
        )
        for row in list_recommendations(cleared, site, phrases)
    )
