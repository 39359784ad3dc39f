"""Keep what opens doors out of what is printed. Pure."""

import re
from collections.abc import Iterable, Mapping

MASK = "•••"
_SHORTEST_SECRET = 6
_NAMES = re.compile(r"SECRET|TOKEN|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|ACCESS_KEY|API_KEY|PRIVATE_KEY", re.IGNORECASE)
_SHAPES = re.compile(
    r"""
      (?<=://)[^/\s@]+(?=@)                           # user:password before a host
    | \b(?:AKIA|ASIA)[A-Z0-9]{12,}\b                  # the names of Amazon's keys
    | \bgh[pousr]_[A-Za-z0-9]{16,}\b                  # of GitHub
    | \bgithub_pat_\w{16,}\b
    | \bglpat-[\w-]{16,}                              # of GitLab
    | (?<=Bearer\s)\S+
    | (?<=Signature=)[A-Za-z0-9%/+=]+
    | (?<=X-Amz-Security-Token=)[^&\s]+
    """,
    re.VERBOSE,
)


def find_secrets(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the values of the variables whose names say that they open something, the longest first."""
    found = {value for name, value in environment.items() if _NAMES.search(name) and len(value) >= _SHORTEST_SECRET}
    return tuple(sorted(found, key=len, reverse=True))


def mask(text: str, secrets: Iterable[str] = ()) -> str:
    """Return a text without secrets: those that are given, and what has the shape of one."""
    for secret in secrets:
        text = text.replace(secret, MASK)
    return _SHAPES.sub(MASK, text)
