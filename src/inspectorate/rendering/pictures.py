"""Write pictures anew, for the public: upright, in the colours of the web, and with nothing else in their files.

Where pictures go out, the door of the library for pictures.
"""

import warnings
from collections.abc import Mapping
from io import BytesIO

from PIL import Image, ImageCms

from inspectorate.model.pictures import PictureFile, PictureFormat

MOST_PIXELS_IN_A_LINE = 2100
"""Enough for 300 dots to the inch over the whole frame of a page in large print."""
_JPEG_QUALITY = 90
_LIGHTEST_OF_16_BITS = 65535
_LIGHTEST = 255
_TURNS: Mapping[int, Image.Transpose] = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by its orientation in Exif."""


def write_anew(picture: PictureFile) -> bytes:
    """Return the file of a picture as the public may have it; what lies behind transparent pixels becomes white."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is amiss with it was told when it was read
        image = Image.open(BytesIO(picture.content), formats=("PNG", "JPEG"))
        shown = _fill_ground(_with_8_bits(image))
    if picture.orientation in _TURNS:
        shown = shown.transpose(_TURNS[picture.orientation])
    shown = _to_web_colours(shown, image.info.get("icc_profile"))
    shown.thumbnail((MOST_PIXELS_IN_A_LINE, MOST_PIXELS_IN_A_LINE), Image.Resampling.LANCZOS)
    shown.info = {}  # the library would write some of it
    file = BytesIO()
    if picture.format is PictureFormat.JPEG:
        shown.save(file, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    else:
        shown.save(file, "PNG", optimize=True)
    return file.getvalue()


def _with_8_bits(image: Image.Image) -> Image.Image:
    """Return a grey picture of finer steps in those of the web: the library would cut off all but the darkest."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda value: value * (_LIGHTEST / _LIGHTEST_OF_16_BITS)).convert("L")


def _fill_ground(image: Image.Image) -> Image.Image:
    """Return the picture on white: black lines on nothing could not be seen on a dark screen."""
    if image.has_transparency_data:
        image = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(ground, image).convert("RGB")
    if image.mode in ("1", "L"):
        return image.convert("L")
    return image if image.mode in ("RGB", "CMYK") else image.convert("RGB")


def _to_web_colours(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile:
        try:
            own = ImageCms.getOpenProfile(BytesIO(profile))
            web = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(image, own, web, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            converted = None  # the profile is damaged, or that of another kind of picture
        if converted:
            return converted
    return image.convert("RGB") if image.mode == "CMYK" else image
