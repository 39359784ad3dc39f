"""Check that no footnote hides another one. Pure."""

from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic, Place, Severity
from inspectorate.validation.manuscript import Manuscript


def check_notes_given_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield footnotes of the words that stand in the place of a standing one of the framework."""
    inspection = manuscript.rated.inspection
    framework = inspection.framework
    # The folder of the inspections lies beside that of the frameworks.
    folder = manuscript.folder.rpartition("/")[0].removesuffix("inspections")
    for name in inspection.words.footnotes:
        if name in framework.footnotes:
            yield Diagnostic(
                code="footnote-twice",
                message=f"The framework has a footnote `{name}` too; this one would be printed in its place.",
                hint="Give it another name, here and in its marks, or remove it.",
                severity=Severity.WARNING,
                file=manuscript.words_file,
                path=("footnotes", name),
                also=(Place(file=f"{folder}frameworks/{framework.id}.yaml", path=("footnotes", name)),),
            )
