"""Put a file in the place of another in one step."""

import shutil
import tempfile
from pathlib import Path

_MODE = 0o644
"""Of a file that is new: everybody reads it, its owner writes it."""


def replace_file(path: Path, content: bytes) -> None:
    """Write a file whole, or not at all; one that was there before gives it its rights.

    Raises:
        OSError: the machine cannot write; a former file stands as it was, and nothing is left beside it.
    """
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".new", delete=False) as side:
        new = Path(side.name)
        try:
            side.write(content)
            side.flush()
            if path.exists():
                shutil.copymode(path, new)
            else:
                new.chmod(_MODE)
            new.replace(path)
        except OSError:
            new.unlink()
            raise
