"""Find links in a content folder that lead out of it: what is published must be in the folder, where people see it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from inspectorate.diagnostics import Diagnostic, Position


def find_links_out(content: Path, folder: Path | None = None) -> Iterator[Diagnostic]:
    """Yield an error for each symbolic link in a content folder that leads out of it, or to nothing.

    With `folder`, one in it, only that folder is looked at, itself included. Nothing is read through a link, and no
    link is followed to look for further ones.
    """
    if folder is None:
        return _find_among(_walk(content), content)
    return _find_among((folder, *(() if folder.is_symlink() else _walk(folder))), content)


def find_links_out_of_shared(content: Path) -> Iterator[Diagnostic]:
    """Yield the same for all but the folders of inspections."""
    inspections = content / "inspections"
    shared = (path for path in _walk(content, inspections) if path.parent != inspections or not path.is_dir())
    return _find_among(shared, content)


def _find_among(paths: Iterable[Path], content: Path) -> Iterator[Diagnostic]:
    whole = content.resolve()
    for path in sorted(paths):
        if path.is_symlink() and not (path.exists() and path.resolve().is_relative_to(whole)):
            file = path.relative_to(content.parent).as_posix().encode("unicode_escape").decode("ascii")
            yield Diagnostic(
                code="link-out",
                message="This is a link that leads out of the content folder, or to nothing.",
                hint="Put the file itself here: what a link leads to can change without anybody seeing it.",
                file=file,
                position=Position(file, 1, 1),
            )


def _walk(folder: Path, shallow: Path | None = None) -> Iterator[Path]:
    """Yield all that stands below a folder; of the folder `shallow`, only what stands in it itself."""
    for path in folder.iterdir() if folder.is_dir() else ():
        yield path
        if folder != shallow and not path.is_symlink():
            yield from _walk(path, shallow)
