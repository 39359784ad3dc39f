"""Find the content streams of a PDF's pages, with the fonts and forms that they use."""

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

from inspectorate.rendering.pdf_text import Content, Font, Key, read_character_map, read_marked_text


def read_page_texts(pdf: pikepdf.Pdf) -> dict[int, dict[Key, tuple[str, ...]]]:
    """Return the texts of each page by their marks; pages count from 1, and a page's stream has its number as name."""
    streams = _Streams()
    return {number: read_marked_text(streams.read(str(number), page.obj)) for number, page in enumerate(pdf.pages, 1)}


class _Streams:
    """Read the streams of one file, each font and each form once."""

    def __init__(self) -> None:
        self._fonts: dict[object, Font] = {}
        self._forms: dict[object, Content] = {}

    def read(self, name: str, holder: Object) -> Content:
        """Return a page or a form."""
        resources = holder.get(Name.Resources, Dictionary())
        return Content(
            name=name,
            stream=holder.read_bytes() if isinstance(holder, Stream) else _read_contents(holder),
            fonts={key[1:]: self._font(font) for key, font in resources.get(Name.Font, Dictionary()).items()},
            numbers={
                key[1:]: int(properties.MCID)
                for key, properties in resources.get(Name.Properties, Dictionary()).items()
                if Name.MCID in properties
            },
            forms={
                key[1:]: self._form(form)
                for key, form in resources.get(Name.XObject, Dictionary()).items()
                if form.get(Name.Subtype) == Name.Form
            },
        )

    def _form(self, form: Object) -> Content:
        if form.objgen not in self._forms:
            self._forms[form.objgen] = self.read(str(form.objgen), form)
        return self._forms[form.objgen]

    def _font(self, font: Object) -> Font:
        if font.objgen not in self._fonts:
            digits = 4 if font.get(Name.Subtype) == Name.Type0 else 2
            stream = font.get(Name.ToUnicode)
            self._fonts[font.objgen] = read_character_map(stream.read_bytes() if stream is not None else b"", digits)
        return self._fonts[font.objgen]


def _read_contents(page: Object) -> bytes:
    contents = page.get(Name.Contents, Array())
    return b"\n".join(part.read_bytes() for part in (contents if isinstance(contents, Array) else (contents,)))
