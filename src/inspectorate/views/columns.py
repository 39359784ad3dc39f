"""Describe the columns of the open data: the one place that says what each means and what may stand in it. Pure.

A row is a frozen dataclass; each field has one of the types below, or one of them or None where the cell may be empty.
CSV, workbooks, the data package, the metadata for CSV, the schemas and the data dictionary are all made from it.
"""

from dataclasses import dataclass, fields
from enum import Enum
from typing import Annotated, TypeAlias, get_args, get_type_hints

from inspectorate.model.shares import FULL_PERCENT


class ColumnKind(Enum):
    """What a cell holds."""

    NAME = "name"
    """A name for machines, which is the same in every language."""
    WORDS = "words"
    """Words for people."""
    NUMBER = "number"
    """A whole number."""
    TRUTH = "truth"
    """True or false."""
    DAY = "day"
    """A day, as 2024-05-10."""
    MONTH = "month"
    """A month, as 2024-05."""
    ADDRESS = "address"
    """A whole address of the web."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column means, by the name of a phrase, and what may stand in it."""

    phrase: str
    kind: ColumnKind
    lowest: int | None = None
    highest: int | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table, as its row declares it."""

    name: str
    meaning: Meaning
    is_required: bool
    """Whether there is a value in every row."""


def list_columns(row: type) -> tuple[Column, ...]:
    """Return the columns of a class of rows, in the order of its fields."""
    hints = get_type_hints(row, include_extras=True)
    return tuple(read_column(field.name, hints[field.name]) for field in fields(row))


def read_column(name: str, hint: object) -> Column:
    """Return a column from its name and the type of its field.

    Raises:
        TypeError: the type says no meaning.
    """
    options = (hint,) if hasattr(hint, "__metadata__") else get_args(hint)
    for option in options:
        for meaning in getattr(option, "__metadata__", ()):
            if isinstance(meaning, Meaning):
                return Column(name, meaning, is_required=type(None) not in options)
    raise TypeError(f"The column {name} says no meaning.")


# --- Which inspection -------------------------------------------------------------------------------------------------

InspectionName: TypeAlias = Annotated[str, Meaning("column_inspection", ColumnKind.NAME)]
ServiceName: TypeAlias = Annotated[str, Meaning("column_service", ColumnKind.NAME)]
ServiceTitle: TypeAlias = Annotated[str, Meaning("column_service_name", ColumnKind.WORDS)]
AreaTitle: TypeAlias = Annotated[str, Meaning("column_area", ColumnKind.WORDS)]
AreaCode: TypeAlias = Annotated[str, Meaning("column_area_code", ColumnKind.NAME)]
NationTitle: TypeAlias = Annotated[str, Meaning("column_nation", ColumnKind.WORDS)]
RegionTitle: TypeAlias = Annotated[str, Meaning("column_region", ColumnKind.WORDS)]
FrameworkName: TypeAlias = Annotated[str, Meaning("column_framework", ColumnKind.NAME)]
FrameworkTitle: TypeAlias = Annotated[str, Meaning("column_framework_name", ColumnKind.WORDS)]
DocumentName: TypeAlias = Annotated[str, Meaning("column_document", ColumnKind.NAME)]
BookNumber: TypeAlias = Annotated[str, Meaning("column_isbn", ColumnKind.NAME)]

# --- When -------------------------------------------------------------------------------------------------------------

PublishedMonth: TypeAlias = Annotated[str, Meaning("column_published_month", ColumnKind.MONTH)]
PublishedDay: TypeAlias = Annotated[str, Meaning("column_published_date", ColumnKind.DAY)]
FieldworkMonth: TypeAlias = Annotated[str, Meaning("column_fieldwork_month", ColumnKind.MONTH)]
FieldworkFirstDay: TypeAlias = Annotated[str, Meaning("column_fieldwork_first_day", ColumnKind.DAY)]
FieldworkLastDay: TypeAlias = Annotated[str, Meaning("column_fieldwork_last_day", ColumnKind.DAY)]

VersionNumber: TypeAlias = Annotated[int, Meaning("column_version", ColumnKind.NUMBER, 1)]
CorrectedDay: TypeAlias = Annotated[str, Meaning("column_corrected", ColumnKind.DAY)]
CorrectionText: TypeAlias = Annotated[str, Meaning("column_correction", ColumnKind.WORDS)]

# --- Overall ----------------------------------------------------------------------------------------------------------

OverallRating: TypeAlias = Annotated[str, Meaning("column_overall_rating", ColumnKind.NAME)]
OverallRatingTitle: TypeAlias = Annotated[str, Meaning("column_overall_rating_name", ColumnKind.WORDS)]
OverallMethod: TypeAlias = Annotated[str, Meaning("column_overall_method", ColumnKind.NAME)]
Score: TypeAlias = Annotated[int, Meaning("column_score", ColumnKind.NUMBER, 0)]
Maximum: TypeAlias = Annotated[int, Meaning("column_maximum", ColumnKind.NUMBER, 0)]
RatedStandards: TypeAlias = Annotated[int, Meaning("column_rated_standards", ColumnKind.NUMBER, 0)]
UnratedStandards: TypeAlias = Annotated[int, Meaning("column_unrated_standards", ColumnKind.NUMBER, 0)]
Recommendations: TypeAlias = Annotated[int, Meaning("column_recommendations", ColumnKind.NUMBER, 0)]

# --- Standards --------------------------------------------------------------------------------------------------------

StandardName: TypeAlias = Annotated[str, Meaning("column_standard", ColumnKind.NAME)]
StandardReference: TypeAlias = Annotated[str, Meaning("column_standard_ref", ColumnKind.NAME)]
StandardTitle: TypeAlias = Annotated[str, Meaning("column_standard_title", ColumnKind.WORDS)]
DomainName: TypeAlias = Annotated[str, Meaning("column_domain", ColumnKind.NAME)]
DomainTitle: TypeAlias = Annotated[str, Meaning("column_domain_name", ColumnKind.WORDS)]
RatingName: TypeAlias = Annotated[str, Meaning("column_rating", ColumnKind.NAME)]
RatingTitle: TypeAlias = Annotated[str, Meaning("column_rating_name", ColumnKind.WORDS)]
ComputedRating: TypeAlias = Annotated[str, Meaning("column_computed_rating", ColumnKind.NAME)]
ComputedRatingTitle: TypeAlias = Annotated[str, Meaning("column_computed_rating_name", ColumnKind.WORDS)]
IsDiscretion: TypeAlias = Annotated[bool, Meaning("column_discretion", ColumnKind.TRUTH)]
DiscretionReason: TypeAlias = Annotated[str, Meaning("column_discretion_reason", ColumnKind.WORDS)]
NotRatedReason: TypeAlias = Annotated[str, Meaning("column_not_rated", ColumnKind.WORDS)]
LowestPercent: TypeAlias = Annotated[int, Meaning("column_lowest_percent", ColumnKind.NUMBER, 0, FULL_PERCENT)]
Method: TypeAlias = Annotated[str, Meaning("column_method", ColumnKind.NAME)]
CountsTowardsOverall: TypeAlias = Annotated[bool, Meaning("column_counts_towards_overall", ColumnKind.TRUTH)]
Points: TypeAlias = Annotated[int, Meaning("column_points", ColumnKind.NUMBER, 0)]
SampleCases: TypeAlias = Annotated[int, Meaning("column_sample_cases", ColumnKind.NUMBER, 0)]

# --- Key questions ----------------------------------------------------------------------------------------------------

KeyQuestionName: TypeAlias = Annotated[str, Meaning("column_key_question", ColumnKind.NAME)]
KeyQuestionReference: TypeAlias = Annotated[str, Meaning("column_key_question_ref", ColumnKind.NAME)]
KeyQuestionText: TypeAlias = Annotated[str, Meaning("column_key_question_text", ColumnKind.WORDS)]
YesCases: TypeAlias = Annotated[int, Meaning("column_yes", ColumnKind.NUMBER, 0)]
AllCases: TypeAlias = Annotated[int, Meaning("column_of", ColumnKind.NUMBER, 1)]
Percent: TypeAlias = Annotated[int, Meaning("column_percent", ColumnKind.NUMBER, 0, FULL_PERCENT)]
IsLowest: TypeAlias = Annotated[bool, Meaning("column_is_lowest", ColumnKind.TRUTH)]

# --- Recommendations --------------------------------------------------------------------------------------------------

RecommendationNumber: TypeAlias = Annotated[int, Meaning("column_number", ColumnKind.NUMBER, 1)]
RecommendationReference: TypeAlias = Annotated[str, Meaning("column_recommendation_ref", ColumnKind.NAME)]
Addressee: TypeAlias = Annotated[str, Meaning("column_addressee", ColumnKind.WORDS)]
StandardNames: TypeAlias = Annotated[str, Meaning("column_standards", ColumnKind.NAME)]
RecommendationText: TypeAlias = Annotated[str, Meaning("column_recommendation_text", ColumnKind.WORDS)]

# --- Where it can be read ---------------------------------------------------------------------------------------------

Address: TypeAlias = Annotated[str, Meaning("column_url", ColumnKind.ADDRESS)]
PdfAddress: TypeAlias = Annotated[str, Meaning("column_pdf_url", ColumnKind.ADDRESS)]
DataAddress: TypeAlias = Annotated[str, Meaning("column_data_url", ColumnKind.ADDRESS)]
