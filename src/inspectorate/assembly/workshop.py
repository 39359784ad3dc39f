"""With what files are made."""

from dataclasses import dataclass
from pathlib import Path

from inspectorate.rendering.html import Templates


@dataclass(frozen=True, slots=True)
class Workshop:
    """The templates, and the folders that fonts and pictures may come from."""

    templates: Templates
    folders: tuple[Path, ...]
