"""Run the command line: `python -m inspectorate`, or `build`.

A command with nothing to do is answered here, before the rest of the program is loaded.
"""

import os
import sys
import time

from inspectorate.unchanged import find_state_file, find_unchanged, name_command


def run() -> None:
    """Say again what a command said where nothing has changed since; else run it."""
    command = name_command(sys.argv[1:], os.getcwd(), os.environ)  # noqa: PTH109  # pathlib takes its time to load
    file = find_state_file(command, os.environ)
    told = find_unchanged(file, command, time.time()) if file else None
    if told is None:
        from inspectorate.cli import main  # noqa: PLC0415  # it loads click, and nearly all there is

        main()
        return
    sys.stdout.write(told[0])
    sys.stderr.write(told[1])


if __name__ == "__main__":
    run()
