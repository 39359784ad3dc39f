"""Find the English words of an inspection, and hide what stands among them that is no English. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from inspectorate.model.language import ENGLISH
from inspectorate.model.prose import Foreign
from inspectorate.validation.passages import Passage
from inspectorate.validation.pieces import iter_pieces

ADDRESS = re.compile(
    r"(?:\b(?:https?://|www\.)[^\s)\]]+|[^\s(\[]+@[^\s)\]]+|\B@\w+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|uk|wales|cymru)\b[^\s)\]]*)"
)
"""An address of the web or of mail, or a name on social media; brackets round it are not part of it."""

_SIGN_OF_ADDRESS = re.compile(r"@|://|\.\w")
"""What every address has: most passages have none, and are soon read."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"


def iter_english(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the English ones of some passages.

    Passages in another language inside them, and addresses, are hidden: a sign without meaning stands for each
    character.
    """
    return (hide_foreign(passage) for passage in passages if passage.language == ENGLISH)


def hide_foreign(passage: Passage) -> Passage:
    """Return the passage with what is no English hidden."""
    spans = [span for span, one in iter_pieces(passage.inlines) if isinstance(one, Foreign)]
    text = passage.text
    spans += [match.span() for match in find_addresses(text)]
    for start, end in spans:
        text = text[:start] + _HIDDEN * (end - start) + text[end:]
    return replace(passage, text=text) if spans else passage


def find_addresses(text: str) -> Iterator[re.Match[str]]:
    """Yield each address of the web or of mail, and each name on social media; signs behind it may belong to it."""
    return ADDRESS.finditer(text) if _SIGN_OF_ADDRESS.search(text) else iter(())


def iter_words(text: str) -> Iterator[re.Match[str]]:
    """Yield each word of a text; words that hyphens join are one."""
    return _WORD.finditer(text)
