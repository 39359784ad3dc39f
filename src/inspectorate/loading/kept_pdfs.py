"""The PDFs that an inspection keeps of versions before a correction. Pure."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence

from inspectorate.diagnostics import Diagnostic, Position, Severity
from inspectorate.model.corrections import Correction, KeptPdf, name_kept_pdf
from inspectorate.model.language import Language

SUPERSEDED = "superseded"
"""The folder of such PDFs in that of the inspection."""
KEPT_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]{2})?\.pdf")
MOST_BYTES = 100 * 1024 * 1024
_BEGINNING = b"%PDF-"


def read_kept_pdfs(contents: Mapping[str, bytes]) -> dict[str, KeptPdf]:
    """Return the kept PDFs among the files of an inspection, by their names in its folder."""
    return {
        name: KeptPdf(content, hashlib.sha256(content).hexdigest())
        for name, content in contents.items()
        if name.startswith(f"{SUPERSEDED}/") and content.startswith(_BEGINNING) and len(content) <= MOST_BYTES
    }


def check_kept_pdfs(
    corrections: Sequence[Correction], contents: Mapping[str, bytes], languages: Sequence[Language], folder: str
) -> Iterator[Diagnostic]:
    """Yield each correction without a PDF of the version before it, and each such PDF that no correction names."""
    readable = read_kept_pdfs(contents)
    named: list[str] = []
    for number, correction in enumerate(corrections):
        if problem := _find_problem(correction.pdf, named, contents, readable):
            yield Diagnostic(
                code="superseded-file",
                message=problem,
                hint="Run `build correct`: it takes the published PDF out of the site and puts it into that folder.",
                file=f"{folder}/inspection.yaml",
                path=("corrections", number, "pdf"),
            )
        named.append(correction.pdf)
    known = {name_kept_pdf(pdf, language, languages[0]) for pdf in named for language in languages}
    for name in contents:
        if name.startswith(f"{SUPERSEDED}/") and name not in known:
            yield Diagnostic(
                code="superseded-unused",
                message="No correction names this PDF, so nobody would find it.",
                hint="Name it in `corrections` of inspection.yaml, or remove the file.",
                severity=Severity.WARNING,
                file=f"{folder}/{name}",
                position=Position(f"{folder}/{name}", 1, 1),
            )


def _find_problem(
    pdf: str, named: Sequence[str], contents: Mapping[str, bytes], readable: Mapping[str, KeptPdf]
) -> str | None:
    if not (pdf.startswith(f"{SUPERSEDED}/") and KEPT_NAME.fullmatch(pdf.removeprefix(f"{SUPERSEDED}/"))):
        return (
            f"The name `{pdf}` is not that of a kept PDF: such names are written like "
            f"`{SUPERSEDED}/report-version-1.pdf`."
        )
    if pdf in named:
        return f"Another correction names the same file `{pdf}`: each has its own version before it."
    if pdf not in contents:
        return f"There is no file `{pdf}` in the folder of the inspection."
    if len(contents[pdf]) > MOST_BYTES:
        return f"The file `{pdf}` is larger than {MOST_BYTES // 1024 // 1024} MiB."
    return None if pdf in readable else f"The file `{pdf}` is no PDF."
