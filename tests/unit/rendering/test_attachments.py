"""Attachments: each in the bytes of its format."""

import pytest

from inspectorate.rendering.attachments import PdfAttachment, write_attachment
from inspectorate.rendering.formats import write_text
from inspectorate.views.document import Attachment, FileFormat, Relationship, Rows, View
from inspectorate.views.inspection_data import LicenceData


@pytest.mark.parametrize(
    ("form", "content", "media_type", "written"),
    [
        (FileFormat.YAML, "a: é\n", "application/yaml", "a: é\n".encode()),
        (FileFormat.CSV, Rows(LicenceData, ()), "text/csv", b"name,url\r\n"),
        (FileFormat.JSON, LicenceData(name="a", url="b"), "application/json", b'{\n  "name": "a",\n  "url": "b"\n}\n'),
    ],
)
def test_an_attachment_is_written_by_the_writer_of_its_format(
    form: FileFormat, content: View, media_type: str, written: bytes
) -> None:
    attachment = Attachment(
        name="a-b.c", format=form, relationship=Relationship.SOURCE, description="What it is", content=content
    )

    assert write_attachment(attachment) == PdfAttachment(
        name="a-b.c", media_type=media_type, description="What it is", relationship="Source", content=written
    )


def test_only_a_text_is_written_as_it_stands() -> None:
    with pytest.raises(TypeError, match="not bytes"):
        write_text(b"a")
