"""Show the key questions of one standard: a table with their percentages, and bars in it. Pure."""

from inspectorate.model.framework import Framework, KeyQuestion
from inspectorate.model.rated import RatedStandard
from inspectorate.model.shares import FULL_PERCENT, CountedShare
from inspectorate.ratings import find_band
from inspectorate.views.bars import draw_bar, draw_scale
from inspectorate.views.document import Html
from inspectorate.views.phrases import Phrases
from inspectorate.views.rating_parts import KeyQuestionRow, KeyQuestionTablePart


def show_key_questions(
    rated: RatedStandard, framework: Framework, phrases: Phrases, prefix: str = "key-questions"
) -> KeyQuestionTablePart:
    """Return the key questions of a standard that has percentages, without marks of notes.

    `prefix` begins the ids: where several inspections stand on one page, give each its own.
    """
    standard, part_id = rated.standard, f"{prefix}-{rated.standard.id.replace('.', '-')}"
    asked = [question for question in standard.key_questions if question.id in rated.result.shares]
    title = phrases.say(
        "bars_title",
        number=standard.id,
        title=phrases.choose(standard.title),
        start=phrases.percent(0),
        end=phrases.percent(FULL_PERCENT),
        percents=phrases.listing([_spoken(rated, question, phrases) for question in asked]) if asked else "",
    )
    return KeyQuestionTablePart(
        id=part_id,
        caption=phrases.say("key_questions_caption", number=standard.id, title=phrases.choose(standard.title)),
        question_heading=phrases.say("key_question"),
        percent_heading=phrases.say("percent_yes"),
        rows=tuple(
            KeyQuestionRow(
                question=phrases.choose(question.text),
                mark=Html(),
                bar=draw_bar(rated, question.id, framework),
                percent=say_percent(rated, question, phrases),
                cases=say_cases(rated, question, phrases),
                lowest=say_lowest(rated, question, phrases),
            )
            for question in asked
        ),
        scale=draw_scale(framework, title, part_id, phrases) if asked else None,
        band=_say_band(rated, framework, phrases),
    )


def say_percent(rated: RatedStandard, question: KeyQuestion, phrases: Phrases) -> str:
    """Return the percentage of a key question as tables print it, or nothing where it has none."""
    share = rated.result.shares.get(question.id)
    return phrases.percent(share.percent) if share else ""


def say_cases(rated: RatedStandard, question: KeyQuestion, phrases: Phrases) -> str:
    """Return for instance `11 of 16`, or nothing where the record holds only the printed percentage."""
    share = rated.result.shares.get(question.id)
    return phrases.say("cases_of", yes=str(share.yes), of=str(share.of)) if isinstance(share, CountedShare) else ""


def say_lowest(rated: RatedStandard, question: KeyQuestion, phrases: Phrases) -> str:
    """Return the words that mark the lowest key question where it decides the rating, else nothing."""
    decides = rated.computed is not None and question.id in rated.lowest
    return phrases.say("lowest_score") if decides else ""


def _spoken(rated: RatedStandard, question: KeyQuestion, phrases: Phrases) -> str:
    percent, lowest = say_percent(rated, question, phrases), say_lowest(rated, question, phrases)
    return phrases.say("bars_lowest", percent=percent, lowest=lowest) if lowest else percent


def _say_band(rated: RatedStandard, framework: Framework, phrases: Phrases) -> str:
    """Return in which band the lowest percentage lies, or nothing where none decides."""
    if rated.computed is None or not rated.lowest or not framework.bands:
        return ""
    percent = rated.result.shares[rated.lowest[0]].percent
    rating = framework.get_rating(find_band(percent, framework.bands).rating)
    return phrases.say("bars_caption", percent=phrases.percent(percent), rating=phrases.quoted_rating(rating))
