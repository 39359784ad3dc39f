"""What changed in words: which were left out, which were put in, which stand as they stood. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_PIECE = re.compile(r"\s+|[^\W_]+(?:['\u2019.,][^\W_]+)*|[^\s]")
"""A blank, a word (also one such as 3.2 or don't), or a sign."""
_LIKENESS = 0.5
"""Two paragraphs that share less than this were not changed: one went, and another came."""


class Fate(Enum):
    """What became of words."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words with one fate."""

    fate: Fate
    text: str


@dataclass(frozen=True, slots=True)
class ChangedText:
    """A paragraph as it was and as it is: all that is not inserted is the old one, all that is not deleted the new."""

    stretches: tuple[Stretch, ...]

    @property
    def old(self) -> str:
        """Return the former words; empty where there were none."""
        return "".join(one.text for one in self.stretches if one.fate is not Fate.INSERTED)

    @property
    def new(self) -> str:
        """Return the present words; empty where there are none."""
        return "".join(one.text for one in self.stretches if one.fate is not Fate.DELETED)

    @property
    def is_changed(self) -> bool:
        """Return whether the two differ."""
        return any(one.fate is not Fate.KEPT for one in self.stretches)


def compare_texts(old: str, new: str) -> ChangedText:
    """Return what changed between two texts, word by word.

    Blanks between two changed words go with them, so that a reader sees whole phrases and no comb of single words.
    """
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    changes: list[tuple[str, str]] = []
    for tag, start, end, other_start, other_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        changes.append(("".join(before[start:end]), "".join(after[other_start:other_end])))
        if tag == "equal":
            changes[-1] = (changes[-1][0], changes[-1][0])
    return ChangedText(tuple(_stretches(_bridge(changes))))


def compare_paragraphs(old: Sequence[str], new: Sequence[str]) -> tuple[ChangedText, ...]:
    """Return the paragraphs of two versions in one order, each beside what it became.

    The deleted and kept words of all give the former paragraphs, the inserted and kept ones the present ones, in order.
    """
    compared: list[ChangedText] = []
    for tag, start, end, other_start, other_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            compared.extend(ChangedText((Stretch(Fate.KEPT, text),)) for text in old[start:end])
        else:
            compared.extend(_pair(old[start:end], new[other_start:other_end]))
    return tuple(compared)


def _bridge(changes: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the changes, a kept blank between two of them joined to both."""
    joined: list[tuple[str, str]] = []
    for number, (old, new) in enumerate(changes):
        is_bridge = old == new and old.isspace() and 0 < number < len(changes) - 1
        if joined and (is_bridge or (old != new and joined[-1][0] != joined[-1][1])):
            joined[-1] = (joined[-1][0] + old, joined[-1][1] + new)
        else:
            joined.append((old, new))
    yield from joined


def _stretches(changes: Iterator[tuple[str, str]]) -> Iterator[Stretch]:
    for old, new in changes:
        if old == new:
            if old:
                yield Stretch(Fate.KEPT, old)
            continue
        if old:
            yield Stretch(Fate.DELETED, old)
        if new:
            yield Stretch(Fate.INSERTED, new)


def _pair(old: Sequence[str], new: Sequence[str]) -> Iterator[ChangedText]:
    """Yield former and present paragraphs that replaced each other, those together that are alike."""
    done = 0
    for text in old:
        match = next((n for n in range(done, len(new)) if _is_alike(text, new[n])), None)
        if match is None:
            yield ChangedText((Stretch(Fate.DELETED, text),))
            continue
        yield from (ChangedText((Stretch(Fate.INSERTED, one),)) for one in new[done:match])
        yield compare_texts(text, new[match])
        done = match + 1
    yield from (ChangedText((Stretch(Fate.INSERTED, one),)) for one in new[done:])


def _is_alike(one: str, other: str) -> bool:
    before, after = _PIECE.findall(one), _PIECE.findall(other)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    # The first two are upper bounds, and quick: of a list that was written anew, most pairs end there.
    return all(ratio() >= _LIKENESS for ratio in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio))
