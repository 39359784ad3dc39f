"""From cleared inspections to a folder of files."""
