"""An inspection as lists of all inspections need it, and that again as an inspection. Pure.

A site of thousands of inspections cannot hold the words of them all at once. What speaks of all of them needs the
record, the recommendations, and the press release.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TypeVar

from inspectorate.loading.files import ContentFiles
from inspectorate.loading.library import Library, ReadInspection, Surroundings, read_inspection
from inspectorate.model.corrections import KeptPdf
from inspectorate.model.inspection import Inspection, InspectionId, Record
from inspectorate.model.language import Language
from inspectorate.model.words import PressReleaseWords, Words

T = TypeVar("T")

_MOST_AT_HAND = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedInspection:
    """What lists of all inspections need of one; framework, service and signatory are only named in the record."""

    id: InspectionId
    record: Record
    words: Words
    """The recommendations, and what is let pass in the others."""
    press_release: PressReleaseWords | None
    translated_words: Mapping[Language, Words]
    translated_press_releases: Mapping[Language, PressReleaseWords]
    kept_pdfs: Mapping[str, KeptPdf]
    unread: frozenset[str]


def list_inspection(inspection: Inspection) -> ListedInspection:
    """Return what lists need of an inspection."""
    return ListedInspection(
        id=inspection.id,
        record=inspection.record,
        words=_shorten(inspection.words),
        press_release=inspection.press_release,
        translated_words={name: _shorten(one) for name, one in inspection.translated_words.items()},
        translated_press_releases=inspection.translated_press_releases,
        kept_pdfs=inspection.kept_pdfs,
        unread=inspection.unread,
    )


def find_listed(listed: ListedInspection, around: Surroundings) -> Inspection:
    """Return a listed inspection with its references resolved.

    Raises:
        ValueError: what it names does not exist; it was listed with other surroundings.
    """
    record = listed.record
    framework, service = around.frameworks.get(record.framework), (around.services or {}).get(record.service)
    if framework is None or service is None or around.site is None:
        raise ValueError(f"{listed.id} was listed with another framework, service or site.")
    return Inspection(
        id=listed.id,
        record=record,
        framework=framework,
        service=service,
        signatory=around.site.people[record.signatory] if record.signatory else None,
        words=listed.words,
        press_release=listed.press_release,
        translated_words=listed.translated_words,
        translated_press_releases=listed.translated_press_releases,
        kept_pdfs=listed.kept_pdfs,
        unread=listed.unread,
    )


@dataclass(frozen=True, slots=True)
class Shelves:
    """The folders of all inspections, each of which can be read again; those that were read last are kept at hand."""

    files: ContentFiles
    around: Surroundings
    _at_hand: dict[str, ReadInspection] = field(default_factory=dict)

    def read(self, name: str) -> ReadInspection:
        """Return the inspection of a folder."""
        if name not in self._at_hand:
            if len(self._at_hand) == _MOST_AT_HAND:
                self._at_hand.clear()
            self._at_hand[name] = read_inspection(name, self.files.inspections[name], self.around)
        return self._at_hand[name]


@dataclass(frozen=True, slots=True)
class FoundAgain(Mapping[str, T]):
    """What is known of each file: of the shared ones at hand, of those of an inspection by reading it once more.

    Only what is to be told of an inspection after it was listed asks for this.
    """

    shared: Mapping[str, T]
    shelves: Shelves
    find: Callable[[ReadInspection], Mapping[str, T]]

    def __getitem__(self, file: str) -> T:
        """Return what is known of a file.

        Raises:
            KeyError: there is no such file.
        """
        if file in self.shared:
            return self.shared[file]
        folder, _, rest = file.rpartition("/inspections/")
        name = rest.partition("/")[0]
        if f"{folder}/inspections" != self.shelves.files.folder_name or name not in self.shelves.files.inspections:
            raise KeyError(file)
        return self.find(self.shelves.read(name))[file]

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the shared files."""
        return iter(self.shared)

    def __len__(self) -> int:
        """Return how many shared files there are."""
        return len(self.shared)


def find_again(library: Library, files: ContentFiles) -> Library:
    """Return a library with the places of its inspections, which are found when something asks for them."""
    shelves = Shelves(files, library.surroundings)
    return replace(
        library,
        places_by_file=FoundAgain(library.places_by_file, shelves, attrgetter("places_by_file")),
        texts_by_file=FoundAgain(library.texts_by_file, shelves, attrgetter("texts_by_file")),
        lines_by_file=FoundAgain(library.lines_by_file, shelves, attrgetter("lines_by_file")),
    )


def _shorten(words: Words) -> Words:
    return Words(recommendations=words.recommendations, waivers=words.waivers)
