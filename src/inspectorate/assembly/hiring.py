"""Hire who makes a site: this process, workers of this machine, and for the documents perhaps a cluster."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from inspectorate.aid import Help
from inspectorate.assembly.make import Floor, Makers, Press, Progress, print_on, print_packed
from inspectorate.assembly.part_list import PartList
from inspectorate.assembly.parts import Studio
from inspectorate.assembly.print_shop import PrintShop, open_print_shop, warm_up
from inspectorate.crew import Crew, hire
from inspectorate.memo import Memo, MemoKey, fingerprint_of, make_key
from inspectorate.model.inspection import InspectionId
from inspectorate.rendering.typesetters import name_typesetters


def open_floor(studio: Studio, memo: Memo, read_keys: Mapping[InspectionId, MemoKey]) -> Floor:
    """Return the floor on which the parts of a site are made, and its documents are printed."""
    desk, workshop = studio.desks[0], studio.workshop
    shop = open_print_shop(workshop.templates, workshop.folders, desk.print_editions, desk.site.pdf)
    return Floor(studio=studio, shop=shop, memo=memo, read_keys=read_keys)


@contextmanager
def hire_makers(floor: Floor, aid: Help, parts: PartList, tell: Callable[[Progress], None]) -> Iterator[Makers]:
    """Give who makes the parts of a site, as long as the block lasts."""
    with hire(floor, aid.workers) as crew, _open_press(floor.shop, crew, aid.cluster) as press:
        yield Makers(
            crew=crew,
            press=press,
            warm_up=(lambda: None) if aid.cluster or aid.workers == 1 else (lambda: warm_up(floor.shop)),
            memo=aid.memo,
            print_key=make_key(parts.made_with, fingerprint_of(floor.shop.profile), name_typesetters()),
            parts=parts.count,
            tell=tell,
        )


@contextmanager
def _open_press(shop: PrintShop, crew: Crew[Floor], cluster: str | None) -> Iterator[Press]:
    """Give who prints documents: the crew, or the workers of a cluster."""
    if cluster is None:
        yield lambda jobs: crew.do(print_on, jobs)
        return
    from inspectorate.cluster import join_cluster  # noqa: PLC0415  # few have a cluster, and Dask takes its time to load

    with join_cluster(cluster, shop, shop.folders) as workers:
        yield lambda jobs: workers.do(print_packed, jobs)
