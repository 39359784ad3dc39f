"""Fetch files of a published site, as a reader's browser does, and without keeping anything."""

import gzip
import http.client
import urllib.error
import urllib.request
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_SECONDS = 30
_LED_AWAY = 302
_AGENT = "inspectorate-verify"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: its status, and what it sent. Without a status, it did not answer."""

    status: int | None
    content: bytes = b""
    why: str = ""
    """Why there is no answer."""


def fetch(address: str, path: str) -> Answer:
    """Return what a server answers to a path below an address; `index.html` is left out, as readers do."""
    way = quote(path[: -len("index.html")] if path.rpartition("/")[2] == "index.html" else path)
    request = urllib.request.Request(  # noqa: S310  # the command lets only http and https in
        address + way, headers={"User-Agent": _AGENT, "Accept-Encoding": "identity", "Cache-Control": "no-cache"}
    )
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310  # as above
            content = answer.read()
            if urlsplit(answer.geturl()).netloc != urlsplit(address).netloc:
                return Answer(_LED_AWAY, content)
            packed = answer.headers.get("Content-Encoding") == "gzip"
            return Answer(answer.status, gzip.decompress(content) if packed else content)
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.read())
    except (OSError, http.client.HTTPException, EOFError) as error:
        reason = getattr(error, "reason", error)
        return Answer(None, b"", str(reason))
