"""List the parts of a site, each with the fingerprint of all that it is made from. Pure."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from inspectorate.assembly.parts import Part
from inspectorate.memo import MemoKey, fingerprint_of, make_key
from inspectorate.model.inspection import InspectionId
from inspectorate.release import Cleared
from inspectorate.views.desk import Desk, Document, FromPages, PerInspection
from inspectorate.views.document import ListedPage


class PartList:
    """The parts of a site, and by which keys they are remembered."""

    def __init__(
        self,
        desks: Sequence[Desk],
        documents: Sequence[Document],
        keys: Mapping[InspectionId, MemoKey],
        listed_keys: Mapping[InspectionId, MemoKey],
        made_with: MemoKey,
    ) -> None:
        """Take the desk of each language, and the fingerprints of inspections: whole, and as they are listed.

        `made_with` is that of the program and its templates.
        """
        self._documents = documents
        self.made_with = made_with
        self._cleared = desks[0].cleared
        self._keys = keys
        self._listed_keys = [make_key(listed_keys[one.id], str(one.is_public)) for one in self._cleared]
        self._desks = make_key(made_with, *(fingerprint_of(replace(desk, cleared=())) for desk in desks))

    @property
    def count(self) -> int:
        """Return how many parts there are."""
        single = sum(not isinstance(document, PerInspection) for document in self._documents)
        return single + len(self._cleared)

    def of_inspections(self) -> Iterator[tuple[Part, MemoKey]]:
        """Yield a part for each inspection, newest first."""
        documents = tuple(one.name for one in self._documents if isinstance(one, PerInspection))
        for place, near in enumerate(_find_near(self._cleared)):
            one = self._cleared[place].id
            key = make_key(self._desks, *documents, self._keys[one], *(self._listed_keys[other] for other in near))
            yield Part(documents=documents, inspection=one, near=near), key

    def of_all(self) -> Iterator[tuple[Part, MemoKey]]:
        """Yield a part for each document that is made of all inspections."""
        for document in self._documents:
            if not isinstance(document, (PerInspection, FromPages)):
                yield Part(documents=(document.name,)), make_key(self._desks, document.name, *self._listed_keys)

    def of_pages(self, listed: Sequence[ListedPage]) -> Iterator[tuple[Part, MemoKey]]:
        """Yield a part for each document that is made from the pages of the others."""
        for document in self._documents:
            if isinstance(document, FromPages):
                key = make_key(self._desks, document.name, fingerprint_of(tuple(listed)), *self._listed_keys)
                yield Part(documents=(document.name,), listed=tuple(listed)), key


def _find_near(cleared: Sequence[Cleared]) -> Iterator[tuple[int, ...]]:
    """Yield for each inspection where those stand that its documents may speak of.

    They are itself, the one before and the one behind it, and those of the same service.
    """
    places_by_service: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(cleared):
        places_by_service[one.rated.inspection.record.service].append(place)
    for place, one in enumerate(cleared):
        beside = range(max(place - 1, 0), min(place + 2, len(cleared)))
        yield tuple(sorted({*beside, *places_by_service[one.rated.inspection.record.service]}))
