"""Find links in a content folder that lead out of it: what is published must be in the folder, where people see it."""

from collections.abc import Iterator
from pathlib import Path

from inspectorate.diagnostics import Diagnostic, Position


def find_links_out(content: Path) -> Iterator[Diagnostic]:
    """Yield an error for each symbolic link below a content folder that leads out of it, or to nothing.

    Nothing is read through a link, and no link is followed to look for further ones.
    """
    whole = content.resolve()
    for path in sorted(_walk(content)) if content.is_dir() else ():
        if path.is_symlink() and not (path.exists() and path.resolve().is_relative_to(whole)):
            file = path.relative_to(content.parent).as_posix().encode("unicode_escape").decode("ascii")
            yield Diagnostic(
                code="link-out",
                message="This is a link that leads out of the content folder, or to nothing.",
                hint="Put the file itself here: what a link leads to can change without anybody seeing it.",
                file=file,
                position=Position(file, 1, 1),
            )


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        yield path
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path)
