"""A web server for the made site as its hosts run it: right types, compressed, with the site's own headers."""

import gzip
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

HEADERS_FILE = "_headers"
"""Where the site says which headers its files are served with, in the form of Netlify and Cloudflare."""
_TYPES = {
    "": "text/plain; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}
_COMPRESSED = frozenset({".css", ".html", ".js", ".json", ".svg", ".xml", ".txt"})


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a folder at a free port that no other machine can reach; give its address."""
    handler = partial(_Handler, directory=str(site), headers_by_pattern=read_headers(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def read_headers(site: Path) -> Mapping[str, Mapping[str, str]]:
    """Return by patterns of paths the headers that a site asks for; none where it does not say."""
    file = site / HEADERS_FILE
    headers_by_pattern: dict[str, dict[str, str]] = {}
    pattern = ""
    for line in file.read_text("utf-8").splitlines() if file.is_file() else ():
        if line.strip() and not line[0].isspace() and not line.startswith("#"):
            pattern = line.strip()
            headers_by_pattern[pattern] = {}
        elif line.strip() and pattern:
            name, _, value = line.strip().partition(":")
            headers_by_pattern[pattern][name] = value.strip()
    return headers_by_pattern


class _Handler(SimpleHTTPRequestHandler):
    """Serve files compressed, without a line for each on the terminal."""

    extensions_map = _TYPES
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, headers_by_pattern: Mapping[str, Mapping[str, str]], directory: str) -> None:
        self._headers_by_pattern = headers_by_pattern
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]  # what the server gives

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Send the headers of a file and return what is to be sent, compressed where that is usual."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.split("?")[0].endswith("/"):
            path /= "index.html"
        if not path.is_file():
            return super().send_head()
        content = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in _COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            content = gzip.compress(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)

    def end_headers(self) -> None:
        """Add the headers that the site asks for."""
        for pattern, headers in self._headers_by_pattern.items():
            if fnmatchcase(self.path.split("?")[0], pattern):
                for name, value in headers.items():
                    self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
