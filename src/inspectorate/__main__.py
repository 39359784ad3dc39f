"""Run the command line: `python -m inspectorate`, or `build`.

A command with nothing to do is answered here, before the rest of the program is loaded.
"""

import os
import sys
import time

from inspectorate.unchanged import find_state_file, find_unchanged


def run() -> None:
    """Say again what a command said where nothing has changed since; else run it."""
    file = find_state_file(sys.argv[1:], os.getcwd(), os.environ)  # noqa: PTH109  # pathlib takes its time to load
    told = find_unchanged(file, time.time()) if file else None
    if told is None:
        from inspectorate.cli import main  # noqa: PLC0415  # it loads click, and nearly all there is

        main()
        return
    sys.stdout.write(told.out)
    sys.stderr.write(told.err)


if __name__ == "__main__":
    run()
