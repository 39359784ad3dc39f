"""Reading every word of a PDF, wherever it stands."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from inspectorate.rendering.pdf_words import list_words
from tagged_pdf import On, Sheet, tag, write_sheet

SHEET = write_sheet(
    Sheet(
        root=tag("Document", tag("P", "Words on a page", ActualText="What is heard"), tag("P", On(2, "Second page"))),
        bookmarks=[(1, "A bookmark", 1)],
    )
)


def write_metadata(pdf: pikepdf.Pdf) -> None:
    """Put the secret into what the file says of itself for catalogues."""
    with pdf.open_metadata() as metadata:
        metadata["dc:title"] = HIDDEN


HIDDEN = "A secret"
HIDE: dict[str, Callable[[pikepdf.Pdf], object]] = {
    "attachment": lambda pdf: pdf.attachments.__setitem__("kew.txt", HIDDEN.encode()),
    "information": lambda pdf: pdf.docinfo.__setitem__(Name.Title, String(f"{HIDDEN}, \u0175")),
    "metadata": write_metadata,
    "stream": lambda pdf: pdf.pages[0].obj.__setattr__("Other", pdf.make_stream(HIDDEN.encode())),
    "dictionary": lambda pdf: pdf.pages[0].obj.__setattr__(
        "Other", Array([Dictionary(Inside=Array([String(HIDDEN)]))])
    ),
}


@pytest.mark.parametrize("place", HIDE)
def test_no_place_is_left_out(place: str) -> None:
    written = BytesIO()
    with pikepdf.open(BytesIO(SHEET)) as pdf:
        HIDE[place](pdf)
        pdf.save(written, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)

    assert not any(HIDDEN in text for text in list_words(SHEET))
    assert any(HIDDEN in text for text in list_words(written.getvalue()))


@pytest.mark.parametrize("words", ["Words on a page", "Second page", "What is heard", "A bookmark"])
def test_the_words_of_pages_tags_and_outline_are_read(words: str) -> None:
    assert any(words in text for text in list_words(SHEET))


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(pikepdf.PdfError):
        list(list_words(b"words"))
