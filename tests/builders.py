"""Made-up model values for tests. Change a base value with `dataclasses.replace`; state in the test what it needs."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeAlias

from inspectorate.loading.phrases import FACTS_BY_PHRASE
from inspectorate.model.correspondence import Correspondent, LetterDetails
from inspectorate.model.framework import (
    Aggregation,
    Domain,
    DomainId,
    Framework,
    FrameworkId,
    KeyQuestion,
    KeyQuestionId,
    MainDocument,
    Overall,
    OverallAggregation,
    Rating,
    RatingBand,
    RatingId,
    Section,
    SectionKind,
    Shape,
    Standard,
    StandardId,
)
from inspectorate.model.inspection import (
    Fieldwork,
    Inspection,
    InspectionId,
    LeadInspector,
    Month,
    OverallResult,
    Record,
    StandardResult,
)
from inspectorate.model.language import WELSH, Language, LocalPhrase, LocalProse, Phrase
from inspectorate.model.prose import Block, Inline, Inlines, Paragraph, Prose, Text
from inspectorate.model.publication import Audience, Embargo, Stage
from inspectorate.model.rated import RatedInspection
from inspectorate.model.shares import CountedShare, PrintedShare
from inspectorate.model.site import Service, ServiceId, Site
from inspectorate.model.standing import StandingLetter, StandingPressRelease
from inspectorate.model.wording import PHRASES, Wording
from inspectorate.model.words import PressReleaseWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.release import Cleared, clear
from inspectorate.views.desk import Assets, Desk
from inspectorate.views.phrases import Phrases

EN = Language("en")
LONG_AFTER = datetime(2100, 1, 1, tzinfo=UTC)

Piece: TypeAlias = str | Inline


def phrase(text: str) -> LocalPhrase:
    """Return a phrase in English."""
    return {EN: Phrase(text)}


def inlines(*pieces: Piece) -> Inlines:
    """Return pieces of a paragraph; a string is plain text."""
    return tuple(Text(piece) if isinstance(piece, str) else piece for piece in pieces)


def paragraph(*pieces: Piece) -> Paragraph:
    """Return a paragraph; a string is plain text."""
    return Paragraph(inlines(*pieces))


def prose(*blocks: str | Block) -> Prose:
    """Return prose; a string is a paragraph of plain text."""
    return Prose(tuple(paragraph(block) if isinstance(block, str) else block for block in blocks))


def local_prose(*blocks: str | Block) -> LocalProse:
    """Return prose in English."""
    return {EN: prose(*blocks)}


# --- Framework --------------------------------------------------------------------------------------------------------

INADEQUATE = Rating(RatingId("inadequate"), phrase("Inadequate"), 0, Shape.SQUARE)
REQUIRES_IMPROVEMENT = Rating(RatingId("requires-improvement"), phrase("Requires improvement"), 1, Shape.HALF_DISC)
GOOD = Rating(RatingId("good"), phrase("Good"), 2, Shape.DISC)
OUTSTANDING = Rating(RatingId("outstanding"), phrase("Outstanding"), 3, Shape.STAR)
SCALE = (INADEQUATE, REQUIRES_IMPROVEMENT, GOOD, OUTSTANDING)


def bands(*limits: int) -> tuple[RatingBand, ...]:
    """Return the bands of the four ratings with these lower limits."""
    return tuple(RatingBand(rating.id, limit) for rating, limit in zip(SCALE, limits, strict=True))


PERCENT_BANDS = bands(0, 50, 65, 80)
POINT_BANDS = bands(0, 7, 19, 31)


def standard(standard_id: str, title: str = "Assessment", *questions: str) -> Standard:
    """Return a standard: judged, or with the lowest of its key questions where it has any."""
    return Standard(
        id=StandardId(standard_id),
        title=phrase(title),
        statement=phrase(f"{title} is good."),
        aggregation=Aggregation.LOWEST_KEY_QUESTION if questions else Aggregation.JUDGEMENT,
        key_questions=tuple(
            KeyQuestion(KeyQuestionId(f"{standard_id}.{number}"), phrase(text))
            for number, text in enumerate(questions, 1)
        ),
    )


def domain(domain_id: str, name: str, *standards: Standard) -> Domain:
    """Return a domain."""
    return Domain(id=DomainId(domain_id), name=phrase(name), standards=standards)


def section(section_id: str, kind: SectionKind, heading: str = "Heading") -> Section:
    """Return a section without words of its own."""
    return Section(id=section_id, kind=kind, heading=phrase(heading))


LEADERSHIP = standard("1.1", "Leadership")
ASSESSMENT = standard("2.1", "Assessment", "Is desistance supported?", "Is the child safe?", "Are others safe?")

FRAMEWORK = Framework(
    id=FrameworkId("shire-2025"),
    name=phrase("Shire framework, 2025"),
    source="made up",
    licence="none",
    document=MainDocument.REPORT,
    title=phrase("An inspection of youth services in"),
    scale=SCALE,
    bands=PERCENT_BANDS,
    overall=Overall(
        aggregation=OverallAggregation.SUM_OF_POINTS,
        maximum=6,
        bands=bands(0, 2, 4, 6),
        prints_score=True,
        not_rated_reduces_maximum=True,
    ),
    domains=(domain("1", "Organisation", LEADERSHIP), domain("2", "Court disposals", ASSESSMENT)),
    standard_heading=phrase("{number}. {title}"),
    sections=(section("foreword", SectionKind.FOREWORD, "Foreword"),),
)

BILINGUAL_FRAMEWORK = replace(
    FRAMEWORK,
    scale=tuple(
        replace(rating, name={**rating.name, WELSH: Phrase(name)})
        for rating, name in zip(SCALE, ("Annigonol", "Angen gwella", "Da", "Rhagorol"), strict=True)
    ),
)
"""The same with names of the ratings in Welsh."""

STANDING_LETTER = StandingLetter(
    subject=phrase("Report on {area}"), opening=local_prose("Opening."), closing=local_prose("Closing."), notes=()
)
LETTER_FRAMEWORK = replace(
    FRAMEWORK,
    id=FrameworkId("letter-2012"),
    document=MainDocument.LETTER,
    scale=(),
    bands=(),
    overall=Overall(aggregation=OverallAggregation.NONE),
    domains=(domain("1", "Reducing reoffending"), domain("2", "Protecting the public")),
    sections=(section("context", SectionKind.PROSE, "Context"),),
    letter=STANDING_LETTER,
)


# --- Inspection -------------------------------------------------------------------------------------------------------


def judged(rating: Rating) -> StandardResult:
    """Return the result of a standard that is judged without percentages."""
    return StandardResult(rating=rating.id)


def measured(rating: Rating, *percents: int, of: str = "2.1") -> StandardResult:
    """Return the result of a standard with the printed percentages of its key questions."""
    return StandardResult(rating=rating.id, shares=printed(*percents, of=of))


def printed(*percents: int, of: str = "2.1") -> dict[KeyQuestionId, CountedShare | PrintedShare]:
    """Return printed shares of the first, second and so on key question of a standard."""
    return {KeyQuestionId(f"{of}.{number}"): PrintedShare(percent) for number, percent in enumerate(percents, 1)}


def not_rated(reason: str = "no cases") -> StandardResult:
    """Return the result of a standard that was not rated."""
    return StandardResult(not_rated=phrase(reason))


def results(**result_by_id: StandardResult) -> dict[StandardId, StandardResult]:
    """Return results by standard: `s2_1` stands for 2.1."""
    return {StandardId(name.removeprefix("s").replace("_", ".")): result for name, result in result_by_id.items()}


def moment(text: str) -> Embargo:
    """Return an embargo, such as 2025-05-10 00:01."""
    return Embargo(datetime.fromisoformat(text))


RECORD = Record(
    service=ServiceId("ambershire"),
    service_name=phrase("Ambershire Youth Justice Service"),
    service_short_name=phrase("AYJS"),
    framework=FRAMEWORK.id,
    stage=Stage.FINAL,
    embargo=moment("2025-05-10 00:01"),
    fieldwork=Fieldwork(month=Month(2025, 2)),
    lead_inspector=LeadInspector(name="Jo Lead"),
    standards=results(s1_1=judged(GOOD), s2_1=measured(REQUIRES_IMPROVEMENT, 69, 50, 63)),
    overall=OverallResult(rating=REQUIRES_IMPROVEMENT.id, score=3, maximum=6),
)

ADDRESSED = LetterDetails(
    to=Correspondent(name="Ada Chair", role=phrase("Chair")),
    sender=Correspondent(name="Ben Sender", role=phrase("Inspector")),
)
LETTER_RECORD = replace(
    RECORD,
    framework=LETTER_FRAMEWORK.id,
    standards={},
    overall=None,
    letter=ADDRESSED,
)

SERVICE = Service(area=phrase("Ambershire"), nation="England", region=phrase("Midlands"), area_code="E99999999")

INSPECTION = Inspection(
    id=InspectionId("ambershire-2025"),
    record=RECORD,
    framework=FRAMEWORK,
    service=SERVICE,
    signatory=None,
    words=Words(sections={"foreword": prose("The foreword.")}),
    press_release=None,
)

LETTER_INSPECTION = replace(
    INSPECTION,
    id=InspectionId("ambershire-2012"),
    record=LETTER_RECORD,
    framework=LETTER_FRAMEWORK,
    words=Words(sections={"context": prose("The context.")}),
)


def inspect(record: Record = RECORD, framework: Framework = FRAMEWORK, words: Words | None = None) -> Inspection:
    """Return the inspection of Ambershire with another record, framework or words."""
    return replace(INSPECTION, record=record, framework=framework, words=words or INSPECTION.words)


def rate(record: Record = RECORD, framework: Framework = FRAMEWORK, words: Words | None = None) -> RatedInspection:
    """Return the rated inspection of Ambershire with another record, framework or words."""
    return rate_inspection(inspect(record, framework, words))


def tell(inspection: Inspection, words: PressReleaseWords) -> Inspection:
    """Return the inspection with a press release, for which its edition has the standing words."""
    standing = StandingPressRelease(areas=local_prose("Areas."), notes=())
    return replace(inspection, press_release=words, framework=replace(inspection.framework, press_release=standing))


def clear_all(*inspections: Inspection) -> tuple[Cleared, ...]:
    """Return the inspections as the public sees them long after every embargo."""
    return clear(tuple(rate_inspection(one) for one in inspections), Audience.PUBLIC, LONG_AFTER)


def clear_one(inspection: Inspection = INSPECTION) -> Cleared:
    """Return one inspection as the public sees it long after its embargo."""
    return clear_all(inspection)[0]


# --- Site and wording -------------------------------------------------------------------------------------------------

SITE = Site(
    name=phrase("Reports"),
    publisher=phrase("Shire Inspectorate"),
    address="https://reports.example.org/",
    languages=(EN,),
    introduction=local_prose("Welcome."),
    media_contact=local_prose("Write to press@example.org."),
)

_PHRASES_WITH_FACTS = {
    "band_from": "{rating} from {percent}",
    "bars_caption": "Lowest {percent}: {rating}",
    "bars_lowest": "{percent} ({lowest})",
    "bars_title": "{number} {title}, {start} to {end}: {percents}",
    "cases_of": "{yes} of {of}",
    "copyright": "Copyright {year}",
    "count_not_rated": "{count} not rated",
    "count_of_rating": "{count} {rating}",
    "distribution_caption": "Standards of {framework}",
    "distribution_title": "{framework}, {count} services",
    "domain_ratings_caption": "{number}. {name}",
    "fieldwork_started": "Started {month}",
    "footer_title": "{title} {area}",
    "footnote_back": "back to note {number}",
    "footnote_back_several": "back to note {number}, place {place}",
    "footnote_mark": "note {number}",
    "history_caption": "{area} over time",
    "history_item": "{rating} in {date}",
    "history_title": "Oldest first: {ratings}",
    "inspection_name": "{area}, {month}",
    "isbn": "ISBN {isbn}",
    "key_questions_caption": "{number} {title}: questions",
    "letter_note": "Note {number}",
    "letter_person": "{name}, {role}",
    "not_in_table": "{standard} not rated: {reason}",
    "percent": "{percent}%",
    "press_headline": "{service} rated {rating}",
    "press_recommendation_share": "{count} to {addressee}",
    "press_recommendations": "It makes {recommendations}: {shares}.",
    "press_separately_rated": "{standard} separately: {rating}.",
    "press_standfirst": "{service} ({service_short}) has {rating} from {publisher}.",
    "published": "Published {date}",
    "quoted_rating": "'{rating}'",
    "recommendation_addressee": "{addressee} should:",
    "region_title": "{region}: {ratings}",
    "regions_caption": "Regions under {framework}",
    "results_bars_title": "{name}, {start} to {end}",
    "results_caption": "{number}. {name}: results",
    "score_value": "{score}/{maximum}",
    "standard_name": "{number} {title}",
}
"""Phrases that read as real ones. Every other phrase reads as its own name, then its facts: `Lowest score`."""


def make_wording(changes: Mapping[str, str] | None = None, months: Sequence[str] = ()) -> Wording:
    """Return made-up phrases, some of them changed."""
    texts = {name: name.replace("_", " ").capitalize() for name in PHRASES}
    for name, facts in FACTS_BY_PHRASE.items():
        texts[name] = " ".join((texts[name], *(f"{{{fact}}}" for fact in sorted(facts))))
    texts |= {"and": "and", "to": "to", "recommendation": "recommendation", "recommendations": "recommendations"}
    texts |= _PHRASES_WITH_FACTS | dict(changes or {})
    return Wording(
        language=EN,
        months=tuple(Phrase(name) for name in months or _MONTHS),
        numbers=tuple(Phrase(name) for name in ("none", "one", "two", "three")),
        phrases={name: Phrase(text) for name, text in texts.items()},
    )


_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WORDING = make_wording()
PHRASES_IN_ENGLISH = Phrases(WORDING)
ASSETS = Assets("assets/site.css", "assets/site.js", "assets/search.js", "assets/icon.svg", "assets/check.js")
DESK = Desk(site=SITE, wording=WORDING, assets=ASSETS)
