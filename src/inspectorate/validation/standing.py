"""Check that the record holds every fact that the framework's standing words ask for. Pure."""

import difflib
from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic
from inspectorate.model.facts import PLACEHOLDER, available_facts
from inspectorate.model.framework import Framework, iter_sections
from inspectorate.model.language import LocalPhrase, LocalProse
from inspectorate.model.prose import Text, iter_inlines
from inspectorate.validation.manuscript import Manuscript

_STANDARD = frozenset({"standard"})
_DISCRETION = _STANDARD | {"computed_rating", "published_rating", "reason"}
_NONE: frozenset[str] = frozenset()


def check_placeholders(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each `{name}` in the standing words that this inspection cannot fill."""
    inspection = manuscript.rated.inspection
    facts = available_facts(inspection)
    missing: dict[str, str] = {}
    for place, local, own in _standing_words(inspection.framework):
        for name in _placeholders(local):
            if name not in facts | own:
                missing.setdefault(name, place)
    word = frozenset({"service_word"}) if inspection.record.service_word else _NONE
    for standard in inspection.framework.iter_standards():
        for name in _placeholders(standard.statement):
            if name not in word:
                missing.setdefault(name, f"the statement of standard {standard.id}")
    for name, place in missing.items():
        yield Diagnostic(
            code="fact-missing",
            message=f"The framework asks for `{{{name}}}` in {place}, but the record does not hold it.",
            hint=_hint(name, facts),
            file=manuscript.record_file,
        )


def _standing_words(framework: Framework) -> Iterator[tuple[str, LocalProse | LocalPhrase, frozenset[str]]]:
    """Yield every passage of standing words: where it stands, the words, and the facts of its own that it may use."""
    yield from _words_of_sections(framework)
    yield "`key_question_introduction`", framework.key_question_introduction or {}, _STANDARD
    yield "`findings_introduction`", framework.findings_introduction or {}, frozenset({"domain"})
    yield "`discretion_note`", framework.discretion_note or {}, _DISCRETION
    yield "`back_cover`", framework.back_cover or {}, _NONE
    if release := framework.press_release:
        yield from (("the press release", words, _NONE) for words in (release.areas, *release.notes))
    if letter := framework.letter:
        yield "the letter's subject", letter.subject, _NONE
        yield from (("the letter", words, _NONE) for words in (letter.opening, letter.closing, *letter.notes))


def _words_of_sections(framework: Framework) -> Iterator[tuple[str, LocalProse | LocalPhrase, frozenset[str]]]:
    for section in iter_sections((*framework.imprint, *framework.sections)):
        yield f"the heading of the section `{section.id}`", section.heading, _NONE
        yield f"the section `{section.id}`", section.text or {}, _NONE
    for domain in framework.domains:
        yield f"the introduction of domain {domain.id}", domain.introduction or {}, _NONE
    for standard in framework.iter_standards():
        yield f"the introduction of standard {standard.id}", standard.introduction or {}, _NONE
    for name, note in framework.footnotes.items():
        yield f"the footnote `{name}`", note, _NONE
    for entry in framework.glossary:
        yield "the glossary", entry.meaning, _NONE


def _placeholders(local: LocalProse | LocalPhrase) -> Iterator[str]:
    for words in local.values():
        if isinstance(words, str):
            yield from PLACEHOLDER.findall(words)
        else:
            for inline in iter_inlines(words.blocks):
                if isinstance(inline, Text):
                    yield from PLACEHOLDER.findall(inline.text)


def _hint(name: str, facts: frozenset[str]) -> str:
    if name.startswith("samples."):
        return f"Add `{name.removeprefix('samples.')}:` with the number below `samples:`."
    if name.startswith("lead_inspector_"):
        return f"Add `{name.removeprefix('lead_inspector_')}:` below `lead_inspector:`."
    if close := difflib.get_close_matches(name, sorted(facts), n=1, cutoff=0.6):
        return f"Did you mean `{{{close[0]}}}`? Then mend the framework's words; docs/authoring.md lists the names."
    return f"Add `{name}` to the record, or change the framework's words; docs/authoring.md lists the names."
