"""Made-up pictures for tests: they show nothing, and hold what the test wants to find."""

import io
from collections.abc import Mapping

from PIL import Image
from PIL.PngImagePlugin import PngInfo

CAMERA, POSITION = 0x8769, 0x8825
"""Where the fields of a camera and those of a place stand in Exif."""
NO_TEXTS: Mapping[str, str] = {}


def draw_png(width: int = 900, height: int = 300, mode: str = "RGB", texts: Mapping[str, str] = NO_TEXTS) -> bytes:
    """Return a PNG with these texts in its file."""
    notes = PngInfo()
    for name, text in texts.items():
        notes.add_text(name, text)
    return save(Image.new(mode, (width, height)), "PNG", pnginfo=notes)


def draw_jpeg(width: int = 900, height: int = 300, mode: str = "RGB", exif: Image.Exif | None = None) -> bytes:
    """Return a JPEG with these fields in its file."""
    return save(Image.new(mode, (width, height)), "JPEG", exif=exif or Image.Exif())


def save(image: Image.Image, picture_format: str, **settings: object) -> bytes:
    """Return the file of a picture."""
    file = io.BytesIO()
    image.save(file, picture_format, **settings)
    return file.getvalue()


def make_exif(fields: dict[int, object], camera: dict[int, object] | None = None) -> Image.Exif:
    """Return the fields of a picture as cameras write them."""
    exif = Image.Exif()
    exif[0x0112] = 1  # without a field of its own, the library writes none of a camera or a place
    exif.update(fields)
    exif.get_ifd(CAMERA).update(camera or {})
    return exif


def make_position() -> Image.Exif:
    """Return the fields of a picture that was taken at a place that it tells."""
    exif = make_exif({})
    exif.get_ifd(POSITION).update({1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0)})
    return exif
