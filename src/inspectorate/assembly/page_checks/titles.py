"""Has every page a title of its own? Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inspectorate.assembly.page_checks.names import words_in
from inspectorate.assembly.page_checks.page import PagePlace, ReadPage, quote
from inspectorate.diagnostics import Diagnostic
from inspectorate.model.language import Language


@dataclass(frozen=True, slots=True)
class PlacedTitle:
    """The title of a page."""

    words: str
    language: Language
    place: PagePlace


def read_title(page: ReadPage) -> PlacedTitle:
    """Return the title of a page; one without words where it has none."""
    titles = page.find("title")
    node = next((one for one in titles if not any(around.tag == "svg" for around in page.around(one))), None)
    return PlacedTitle(words_in(node) if node else "", page.made.language, page.place_of(node))


def find_title_faults(titles: Iterable[PlacedTitle]) -> Iterator[Diagnostic]:
    """Find pages without a title, and pages of one language that have the same."""
    earlier: dict[tuple[str, Language], PlacedTitle] = {}
    for title in titles:
        if not title.words:
            yield title.place.tell("page-title", "The page has no title.", "The layout must place a `title`.")
            continue
        first = earlier.setdefault((title.words, title.language), title)
        if first is not title:
            message = f"The page has the title of {first.place.file}: {quote(title.words)}."
            yield title.place.tell("page-title", message, "Say in the title what makes this page different.")
