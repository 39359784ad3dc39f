"""How the command ends: exit codes."""

EXIT_CONTENT_HAS_ERRORS = 1
EXIT_WRONG_COMMAND = 2
EXIT_FAULT = 3
EXIT_NOT_PUBLISHED = 4
"""The guard refused, before anything was sent."""
