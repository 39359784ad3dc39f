"""Build the sections of a report or a letter, in the order that the framework's edition gives. Pure."""

from collections.abc import Callable, Mapping

from inspectorate.model.anchors import recommendation_anchor, standard_anchor
from inspectorate.model.framework import Domain, KeyQuestionTables, Section, SectionKind, Standard
from inspectorate.model.language import LocalPhrase
from inspectorate.model.prose import Paragraph, Prose
from inspectorate.model.rated import RatedInspection
from inspectorate.model.words import DomainWords, StandardWords
from inspectorate.views.addresses import report_page
from inspectorate.views.document import Html, Note
from inspectorate.views.facts import collect_facts, collect_first_facts
from inspectorate.views.footnotes import collect_footnotes
from inspectorate.views.key_facts import build_key_facts
from inspectorate.views.parts import (
    GlossaryEntryView,
    GlossaryPart,
    HeadedProsePart,
    NumberedParagraph,
    NumberedParagraphsPart,
    Part,
    ProsePart,
    RecommendationGroupView,
    RecommendationItem,
    RecommendationsPart,
    SectionView,
    SignaturePart,
)
from inspectorate.views.phrases import Phrases, fill, lower_first
from inspectorate.views.pictures import Pictures
from inspectorate.views.prose import ProseWriter
from inspectorate.views.ratings_table import RatingsWriter

SECTION_LEVEL = 2


class SectionWriter:
    """Write the sections of one document. Call in reading order: that is the order of the footnotes' numbers."""

    def __init__(self, rated: RatedInspection, phrases: Phrases) -> None:
        """Start a document."""
        self.phrases = phrases
        self.facts = collect_facts(rated, phrases)
        self._rated = rated
        self._inspection = rated.inspection
        self._words = rated.inspection.words_in(phrases.language)
        first_facts = collect_first_facts(rated, phrases)
        self.footnotes = collect_footnotes(rated.inspection, phrases, self.facts, first_facts)
        self.pictures = Pictures(self._inspection, report_page(self._inspection.id))
        self.prose = ProseWriter(phrases, self.footnotes, self.facts, self.pictures, first_facts)
        self._ratings = RatingsWriter(rated, phrases, self.footnotes)
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
        return _parts(standing, own)

    def _foreword_parts(self, section: Section, level: int) -> tuple[Part, ...]:
        signatory = self._inspection.signatory
        parts = self._prose_parts(section, level)
        if signatory is None or not parts:
            return parts
        return (*parts, SignaturePart(name=signatory.name, title=self.phrases.choose(signatory.title)))

    def _ratings_parts(self, _section: Section, _level: int) -> tuple[Part, ...]:
        return (self._ratings.ratings_table(),)

    def _recommendation_parts(self, section: Section, level: int) -> tuple[Part, ...]:
        groups = self._inspection.record.recommendations
        if not groups:
            return ()
        introduction = _parts(self.prose.write_standing(section.text, level))
        return (
            *introduction,
            RecommendationsPart(groups=tuple(self._group(group.addressee, group.numbers) for group in groups)),
        )

    def _group(self, addressee: LocalPhrase, numbers: tuple[int, ...]) -> RecommendationGroupView:
        return RecommendationGroupView(
            heading=self.phrases.say("recommendation_addressee", addressee=self.phrases.choose(addressee)),
            start=numbers[0],
            items=tuple(self._recommendation(number, numbers[-1]) for number in numbers),
        )

    def _recommendation(self, number: int, last: int) -> RecommendationItem:
        words = self._words.recommendations[number]
        html = self.prose.write_inline(words)
        # A group is one sentence: its last recommendation ends with a full stop, which the author may have written.
        stop = "." if number == last and not html.endswith((".", "!", "?", "</ul>", "</ol>")) else ""
        return RecommendationItem(id=recommendation_anchor(number), html=Html(html + stop))

    def _finding_parts(self, section: Section, level: int) -> tuple[Part, ...]:
        parts = list(_parts(self.prose.write_standing(section.text, level)))
        for domain in self._inspection.framework.domains:
            words = self._words.domains.get(domain.id, DomainWords())
            if words.findings.blocks:
                name = self.phrases.choose(domain.name)
                introduction = self.prose.write_standing(
                    self._inspection.framework.findings_introduction, level, domain=lower_first(name)
                )
                html = _joined(introduction, self.prose.write(words.findings, level + 1))
                parts.append(HeadedProsePart(level=level + 1, heading=name, html=html))
        return tuple(parts)

    def _key_fact_parts(self, _section: Section, _level: int) -> tuple[Part, ...]:
        facts = self._inspection.record.key_facts
        return (build_key_facts(facts, self.phrases, self.prose),) if facts else ()

    def _domain_parts(self, section: Section, level: int) -> tuple[Part, ...]:
        domain = self._domain(section)
        words = self._words.domains.get(domain.id, DomainWords())
        return _parts(self.prose.write_standing(domain.introduction, level), self.prose.write(words.text, level))

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
        parts: list[Part] = [self._ratings.box(standard)]
        parts.extend(self._key_questions(standard, level))
        parts.extend(
            _parts(self.prose.write_standing(standard.introduction, level), self.prose.write(words.text, level))
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
        introduction = _parts(self.prose.write_standing(framework.key_question_introduction, level, standard=title))
        return (*introduction, self._ratings.key_question_table(rated))

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
            NumberedParagraph(
                id=f"paragraph-{domain.id}-{number}",
                number=f"{domain.id}.{number}",
                html=self.prose.write_inline(Prose((block,)))
                if isinstance(block, Paragraph)
                else self.prose.write(Prose((block,)), level),
            )
            for number, block in enumerate(words.text.blocks, 1)
        )
        return (NumberedParagraphsPart(paragraphs=paragraphs),) if paragraphs else ()

    def _result_parts(self, _section: Section, _level: int) -> tuple[Part, ...]:
        return tuple(self._ratings.results_table(domain) for domain in self._inspection.framework.domains)

    def _glossary_parts(self, _section: Section, _level: int) -> tuple[Part, ...]:
        entries = tuple(
            GlossaryEntryView(
                term=self.phrases.choose(entry.term), meaning=self.prose.write_standing_inline(entry.meaning)
            )
            for entry in self._inspection.framework.glossary
        )
        return (GlossaryPart(entries=entries),) if entries else ()

    def _domain(self, section: Section) -> Domain:
        if section.domain is None:
            raise ValueError(f"The section {section.id} names no domain; loading does not let that happen.")
        return self._inspection.framework.get_domain(section.domain)


def _parts(*passages: Html) -> tuple[Part, ...]:
    """Return the passages that say something as one part of prose."""
    html = _joined(*passages)
    return (ProsePart(html=html),) if html else ()


def _joined(*passages: Html) -> Html:
    return Html("\n".join(passage for passage in passages if passage))
