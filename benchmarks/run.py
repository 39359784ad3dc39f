"""Measure Inspectorate beside other tools on the same words, and write docs/performance.md; see README.md.

python3 benchmarks/run.py --help
"""

import os
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Run in the environment of the project, which is made on first use."""
    if find_spec("inspectorate") is None:
        python = ROOT / ".venv" / "bin" / "python"
        if Path(sys.executable) == python:
            sys.exit("The environment of the project lacks the program; remove .venv and begin again.")
        subprocess.run([sys.executable, ROOT / "build.py", "--version"], check=True)  # noqa: S603  # it is our own
        os.execv(python, [str(python), *sys.argv])  # noqa: S606  # no shell is wanted
    import_module("comparison.command").main(sys.argv[1:])


if __name__ == "__main__":
    main()
