"""Read every made file again before it goes out: pages by their checks, links over the site, cells, withheld names."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from inspectorate.assembly.cells import find_formulas
from inspectorate.assembly.html_tree import read_tree
from inspectorate.assembly.page_checks import CHECKS, DRAWING_CHECKS, PART_CHECKS
from inspectorate.assembly.page_checks.links import Places, find_dead_links, read_places
from inspectorate.assembly.page_checks.page import MadePage, ReadPage, first_by_id, read_nodes
from inspectorate.assembly.page_checks.titles import PlacedTitle, find_title_faults, read_title
from inspectorate.assembly.withheld import Withheld, find_withheld_names
from inspectorate.diagnostics import Diagnostic
from inspectorate.model.language import ENGLISH


def proofread(
    folder: Path, paths: Sequence[str], pages: Mapping[str, MadePage], withheld: Sequence[Withheld]
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the made files.

    `pages` says what is known of each page by its path; `withheld` are the inspections that nothing may name. What is
    found in words of the content has the path of a field and no position yet.
    """
    found: list[Diagnostic] = []
    places: dict[str, Places] = {}
    titles: list[PlacedTitle] = []
    for path, made in pages.items():
        page = read_page(path, (folder / path).read_text("utf-8"), made)
        checks = CHECKS if made.is_whole else PART_CHECKS
        found.extend(diagnostic for check in checks for diagnostic in check(page))
        places[path] = read_places(path, page)
        if made.is_whole:
            titles.append(read_title(page))
    found.extend(_check_drawings(folder, paths))
    every = frozenset(paths)
    found.extend(diagnostic for page in places.values() for diagnostic in find_dead_links(page, places, every))
    found.extend(find_title_faults(titles))
    found.extend(find_formulas(folder, paths))
    found.extend(find_withheld_names(folder, paths, withheld))
    return tuple(found)


def read_page(path: str, html: str, made: MadePage) -> ReadPage:
    """Return a page as its checks read it; `path` is from the top of the site."""
    root = read_tree(html)
    nodes = read_nodes(root)
    return ReadPage(file=f"site/{path}", made=made, root=root, nodes=nodes, node_by_id=first_by_id(nodes))


def _check_drawings(folder: Path, paths: Sequence[str]) -> Iterator[Diagnostic]:
    for path in paths:
        if path.endswith(".svg"):
            drawing = read_page(path, (folder / path).read_text("utf-8"), MadePage(language=ENGLISH))
            yield from (diagnostic for check in DRAWING_CHECKS for diagnostic in check(drawing))
