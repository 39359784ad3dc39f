"""Read, rate and check inspections one by one: what is known of each is remembered, or found by the crew."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from inspectorate.aid import Help
from inspectorate.crew import hire
from inspectorate.diagnostics import Diagnostic, Severity, has_errors
from inspectorate.loading.library import Library, place_in, read_inspection
from inspectorate.loading.listing import ListedInspection, list_inspection
from inspectorate.memo import MemoKey, fingerprint_of, make_key
from inspectorate.model.inspection import Inspection
from inspectorate.packing import pack, unpack
from inspectorate.ratings import rate_inspection
from inspectorate.validation import check_inspection
from inspectorate.validation.waivers import collect_waivers
from inspectorate.validation.weights import weigh


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of an inspection as it was read."""

    name: str
    contents: Mapping[str, bytes]
    key: MemoKey

    @property
    def read_key(self) -> MemoKey:
        """Return the key under which the inspection with all its words is remembered."""
        return make_key(self.key, "read")


@dataclass(frozen=True, slots=True)
class Studied:
    """What was found in an inspection, and the inspection as lists need it; None where there is none."""

    listed: ListedInspection | None
    found: tuple[Diagnostic, ...]
    information: bytes
    """What is only worth knowing, and no waiver speaks of it: diagnostics, packed."""
    listed_key: MemoKey


@dataclass(frozen=True, slots=True)
class _Packed:
    """What is to be remembered of an inspection, packed."""

    studied: bytes
    inspection: bytes
    """With all its words: who makes its documents need not read them once more."""


def study_all(folders: Iterable[Folder], library: Library, aid: Help) -> Iterator[Studied]:
    """Yield what there is to know of each folder: remembered, or found by the crew."""
    remembered = {one.key: aid.memo.find(one.key) for one in folders}
    missing = [one for one in folders if remembered[one.key] is None]
    with hire(library, min(aid.workers, len(missing)) or 1) as crew:
        studied = crew.do(_study, missing)
        for folder in folders:
            known = remembered.pop(folder.key)
            if known is None:
                packed = next(studied)
                known = unpack(packed.studied)
                if not has_errors(known.found):
                    aid.memo.keep(folder.key, packed.studied)
                    aid.memo.keep(folder.read_key, packed.inspection)
            yield known


def _study(folder: Folder, library: Library) -> _Packed:
    """Read, rate and check one inspection; return what there is to know of it. Pure."""
    read = read_inspection(folder.name, folder.contents, library.surroundings)
    found = list(read.found)
    if read.inspection and library.site:
        rated = rate_inspection(read.inspection)
        found.extend(check_inspection(rated, library.site, library.folder_name, library.handbook))
    listed = list_inspection(read.inspection) if read.inspection else None
    counts, information = _divide(found, read.inspection, library)
    studied = Studied(
        listed=listed,
        found=place_in(read, counts, library),
        information=pack(place_in(read, information, library)),
        listed_key=fingerprint_of(listed),
    )
    return _Packed(pack(studied), pack(read.inspection))


def _divide(
    found: Iterable[Diagnostic], inspection: Inspection | None, library: Library
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Return what counts, and what is only worth knowing by the weights of the site and is spoken of by no waiver."""
    weights = library.site.checks.weights if library.site else {}
    waivers = collect_waivers((inspection,), library.folder_name) if inspection else ()
    waived = {one.waiver.code for one in waivers}
    counts: list[Diagnostic] = []
    information: list[Diagnostic] = []
    for one in found:
        is_light = all(weighed.severity is Severity.INFORMATION for weighed in weigh((one,), weights))
        (information if is_light and one.code not in waived else counts).append(one)
    return counts, information
