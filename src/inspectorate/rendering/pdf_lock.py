"""Lock a PDF with a password. What it says to reading programs stays open to whoever has the password."""

from io import BytesIO

import pikepdf

_ARCHIVE = ("pdfaid:part", "pdfaid:conformance", "pdfaid:rev")
"""The promise of PDF/A, which no locked file can keep."""


def lock(content: bytes, password: str) -> bytes:
    """Return a PDF that opens only with a password: AES-256, and nothing of it can be read without, its title neither.

    The promise of PDF/A is taken out of it; that of PDF/UA stays. Two locked copies never have the same bytes.
    """
    written = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            for name in _ARCHIVE:
                if name in metadata:
                    del metadata[name]
        # Revision 6 is AES-256, as PDF 2.0 has it; all others are weaker.
        locked = pikepdf.Encryption(owner=password, user=password, R=6, aes=True, metadata=True)
        pdf.save(written, encryption=locked)
    return written.getvalue()
