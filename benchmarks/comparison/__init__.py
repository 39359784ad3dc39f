"""Measure Inspectorate beside other tools on the same words; started by run.py, told of in README.md."""
