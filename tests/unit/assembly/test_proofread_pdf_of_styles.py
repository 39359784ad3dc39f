"""A page that is painted in an unusual order still makes a PDF whose tags say what the page says."""

from pathlib import Path

import pytest

from inspectorate.assembly.proofread_pdf import proofread_pdf
from inspectorate.rendering.pdf import PdfWriter

PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>One</title></head><body><h1>One</h1><p>before</p>'
    '<p style="{style}">inside <b>strong</b> and more</p><p>after</p></body></html>'
)


@pytest.mark.parametrize("style", ["opacity: .5", "transform: rotate(1deg)", "overflow: hidden", "float: right"])
def test_a_box_that_is_painted_apart_keeps_its_place_and_its_words(style: str, tmp_path: Path) -> None:
    html = PAGE.format(style=style)
    written = PdfWriter("", (tmp_path,)).write(html, "a.pdf")

    assert proofread_pdf(written.value, html, "a.pdf") == ()
