"""Made-up inspections that have everything the tables can say, and their files as the site has them."""

from dataclasses import replace
from pathlib import Path

from builders import (
    FRAMEWORK,
    GOOD,
    INSPECTION,
    LETTER_INSPECTION,
    PHRASES_IN_ENGLISH,
    RECORD,
    REQUIRES_IMPROVEMENT,
    SITE,
    clear_all,
    judged,
    not_rated,
    phrase,
    printed,
    prose,
    results,
)
from inspectorate.model.framework import KeyQuestionId, StandardId
from inspectorate.model.inspection import Discretion, Inspection, InspectionId, RecommendationGroup, StandardResult
from inspectorate.model.shares import CountedShare
from inspectorate.model.site import Licence
from inspectorate.model.words import Words
from inspectorate.rendering.formats import FORMATS
from inspectorate.views.csv_metadata import write_csv_metadata
from inspectorate.views.data_package import describe_package
from inspectorate.views.document import FileFormat, View
from inspectorate.views.open_tables import TABLES, fill_tables

LICENSED = replace(SITE, licence=Licence(name=phrase("Open"), address="https://example.org/open"))

_FIRST, _SECOND = FRAMEWORK.domains
_SAMPLED = replace(FRAMEWORK, domains=(_FIRST, replace(_SECOND, sample="court")))
_DECIDED = StandardResult(
    rating=GOOD.id,
    shares={**printed(69, 50, 63), KeyQuestionId("2.1.1"): CountedShare(11, 16)},
    discretion=Discretion(reason=phrase("=1+1 is what one case decides, all in all.")),
)
FULL: Inspection = replace(
    INSPECTION,
    id=InspectionId("ambershire-2026"),
    framework=_SAMPLED,
    record=replace(
        RECORD,
        isbn="978-1",
        samples={"court": 16},
        standards=results(s1_1=judged(GOOD), s2_1=_DECIDED),
        overall=replace(RECORD.overall, score=4) if RECORD.overall else None,
        recommendations=(
            RecommendationGroup(
                addressee=phrase("The board, “all of it”"),
                numbers=(1, 2),
                standards={2: (StandardId("1.1"), StandardId("2.1"))},
            ),
        ),
    ),
    words=Words(recommendations={1: prose("meet more often"), 2: prose("listen, and act")}),
)
"""With discretion, counted and printed shares, a sample, and recommendations."""
NOT_ALL_RATED: Inspection = replace(
    INSPECTION,
    id=InspectionId("ambershire-2024"),
    record=replace(RECORD, standards=results(s1_1=judged(REQUIRES_IMPROVEMENT), s2_1=not_rated())),
)
CLEARED = clear_all(FULL, NOT_ALL_RATED, LETTER_INSPECTION)
FILLED = fill_tables(CLEARED, LICENSED, PHRASES_IN_ENGLISH)
DAY = "2025-05-10"


def write_files(folder: Path) -> Path:
    """Write the tables and what describes them; return the folder."""
    for filled in FILLED:
        write_file(folder / f"{filled.table.name}.csv", FileFormat.CSV, filled.rows)
        write_file(folder / f"{filled.table.name}.json", FileFormat.JSON, filled.rows.lines)
    metadata = write_csv_metadata(TABLES, LICENSED, PHRASES_IN_ENGLISH)
    write_file(folder / "csv-metadata.json", FileFormat.JSON, metadata)
    package = describe_package(FILLED, DAY, LICENSED, PHRASES_IN_ENGLISH)
    write_file(folder / "datapackage.json", FileFormat.DATA_PACKAGE, package)
    return folder


def write_file(path: Path, form: FileFormat, content: View) -> None:
    """Write one file in a format of the site."""
    path.write_bytes(FORMATS[form].write(content))
