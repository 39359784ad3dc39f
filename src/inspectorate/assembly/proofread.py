"""Read made files again before they go out: each page by its checks, and then what concerns all pages together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from inspectorate.assembly.cells import find_formulas
from inspectorate.assembly.page_checks import CHECKS, DRAWING_CHECKS, PART_CHECKS
from inspectorate.assembly.page_checks.links import Places, Target, find_dead_links, find_fault, read_places
from inspectorate.assembly.page_checks.page import MadePage, ReadPage, look_over
from inspectorate.assembly.page_checks.titles import PlacedTitle, find_title_faults, read_title
from inspectorate.diagnostics import Diagnostic
from inspectorate.model.language import ENGLISH
from inspectorate.packing import Pile, iter_pile, pack, unpack


@dataclass(frozen=True, slots=True)
class ProofreadPage:
    """What is wrong with a page, and what is needed of it once all pages are read."""

    found: tuple[Diagnostic, ...]
    places: Places
    titles: tuple[PlacedTitle, ...]
    """Its title; none where it is only a part to be put into pages of others."""


def proofread_page(path: str, html: str, made: MadePage) -> ProofreadPage:
    """Return what is wrong with a page; `path` is from the top of the site.

    What is found in words of the content has the path of a field and no position yet.
    """
    page = read_page(path, html, made)
    checks = CHECKS if made.is_whole else PART_CHECKS
    found = tuple(diagnostic for check in checks for diagnostic in check(page))
    return ProofreadPage(found, read_places(path, page), (read_title(page),) if made.is_whole else ())


def proofread_drawing(path: str, drawing: str) -> Iterator[Diagnostic]:
    """Yield what is wrong with a drawing in a file of its own."""
    page = read_page(path, drawing, MadePage(language=ENGLISH))
    return (diagnostic for check in DRAWING_CHECKS for diagnostic in check(page))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """What is needed of the pages of a part once all pages are read."""

    ids_by_page: Mapping[str, str]
    """The places that each page has, by its path."""
    targets: bytes
    """Where in the site they lead, except to each other: a set of `Target`, packed. All parts have theirs at a time."""
    places: bytes
    """Those of each page, as a pile: where a link stands is only asked where it is dead."""


@dataclass(slots=True)
class WaysSoFar:
    """The ways from and to some pages, taken down one page after the other."""

    ids_by_page: dict[str, str] = field(default_factory=dict)
    targets: set[Target | None] = field(default_factory=set)
    places: Pile = field(default_factory=Pile)

    def add(self, page: Places) -> None:
        """Take down those of a page; it is packed at once, since a long list has more links than words."""
        self.ids_by_page[page.path] = page.ids
        self.targets.update(link.target for link in page.links)
        self.places.add(page)

    def finish(self) -> Ways:
        """Return the ways of all these pages."""
        ids_by_page = self.ids_by_page
        elsewhere = {one for one in self.targets if any(find_fault(one, ids_by_page, ids_by_page))}
        return Ways(ids_by_page=ids_by_page, targets=pack(elsewhere), places=self.places.finish())


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found in made files, and what is needed of each page once all are read."""

    found: tuple[Diagnostic, ...]
    ways: Ways
    titles: tuple[PlacedTitle, ...]


@dataclass(slots=True)
class ProofSoFar:
    """What was found in files that are read one after the other."""

    found: list[Diagnostic] = field(default_factory=list)
    ways: WaysSoFar = field(default_factory=WaysSoFar)
    titles: list[PlacedTitle] = field(default_factory=list)

    def read(self, path: str, content: bytes, made: MadePage | None) -> None:
        """Read a page, a drawing or a table again; `made` is what is known of a page, else None."""
        if made:
            page = proofread_page(path, content.decode(), made)
            self.found.extend(page.found)
            self.ways.add(page.places)
            self.titles.extend(page.titles)
        elif path.endswith(".svg"):
            self.found.extend(proofread_drawing(path, content.decode()))
        elif path.endswith(".csv"):
            self.found.extend(find_formulas(path, content))

    def finish(self) -> Proof:
        """Return what was found in all these files."""
        return Proof(tuple(self.found), self.ways.finish(), tuple(self.titles))


def proofread_together(
    ways: Iterable[Ways], titles: Iterable[PlacedTitle], paths: Iterable[str]
) -> Iterator[Diagnostic]:
    """Yield what is wrong between pages: links that lead nowhere, and pages with the same title.

    `paths` are those of all files.
    """
    parts, every = list(ways), frozenset(paths)
    ids_by_page = {path: ids for part in parts for path, ids in part.ids_by_page.items()}
    for part in parts:
        if any(any(find_fault(target, ids_by_page, every)) for target in unpack(part.targets)):
            for page in iter_pile(part.places):
                yield from find_dead_links(page, ids_by_page, every)
    yield from find_title_faults(titles)


def read_page(path: str, html: str, made: MadePage) -> ReadPage:
    """Return a page as its checks read it; `path` is from the top of the site."""
    return look_over(f"site/{path}", html, made)
