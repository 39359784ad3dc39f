"""The site in one state of content and templates: what is asked for is built and made then, and once."""

import threading
from collections.abc import Iterator, Mapping
from functools import cached_property

from inspectorate.assembly.plan import Plan, Planned, PlannedFile, PlannedPage, PlannedStamp, plan_documents
from inspectorate.assembly.stamping import Stamper
from inspectorate.assembly.workshop import Workshop
from inspectorate.diagnostics import Checked
from inspectorate.documents import DOCUMENTS
from inspectorate.model.inspection import InspectionId
from inspectorate.rendering.formats import FORMATS
from inspectorate.rendering.fragment import cut_fragment
from inspectorate.rendering.pictures import write_anew
from inspectorate.rendering.styles import find_web_fonts
from inspectorate.serving.printing import PrintAside, prepare_print
from inspectorate.views.desk import Desk, Document, FromPages, PerInspection, Sides
from inspectorate.views.document import ListedPage, frame_of, list_page


class Showing:
    """All pages of a site, none of which is made before somebody asks for it. Any thread may ask."""

    def __init__(
        self, desks: tuple[Desk, ...], workshop: Workshop, assets: Mapping[str, str], owners: dict[str, str]
    ) -> None:
        """Take the desk of each language, the first one first.

        `owners` is shared by all states of a site: which document had which address, so that it is asked first.
        """
        self.desks = desks
        self._workshop = workshop
        self._assets = assets
        self._owners = owners
        self._lock = threading.RLock()
        self._plans: dict[tuple[str, str], Plan] = {}
        self._texts: dict[str, Checked[bytes]] = {}

    @property
    def style(self) -> str:
        """Return the path of the style sheet of all pages."""
        return self.desks[0].assets.style

    def make(self, path: str) -> Checked[bytes] | PrintAside | None:
        """Return the bytes of a file, or what is needed to print it, or None where the site has no such file.

        Raises:
            Exception: whatever a builder says of content that no check has passed.
        """
        if path in self._texts:
            return self._texts[path]
        made = self._make(path)
        if isinstance(made, Checked):
            self._texts[path] = made
        return made

    def iter_pages(self) -> Iterator[tuple[str, Checked[bytes] | PrintAside | None]]:
        """Yield the path of every whole page of the site, and the page."""
        for plan in self._iter_plans():
            for planned in plan.pages:
                if frame_of(planned.page):
                    yield planned.page.path, self.make(planned.page.path)

    def _make(self, path: str) -> Checked[bytes] | PrintAside | None:
        if path in self._assets:
            return Checked(self._assets[path].encode())
        if path in self._fonts:
            return Checked(self._fonts[path])
        found = self._find(path)
        if found is None:
            return None
        self._owners[path] = found.document
        return self._write(found, path)

    @cached_property
    def _fonts(self) -> Mapping[str, bytes]:
        return {name: file.read_bytes() for name, file in find_web_fonts(self._workshop.templates)}

    def _find(self, path: str) -> Planned | None:
        desk = min((one for one in self.desks if path.startswith(one.side)), key=lambda one: -len(one.side))
        for document in self._in_likely_order(path):
            if document.sides is Sides.ONCE and desk is not self.desks[0]:
                continue
            for plan in self._plan_for(document, desk, path):
                every: tuple[Planned, ...] = (*plan.pages, *plan.files, *plan.stamps)
                if found := next((one for one in every if path in _paths_of(one)), None):
                    return found
        return None

    def _in_likely_order(self, path: str) -> list[Document]:
        """Return all documents, first the one that had the address, then those whose names are most like it."""
        owner = self._owners.get(path)
        return sorted(DOCUMENTS, key=lambda one: (one.name != owner, _is_last(one), -_likeness(one.name, path)))

    def _plan_for(self, document: Document, desk: Desk, path: str) -> Iterator[Plan]:
        """Yield the plans that may hold a path: of a document for each inspection, only for those that it names."""
        if isinstance(document, PerInspection):
            for name in map(_stem, path.split("/")):
                if name in self._cleared:
                    yield plan_documents((desk,), (document,), InspectionId(name))
        else:
            yield self._plan_all(document, desk)

    def _plan_all(self, document: Document, desk: Desk) -> Plan:
        with self._lock:
            key = (document.name, desk.side)
            if key not in self._plans:
                listed = tuple(self._list_pages()) if isinstance(document, FromPages) else ()
                self._plans[key] = plan_documents((desk,), (document,), listed=listed)
            return self._plans[key]

    def _list_pages(self) -> Iterator[ListedPage]:
        for plan in self._iter_plans():
            yield from (listed for planned in plan.pages if (listed := list_page(planned.page)))

    def _iter_plans(self) -> Iterator[Plan]:
        """Yield the plan of every document but those that are made from the pages of the others."""
        for document in DOCUMENTS:
            for desk in self.desks if document.sides is Sides.EACH_LANGUAGE else self.desks[:1]:
                if not isinstance(document, FromPages):
                    yield self._plan_all(document, desk)

    @cached_property
    def _cleared(self) -> frozenset[str]:
        return frozenset(one.id for one in self.desks[0].cleared)

    def _write(self, planned: Planned, path: str) -> Checked[bytes] | PrintAside:
        if isinstance(planned, PlannedFile):
            return Checked(FORMATS[planned.file.format].write(planned.file.content))
        if isinstance(planned, PlannedStamp):
            return Stamper(self._workshop.templates, self._workshop.folders).stamp(planned)
        page = planned.page
        if path in page.pictures:
            return Checked(write_anew(page.pictures[path]))
        if path == page.pdf:
            return prepare_print(planned, self._workshop, self.desks[0].site.pdf)
        web = self._workshop.templates.render(f"documents/{planned.document}/{page.template}", page.view)
        frame = frame_of(page)
        text = cut_fragment(web.value, frame.address) if path == page.fragment and frame and web.value else web.value
        return Checked(text.encode(), web.diagnostics)


def _paths_of(planned: Planned) -> tuple[str | None, ...]:
    match planned:
        case PlannedPage():
            return planned.page.path, planned.page.pdf, planned.page.fragment, *planned.page.pictures
        case PlannedFile():
            return (planned.file.path,)
        case PlannedStamp():
            return (planned.stamped.path,)


def _is_last(document: Document) -> bool:
    return isinstance(document, FromPages)


def _likeness(name: str, path: str) -> int:
    """Return how many words of a document's name stand in a path."""
    return sum(word in path for word in name.split("-"))


def _stem(name: str) -> str:
    return name.partition(".")[0]
