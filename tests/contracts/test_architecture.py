"""ARCHITECTURE.md names every module of the program."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "inspectorate"
TREE = re.compile(r"^├── src/inspectorate/\n(.*?)^├── ", re.MULTILINE | re.DOTALL)
MODULE = re.compile(r"\w+\.py\b")
INDENT = 4


def iter_named() -> Iterator[str]:
    """Yield the modules of the folder tree, with their folders."""
    tree = TREE.search((ROOT / "ARCHITECTURE.md").read_text("utf-8"))
    assert tree
    folders: list[str] = []
    for line in tree.group(1).splitlines():
        branch, _, entry = line.partition("── ")
        del folders[len(branch) // INDENT - 1 :]
        if folder := re.match(r"(\w+)/", entry):
            folders.append(folder.group(1))
        # What is said of a module may name another one; what is said of a folder names its own.
        names = entry if folder else "".join(re.findall(r"\A(?:\w+\.py\s*)+", entry))
        yield from ("/".join((*folders, name)) for name in MODULE.findall(names) if name != "__init__.py")


def test_every_module_is_named_once_and_no_other_one_is() -> None:
    modules = {file.relative_to(SOURCE).as_posix() for file in SOURCE.rglob("*.py") if file.name != "__init__.py"}
    named = sorted(iter_named())

    assert sorted(modules - {*named}) == []
    assert sorted({*named} - modules) == []
    assert len(named) == len(modules)
