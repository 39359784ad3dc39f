"""Check the list of addresses that have moved, as far as it can be checked without the site. Pure."""

import re
from collections.abc import Collection, Iterator, Mapping

from inspectorate.diagnostics import Diagnostic
from inspectorate.model.language import Language

_SAFE = re.compile(r"(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\.html)?")
_INSPECTION = re.compile(r"inspections/(?P<id>[^/]+)/")
_FORM = "Write the addresses of pages from the top of the site, such as `inspections/old-name/`, without a language."


def find_wrong_redirects(
    redirects: Mapping[str, str], inspections: Collection[str], languages: Collection[Language], file: str
) -> Iterator[Diagnostic]:
    """Yield unsafe addresses, loops and chains, and whatever would take the address of an inspection away."""
    for old, new in redirects.items():
        unsafe = [address for address in (old, new) if not _is_safe(address, languages)]
        for address in unsafe:
            yield _error("redirect-unsafe", f"`{address}` is not the address of a page of this site.", _FORM, file, old)
        if unsafe:
            continue
        if _normal(old) == _normal(new):
            yield _error("redirect-chain", f"`{old}` leads to itself.", "Remove the line.", file, old)
        elif last := _follow(new, redirects):
            what = f"`{old}` leads to `{new}`, which has moved as well."
            hint = f"Lead straight to `{last}`." if last != _normal(old) else "The two lead to each other: keep one."
            yield _error("redirect-chain", what, hint, file, old)
        if (match := _INSPECTION.match(old)) and match["id"] in inspections:
            yield _error(
                "redirect-source",
                f"`{old}` is the address of an inspection: it has a folder, so nothing else can stand there.",
                "Remove the line. The address of an inspection stays its own for ever, also when it is withdrawn.",
                file,
                old,
            )


def _is_safe(address: str, languages: Collection[Language]) -> bool:
    first = address.partition("/")[0]
    return bool(address) and _SAFE.fullmatch(address) is not None and first not in languages


def _follow(address: str, redirects: Mapping[str, str]) -> str | None:
    """Return where an address leads in the end, None where it has not moved; of a loop, its last address."""
    next_by_old = {_normal(old): _normal(new) for old, new in redirects.items()}
    reached, seen = _normal(address), {_normal(address)}
    while reached in next_by_old and next_by_old[reached] not in seen:
        reached = next_by_old[reached]
        seen.add(reached)
    return None if reached == _normal(address) and reached not in next_by_old else reached


def _normal(address: str) -> str:
    return address.removesuffix("index.html")


def _error(code: str, message: str, hint: str, file: str, old: str) -> Diagnostic:
    return Diagnostic(code=code, message=message, hint=hint, file=file, path=(old,))
