"""What a file of a picture holds. Pure."""

from dataclasses import dataclass, field
from enum import Enum


class PictureFormat(Enum):
    """How a picture is stored; its value is the name of the format."""

    PNG = "PNG"
    JPEG = "JPEG"


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """A picture of an inspection as its author left it in the folder `figures`."""

    format: PictureFormat
    width: int
    """In pixels, as the picture is seen: one that was taken with the camera held upright is turned first."""
    height: int
    content: bytes = field(repr=False)
    """The file, with all that cameras and programs wrote into it; nothing public is made of it as it is."""
    orientation: int = 1
    """How the camera was held, as Exif numbers it: what must be done before the picture is seen upright."""
    traces: tuple[str, ...] = ()
    """What it tells beside the picture: the names of its fields, such as `Artist`."""
    has_position: bool = False
    """Whether it tells where on earth it was taken."""
