"""Build rows and cells of everything that shows ratings. Pure."""

from dataclasses import replace

from inspectorate.model.anchors import standard_anchor
from inspectorate.model.framework import Domain, KeyQuestion, Rating, Standard
from inspectorate.model.rated import RatedInspection, RatedStandard
from inspectorate.model.shares import FULL_PERCENT
from inspectorate.views.bar_parts import BandScaleView
from inspectorate.views.bars import draw_bar, draw_scale
from inspectorate.views.document import Html
from inspectorate.views.footnotes import Footnotes
from inspectorate.views.key_questions import say_cases, say_lowest, say_percent, show_key_questions
from inspectorate.views.phrases import Phrases, fill, lower_first
from inspectorate.views.rating_parts import (
    DomainRatings,
    KeyQuestionTablePart,
    RatingBoxPart,
    RatingLabel,
    RatingRow,
    RatingsTablePart,
    ResultRow,
    ResultsTablePart,
    StandardResults,
)


class RatingsWriter:
    """Show the ratings of one inspection, in one language, with their footnotes."""

    def __init__(self, rated: RatedInspection, phrases: Phrases, footnotes: Footnotes) -> None:
        """Take the inspection and the document's footnotes."""
        self._rated = rated
        self._phrases = phrases
        self._footnotes = footnotes

    def label(self, rating: Rating) -> RatingLabel:
        """Return the rating as it is shown."""
        return RatingLabel(name=self._phrases.choose(rating.name), shape=rating.shape.value)

    def box(self, standard: Standard) -> RatingBoxPart:
        """Return the statement of a standard with its rating."""
        rated = self._rated.get_standard(standard.id)
        published = rated.published if rated else None
        return RatingBoxPart(
            statement=self._statement(standard),
            rating_heading=self._phrases.say("rating"),
            rating=self.label(published) if published else None,
            not_rated="" if published else self._phrases.say("not_rated"),
        )

    def key_question_table(self, rated: RatedStandard) -> KeyQuestionTablePart:
        """Return the key questions of a standard that has percentages."""
        part = show_key_questions(rated, self._rated.inspection.framework, self._phrases)
        asked = [question for question in rated.standard.key_questions if question.id in rated.result.shares]
        marks = [self._discretion_mark(rated, question) for question in asked]
        rows = tuple(replace(row, mark=mark) for row, mark in zip(part.rows, marks, strict=True))
        return replace(part, rows=rows)

    def ratings_table(self) -> RatingsTablePart:
        """Return the ratings of the whole inspection; a domain without a rated standard is left out."""
        rated, phrases = self._rated, self._phrases
        record = rated.inspection.record
        prints_score = rated.inspection.framework.overall.prints_score and rated.score is not None
        return RatingsTablePart(
            service_heading=phrases.say("service"),
            service=phrases.choose(record.service_name),
            fieldwork=phrases.say("fieldwork_started", month=phrases.month(record.fieldwork.month)),
            score_heading=phrases.say("score"),
            score=phrases.say("score_value", score=str(rated.score), maximum=str(rated.maximum))
            if prints_score
            else None,
            overall_heading=phrases.say("overall_rating"),
            overall=self.label(rated.published_overall) if rated.published_overall else None,
            standard_heading=phrases.say("standard"),
            rating_heading=phrases.say("rating"),
            domains=tuple(
                self._domain_ratings(domain)
                for domain in rated.inspection.framework.domains
                if any(one.published for one in self._standards_of(domain))
            ),
            not_rated=tuple(self._not_rated(one) for one in rated.standards if one.result.not_rated),
        )

    def results_table(self, domain: Domain) -> ResultsTablePart:
        """Return every key question of a domain with its percentage, for the annex."""
        phrases = self._phrases
        return ResultsTablePart(
            id=f"results-{domain.id}",
            caption=phrases.say("results_caption", number=domain.id, name=phrases.choose(domain.name)),
            question_heading=phrases.say("standards_and_key_questions"),
            rating_heading=phrases.say(
                "rating_and_percent_yes" if any(one.result.shares for one in self._standards_of(domain)) else "rating"
            ),
            standards=tuple(self._standard_results(one) for one in self._standards_of(domain)),
            scale=self._results_scale(domain),
        )

    def _standards_of(self, domain: Domain) -> tuple[RatedStandard, ...]:
        return tuple(rated for standard in domain.standards if (rated := self._rated.get_standard(standard.id)))

    def _results_scale(self, domain: Domain) -> BandScaleView | None:
        if not any(one.result.shares for one in self._standards_of(domain)):
            return None
        phrases = self._phrases
        title = phrases.say(
            "results_bars_title",
            name=phrases.choose(domain.name),
            start=phrases.percent(0),
            end=phrases.percent(FULL_PERCENT),
        )
        scale = draw_scale(self._rated.inspection.framework, title, f"results-{domain.id}", phrases)
        # The table gives its bars half of the line.
        return replace(scale, room="tight") if scale else None

    def _domain_ratings(self, domain: Domain) -> DomainRatings:
        phrases = self._phrases
        return DomainRatings(
            id=f"ratings-{domain.id}",
            caption=phrases.say("domain_ratings_caption", number=domain.id, name=phrases.choose(domain.name)),
            mark=self._footnotes.mark(domain.footnote) if domain.footnote else Html(),
            rows=tuple(
                RatingRow(
                    number=one.standard.id,
                    title=phrases.choose(one.standard.short_title or one.standard.title),
                    href=f"#{standard_anchor(one.standard.id)}",
                    rating=self.label(one.published),
                )
                for one in self._standards_of(domain)
                if one.published
            ),
        )

    def _standard_results(self, rated: RatedStandard) -> StandardResults:
        standard = rated.standard
        return StandardResults(
            number=standard.id,
            title=self._phrases.choose(standard.title),
            statement=self._statement(standard),
            rating=self.label(rated.published) if rated.published else None,
            not_rated="" if rated.published else self._phrases.say("not_rated"),
            rows=tuple(
                ResultRow(
                    number=question.id,
                    question=self._phrases.choose(question.text),
                    mark=self._discretion_mark(rated, question),
                    bar=draw_bar(rated, question.id, self._rated.inspection.framework),
                    percent=say_percent(rated, question, self._phrases),
                    cases=say_cases(rated, question, self._phrases),
                    lowest=say_lowest(rated, question, self._phrases),
                )
                for question in standard.key_questions
            ),
        )

    def _statement(self, standard: Standard) -> str:
        word = self._rated.inspection.record.service_word
        facts = {"service_word": self._phrases.choose(word)} if word else {}
        return fill(self._phrases.choose(standard.statement), facts)

    def _not_rated(self, rated: RatedStandard) -> str:
        title = f"{rated.standard.id} {self._phrases.choose(rated.standard.title)}"
        reason = rated.result.not_rated or {}
        return self._phrases.say("not_in_table", standard=title, reason=self._phrases.choose(reason))

    def _discretion_mark(self, rated: RatedStandard, question: KeyQuestion) -> Html:
        """Return the mark of the footnote that discretion writes, at the first of the lowest key questions."""
        note = self._rated.inspection.framework.discretion_note
        discretion = rated.result.discretion
        decided = rated.computed and rated.published and discretion and note and question.id == rated.lowest[0]
        if not (decided and rated.computed and rated.published and discretion and note):
            return Html()
        name = f"discretion-{rated.standard.id}"
        facts = {
            "standard": lower_first(self._phrases.choose(rated.standard.title)),
            "computed_rating": self._phrases.quoted_rating(rated.computed),
            "published_rating": self._phrases.quoted_rating(rated.published),
            "reason": self._phrases.choose(discretion.reason),
        }
        first = self._phrases.first
        if first and self._phrases.language not in note:
            self._footnotes.add_foreign(name, note[first.language], facts, first.language)
        else:
            self._footnotes.add(name, note[self._phrases.language], facts)
        return self._footnotes.mark(name)
