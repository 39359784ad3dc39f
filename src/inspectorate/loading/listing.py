"""An inspection as lists of all inspections need it, and that again as an inspection. Pure.

A site of thousands of inspections cannot hold the words of them all at once. What speaks of all of them needs the
record, the recommendations, and the press release.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from inspectorate.loading.files import ContentFiles
from inspectorate.loading.library import Surroundings
from inspectorate.model.corrections import KeptPdf
from inspectorate.model.inspection import Inspection, InspectionId, Record
from inspectorate.model.language import Language
from inspectorate.model.words import PressReleaseWords, Words

T = TypeVar("T")


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


class FoundAgain(Mapping[str, T]):
    """What is known of each file: of the shared ones at hand, of those of an inspection by reading it once more.

    Only what is to be told of an inspection after it was listed asks for this.
    """

    def __init__(self, shared: Mapping[str, T], files: ContentFiles, find: Callable[[str], Mapping[str, T]]) -> None:
        """Take what is known of shared files, all files, and how to find it for the files of one inspection."""
        self._shared = shared
        self._files = files
        self._find = find

    def __getitem__(self, file: str) -> T:
        """Return what is known of a file.

        Raises:
            KeyError: there is no such file.
        """
        if file in self._shared:
            return self._shared[file]
        folder, _, rest = file.rpartition("/inspections/")
        name = rest.partition("/")[0]
        if f"{folder}/inspections" != self._files.folder_name or name not in self._files.inspections:
            raise KeyError(file)
        return self._find(name)[file]

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the shared files."""
        return iter(self._shared)

    def __len__(self) -> int:
        """Return how many shared files there are."""
        return len(self._shared)


def _shorten(words: Words) -> Words:
    return Words(recommendations=words.recommendations, waivers=words.waivers)
