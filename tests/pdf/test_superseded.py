"""A stamped earlier version keeps what it promised: veraPDF, the reference, finds no rule broken in either profile."""

from pathlib import Path

import pytest

from inspectorate.model.site import PdfProfile
from inspectorate.rendering.attachments import PdfAttachment
from inspectorate.rendering.html import Templates
from inspectorate.rendering.pdf import PdfWriter
from inspectorate.rendering.pdf_supersede import Mark, supersede
from inspectorate.rendering.styles import collect_print_style, collect_stamp_style
from pdf.printing import TEMPLATES
from pdf.referee import Referee

MARK = Mark(label="Superseded", address="https://reports.example.org/inspections/a/", date="2025-06-03")
INSIDE = PdfAttachment(name="a.csv", content=b"a,b", media_type="text/csv", description="Data", relationship="Data")
"""PDF/A-4f wants something to travel inside."""
BODY = """<header class="cover"><h1>Ambershire</h1></header><h2>Words</h2><p>One <a href="https://example.org/">link</a>.
</p><table class="figures"><caption>Shares</caption><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td>
</tr></tbody></table>"""


@pytest.mark.parametrize(
    ("profile", "flavours"), [(PdfProfile.A_3A_UA_1, ("ua1", "3a")), (PdfProfile.A_4F_UA_2, ("ua2", "4f"))], ids=str
)
def test_a_stamped_pdf_keeps_the_rules(
    referee: Referee, tmp_path: Path, profile: PdfProfile, flavours: tuple[str, ...]
) -> None:
    templates = Templates((TEMPLATES,))
    head = '<title>An inspection</title><meta name="dcterms.created" content="2025-05-10">'
    page = f'<html lang="en"><head>{head}</head><body data-footer="F" data-notice="">{BODY}</body></html>'
    kept = PdfWriter(collect_print_style(templates), (TEMPLATES,), profile).write(page, "a.pdf", (INSIDE,)).value
    words = f"<title>S</title><p>Superseded on 3 June 2025. The corrected version is at {MARK.address}</p>"
    stamp = (
        PdfWriter(collect_stamp_style(templates), (TEMPLATES,)).write(f'<html lang="en">{words}</html>', "s.pdf").value
    )
    path = tmp_path / "superseded.pdf"
    path.write_bytes(supersede(kept, stamp, MARK))

    for flavour in flavours:
        verdict = referee.judge(path, flavour)
        assert (verdict.error, set(verdict.rules)) == ("", set())
        assert verdict.checks > 100
