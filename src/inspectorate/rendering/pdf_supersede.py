"""Mark a PDF as superseded: a stamp on each page that is not read aloud, and the same in what the file says of itself.

What the file promised before (PDF/A, PDF/UA) it keeps: the stamp brings its own typeface and no tags.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf

_OF_MARKED_CONTENT = frozenset({"BDC", "BMC", "EMC", "DP", "MP"})
_NAME = pikepdf.Name("/Superseded")
_GAP_POINTS = 4
"""Between the edge of the page and the stamp."""


class UnreadablePdfError(Exception):
    """The kept file is damaged, or locked with a password."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What is said of a superseded file."""

    label: str
    """The word before its title."""
    address: str
    """Where the version is that counts."""
    date: str
    """The day on which it was superseded, as 2024-06-03."""


def supersede(kept: bytes, stamp: bytes, mark: Mark) -> bytes:
    """Return the kept PDF, with the first page of `stamp` on top of each of its pages.

    Raises:
        UnreadablePdfError: the kept file is no sound PDF.
    """
    try:
        with pikepdf.open(BytesIO(kept)) as pdf, pikepdf.open(BytesIO(stamp)) as stamped:
            _stamp_pages(pdf, stamped)
            _write_metadata(pdf, mark)
            written = BytesIO()
            pdf.save(written, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    except (pikepdf.PdfError, pikepdf.PasswordError) as error:
        raise UnreadablePdfError(str(error)) from error
    return written.getvalue()


def _stamp_pages(pdf: pikepdf.Pdf, stamped: pikepdf.Pdf) -> None:
    form = pdf.copy_foreign(_make_form(stamped))
    left, bottom, right, top = (float(number) for number in form.BBox)
    for page in pdf.pages:
        page_left, _, page_right, page_top = (float(number) for number in page.mediabox)
        scale = min(1.0, (page_right - page_left - 2 * _GAP_POINTS) / (right - left))
        x = page_left + (page_right - page_left - scale * (right - left)) / 2 - scale * left
        y = page_top - _GAP_POINTS - scale * (top - bottom) - scale * bottom
        page.add_resource(form, pikepdf.Name.XObject, _NAME)
        page.contents_add(b"q", prepend=True)
        page.contents_add(
            b"Q /Artifact <</Type /Pagination /Subtype /Watermark>> BDC q "
            + f"{scale:.5f} 0 0 {scale:.5f} {x:.3f} {y:.3f} cm ".encode()
            + b"/Superseded Do Q EMC"
        )


def _make_form(stamped: pikepdf.Pdf) -> pikepdf.Object:
    """Return the first page as something that can be painted on others, without its tags: it is not to be heard."""
    form = stamped.pages[0].as_form_xobject()
    kept = [one for one in pikepdf.parse_content_stream(form) if str(one.operator) not in _OF_MARKED_CONTENT]
    form.write(pikepdf.unparse_content_stream(kept))
    for name in ("/StructParents", "/Group"):
        if name in form:
            del form[name]
    return form


def _write_metadata(pdf: pikepdf.Pdf, mark: Mark) -> None:
    """Say in the title and the dates that the file is superseded, and in the relation what counts now."""
    moment = f"{mark.date}T00:00:00+00:00"
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        title = f"{mark.label}: {metadata.get('dc:title', '')}".rstrip(": ")
        metadata["dc:title"] = title
        metadata["dc:relation"] = {mark.address}
        metadata["xmp:ModifyDate"] = moment
    # PDF 2.0 has no such dictionary, and to look at it would make one.
    if pikepdf.Name.Info in pdf.trailer:
        pdf.docinfo["/Title"] = title
        pdf.docinfo["/ModDate"] = f"D:{''.join(_digits(mark.date))}000000+00'00'"


def _digits(date: str) -> Iterator[str]:
    yield from (character for character in date if character.isdigit())
