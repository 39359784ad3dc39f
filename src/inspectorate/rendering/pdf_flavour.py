"""What each promise of a PDF means for its writing. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspectorate.model.site import PdfProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfFlavour:
    """A part of PDF/A (ISO 19005) with a part of PDF/UA (ISO 14289), both kept by one file."""

    archive_part: int
    archive_level: str
    access_part: int
    variant: str
    """What WeasyPrint calls the archive part."""

    @property
    def is_pdf_2(self) -> bool:
        """Return whether the file is of PDF 2.0, which knows other tags."""
        return self.access_part >= 2  # noqa: PLR2004  # PDF/UA-2 rests on PDF 2.0


FLAVOURS: Mapping[PdfProfile, PdfFlavour] = {
    PdfProfile.A_3A_UA_1: PdfFlavour(archive_part=3, archive_level="A", access_part=1, variant="pdf/a-3a"),
    PdfProfile.A_4F_UA_2: PdfFlavour(archive_part=4, archive_level="F", access_part=2, variant="pdf/a-4f"),
}
