"""Place the pictures of one document, and keep in mind which ones it shows. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspectorate.model.inspection import Inspection
from inspectorate.model.pictures import PictureFile
from inspectorate.views.addresses import picture_file, relative


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """Where a picture lies, seen from its page, and how many pixels it has."""

    address: str
    width: int
    height: int


class Pictures:
    """The pictures that one document may show. A document of the same inspection shows the same files."""

    def __init__(self, inspection: Inspection, page: str) -> None:
        """Take the pictures of an inspection, and the path of the page that shows them."""
        self._inspection = inspection
        self._page = page
        self._shown: dict[str, PictureFile] = {}

    def place(self, name: str) -> PlacedPicture:
        """Return where a picture lies; from now on it is one of those that are shown."""
        picture, path = self._inspection.pictures[name], picture_file(self._inspection.id, name)
        self._shown[path] = picture
        return PlacedPicture(relative(path, self._page), picture.width, picture.height)

    def shown(self) -> Mapping[str, PictureFile]:
        """Return the pictures that the document shows, by their paths; call after all words are written."""
        return self._shown
