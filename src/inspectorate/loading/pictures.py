"""Read what a file of a picture holds. Where pictures come in, the door of the library for pictures. Pure."""

import re
import struct
import warnings
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageFile

from inspectorate.diagnostics import Checked, Diagnostic, Position
from inspectorate.model.pictures import PictureFile, PictureFormat

MOST_BYTES = 20 * 1024 * 1024
"""How large a file may be."""
MOST_PIXELS = 50_000_000
"""How many pixels a picture may have: a small file can say that it has more than a machine can hold."""

# What the library raises at files that are damaged, or made to do damage.
_DAMAGED = (
    OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, OverflowError, AssertionError, struct.error,
    zlib.error,
)  # fmt: skip
_FORMATS: Mapping[str, PictureFormat] = {
    "PNG": PictureFormat.PNG,
    "JPEG": PictureFormat.JPEG,
    "MPO": PictureFormat.JPEG,  # as phones write it: a JPEG with a further picture behind it, which nobody sees
}
_ENDINGS = {PictureFormat.PNG: ("png",), PictureFormat.JPEG: ("jpg", "jpeg")}
_DAMAGED_EXIF = "Exif"
_ORIENTATION, _CAMERA, _POSITION = 0x0112, 0x8769, 0x8825
_UPRIGHT, _LYING, _ORIENTATIONS = 1, frozenset({5, 6, 7, 8}), range(1, 9)
_LATITUDE, _LONGITUDE = 2, 4
_EXIF_FIELDS = {
    0x010E: "ImageDescription", 0x013B: "Artist", 0x8298: "Copyright", 0x9C9B: "XPTitle", 0x9C9C: "XPComment",
    0x9C9D: "XPAuthor", 0x9C9E: "XPKeywords", 0x9C9F: "XPSubject",
}  # fmt: skip
_CAMERA_FIELDS = {
    0x927C: "MakerNote", 0x9286: "UserComment", 0xA430: "CameraOwnerName", 0xA431: "BodySerialNumber",
    0xA435: "LensSerialNumber",
}  # fmt: skip
_IPTC = 0x0404
_XMP = "XML:com.adobe.xmp"
_HARMLESS = re.compile(r"Software|Creation Time|date:.*|Raw profile type .*|XML:com\.adobe\.xmp")
_NAMES_A_PROGRAM = re.compile(r"Created with ")


def read_picture(file: str, content: bytes) -> Checked[PictureFile | None]:
    """Return what a file holds, whatever its name says; None where it is no picture that can be printed."""
    if len(content) > MOST_BYTES:
        message = f"The file is larger than {MOST_BYTES // 1024 // 1024} MiB."
        return _refuse("picture-too-large", file, message, "Save the picture in fewer pixels, or as JPEG.")
    with _strictly():
        try:
            image = Image.open(BytesIO(content), formats=("PNG", "JPEG"))
            if image.width * image.height > MOST_PIXELS:
                return _too_many_pixels(file)
            image.load()
            _ = image.has_transparency_data  # a palette that is missing shows only here
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            return _too_many_pixels(file)
        except _DAMAGED:
            message = "No picture can be read from the file: it is damaged, or neither PNG nor JPEG."
            return _refuse("picture-unreadable", file, message, "Save the picture anew as PNG or JPEG.")
        return _describe(file, content, image)


def _describe(file: str, content: bytes, image: Image.Image) -> Checked[PictureFile | None]:
    picture_format = _FORMATS[image.format or ""]
    endings = _ENDINGS[picture_format]
    name, _, ending = file.rpartition("/")[2].rpartition(".")
    if ending not in endings:
        message = f"The file holds a {picture_format.value} picture, but its name ends in `.{ending}`."
        return _refuse("picture-format", file, message, f"Name it `{name}.{endings[0]}`, in the words too.")
    if picture_format is PictureFormat.PNG and getattr(image, "is_animated", False):
        message = "The picture moves: paper cannot show that, and it disturbs readers."
        return _refuse("picture-format", file, message, "Save one picture of it.")
    try:
        exif = image.getexif()
        orientation = int(exif.get(_ORIENTATION) or _UPRIGHT)
        traces, has_position = tuple(_find_traces(image, exif)), _tells_position(image, exif)
    except _DAMAGED:
        orientation, traces, has_position = _UPRIGHT, (_DAMAGED_EXIF,), False
    width, height = (image.height, image.width) if orientation in _LYING else image.size
    picture = PictureFile(
        format=picture_format,
        width=width,
        height=height,
        content=content,
        orientation=orientation if orientation in _ORIENTATIONS else _UPRIGHT,
        traces=traces,
        has_position=has_position,
    )
    return Checked(picture)


@contextmanager
def _strictly() -> Iterator[None]:
    """Let the library refuse what is cut off or too large, and say nothing of what else is amiss."""
    lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False  # WeasyPrint sets it for all
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _find_traces(image: Image.Image, exif: Image.Exif) -> Iterator[str]:
    for fields, values in ((_EXIF_FIELDS, exif), (_CAMERA_FIELDS, exif.get_ifd(_CAMERA))):
        yield from (name for number, name in fields.items() if _says_something(values.get(number)))
    for name, value in getattr(image, "text", {}).items():
        if not _HARMLESS.fullmatch(name) and value.strip() and not _NAMES_A_PROGRAM.match(value):
            yield name
    if _says_something(image.info.get("comment")):
        yield "Comment"
    if _IPTC in image.info.get("photoshop", {}):
        yield "IPTC"
    if _read_xmp(image):
        yield "XMP"


def _tells_position(image: Image.Image, exif: Image.Exif) -> bool:
    position = exif.get_ifd(_POSITION)
    return (_LATITUDE in position and _LONGITUDE in position) or b"GPSLatitude" in _read_xmp(image)


def _read_xmp(image: Image.Image) -> bytes:
    xmp: object = image.info.get("xmp") or image.info.get(_XMP) or b""
    return xmp if isinstance(xmp, bytes) else str(xmp).encode()


def _says_something(value: object) -> bool:
    """Return whether a field holds more than blanks: many cameras fill in fields that nobody wrote."""
    text = value if isinstance(value, bytes) else str(value or "").encode()
    return bool(text.removeprefix(b"ASCII").strip(b"\0 "))


def _too_many_pixels(file: str) -> Checked[PictureFile | None]:
    message = f"The picture has more than {MOST_PIXELS // 1_000_000} million pixels."
    return _refuse("picture-too-large", file, message, "Save it in fewer pixels: 2,000 in a line are enough.")


def _refuse(code: str, file: str, message: str, hint: str) -> Checked[PictureFile | None]:
    return Checked(None, (Diagnostic(code=code, message=message, hint=hint, file=file, position=Position(file, 1, 1)),))
