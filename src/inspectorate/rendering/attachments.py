"""Files that travel inside a PDF. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfAttachment:
    """A file inside a PDF."""

    name: str
    description: str
    relationship: str
    content: bytes
