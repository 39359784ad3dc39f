"""Read the files of a content folder. The only module that reads content from disk."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from inspectorate.diagnostics import Checked, Diagnostic, Position

INSPECTION_FILES = ("inspection.yaml", "report.yaml", "letter.yaml", "press-release.yaml")
SITE_FILES = ("site.yaml", "services.yaml")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentFiles:
    """The bytes of every content file by its name as people know it, such as `content/site.yaml`."""

    site: tuple[str, bytes]
    services: tuple[str, bytes]
    frameworks: Mapping[str, bytes] = field(default_factory=dict)
    wording: Mapping[str, bytes] = field(default_factory=dict)
    inspections: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict)
    """By inspection id, then by file name; `folder_name` gives the way to the folder."""
    folder_name: str


def read_content(content: Path, defaults: Path) -> Checked[ContentFiles | None]:
    """Read a content folder; frameworks and wording that it lacks come from `defaults`.

    A file of the folder wins over a default of the same name. Names starting with a dot are passed over.
    """
    found = tuple(_find_missing(content))
    if found:
        return Checked(None, found)
    name = content.name
    inspections: dict[str, dict[str, bytes]] = {}
    unknown: list[Diagnostic] = []
    for folder in _entries(content / "inspections"):
        if not folder.is_dir():
            unknown.append(
                _unknown_entry(f"{name}/inspections/{folder.name}", "A folder for each inspection stands here.")
            )
            continue
        inspections[folder.name] = {}
        for path in _entries(folder):
            if path.name in INSPECTION_FILES and path.is_file():
                inspections[folder.name][path.name] = path.read_bytes()
            else:
                unknown.append(_unknown_entry(f"{name}/inspections/{folder.name}/{path.name}", _name_hint(path.name)))
    files = ContentFiles(
        site=(f"{name}/site.yaml", (content / "site.yaml").read_bytes()),
        services=(f"{name}/services.yaml", (content / "services.yaml").read_bytes()),
        frameworks=_read_folder(content, defaults, "frameworks"),
        wording=_read_folder(content, defaults, "wording"),
        inspections=inspections,
        folder_name=f"{name}/inspections",
    )
    return Checked(files, tuple(unknown))


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


def _read_folder(content: Path, defaults: Path, name: str) -> dict[str, bytes]:
    paths = {path.name: path for folder in (defaults / name, content / name) for path in _entries(folder)}
    return {
        f"{content.name}/{name}/{path.name}": path.read_bytes()
        for path in sorted(paths.values(), key=lambda path: path.name)
        if path.suffix == ".yaml" and path.is_file()
    }


def _entries(folder: Path) -> tuple[Path, ...]:
    if not folder.is_dir():
        return ()
    return tuple(sorted(path for path in folder.iterdir() if not path.name.startswith(".")))


def _unknown_entry(file: str, hint: str) -> Diagnostic:
    return Diagnostic(
        code="unknown-file",
        message="This file has no place here and would never be read.",
        hint=hint,
        file=file,
        position=Position(file, 1, 1),
    )


def _name_hint(name: str) -> str:
    close = difflib.get_close_matches(name, INSPECTION_FILES, n=1, cutoff=0.6)
    if close:
        return f"Did you mean `{close[0]}`?"
    return f"The folder of an inspection holds {', '.join(f'`{known}`' for known in INSPECTION_FILES)}."
