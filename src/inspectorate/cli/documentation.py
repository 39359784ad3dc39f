"""Read what is documented of each code of a diagnostic."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from inspectorate.cli.folders import find_defaults

_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
_FIRST_SENTENCE = re.compile(r".*?[.?!](?=\s|\Z)", re.DOTALL)
_START_OF_BLOCK = re.compile(r"\n\n+|\n(?=- )")


@dataclass(frozen=True, slots=True)
class Entry:
    """What docs/diagnostics.md says of one code."""

    code: str
    markdown: str

    @property
    def blocks(self) -> tuple[str, ...]:
        """Return its paragraphs and then example and cure, each in one line and without Markdown."""
        blocks = _START_OF_BLOCK.split(self.markdown)
        return tuple(_LINK.sub(r"\1", " ".join(block.removeprefix("- ").split())) for block in blocks)

    @property
    def summary(self) -> str:
        """Return the first sentence."""
        sentence = _FIRST_SENTENCE.match(self.blocks[0])
        return sentence.group() if sentence else self.blocks[0]


@cache
def read_entries() -> Mapping[str, Entry]:
    """Return the entry of each code, from a to z."""
    text = (find_defaults("docs") / "diagnostics.md").read_text("utf-8")
    parts = (part.partition("\n") for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:])
    return {code: Entry(code, body.strip()) for code, _, body in parts}
