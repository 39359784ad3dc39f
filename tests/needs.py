"""What a test needs of the machine: without it the test is skipped, and on a build server it fails."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ROOT / "node_modules"
NAMES_OF_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def give_up(reason: str) -> NoReturn:
    """Skip the test with a reason; on a build server, which says `CI`, nothing may be skipped."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def find_program(*names: str) -> str:
    """Return the path of the first program of some names that the machine has."""
    path = next((found for name in names if (found := shutil.which(name))), None)
    return path or give_up(f"There is no program on the path that is called {' or '.join(names)}.")


def find_package(name: str, file: str) -> Path:
    """Return the path of a file of a package of Node.js."""
    path = PACKAGES / name / file
    return path if path.is_file() else give_up(f"There is no {name}; `npm ci --ignore-scripts` installs it.")
