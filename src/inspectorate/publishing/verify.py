"""Look at a published site from outside: is all of it there as it was made, and nothing that is withheld?"""

import gzip
import hashlib
import re
import zlib
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeAlias

from inspectorate.model.manifest import FileRecord
from inspectorate.publishing.fetching import Answer

Fetch: TypeAlias = Callable[[str], Answer]
"""Gives the answer to a path of the site."""

_HANDS = 8
_OK = 200
_NOT_THERE = frozenset({404, 410})
_KEPT_BACK = frozenset({403, 404, 410})
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """What is asked of a site."""

    files: Sequence[FileRecord]
    """What must be there, byte for byte."""
    settings: Collection[str] = ()
    """Paths among them that are for the server: it may keep them to itself."""
    absent: Sequence[str] = ()
    """What must not be there: all that a withheld inspection would have, and what is private."""
    withheld: Sequence[str] = ()
    """Names that no file may hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What was found, as lines for a person. Empty where all is well."""

    faults: tuple[str, ...]
    files: int
    absent: int


def verify(questions: Questions, fetch: Fetch) -> Findings:
    """Ask for everything that must be there and everything that must not, and return what is wrong."""
    names = _pattern(questions.withheld)
    with ThreadPoolExecutor(_HANDS) as pool:
        answers = pool.map(fetch, [*(one.path for one in questions.files), *questions.absent])
        there = [tuple(_judge_file(one, next(answers), questions.settings, names)) for one in questions.files]
        away = [tuple(_judge_absent(path, next(answers), names)) for path in questions.absent]
        faults = tuple(fault for found in (*there, *away) for fault in found)
    return Findings(faults=faults, files=len(questions.files), absent=len(questions.absent))


def _judge_file(
    one: FileRecord, answer: Answer, settings: Collection[str], names: re.Pattern[bytes] | None
) -> Iterator[str]:
    if answer.status is None:
        yield f"{one.path}: no answer ({answer.why})"
        return
    if one.path in settings and answer.status in _KEPT_BACK:
        return
    if answer.status != _OK and not one.path.endswith("404.html"):
        yield f"{one.path}: the server answers {answer.status}"
    elif hashlib.sha256(answer.content).hexdigest() != one.sha256:
        yield f"{one.path}: not the file that was made ({len(answer.content)} bytes instead of {one.size})"
    if names and names.search(_unpack(answer.content)):
        yield f"{one.path}: names an inspection that is withheld"


def _judge_absent(path: str, answer: Answer, names: re.Pattern[bytes] | None) -> Iterator[str]:
    if answer.status is None:
        yield f"{path}: no answer ({answer.why})"
    elif answer.status not in _NOT_THERE:
        yield f"{path}: must not be there, and the server answers {answer.status}"
    elif names and names.search(answer.content):
        yield f"{path}: the page that says that nothing is there names an inspection that is withheld"


def _pattern(withheld: Sequence[str]) -> re.Pattern[bytes] | None:
    """Return what finds one of the names as a whole word."""
    names = b"|".join(re.escape(name.encode()) for name in withheld)
    return re.compile(rb"(?<![A-Za-z0-9])(?:%b)(?![A-Za-z0-9])" % names) if names else None


def _unpack(content: bytes) -> bytes:
    """Return what a file says: pieces of the search index are packed."""
    if not content.startswith(_GZIP):
        return content
    try:
        return gzip.decompress(content)
    except (OSError, EOFError, zlib.error):
        return content
