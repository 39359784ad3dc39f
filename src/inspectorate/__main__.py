"""Run the command line: `python -m inspectorate`."""

from inspectorate.cli import main

main()
