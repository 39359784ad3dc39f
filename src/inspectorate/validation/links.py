"""Check that links lead somewhere, and that their words say where to. Pure."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from inspectorate.diagnostics import Diagnostic, Severity, Span
from inspectorate.model.anchors import iter_anchors
from inspectorate.validation.english import ADDRESS, find_addresses
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.passages import Passage
from inspectorate.validation.pieces import iter_links

SAYS_NOTHING = frozenset({
    "click", "click here", "details", "download", "find out more", "further information", "here", "learn more",
    "link", "more", "more information", "page", "read more", "report", "see here", "see more", "the link",
    "the page", "the website", "there", "this", "this link", "this page", "this report", "this website", "web page",
    "webpage", "website",
    "cliciwch yma", "darllen mwy", "dolen", "mwy", "mwy o wybodaeth", "y ddolen", "y wefan", "yma",
})  # fmt: skip
_ANCHOR_MADE_FOR = re.compile(r"(?:footnote|paragraph|key-questions|results|ratings|figure)-|main\Z|notes\Z|contents\Z")
"""Places that no author names: whether the page has them is seen when it is made."""


@dataclass(frozen=True, slots=True)
class _LinkInPlace:
    """A link with the passage that it stands in, and its words."""

    passage: Passage
    span: Span
    address: str

    @property
    def text(self) -> str:
        """Return its words."""
        return self.passage.text[slice(*self.span)].strip()


def check_link_targets(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield links to places that the document does not have."""
    anchors = frozenset(iter_anchors(manuscript.rated.inspection))
    for passages, known in ((manuscript.words, anchors), (manuscript.release, frozenset[str]())):
        for link in _iter_placed(passages):
            name = link.address.removeprefix("#")
            is_named = name.removesuffix("-heading") in known or _ANCHOR_MADE_FOR.match(name)
            if link.address.startswith("#") and not is_named:
                cure = "Correct what stands after `#`, or leave the link out."
                close = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
                found = link.passage.report(
                    "dead-link",
                    link.span,
                    f"The link `{link.address}` leads to a place that the document does not have.",
                    f"Did you mean `#{close[0]}`?" if close else cure,
                )
                yield replace(found, severity=Severity.ERROR)


def check_link_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield links whose words are an address, or say nothing where they are heard alone."""
    for link in _iter_placed(manuscript.own_words):
        text = link.text.casefold().strip(" .,:;!?()‘’“”»›>")
        if text in SAYS_NOTHING:
            yield link.passage.report(
                "link-text-unclear",
                link.span,
                f"The words ‘{link.text}’ do not say where the link leads.",
                "Choose words that make sense alone: many readers go from link to link.",
            )
        elif "@" not in text and ADDRESS.fullmatch(text):
            yield _bare(link.passage, link.span, link.text)


def check_bare_addresses(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield addresses of the web and of mail that stand in the words and are no links."""
    for passage in manuscript.own_words:
        found = tuple(find_addresses(passage.text))
        linked = [span for span, _ in iter_links(passage)] if found else []
        for match in found:
            address = match.group().rstrip(".,;:!?)’”")
            is_name = address.startswith("@")  # a name on social media is no address
            if not is_name and not any(start <= match.start() < end for start, end in linked):
                yield _bare(passage, (match.start(), match.start() + len(address)), address)


def check_link_texts(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield links with the words of an earlier one that leads elsewhere."""
    for passages in (manuscript.words, manuscript.release):
        earlier: dict[str, _LinkInPlace] = {}
        for link in _iter_placed(passages):
            first = earlier.setdefault(link.text.casefold(), link)
            if first.address != link.address and link.text:
                found = link.passage.report(
                    "link-text-repeated",
                    link.span,
                    f"Another link with the words ‘{link.text}’ leads to `{first.address}`.",
                    "Give the two different words, or the same address.",
                )
                yield replace(found, also=(first.passage.place(first.span),))


def _bare(passage: Passage, span: Span, address: str) -> Diagnostic:
    link = f"mailto:{address}" if "@" in address else address
    link = link if ":" in link else f"https://{link}"
    words = address if "@" in address else "what the reader finds there"
    return passage.report(
        "bare-address",
        span,
        f"The address ‘{address}’ stands in the words as it is.",
        f"Make it a link with words: `[{words}]({link})`.",
    )


def _iter_placed(passages: tuple[Passage, ...]) -> Iterator[_LinkInPlace]:
    for passage in passages:
        yield from (_LinkInPlace(passage, span, address) for span, address in iter_links(passage))
