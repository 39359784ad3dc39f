"""Find addresses at which nobody is reached any more. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from inspectorate.diagnostics import Diagnostic, Severity, Span
from inspectorate.model.checking import DeadAddress, Handbook
from inspectorate.model.site import Site
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.passages import Passage, iter_passages
from inspectorate.validation.phrasing import say_day
from inspectorate.validation.pieces import iter_links
from inspectorate.validation.printed import find_first_day, list_standing_words, with_day_of_publication


def check_dead_addresses(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each address on the handbook's list: only as information where it was alive at the time of publication."""
    dead = manuscript.handbook.dead_addresses
    email = manuscript.rated.inspection.record.lead_inspector.email or ""
    for entry, span in _find(email, dead):
        found = _report(entry, email[slice(*span)])
        found = replace(found, file=manuscript.record_file, path=("lead_inspector", "email"))
        yield _judge(found, entry, manuscript)
    for passage in (*manuscript.own_words, *list_standing_words(manuscript), *manuscript.record):
        for entry, found in _find_in_passage(passage, dead):
            yield _judge(found, entry, manuscript)


def check_dead_addresses_of_site(site: Site, handbook: Handbook, file: str) -> Iterator[Diagnostic]:
    """Yield each address on the handbook's list in the words of the site, which are of today."""
    for passage in iter_passages(site, file, site.first_language):
        yield from (found for _, found in _find_in_passage(passage, handbook.dead_addresses))


def _find_in_passage(passage: Passage, dead: Sequence[DeadAddress]) -> Iterator[tuple[DeadAddress, Diagnostic]]:
    """Yield each address where it can be read, and where a link leads to it that does not show it."""
    shown = tuple(_find(passage.text, dead))
    for entry, span in shown:
        yield entry, _place(_report(entry, passage.text[slice(*span)]), passage, span)
    for span, address in iter_links(passage):
        if not any(_overlap(span, other) for _, other in shown):
            for entry, place in _find(address, dead):
                yield entry, _place(_report(entry, address[slice(*place)]), passage, span)


def _find(text: str, dead: Sequence[DeadAddress]) -> Iterator[tuple[DeadAddress, Span]]:
    """Yield each dead address in a text; of entries that both fit, the first on the list."""
    taken: list[Span] = []
    lower = text.casefold()
    # Most texts hold none of them: to look for the whole address everywhere would take its time.
    for entry in (entry for entry in dead if entry.address.casefold() in lower):
        for match in _pattern(entry.address).finditer(text):
            if not any(_overlap(match.span(), other) for other in taken):
                taken.append(match.span())
                yield entry, match.span()


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@cache
def _pattern(address: str) -> re.Pattern[str]:
    """Return what finds an address, or every address with this end, and nothing that only begins like it."""
    before = r"[\w.+@-]*" if _is_end(address) else r"(?<![\w.@-])"
    return re.compile(rf"{before}{re.escape(address)}(?![\w-]|\.\w)", re.IGNORECASE)


def _is_end(address: str) -> bool:
    """Return whether an entry of the list stands for every address with this end."""
    return address.startswith((".", "@"))


def _report(entry: DeadAddress, said: str) -> Diagnostic:
    since = f", since {say_day(entry.since)}" if entry.since else ""
    instead = f"Write `{entry.instead}` instead" if entry.instead else "Write an address that is in use"
    if entry.instead and _is_end(entry.address):
        instead = f"Write an address that ends in `{entry.instead}`"
    return Diagnostic(
        code="dead-address",
        message=f"`{said}` leads to nobody any more{since}.",
        hint=f"{instead}, after asking whom readers should reach.",
        severity=Severity.WARNING,
    )


def _place(found: Diagnostic, passage: Passage, span: Span) -> Diagnostic:
    return replace(found, file=passage.file, path=passage.path, span=span)


def _judge(found: Diagnostic, entry: DeadAddress, manuscript: Manuscript) -> Diagnostic:
    """Return what was found, made information where the report was published while the address was alive."""
    record = manuscript.rated.inspection.record
    if entry.since is None or find_first_day(record) >= entry.since:
        return with_day_of_publication(found, manuscript)
    hint = (
        f"Nothing is wrong: {manuscript.rated.inspection.id} was published before, and keeps the address of its time."
    )
    return with_day_of_publication(replace(found, severity=Severity.INFORMATION, hint=hint), manuscript)
