"""Read every made page again before it goes out: links, headings, ids, alternative texts, nothing withheld."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlparse

from inspectorate.diagnostics import Diagnostic, Position
from inspectorate.model.inspection import InspectionId

_TEXT_FILES = frozenset({".html", ".css", ".xml", ".json", ".csv", ".txt", ".svg"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(slots=True)
class ReadPage:
    """What a page holds, as far as it can be checked."""

    path: str
    language: str = ""
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    pictures_without_text: int = 0


def proofread(folder: Path, paths: Sequence[str], withheld: Sequence[InspectionId]) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the made files; `withheld` are the ids that nothing public may name."""
    pages = {path: _read_page(path, (folder / path).read_text("utf-8")) for path in paths if path.endswith(".html")}
    found = [diagnostic for page in pages.values() for check in _PAGE_CHECKS for diagnostic in check(page)]
    for page in pages.values():
        found.extend(_find_dead_links(page, pages, frozenset(paths)))
    found.extend(_find_withheld(folder, paths, withheld))
    return tuple(found)


class _PageReader(HTMLParser):
    """Note ids, links, headings and pictures of a page."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.page = ReadPage(path)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what one tag says."""
        attributes = dict(attrs)
        if attributes.get("id"):
            self.page.ids.append(attributes["id"] or "")
        for name in ("href", "src"):
            if attributes.get(name) is not None:
                self.page.links.append(attributes[name] or "")
        if tag == "html":
            self.page.language = attributes.get("lang") or ""
        if tag in _HEADINGS:
            self.page.headings.append(int(tag[1]))
        if tag == "img" and attributes.get("alt") is None:
            self.page.pictures_without_text += 1


def _read_page(path: str, html: str) -> ReadPage:
    reader = _PageReader(path)
    reader.feed(html)
    reader.close()
    return reader.page


def _check_ids(page: ReadPage) -> Iterator[Diagnostic]:
    for name, count in Counter(page.ids).items():
        if count > 1:
            yield _found(
                page.path,
                "page-id-twice",
                f"The id `{name}` stands {count} times on the page.",
                "Two sections, notes or headings share a name: give one of them another.",
            )


def _check_headings(page: ReadPage) -> Iterator[Diagnostic]:
    if page.headings.count(1) != 1 or page.headings[:1] != [1]:
        yield _found(
            page.path,
            "page-headings",
            "The page does not begin with its one main heading.",
            "The template of the document must place one `h1`, before all other headings.",
        )
    for before, after in zip(page.headings, page.headings[1:], strict=False):
        if after > before + 1:
            yield _found(
                page.path,
                "page-headings",
                f"A heading of level {after} follows one of level {before}.",
                "In the words, begin with `#` and go one level deeper at a time.",
            )


def _check_language(page: ReadPage) -> Iterator[Diagnostic]:
    if not page.language:
        yield _found(page.path, "page-language", "The page does not say its language.", "The layout must set `lang`.")


def _check_pictures(page: ReadPage) -> Iterator[Diagnostic]:
    if page.pictures_without_text:
        yield _found(
            page.path,
            "page-picture",
            f"{page.pictures_without_text} pictures have no alternative text.",
            "Say in words what the picture shows; an empty text is for decoration.",
        )


_PAGE_CHECKS: tuple[Callable[[ReadPage], Iterator[Diagnostic]], ...] = (
    _check_ids,
    _check_headings,
    _check_language,
    _check_pictures,
)


def _find_dead_links(page: ReadPage, pages: Mapping[str, ReadPage], paths: frozenset[str]) -> Iterator[Diagnostic]:
    for link in dict.fromkeys(page.links):
        try:
            parts = urlparse(link)
        except ValueError:
            yield _found(
                page.path,
                "dead-link",
                f"The link `{link}` is no address: its brackets are not those of an address.",
                "Correct the address, or leave the link out.",
            )
            continue
        if parts.scheme or parts.netloc:
            continue
        target = normpath(join(dirname(page.path), unquote(parts.path))) if parts.path else page.path
        if target not in paths:
            yield _found(
                page.path,
                "dead-link",
                f"The link `{link}` leads to a file that was not made.",
                "Correct the address, or leave the link out.",
            )
        elif parts.fragment and target in pages and parts.fragment not in pages[target].ids:
            yield _found(
                page.path,
                "dead-link",
                f"The link `{link}` leads to a place that the page does not have.",
                "Correct what stands after `#`, or leave the link out.",
            )


def _find_withheld(folder: Path, paths: Sequence[str], withheld: Sequence[InspectionId]) -> Iterator[Diagnostic]:
    for path in paths:
        content = (folder / path).read_text("utf-8") if Path(path).suffix in _TEXT_FILES else ""
        for inspection in withheld:
            if _is_named(inspection, path) or _is_named(inspection, content):
                yield _found(
                    path,
                    "withheld-named",
                    f"The file names the inspection `{inspection}`, which is not public yet.",
                    "Find where the words or a link speak of it, and take that out until it is published.",
                )


def _is_named(inspection: InspectionId, text: str) -> bool:
    """Return whether the text holds the whole id: where `ham-2024-second` stands, `ham-2024` is not named."""
    return re.search(rf"(?<![\w-]){re.escape(inspection)}(?![\w-])", text) is not None


def _found(path: str, code: str, message: str, hint: str) -> Diagnostic:
    file = f"site/{path}"
    return Diagnostic(code=code, message=message, hint=hint, file=file, position=Position(file, 1, 1))
