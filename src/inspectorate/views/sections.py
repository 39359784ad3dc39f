"""Build the sections of a report or a letter, in the order that the framework's edition gives. Pure."""

from collections.abc import Callable, Mapping

from inspectorate.diagnostics import FieldPath
from inspectorate.model.anchors import standard_anchor
from inspectorate.model.framework import Domain, KeyQuestionTables, Section, SectionKind, Standard
from inspectorate.model.language import LocalPhrase
from inspectorate.model.prose import Block, Paragraph, Prose
from inspectorate.model.rated import RatedInspection
from inspectorate.model.words import DomainWords, StandardWords
from inspectorate.views.addresses import report_page
from inspectorate.views.document import Note
from inspectorate.views.facts import collect_facts, collect_first_facts
from inspectorate.views.footnotes import collect_footnotes
from inspectorate.views.glossary import build_glossary
from inspectorate.views.key_facts import build_key_facts
from inspectorate.views.margin import Margin
from inspectorate.views.parts import (
    HeadedProsePart,
    MarginNumberPart,
    NumberedParagraph,
    NumberedParagraphsPart,
    Part,
    SectionView,
    SignaturePart,
    joined,
    prose_parts,
)
from inspectorate.views.phrases import Phrases, fill, lower_first
from inspectorate.views.pictures import Pictures
from inspectorate.views.prose import ProseWriter
from inspectorate.views.ratings_table import RatingsWriter
from inspectorate.views.recommendations_list import build_recommendations

SECTION_LEVEL = 2
_NO_FACTS: Mapping[str, str] = {}


class SectionWriter:
    """Write the sections of one document. Call in reading order: that is the order of the footnotes' numbers."""

    def __init__(self, rated: RatedInspection, phrases: Phrases, missing: Mapping[str, str] = _NO_FACTS) -> None:
        """Start a document; `missing` are words for facts that a draft lacks."""
        self.phrases = phrases
        self.facts = {**missing, **collect_facts(rated, phrases)}
        self._rated = rated
        self._inspection = rated.inspection
        self._words = rated.inspection.words_in(phrases.language)
        first_facts = {**missing, **collect_first_facts(rated, phrases)}
        self.footnotes = collect_footnotes(rated.inspection, phrases, self.facts, first_facts)
        self.pictures = Pictures(self._inspection, report_page(self._inspection.id))
        self.prose = ProseWriter(phrases, self.footnotes, self.facts, self.pictures, first_facts)
        self._ratings = RatingsWriter(rated, phrases, self.footnotes)
        self._margin: Margin | None = None
        self._write_by_kind: Mapping[SectionKind, Callable[[Section, int], tuple[Part, ...]]] = {
            SectionKind.PROSE: self._prose_parts,
            SectionKind.STANDING: self._prose_parts,
            SectionKind.FOREWORD: self._foreword_parts,
            SectionKind.RATINGS: self._ratings_parts,
            SectionKind.RECOMMENDATIONS: self._recommendation_parts,
            SectionKind.FINDINGS: self._finding_parts,
            SectionKind.KEY_FACTS: self._key_fact_parts,
            SectionKind.DOMAIN: self._domain_parts,
            SectionKind.NUMBERED_DOMAIN: self._numbered_parts,
            SectionKind.RESULTS: self._result_parts,
            SectionKind.GLOSSARY: self._glossary_parts,
        }

    def number_in(self, margin: Margin) -> None:
        """Give everything from now on its number in the margin of a draft."""
        self._margin = margin
        self.prose.number_in(margin)

    def sections(self, sections: tuple[Section, ...]) -> tuple[SectionView, ...]:
        """Return the sections that have something to say."""
        return tuple(view for section in sections if (view := self._section(section, SECTION_LEVEL)))

    def say(self, local: LocalPhrase) -> str:
        """Return a standing phrase with its facts filled in."""
        return fill(self.phrases.choose(local), self.facts)

    def notes(self) -> tuple[Note, ...]:
        """Return the footnotes; call after all sections are written."""
        return self.footnotes.notes()

    def _section(self, section: Section, level: int) -> SectionView | None:
        if self._margin and level == SECTION_LEVEL:
            self._margin.enter(section)
        parts = self._write_by_kind[section.kind](section, level)
        standards = self._standards(section, level + 1) if section.kind is SectionKind.DOMAIN else ()
        inner = tuple(view for one in section.sections if (view := self._section(one, level + 1)))
        if not (parts or standards or inner):
            return None
        return SectionView(
            id=section.id,
            level=level,
            kind=section.kind.value,
            heading=self.say(section.heading),
            parts=parts,
            sections=(*standards, *inner),
        )

    def _prose_parts(self, section: Section, level: int) -> tuple[Part, ...]:
        standing = self.prose.write_standing(section.text, level)
        own = self.prose.write(self._words.sections.get(section.id, Prose()), level)
        return prose_parts(standing, own)

    def _foreword_parts(self, section: Section, level: int) -> tuple[Part, ...]:
        signatory = self._inspection.signatory
        parts = self._prose_parts(section, level)
        if signatory is None or not parts:
            return parts
        return (*parts, SignaturePart(name=signatory.name, title=self.phrases.choose(signatory.title)))

    def _ratings_parts(self, section: Section, _level: int) -> tuple[Part, ...]:
        return (*self._number(self.say(section.heading), ("standards",)), self._ratings.ratings_table())

    def _recommendation_parts(self, section: Section, level: int) -> tuple[Part, ...]:
        groups = self._inspection.record.recommendations
        if not groups:
            return ()
        introduction = prose_parts(self.prose.write_standing(section.text, level))
        words = self._words.recommendations
        return (*introduction, build_recommendations(groups, words, self.phrases, self.prose))

    def _finding_parts(self, section: Section, level: int) -> tuple[Part, ...]:
        parts: list[Part] = list(prose_parts(self.prose.write_standing(section.text, level)))
        for domain in self._inspection.framework.domains:
            words = self._words.domains.get(domain.id, DomainWords())
            if words.findings.blocks:
                name = self.phrases.choose(domain.name)
                introduction = self.prose.write_standing(
                    self._inspection.framework.findings_introduction, level, domain=lower_first(name)
                )
                html = joined(introduction, self.prose.write(words.findings, level + 1))
                parts.append(HeadedProsePart(level=level + 1, heading=name, html=html))
        return tuple(parts)

    def _key_fact_parts(self, section: Section, _level: int) -> tuple[Part, ...]:
        facts = self._inspection.record.key_facts
        if not facts:
            return ()
        number = self._number(self.say(section.heading), ("key_facts",))
        return (*number, build_key_facts(facts, self.phrases, self.prose))

    def _domain_parts(self, section: Section, level: int) -> tuple[Part, ...]:
        domain = self._domain(section)
        words = self._words.domains.get(domain.id, DomainWords())
        return prose_parts(self.prose.write_standing(domain.introduction, level), self.prose.write(words.text, level))

    def _standards(self, section: Section, level: int) -> tuple[SectionView, ...]:
        domain = self._domain(section)
        standards = tuple(self._standard(standard, level) for standard in domain.standards)
        summary = self._strengths_and_areas(self._words.domains.get(domain.id, DomainWords()), level)
        if not summary:
            return standards
        return (
            *standards,
            SectionView(
                id=f"{section.id}-summary",
                level=level,
                kind="summary",
                heading=self.phrases.say("summary"),
                parts=summary,
            ),
        )

    def _standard(self, standard: Standard, level: int) -> SectionView:
        words = self._words.standards.get(standard.id, StandardWords())
        box = self._ratings.box(standard)
        parts: list[Part] = [*self._number(box.statement, ("standards", standard.id)), box]
        parts.extend(self._key_questions(standard, level))
        parts.extend(
            prose_parts(self.prose.write_standing(standard.introduction, level), self.prose.write(words.text, level))
        )
        parts.extend(self._strengths_and_areas(words, level))
        return SectionView(
            id=standard_anchor(standard.id),
            level=level,
            kind="standard",
            heading=fill(
                self.phrases.choose(self._inspection.framework.standard_heading),
                {"number": standard.id, "title": self.phrases.choose(standard.title)},
            ),
            parts=tuple(parts),
        )

    def _key_questions(self, standard: Standard, level: int) -> tuple[Part, ...]:
        framework = self._inspection.framework
        rated = self._rated.get_standard(standard.id)
        if framework.key_question_tables is not KeyQuestionTables.BODY or rated is None or rated.computed is None:
            return ()
        title = lower_first(self.phrases.choose(standard.title))
        introduction = prose_parts(
            self.prose.write_standing(framework.key_question_introduction, level, standard=title)
        )
        table = self._ratings.key_question_table(rated)
        return (*introduction, *self._number(table.caption, ("standards", standard.id, "shares")), table)

    def _strengths_and_areas(self, words: StandardWords | DomainWords, level: int) -> tuple[Part, ...]:
        parts: list[Part] = []
        for name, prose in (("strengths", words.strengths), ("areas_for_improvement", words.areas_for_improvement)):
            if prose.blocks:
                html = self.prose.write(prose, level + 1)
                parts.append(HeadedProsePart(level=level + 1, heading=self.phrases.say(name), html=html))
        return tuple(parts)

    def _numbered_parts(self, section: Section, level: int) -> tuple[Part, ...]:
        domain = self._domain(section)
        words = self._words.domains.get(domain.id, DomainWords())
        paragraphs = tuple(
            self._numbered(block, domain, number, level) for number, block in enumerate(words.text.blocks, 1)
        )
        return (NumberedParagraphsPart(paragraphs=paragraphs),) if paragraphs else ()

    def _numbered(self, block: Block, domain: Domain, count: int, level: int) -> NumberedParagraph:
        number, words = f"{domain.id}.{count}", Prose((block,))
        if self._margin:
            self._margin.take(number, block)
        is_plain = isinstance(block, Paragraph)
        html = self.prose.write_inline(words) if is_plain else self.prose.write(words, level)
        return NumberedParagraph(id=f"paragraph-{domain.id}-{count}", number=number, html=html)

    def _result_parts(self, _section: Section, _level: int) -> tuple[Part, ...]:
        parts: list[Part] = []
        for domain in self._inspection.framework.domains:
            table = self._ratings.results_table(domain)
            parts.extend((*self._number(table.caption, ("standards",)), table))
        return tuple(parts)

    def _glossary_parts(self, _section: Section, _level: int) -> tuple[Part, ...]:
        entries = self._inspection.framework.glossary
        return (build_glossary(entries, self.phrases, self.prose),) if entries else ()

    def _number(self, text: str, path: FieldPath) -> tuple[MarginNumberPart, ...]:
        """Return the number of a table or box in the margin; nothing where it is no draft."""
        return (MarginNumberPart(number=self._margin.number_part(text, path)),) if self._margin else ()

    def _domain(self, section: Section) -> Domain:
        if section.domain is None:
            raise ValueError(f"The section {section.id} names no domain; loading does not let that happen.")
        return self._inspection.framework.get_domain(section.domain)
