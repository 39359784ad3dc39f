"""Read the files of a content folder. The only module that reads content from disk."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from inspectorate.diagnostics import Checked, Diagnostic, Position
from inspectorate.loading.held import HeldFiles
from inspectorate.loading.kept_pdfs import KEPT_NAME, SUPERSEDED
from inspectorate.loading.kept_pdfs import MOST_BYTES as MOST_BYTES_OF_PDF
from inspectorate.loading.links_out import find_links_out, find_links_out_of_shared
from inspectorate.loading.misplaced import show_name, suggest, unknown_entry
from inspectorate.loading.pictures import MOST_BYTES

INSPECTION_FILES = (
    "inspection.yaml", "report.yaml", "letter.yaml", "press-release.yaml", "responses.yaml", "access-list.yaml"
)  # fmt: skip
TRANSLATED_FILE = re.compile(r"(?P<name>report|letter|press-release)\.(?P<language>[^.]+)\.yaml")
"""The same words in a further language; the first language's stand in the file without a code."""
FIGURES = "figures"
"""The folder of an inspection's pictures."""
SITE_FILES = ("site.yaml", "services.yaml")
ACCESSIBILITY_FILE = "accessibility.yaml"
"""What was found when the whole site was last checked; it may be missing."""
REDIRECTS_FILE = "redirects.yaml"
"""The addresses that have moved; it may be missing."""
FOLDERS = ("frameworks", "handbook", "inspections", "wording")
HANDBOOK_FILES = (
    "acronyms.yaml", "bank-holidays.yaml", "dead-addresses.yaml", "dictionary.txt", "slips.yaml", "words.txt"
)  # fmt: skip
ADDED_FILES = ("acronyms.yaml", "words.txt")
"""What is added to the lists that the program brings; every other file is used in place of the program's."""
PASSED_OVER = ("README.md",)
PICTURE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:png|jpe?g)")
"""The names of pictures: they become parts of web addresses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentFiles:
    """The bytes of every content file by its name as people know it, such as `content/site.yaml`."""

    site: tuple[str, bytes]
    services: tuple[str, bytes]
    accessibility: tuple[str, bytes] | None = None
    redirects: tuple[str, bytes] | None = None
    frameworks: Mapping[str, bytes] = field(default_factory=dict)
    wording: Mapping[str, bytes] = field(default_factory=dict)
    handbook: Mapping[str, bytes] = field(default_factory=dict)
    """What checks look up, by the way to the file."""
    inspections: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict)
    """By inspection id, then by file name (`figures/board.png` for a picture); `folder_name` gives the way there."""
    folder_name: str
    reads_partly: bool = False
    """Whether as much as there is will do of the files of inspections: for drafts, and for nothing else."""
    first_names: tuple[str, bytes] | None = None
    """The list of real first names, which is kept outside the content."""


def read_content(content: Path, defaults: Path, first_names: Path | None = None) -> Checked[ContentFiles | None]:
    """Read a content folder; frameworks and wording that it lacks come from `defaults`.

    A file of the folder wins over a default of the same name. Names starting with a dot are passed over.

    Raises:
        OSError: a file cannot be read, or there is no file `first_names`.
    """
    found = (*_find_missing(content), *find_links_out(content))
    if found:
        return Checked(None, found)
    shared = _read_shared(content, defaults, first_names)
    inspections = {name: HeldFiles(read_inspection_folder(one)) for name, one in list_folders(content).items()}
    return Checked(replace(shared, inspections=inspections), tuple(_find_unknown(content)))


def read_shared_content(content: Path, defaults: Path, first_names: Path | None = None) -> Checked[ContentFiles | None]:
    """Read what all inspections of a content folder rest on, and no inspection.

    Raises:
        OSError: a file cannot be read, or there is no file `first_names`.
    """
    found = (*_find_missing(content), *find_links_out_of_shared(content))
    if found:
        return Checked(None, found)
    return Checked(_read_shared(content, defaults, first_names), tuple(_find_unknown_in_shared(content)))


def list_folders(content: Path) -> Mapping[str, Path]:
    """Return the folders of all inspections by their names, as these can be printed."""
    return {show_name(folder): folder for folder in _entries(content / "inspections") if folder.is_dir()}


def read_inspection_folder(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files of one inspection, by their ways from its folder.

    Raises:
        OSError: a file cannot be read.
    """
    files = {path.name: path.read_bytes() for path in _entries(folder) if _is_file_of_inspection(path)}
    pictures = {f"{FIGURES}/{path.name}": path for path in _entries(folder / FIGURES) if _is_picture(path)}
    kept = {f"{SUPERSEDED}/{path.name}": path for path in _entries(folder / SUPERSEDED) if _is_kept_pdf(path)}
    return (
        files
        | {name: _read_up_to(MOST_BYTES, path) for name, path in pictures.items()}
        | {name: _read_up_to(MOST_BYTES_OF_PDF, path) for name, path in kept.items()}
    )


def find_misplaced(content: Path, folder: Path) -> Checked[None]:
    """Return what `read_content` would tell of the folder of one inspection, without reading its files.

    Where a link leads out of the content, that is told alone: the folder is then not to be read.
    """
    out = tuple(find_links_out(content, folder))
    return Checked(None, out or tuple(_find_unknown_in_inspection(content, folder)))


def _read_shared(content: Path, defaults: Path, first_names: Path | None) -> ContentFiles:
    name = content.name
    return ContentFiles(
        site=(f"{name}/site.yaml", (content / "site.yaml").read_bytes()),
        services=(f"{name}/services.yaml", (content / "services.yaml").read_bytes()),
        accessibility=_read_optional(content, ACCESSIBILITY_FILE),
        redirects=_read_optional(content, REDIRECTS_FILE),
        frameworks=_read_folder(content, defaults, "frameworks"),
        wording=_read_folder(content, defaults, "wording"),
        handbook=_read_handbook(content, defaults),
        folder_name=f"{name}/inspections",
        first_names=(show_name(first_names), first_names.read_bytes()) if first_names else None,
    )


def _find_missing(content: Path) -> Iterator[Diagnostic]:
    for name in SITE_FILES:
        path = content / name
        if not path.is_file():
            yield Diagnostic(
                code="missing-file",
                message=f"There is no file `{name}` in the folder `{content.name}`.",
                hint="Make one as docs/authoring.md shows, or name the right folder with --content.",
                file=f"{content.name}/{name}",
                position=Position(f"{content.name}/{name}", 1, 1),
            )


def _read_optional(content: Path, name: str) -> tuple[str, bytes] | None:
    path = content / name
    return (f"{content.name}/{name}", path.read_bytes()) if path.is_file() else None


def _read_folder(content: Path, defaults: Path, name: str) -> dict[str, bytes]:
    paths = {path.name: path for folder in (defaults / name, content / name) for path in _entries(folder)}
    return {
        f"{content.name}/{name}/{show_name(path)}": path.read_bytes()
        for path in sorted(paths.values(), key=lambda path: path.name)
        if _is_known(path, name)
    }


def _read_handbook(content: Path, defaults: Path) -> dict[str, bytes]:
    """Return the files of the handbook; those that are added to the program's own come together with these."""
    own, added = content / "handbook", defaults / "handbook"
    # In an order of their own, unlike a set: it counts where all that was read is fingerprinted.
    apart = [name for name in ADDED_FILES if (own / name).is_file() and own.resolve() != added.resolve()]
    brought = {f"defaults/handbook/{name}": (added / name).read_bytes() for name in apart if (added / name).is_file()}
    return brought | _read_folder(content, defaults, "handbook")


def _read_up_to(limit: int, path: Path) -> bytes:
    """Return the bytes of a file; of one that is too large, enough to tell."""
    with path.open("rb") as file:
        return file.read(limit + 1)


def _find_unknown(content: Path) -> Iterator[Diagnostic]:
    """Yield what stands in the folder and would never be read."""
    yield from _find_unknown_in_shared(content)
    for folder in _entries(content / "inspections"):
        yield from _find_unknown_in_inspection(content, folder)


def _find_unknown_in_shared(content: Path) -> Iterator[Diagnostic]:
    yield from _find_unknown_at_top(content)
    for name in ("frameworks", "wording"):
        for path in _entries(content / name):
            if not _is_known(path, name):
                yield unknown_entry(content, path, f"In the folder `{name}`, each file has a name ending in `.yaml`.")
    for path in _entries(content / "handbook"):
        if not _is_known(path, "handbook"):
            yield unknown_entry(content, path, suggest(path.name, HANDBOOK_FILES, "The folder `handbook`"))
    for path in _entries(content / "inspections"):
        if not path.is_dir():
            yield unknown_entry(content, path, "A folder for each inspection stands here.")


def _find_unknown_at_top(content: Path) -> Iterator[Diagnostic]:
    for path in _entries(content):
        if not (
            _is_file_of(path, (*SITE_FILES, ACCESSIBILITY_FILE, REDIRECTS_FILE, *PASSED_OVER))
            or (path.name in FOLDERS and path.is_dir())
        ):
            yield unknown_entry(content, path, suggest(path.name, (*SITE_FILES, *FOLDERS), "The content folder"))


def _find_unknown_in_inspection(content: Path, folder: Path) -> Iterator[Diagnostic]:
    for path in _entries(folder):
        if path.name == FIGURES and path.is_dir():
            yield from _find_unknown_pictures(content, path)
        elif path.name == SUPERSEDED and path.is_dir():
            yield from _find_unknown_kept_pdfs(content, path)
        elif not _is_file_of_inspection(path):
            hint = suggest(path.name, (*INSPECTION_FILES, FIGURES), "The folder of an inspection")
            yield unknown_entry(content, path, hint)


def _find_unknown_pictures(content: Path, folder: Path) -> Iterator[Diagnostic]:
    hint = "Save the picture as PNG or JPEG, and name it with small letters, figures and hyphens, such as `board.png`."
    for path in _entries(folder):
        if not _is_picture(path):
            yield unknown_entry(content, path, hint)


def _find_unknown_kept_pdfs(content: Path, folder: Path) -> Iterator[Diagnostic]:
    hint = "Only PDFs of earlier versions stand here, named with small letters, figures and hyphens."
    for path in _entries(folder):
        if not _is_kept_pdf(path):
            yield unknown_entry(content, path, hint)


def _is_known(path: Path, folder: str) -> bool:
    """Return whether a file has a place in a folder of shared content."""
    return _is_file_of(path, HANDBOOK_FILES) if folder == "handbook" else path.suffix == ".yaml" and path.is_file()


def _is_picture(path: Path) -> bool:
    return PICTURE_NAME.fullmatch(path.name) is not None and path.is_file()


def _is_kept_pdf(path: Path) -> bool:
    return KEPT_NAME.fullmatch(path.name) is not None and path.is_file()


def _is_file_of_inspection(path: Path) -> bool:
    return path.is_file() and (path.name in INSPECTION_FILES or TRANSLATED_FILE.fullmatch(path.name) is not None)


def _is_file_of(path: Path, names: Sequence[str]) -> bool:
    return path.name in names and path.is_file()


def _entries(folder: Path) -> tuple[Path, ...]:
    if not folder.is_dir():
        return ()
    return tuple(sorted(path for path in folder.iterdir() if not path.name.startswith(".")))
