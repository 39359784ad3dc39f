"""Write the files that travel inside a PDF. Pure."""

from dataclasses import dataclass
from functools import lru_cache

from inspectorate.rendering.formats import FORMATS
from inspectorate.views.document import Attachment

_KEPT_IN_MIND = 8
"""How many: the documents of an inspection carry the same ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfAttachment:
    """A file as a PDF takes it up. The relationship is a name of PDF, such as `Source` or `Data`."""

    name: str
    media_type: str
    description: str
    relationship: str
    content: bytes


@lru_cache(maxsize=_KEPT_IN_MIND)
def write_attachment(attachment: Attachment) -> PdfAttachment:
    """Return an attachment in the bytes of its format."""
    form = FORMATS[attachment.format]
    return PdfAttachment(
        name=attachment.name,
        media_type=form.media_type,
        description=attachment.description,
        relationship=attachment.relationship.value,
        content=form.write(attachment.content),
    )
