"""Check that no footnote hides another one. Pure."""

from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic, Place, Severity
from inspectorate.validation.files import name_framework_file
from inspectorate.validation.manuscript import Manuscript


def check_notes_given_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield footnotes of the words that stand in the place of a standing one of the framework."""
    inspection = manuscript.rated.inspection
    framework = inspection.framework
    framework_file = name_framework_file(manuscript.folder, framework)
    for name in inspection.words.footnotes:
        if name in framework.footnotes:
            yield Diagnostic(
                code="footnote-twice",
                message=f"The framework has a footnote `{name}` too; this one would be printed in its place.",
                hint="Give it another name, here and in its marks, or remove it.",
                severity=Severity.WARNING,
                file=manuscript.words_file,
                path=("footnotes", name),
                also=(Place(file=framework_file, path=("footnotes", name)),),
            )
