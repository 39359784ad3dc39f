"""Rows and cells of ratings: what is shown, what is left out, and where discretion is explained."""

from dataclasses import replace

from builders import (
    ASSESSMENT,
    FRAMEWORK,
    GOOD,
    LEADERSHIP,
    OUTSTANDING,
    PHRASES_IN_ENGLISH,
    RECORD,
    domain,
    judged,
    local_prose,
    measured,
    not_rated,
    phrase,
    printed,
    prose,
    rate,
    results,
    standard,
)
from inspectorate.model.framework import Framework, KeyQuestionId, StandardId
from inspectorate.model.inspection import Discretion, Month, Record, StandardResult
from inspectorate.model.rated import RatedStandard
from inspectorate.model.shares import CountedShare
from inspectorate.views.document import Note
from inspectorate.views.footnotes import Footnotes
from inspectorate.views.rating_parts import KeyQuestionRow, RatingLabel, RatingRow
from inspectorate.views.ratings_table import RatingsWriter

WITH_NOTE = replace(
    FRAMEWORK,
    discretion_note=local_prose("Changed for {standard} from {computed_rating} to {published_rating}. {reason}"),
)
DISCRETION = Discretion(reason=phrase("All evidence {so} & more."))
RAISED = replace(measured(GOOD, 69, 64, 64), discretion=DISCRETION)


class Table:
    """What a writer makes of a record."""

    def __init__(self, record: Record = RECORD, framework: Framework = FRAMEWORK) -> None:
        """Take a record of a framework."""
        self.rated = rate(record, framework)
        self._footnotes = Footnotes(PHRASES_IN_ENGLISH, {}, {"resettlement": prose("a")})
        self.writer = RatingsWriter(self.rated, PHRASES_IN_ENGLISH, self._footnotes)

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return the footnotes that have marks."""
        return self._footnotes.notes()

    def standard(self, standard_id: str = "2.1") -> RatedStandard:
        """Return a rated standard."""
        rated = self.rated.get_standard(StandardId(standard_id))
        assert rated is not None
        return rated

    def rows(self) -> tuple[KeyQuestionRow, ...]:
        """Return the key questions of standard 2.1."""
        return self.writer.key_question_table(self.standard()).rows


def with_assessment(result: StandardResult) -> Record:
    """Return a record with this result for standard 2.1."""
    return replace(RECORD, standards=results(s1_1=judged(GOOD), s2_1=result))


# --- Labels and boxes -------------------------------------------------------------------------------------------------


def test_a_rating_is_shown_as_word_and_shape() -> None:
    label = Table().writer.label(OUTSTANDING)

    assert (label.name, label.shape) == ("Outstanding", "star")


def test_the_box_of_a_standard_shows_statement_and_rating() -> None:
    box = Table().writer.box(LEADERSHIP)

    assert (box.statement, box.rating_heading, box.not_rated) == ("Leadership is good.", "Rating", "")
    assert box.rating is not None
    assert box.rating.name == "Good"


def test_the_box_of_a_standard_without_rating_says_so() -> None:
    box = Table(with_assessment(not_rated())).writer.box(ASSESSMENT)

    assert (box.rating, box.not_rated) == (None, "Not rated")


def test_the_box_of_a_standard_without_a_result_says_so_too() -> None:
    box = Table(replace(RECORD, standards={})).writer.box(ASSESSMENT)

    assert (box.rating, box.not_rated) == (None, "Not rated")


def test_a_statement_names_the_service_by_the_word_of_the_record() -> None:
    staff = replace(LEADERSHIP, statement=phrase("The {service_word} is led well."))
    table = Table(replace(RECORD, service_word=phrase("YOT")))

    assert table.writer.box(staff).statement == "The YOT is led well."


# --- Key questions ----------------------------------------------------------------------------------------------------


def test_the_key_questions_are_shown_in_order_with_their_percentages() -> None:
    table = Table()
    part = table.writer.key_question_table(table.standard())

    assert (part.id, part.caption) == ("key-questions-2-1", "2.1 Assessment: questions")
    assert (part.question_heading, part.percent_heading) == ("Key question", "Percent yes")
    assert [(row.question, row.percent) for row in part.rows] == [
        ("Is desistance supported?", "69%"),
        ("Is the child safe?", "50%"),
        ("Are others safe?", "63%"),
    ]


def test_every_key_question_with_the_lowest_percentage_is_marked_in_words() -> None:
    assert [row.lowest for row in Table().rows()] == ["", "Lowest score", ""]
    assert [row.lowest for row in Table(with_assessment(measured(GOOD, 50, 69, 50))).rows()] == [
        "Lowest score",
        "",
        "Lowest score",
    ]


def test_counts_are_shown_as_the_percentage_that_rates() -> None:
    shares = {KeyQuestionId("2.1.1"): CountedShare(20, 31)}
    (row,) = Table(with_assessment(StandardResult(rating=GOOD.id, shares=shares))).rows()

    assert row.percent == "65%"


def test_a_key_question_without_a_share_is_left_out_of_the_body() -> None:
    assert [row.percent for row in Table(with_assessment(measured(GOOD, 69, 70))).rows()] == ["69%", "70%"]


# --- Discretion -------------------------------------------------------------------------------------------------------


def test_discretion_is_explained_at_the_first_of_the_lowest_key_questions() -> None:
    table = Table(with_assessment(RAISED), WITH_NOTE)
    marks = [row.mark for row in table.rows()]

    assert [bool(mark) for mark in marks] == [False, True, False]
    assert 'href="#footnote-discretion-2.1"' in marks[1]
    assert [note.text for note in table.notes] == [
        "Changed for assessment from 'Requires improvement' to 'Good'. All evidence {so} &amp; more."
    ]


def test_without_discretion_there_is_no_note() -> None:
    table = Table(with_assessment(measured(GOOD, 69, 64, 64)), WITH_NOTE)

    assert [row.mark for row in table.rows()] == ["", "", ""]
    assert table.notes == ()


def test_without_words_for_it_discretion_has_no_note() -> None:
    assert [row.mark for row in Table(with_assessment(RAISED), FRAMEWORK).rows()] == ["", "", ""]


def test_each_standard_explains_its_own_discretion() -> None:
    planning = standard("2.2", "Planning", "a?")
    framework = replace(WITH_NOTE, domains=(domain("2", "Court disposals", ASSESSMENT, planning),))
    raised = replace(measured(OUTSTANDING, 79, of="2.2"), discretion=DISCRETION)
    table = Table(replace(RECORD, standards=results(s2_1=RAISED, s2_2=raised)), framework)
    table.writer.results_table(framework.domains[0])

    assert [note.text.partition(". ")[0] for note in table.notes] == [
        "Changed for assessment from 'Requires improvement' to 'Good'",
        "Changed for planning from 'Good' to 'Outstanding'",
    ]


# --- The ratings of the whole inspection ------------------------------------------------------------------------------


def test_the_ratings_of_an_inspection_are_shown_with_score_and_overall_rating() -> None:
    part = Table().writer.ratings_table()

    assert part.service == "Ambershire Youth Justice Service"
    assert part.fieldwork == "Started February 2025"
    assert part.score == "3/6"
    assert part.overall is not None
    assert part.overall.name == "Requires improvement"
    assert part.not_rated == ()


def test_fieldwork_is_shown_with_its_own_month() -> None:
    record = replace(RECORD, fieldwork=replace(RECORD.fieldwork, month=Month(2024, 11)))

    assert Table(record).writer.ratings_table().fieldwork == "Started November 2024"


def test_every_domain_is_a_table_of_its_standards() -> None:
    organisation, court = Table().writer.ratings_table().domains

    assert (organisation.id, organisation.caption, organisation.mark) == (organisation.id, "1. Organisation", "")
    assert organisation.id != court.id
    assert [(row.number, row.title, row.href, row.rating.name) for row in organisation.rows] == [
        ("1.1", "Leadership", "#standard-1-1", "Good")
    ]
    assert [row.rating.name for row in court.rows] == ["Requires improvement"]


def test_a_standard_is_shown_by_its_short_title_where_it_has_one() -> None:
    short = replace(ASSESSMENT, short_title=phrase("Assess"))
    framework = replace(FRAMEWORK, domains=(domain("2", "Court disposals", short),))
    (court,) = Table(framework=framework).writer.ratings_table().domains

    assert [row.title for row in court.rows] == ["Assess"]


def test_a_standard_that_is_not_rated_is_told_below_the_tables() -> None:
    part = Table(with_assessment(not_rated("there were no cases."))).writer.ratings_table()

    assert [table.caption for table in part.domains] == ["1. Organisation"]
    assert part.not_rated == ("2.1 Assessment not rated: there were no cases.",)


def test_a_domain_keeps_the_rows_of_its_rated_standards() -> None:
    framework = replace(FRAMEWORK, domains=(domain("2", "Court disposals", LEADERSHIP, ASSESSMENT),))
    part = Table(with_assessment(not_rated()), framework).writer.ratings_table()

    assert [row.number for row in part.domains[0].rows] == ["1.1"]


def test_a_domain_may_have_a_footnote() -> None:
    resettlement = replace(domain("4", "Resettlement", LEADERSHIP), footnote="resettlement")
    table = Table(framework=replace(FRAMEWORK, domains=(resettlement,)))
    part = table.writer.ratings_table()

    assert 'href="#footnote-resettlement"' in part.domains[0].mark
    assert [note.text for note in table.notes] == ["a"]


def test_an_edition_that_prints_no_score_shows_none() -> None:
    framework = replace(FRAMEWORK, overall=replace(FRAMEWORK.overall, prints_score=False))

    assert Table(framework=framework).writer.ratings_table().score is None


def test_a_score_of_nought_is_shown() -> None:
    framework = replace(FRAMEWORK, domains=(domain("1", "Organisation", LEADERSHIP),))
    record = replace(RECORD, standards=results(s1_1=judged(FRAMEWORK.scale[0])))

    assert Table(record, framework).writer.ratings_table().score == "0/3"


def test_an_inspection_without_an_overall_rating_shows_none() -> None:
    assert Table(replace(RECORD, overall=None)).writer.ratings_table().overall is None


def test_headings_have_their_own_words() -> None:
    part = Table().writer.ratings_table()

    assert (part.service_heading, part.score_heading, part.overall_heading) == ("Service", "Score", "Overall rating")
    assert (part.standard_heading, part.rating_heading) == ("Standard", "Rating")


# --- The annex --------------------------------------------------------------------------------------------------------


def test_the_annex_shows_every_key_question_of_a_domain() -> None:
    part = Table(with_assessment(measured(GOOD, 69, 50))).writer.results_table(FRAMEWORK.domains[1])
    (assessment,) = part.standards

    assert (part.id, part.caption) == ("results-2", "2. Court disposals: results")
    assert (assessment.number, assessment.title, assessment.statement) == ("2.1", "Assessment", "Assessment is good.")
    assert assessment.rating is not None
    assert (assessment.rating.name, assessment.not_rated) == ("Good", "")
    assert [(row.number, row.question, row.percent, row.lowest) for row in assessment.rows] == [
        ("2.1.1", "Is desistance supported?", "69%", ""),
        ("2.1.2", "Is the child safe?", "50%", "Lowest score"),
        ("2.1.3", "Are others safe?", "", ""),
    ]


def test_the_annex_says_where_a_standard_was_not_rated() -> None:
    record = with_assessment(replace(not_rated(), shares=printed(50)))
    (assessment,) = Table(record).writer.results_table(FRAMEWORK.domains[1]).standards

    assert (assessment.rating, assessment.not_rated) == (None, "Not rated")


def test_the_annex_speaks_of_percentages_only_where_a_domain_has_some() -> None:
    table = Table()

    assert table.writer.results_table(FRAMEWORK.domains[0]).rating_heading == "Rating"
    assert table.writer.results_table(FRAMEWORK.domains[1]).rating_heading == "Rating and percent yes"


def test_a_row_of_the_ratings_table_leads_to_its_standard() -> None:
    organisation, _ = Table().writer.ratings_table().domains
    label = Table().writer.label(GOOD)

    assert isinstance(label, RatingLabel)
    assert organisation.rows == (RatingRow(number="1.1", title="Leadership", href="#standard-1-1", rating=label),)
