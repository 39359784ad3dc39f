"""Make the stamped PDFs of earlier versions."""

from pathlib import Path
from typing import TYPE_CHECKING

from inspectorate.assembly.plan import PlannedStamp
from inspectorate.diagnostics import Checked, Diagnostic, Position
from inspectorate.rendering.html import Templates
from inspectorate.rendering.pdf_supersede import Mark, UnreadablePdfError, supersede
from inspectorate.rendering.styles import collect_stamp_style

if TYPE_CHECKING:
    from inspectorate.rendering.pdf import PdfWriter

_TEMPLATE = "web.stamp.html"


class Stamper:
    """Stamp PDFs; the style sheet is parsed once, and not at all where there is nothing to stamp."""

    def __init__(self, templates: Templates, folders: tuple[Path, ...]) -> None:
        """Keep where templates and typefaces are."""
        self._templates = templates
        self._folders = folders
        self._writer: PdfWriter | None = None

    def stamp(self, planned: PlannedStamp) -> Checked[bytes]:
        """Return the stamped PDF; nothing, and why, where the kept file cannot be read."""
        made = planned.stamped
        html = self._templates.render(f"documents/{planned.document}/{_TEMPLATE}", made.view)
        if html.diagnostics:
            return Checked(b"", html.diagnostics)
        if self._writer is None:
            from inspectorate.rendering.pdf import PdfWriter  # noqa: PLC0415  # WeasyPrint takes its time to load

            self._writer = PdfWriter(collect_stamp_style(self._templates), self._folders)
        stamp = self._writer.write(html.value, made.path)
        try:
            content = supersede(made.kept, stamp.value, Mark(label=made.label, address=made.address, date=made.date))
        except UnreadablePdfError:
            return Checked(b"", (_tell_unreadable(made.path),))
        return Checked(content, stamp.diagnostics)


def _tell_unreadable(path: str) -> Diagnostic:
    file = f"site/{path}"
    return Diagnostic(
        code="superseded-unreadable",
        message="The PDF that is kept of this version is damaged, or locked with a password.",
        hint="Put the PDF as it was published into the folder `superseded` of the inspection again.",
        file=file,
        position=Position(file, 1, 1),
    )
