"""Check that the words are there which the record and the framework call for. Pure."""

import difflib
from collections.abc import Iterator, Mapping, Sequence, Set

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.model.framework import SectionKind, iter_sections
from inspectorate.model.inspection import Inspection
from inspectorate.model.prose import Paragraph, Prose
from inspectorate.model.words import Words
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.structure import find_other_than_paragraphs
from inspectorate.validation.walking import list_marks


def check_recommendations(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield recommendations that are not numbered through, and numbers and words that lack each other."""
    inspection = manuscript.rated.inspection
    given = [number for group in inspection.record.recommendations for number in group.numbers]
    if given != list(range(1, len(given) + 1)):
        yield Diagnostic(
            code="recommendations-not-numbered-through",
            message=f"The recommendations are numbered {', '.join(map(str, given))}, not 1, 2, 3 and so on.",
            hint="Number them through from 1, over all addressees.",
            file=manuscript.record_file,
            path=("recommendations",),
        )
    yield from _check_words_of_recommendations(inspection, given, manuscript)


def check_footnotes(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield marks without a note, notes without a mark, and marks inside notes."""
    inspection = manuscript.rated.inspection
    file = manuscript.words_file
    notes = inspection.words.footnotes
    known = frozenset(notes) | frozenset(inspection.framework.footnotes)
    in_words = [
        (file, (*path, "footnote", name), name)
        for path, prose in _prose_fields(inspection.words)
        for name in list_marks(prose)
    ]
    in_record = [(manuscript.record_file, path, name) for path, name in _record_marks(inspection)]
    yield from _compare(file, notes, known, (*in_words, *in_record))


def check_footnotes_of_press_release(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield the same for the press release, which has notes of its own."""
    release = manuscript.rated.inspection.press_release
    if release is not None:
        file = manuscript.release_file
        marks = [(file, ("body", "footnote", name), name) for name in list_marks(release.body)]
        yield from _compare(file, release.footnotes, frozenset(release.footnotes), marks)


def check_required_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each section of the framework and each standard that has no words."""
    inspection = manuscript.rated.inspection
    file = manuscript.words_file
    for section in iter_sections(inspection.framework.sections):
        wants_words = section.kind in (SectionKind.PROSE, SectionKind.FOREWORD)
        if wants_words and not inspection.words.sections.get(section.id, Prose()).blocks:
            yield Diagnostic(
                code="section-without-words",
                message=f"The section `{section.id}` has no words.",
                hint=f"Add `{section.id}:` below `sections:`.",
                file=file,
                path=("sections",),
            )
    for standard in inspection.framework.iter_standards():
        words = inspection.words.standards.get(standard.id)
        if words is None or not (words.text.blocks or words.strengths.blocks or words.areas_for_improvement.blocks):
            yield Diagnostic(
                code="standard-without-words",
                message=f"Standard {standard.id} has no commentary.",
                hint=f'Add `"{standard.id}":` below `standards:` with `text`, or with `strengths` and so on.',
                file=file,
                path=("standards",),
            )


def _check_words_of_recommendations(
    inspection: Inspection, given: Sequence[int], manuscript: Manuscript
) -> Iterator[Diagnostic]:
    file = manuscript.words_file
    words = inspection.words.recommendations
    for group_number, group in enumerate(inspection.record.recommendations):
        if not group.numbers:
            yield Diagnostic(
                code="recommendations-not-numbered-through",
                message="An addressee has no recommendation.",
                hint="Give its `numbers`, or remove the addressee.",
                file=manuscript.record_file,
                path=("recommendations", group_number),
            )
        for place, number in enumerate(group.numbers):
            if number not in words:
                yield Diagnostic(
                    code="recommendation-without-words",
                    message=f"Recommendation {number} has no words in {file.rpartition('/')[2]}.",
                    hint=f"Add `{number}:` with its words below `recommendations:`.",
                    file=manuscript.record_file,
                    path=("recommendations", group_number, "numbers", place),
                )
    for number, prose in words.items():
        path = ("recommendations", str(number))
        if number not in given:
            yield Diagnostic(
                code="recommendation-not-in-record",
                message=f"Recommendation {number} goes to nobody.",
                hint="Add its number to an addressee in inspection.yaml, or remove its words.",
                file=file,
                path=path,
            )
        what = f"Recommendation {number}"
        yield from find_other_than_paragraphs(prose, what, "recommendation-not-a-paragraph", file, path)


def _prose_fields(words: Words) -> tuple[tuple[FieldPath, Prose], ...]:
    fields: list[tuple[FieldPath, Prose]] = [(("sections", name), prose) for name, prose in words.sections.items()]
    for domain_id, domain in words.domains.items():
        fields += [
            (("domains", domain_id, name), getattr(domain, name))
            for name in ("findings", "text", "strengths", "areas_for_improvement")
        ]
    for standard_id, standard in words.standards.items():
        fields += [
            (("standards", standard_id, name), getattr(standard, name))
            for name in ("text", "strengths", "areas_for_improvement")
        ]
    fields += [(("recommendations", str(number)), prose) for number, prose in words.recommendations.items()]
    return tuple(fields)


def _record_marks(inspection: Inspection) -> Iterator[tuple[FieldPath, str]]:
    for number, facts in enumerate(inspection.record.key_facts):
        if facts.footnote:
            yield ("key_facts", number, "footnote"), facts.footnote
        for place, figure in enumerate(facts.figures):
            if figure.footnote:
                yield ("key_facts", number, "figures", place, "footnote"), figure.footnote


def _compare(
    file: str, notes: Mapping[str, Prose], known: frozenset[str], marks: Sequence[tuple[str, FieldPath, str]]
) -> Iterator[Diagnostic]:
    """Compare the notes of one file with the marks, each with its file, its path and the name of its note."""
    marked = {name for _, _, name in marks}
    for file_of_mark, path, name in marks:
        if name not in known:
            yield _undefined(file_of_mark, path, name, known)
            # A misspelt mark is one mistake: the note that it was meant for is not unused.
            marked.update(_guess(name, known))
    for name, prose in notes.items():
        yield from _check_note(file, name, prose)
    yield from _find_unused(file, notes, marked)


def _check_note(file: str, name: str, prose: Prose) -> Iterator[Diagnostic]:
    if list_marks(prose):
        yield Diagnostic(
            code="footnote-in-footnote",
            message=f"The footnote `{name}` holds the mark of another footnote.",
            hint="Say it in the note itself.",
            file=file,
            path=("footnotes", name),
        )
    if not prose.blocks or not all(isinstance(block, Paragraph) for block in prose.blocks):
        yield Diagnostic(
            code="footnote-not-a-paragraph",
            message=f"The footnote `{name}` is not made of plain paragraphs.",
            hint="A footnote holds sentences and links, no lists, tables or headings.",
            file=file,
            path=("footnotes", name),
        )


def _find_unused(file: str, notes: Mapping[str, Prose], marked: Set[str]) -> Iterator[Diagnostic]:
    for name in notes:
        if name not in marked:
            yield Diagnostic(
                code="footnote-unused",
                message=f"No mark leads to the footnote `{name}`.",
                hint=f"Write `[^{name}]` where it belongs, or remove the note.",
                file=file,
                path=("footnotes", name),
            )


def _undefined(file: str, path: FieldPath, name: str, known: frozenset[str]) -> Diagnostic:
    close = _guess(name, known)
    suggestion = f"Did you mean `{close[0]}`? Or add" if close else "Add"
    return Diagnostic(
        code="footnote-undefined",
        message=f"There is no footnote `{name}`.",
        hint=f"{suggestion} `{name}:` with its text below `footnotes:`.",
        file=file,
        path=path,
    )


def _guess(name: str, known: frozenset[str]) -> list[str]:
    return difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
