"""Which headers a server sends with which files: one table for servers of every kind, and for the pages' own. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

CONTENT_SECURITY_POLICY = "Content-Security-Policy"

Directives: TypeAlias = Mapping[str, tuple[str, ...]]
"""The words of a Content Security Policy, by its directives."""

_PAGE: Directives = {
    "default-src": ("'none'",),
    "style-src": ("'self'",),
    "script-src": ("'self'",),
    "img-src": ("'self'",),
    "font-src": ("'self'",),
    # Only the search fetches anything; programs that judge a page for search engines read robots.txt in its name.
    "connect-src": ("'self'",),
    "form-action": ("'self'",),
    "base-uri": ("'none'",),
    "frame-ancestors": ("'none'",),
}
"""What every page uses, or is asked for in its name, and nothing else."""

_SEARCH: Directives = {
    **_PAGE,
    "script-src": ("'self'", "'wasm-unsafe-eval'"),
    "worker-src": ("'self'",),
}
"""The search runs WebAssembly in a worker, which fetches the index."""

_FOR_SERVERS_ONLY = frozenset({"frame-ancestors"})
"""What browsers heed in a header alone, and complain of in a page."""


@dataclass(frozen=True, slots=True)
class Header:
    """A header of a response."""

    name: str
    value: str
    condition: str = "always"
    """`always`, or `onsuccess`: that a file is missing is not to be kept for a year."""


@dataclass(frozen=True, slots=True)
class HeaderRule:
    """Headers of all files whose paths begin so; a rule further down wins over one further up."""

    path: str
    """The beginning of a path from the top of the site; the first rule has none, and is for all files."""
    headers: tuple[Header, ...]


_EVERYWHERE = (
    Header("X-Content-Type-Options", "nosniff"),
    Header("Referrer-Policy", "strict-origin-when-cross-origin"),
    Header(
        "Permissions-Policy",
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
        " microphone=(), midi=(), payment=(), usb=()",
    ),
    Header("Cross-Origin-Opener-Policy", "same-origin"),
    # All of it is public, and badges, pictures and data are meant to be shown by other sites.
    Header("Cross-Origin-Resource-Policy", "cross-origin"),
    # Two years. Not for hosts below this one: they may be somebody else's.
    Header("Strict-Transport-Security", "max-age=63072000"),
    # A page is asked for anew each time: an embargo ends on the minute, and so does a mistake.
    Header("Cache-Control", "public, max-age=0, must-revalidate", "onsuccess"),
)
_FOR_GOOD = Header("Cache-Control", "public, max-age=31536000, immutable", "onsuccess")
"""The name of such a file changes with what it holds."""
_FOR_ALL_PROGRAMS = Header("Access-Control-Allow-Origin", "*", "onsuccess")
"""Pages of other sites may read it with their scripts."""

_NOT_LISTED = Header("X-Robots-Tag", "noindex", "onsuccess")
"""Search engines are to show the version that counts."""
_NONE: Mapping[str, str] = {}


def list_header_rules(sides: Iterable[str], former: Mapping[str, str] = _NONE) -> tuple[HeaderRule, ...]:
    """Return the table; `sides` are what stands before the paths of each language, such as nothing and `cy/`.

    `former` says of the folders with earlier versions where the version is that counts.
    """
    policy = Header(CONTENT_SECURITY_POLICY, _write(_PAGE))
    return (
        HeaderRule("", (policy, *_EVERYWHERE)),
        *(HeaderRule(f"{side}search/", (Header(policy.name, _write(_SEARCH)),)) for side in sides),
        HeaderRule("assets/", (_FOR_GOOD,)),
        HeaderRule("data/", (_FOR_ALL_PROGRAMS,)),
        *(HeaderRule(folder, (_NOT_LISTED, _lead_to(address))) for folder, address in former.items()),
    )


def is_of_former(rule: HeaderRule) -> bool:
    """Return whether a rule is for earlier versions of one document."""
    return _NOT_LISTED in rule.headers


def policy_of_page() -> str:
    """Return the policy that a page says of itself, for servers that send none."""
    return _write(_in_page(_PAGE))


def policy_of_search_page() -> str:
    """Return the same of the page with the search."""
    return _write(_in_page(_SEARCH))


def headers_at(path: str, rules: tuple[HeaderRule, ...]) -> Mapping[str, str]:
    """Return the headers of a file by their names."""
    return {header.name: header.value for rule in rules if path.startswith(rule.path) for header in rule.headers}


def join_rules(rules: tuple[HeaderRule, ...]) -> tuple[HeaderRule, ...]:
    """Return rules of which no two that fit one file name the same header, for servers that would send both values.

    Browsers keep all policies that they get, so the widest one is sent with every file, and each page narrows it to its
    own. Of other headers, those with exceptions are left out where the exceptions are not.
    """
    excepted = {header.name for rule in rules[1:] for header in rule.headers}
    widest = Header(CONTENT_SECURITY_POLICY, _write(_SEARCH))
    first = tuple(header for header in rules[0].headers if header.name not in excepted)
    others = (
        HeaderRule(rule.path, kept)
        for rule in rules[1:]
        if (kept := tuple(header for header in rule.headers if header.name != widest.name))
    )
    return (HeaderRule("", (widest, *first)), *others)


def _lead_to(address: str) -> Header:
    # Without quotation marks round the word: servers of some kinds put their own round the whole.
    return Header("Link", f"<{address}>; rel=canonical", "onsuccess")


def _in_page(directives: Directives) -> Directives:
    return {name: words for name, words in directives.items() if name not in _FOR_SERVERS_ONLY}


def _write(directives: Directives) -> str:
    return "; ".join(f"{name} {' '.join(words)}" for name, words in directives.items())
