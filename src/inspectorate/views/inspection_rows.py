"""Say an inspection as one line of data. Pure."""

from dataclasses import dataclass

from inspectorate.model.inspection import Record
from inspectorate.model.rated import RatedInspection
from inspectorate.model.site import Site
from inspectorate.release import Cleared
from inspectorate.views import columns
from inspectorate.views.addresses import inspection_data, public_address, report_page, report_pdf
from inspectorate.views.frame import correction_date
from inspectorate.views.machine_days import write_days, write_month
from inspectorate.views.phrases import Phrases
from inspectorate.views.ratings_data import rating_id, rating_name
from inspectorate.views.row_context import describe_context


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionRow:
    """What is published of one inspection as a whole.

    The order of the fields is that of the columns, which others read: add new ones at the end.
    """

    inspection: columns.InspectionName
    service: columns.ServiceName
    service_name: columns.ServiceTitle
    area: columns.AreaTitle
    area_code: columns.AreaCode
    nation: columns.NationTitle
    region: columns.RegionTitle
    framework: columns.FrameworkName
    framework_name: columns.FrameworkTitle
    document: columns.DocumentName
    published_month: columns.PublishedMonth
    published_date: columns.PublishedDay | None
    fieldwork_month: columns.FieldworkMonth
    fieldwork_first_day: columns.FieldworkFirstDay | None
    fieldwork_last_day: columns.FieldworkLastDay | None
    overall_rating: columns.OverallRating | None
    overall_rating_name: columns.OverallRatingTitle | None
    overall_method: columns.OverallMethod
    score: columns.Score | None
    maximum: columns.Maximum | None
    rated_standards: columns.RatedStandards
    unrated_standards: columns.UnratedStandards
    recommendations: columns.Recommendations
    isbn: columns.BookNumber | None
    url: columns.Address
    pdf_url: columns.PdfAddress
    data_url: columns.DataAddress
    version: columns.VersionNumber
    corrected: columns.CorrectedDay | None


def list_inspection(cleared: Cleared, site: Site, phrases: Phrases) -> tuple[InspectionRow, ...]:
    """Return the one row of an inspection."""
    rated = cleared.rated
    inspection, record, framework = rated.inspection, rated.inspection.record, rated.inspection.framework
    score, maximum = printed_score(rated)
    is_rated = [one.published is not None for one in rated.standards]
    first_day, last_day = write_days(record.fieldwork)
    row = InspectionRow(
        inspection=inspection.id,
        service=record.service,
        area=phrases.choose(inspection.service.area),
        nation=inspection.service.nation,
        framework=framework.id,
        framework_name=phrases.choose(framework.name),
        document=framework.document.value,
        fieldwork_month=write_month(record.fieldwork.month),
        fieldwork_first_day=first_day,
        fieldwork_last_day=last_day,
        overall_rating=rating_id(rated.published_overall),
        overall_rating_name=rating_name(rated.published_overall, phrases),
        overall_method=framework.overall.aggregation.value,
        score=score,
        maximum=maximum,
        rated_standards=is_rated.count(True),
        unrated_standards=is_rated.count(False),
        recommendations=_count_recommendations(record),
        isbn=record.isbn,
        url=public_address(site.address, report_page(inspection.id)),
        pdf_url=public_address(site.address, report_pdf(inspection.id)),
        data_url=public_address(site.address, inspection_data(inspection.id)),
        version=record.version,
        corrected=correction_date(record),
        **describe_context(inspection, phrases),
    )
    return (row,)


def printed_score(rated: RatedInspection) -> tuple[int | None, int | None]:
    """Return score and maximum where the document prints them."""
    # A score that no document prints was never published: the data are no second, different publication.
    is_printed = rated.inspection.framework.overall.prints_score
    return (rated.score, rated.maximum) if is_printed else (None, None)


def _count_recommendations(record: Record) -> int:
    return sum(len(group.numbers) for group in record.recommendations)
