"""Plant faults in a copy of the project's own content, and say where each must be found."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from inspectorate.checking import check_files
from inspectorate.diagnostics import Diagnostic
from inspectorate.loading.files import ContentFiles, read_content

CONTENT = Path(__file__).parents[2] / "content"
NOW = datetime(2026, 11, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Planted:
    """One fault: in `file` of the content, `old` becomes `new`, and `code` must be told at `at`.

    `old` stands exactly once in the file. `at` is a piece of `new`, or, where the message belongs elsewhere in the file
    (or in `at_file`), a piece that stands there once; the message must point at its first character. Where it is about
    a whole file, `at` is empty.
    """

    file: str
    old: str
    new: str
    code: str
    at: str
    at_file: str = ""
    picture: tuple[str, bytes] | None = None
    """A file that comes with the fault, and what it holds."""

    def __str__(self) -> str:
        return f"{self.code}: {self.new[:40]!r}"


@cache
def read_clean() -> ContentFiles:
    """Return the project's own content, read once."""
    files = read_content(CONTENT, CONTENT).value
    assert files
    return files


@cache
def check_clean() -> tuple[Diagnostic, ...]:
    """Return what is found in the content as it is."""
    return check_files(read_clean(), NOW).diagnostics


def check_planted(fault: Planted) -> tuple[Diagnostic, ...]:
    """Return what is found in a copy of the content with this fault, and not in the content as it is."""
    found = check_files(plant(fault), NOW).diagnostics
    known = {(one.code, one.message) for one in check_clean()}
    return tuple(one for one in found if (one.code, one.message) not in known)


def plant(fault: Planted) -> ContentFiles:
    """Return a copy of the content with this fault."""
    files = read_clean()
    name = f"{CONTENT.name}/{fault.file}"
    text = _read(files, name)
    assert text.count(fault.old) == 1, f"{fault.old!r} stands {text.count(fault.old)} times in {name}"
    planted = _with_bytes(files, name, text.replace(fault.old, fault.new).encode("utf-8"))
    if fault.picture:
        file, content = fault.picture
        planted = _with_bytes(planted, f"{CONTENT.name}/{file}", content)
    return planted


def find_expected(fault: Planted) -> tuple[str, int, int]:
    """Return the file, line and column at which the fault must be told."""
    name = f"{CONTENT.name}/{fault.at_file or fault.file}"
    if not fault.at:
        return name, 1, 1
    text = _read(plant(fault), name)
    # Words that were planted are looked for where they were planted: they may stand elsewhere too.
    start = text.index(fault.new) if not fault.at_file and fault.at in fault.new else 0
    assert fault.at in text[start:], f"{fault.at!r} does not stand in {name}"
    assert start or text.count(fault.at) == 1, f"{fault.at!r} stands more than once in {name}"
    place = text.index(fault.at, start)
    return name, text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)


def _read(files: ContentFiles, name: str) -> str:
    return _contents(files)[name].decode("utf-8")


def _contents(files: ContentFiles) -> dict[str, bytes]:
    inspections = {
        f"{files.folder_name}/{folder}/{name}": content
        for folder, contents in files.inspections.items()
        for name, content in contents.items()
    }
    return {
        files.site[0]: files.site[1],
        files.services[0]: files.services[1],
        **files.frameworks,
        **files.wording,
        **files.handbook,
        **inspections,
    }


def _with_bytes(files: ContentFiles, name: str, content: bytes) -> ContentFiles:
    if name.startswith(f"{files.folder_name}/"):
        _, _, folder, file = name.split("/", 3)
        contents = {**files.inspections[folder], file: content}
        return replace(files, inspections={**files.inspections, folder: contents})
    match name.split("/")[1]:
        case "site.yaml":
            return replace(files, site=(name, content))
        case "services.yaml":
            return replace(files, services=(name, content))
        case "frameworks":
            return replace(files, frameworks={**files.frameworks, name: content})
        case _:
            return replace(files, handbook={**files.handbook, name: content})
