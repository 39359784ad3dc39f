"""Start the command line from outside, as a person does, and see what it left on the disk."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from inspectorate.assembly.manifest_file import MARKER

ROOT = Path(__file__).parents[2]
BUILD = (sys.executable, "-W", "error", "-m", "inspectorate")
SCRIPT = Path(sys.executable).parent / "build"
SHARED = ROOT.parent / "shared"
TEMPLATES = ("--templates", ROOT / "templates")
WAIVED = re.compile(r"^\S+: waived\[.*\n    waived until .*\n", re.MULTILINE)
"""What is said of something that an author waived."""
LIMIT_SECONDS = 240
"""No build of these tests takes so long: one that does hangs."""


def build(
    *arguments: str | Path, folder: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `build` in a folder to its end; warnings of Python are errors in it."""
    return subprocess.run(
        [*BUILD, *map(str, arguments)],
        check=False,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
    )


def start(*arguments: str | Path, folder: Path) -> subprocess.Popen[str]:
    """Start `build` in a folder and return while it runs; it tells on stderr of each document before making it."""
    return subprocess.Popen(
        [*BUILD, *map(str, arguments)],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def build_well(*arguments: str | Path, folder: Path, environment: Mapping[str, str] | None = None) -> str:
    """Run `build site`, which must end well with no word but on what is waived; return what it told of its progress."""
    finished = build("site", *arguments, folder=folder, environment=environment)
    told = WAIVED.sub("", finished.stdout)
    assert (finished.returncode, told) == (0, ""), finished.stdout + finished.stderr
    return finished.stderr


def build_small(folder: Path, *arguments: str | Path) -> Path:
    """Run `build site` in a folder with made-up content, which must end well; return the site."""
    build_well(*TEMPLATES, *arguments, folder=folder)
    return folder / "site"


def read_files(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def read_published(site: Path) -> dict[str, bytes]:
    """Return the bytes of every file of a site but its manifest, which knows the hour and is never published."""
    return {path: content for path, content in read_files(site).items() if path != MARKER}


def side_folders(site: Path) -> list[str]:
    """Return what stands beside a site under a name that a build made."""
    return sorted(path.name for path in site.parent.glob(f"{site.name}.*"))
