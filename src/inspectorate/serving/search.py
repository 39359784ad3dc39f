"""The index of the search, made when somebody searches."""

import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path

from inspectorate.diagnostics import Checked
from inspectorate.rendering.search_index import list_bundles, write_search_index
from inspectorate.serving.showing import Showing
from inspectorate.views.addresses import SEARCH_BUNDLES, SEARCH_SCRIPT


class SearchIndex:
    """The files of the index; they are made anew where a search begins after something has changed."""

    def __init__(self) -> None:
        """Make nothing yet."""
        self._lock = threading.Lock()
        self._showing: Showing | None = None
        self._files: Mapping[str, bytes] = {}

    def find(self, path: str, showing: Showing) -> bytes | None:
        """Return a file of the index of all pages that can be made."""
        with self._lock:
            if path == SEARCH_SCRIPT and showing is not self._showing:
                self._files, self._showing = _make_index(showing), showing
            return self._files.get(path)


def _make_index(showing: Showing) -> Mapping[str, bytes]:
    with tempfile.TemporaryDirectory(prefix="inspectorate-") as name:
        folder = Path(name)
        for path, page in showing.iter_pages():
            if isinstance(page, Checked) and page.value:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(page.value)
        files = {path: (folder / path).read_bytes() for path in write_search_index(folder)}
        return {**files, SEARCH_BUNDLES: list_bundles({})}
