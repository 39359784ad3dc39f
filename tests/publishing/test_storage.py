"""Storage that does not know conditions: what is there is looked at just before it is replaced."""

import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from inspectorate.publishing.storage import Clash, Storage

_NOT_IMPLEMENTED = b"<Error><Code>NotImplemented</Code><Message>No conditions here.</Message></Error>"


class _Plain(BaseHTTPRequestHandler):
    """Keep objects in memory, and refuse every condition."""

    objects: dict[str, bytes]
    protocol_version = "HTTP/1.1"

    def do_PUT(self) -> None:  # the server's own name
        content = self.rfile.read(int(self.headers["Content-Length"]))
        if self.headers.get("If-Match") or self.headers.get("If-None-Match"):
            self._answer(501, _NOT_IMPLEMENTED)
            return
        self.objects[self.path] = content
        self._answer(200, b"", self.objects[self.path])

    def do_HEAD(self) -> None:  # the server's own name
        there = self.objects.get(self.path)
        self._answer(404 if there is None else 200, b"", there)

    def _answer(self, status: int, content: bytes, about: bytes | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Last-Modified", "Thu, 09 May 2024 23:01:00 GMT")
        if about is not None:
            self.send_header("ETag", f'"{hashlib.md5(about, usedforsecurity=False).hexdigest()}"')
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def storage(monkeypatch: pytest.MonkeyPatch) -> Iterator[Storage]:
    """Return storage that refuses conditions."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAMADEUPMADEUPMADE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "made-up/secret+made-up")
    monkeypatch.setattr(_Plain, "objects", {}, raising=False)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Plain)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Storage("made-up", "eu-west-2", f"http://127.0.0.1:{server.server_port}")
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_object_is_put_where_none_is_and_in_the_place_of_the_one_that_was_seen(storage: Storage) -> None:
    first = storage.put("site/index.html", b"one", None, {})
    second = storage.put("site/index.html", b"two", first, {})

    assert _Plain.objects["/made-up/site/index.html"] == b"two"
    assert second != first


def test_an_object_of_another_hand_is_not_replaced(storage: Storage) -> None:
    first = storage.put("site/index.html", b"one", None, {})
    _Plain.objects["/made-up/site/index.html"] = b"by hand"

    with pytest.raises(Clash):
        storage.put("site/index.html", b"two", first, {})
    with pytest.raises(Clash):
        storage.put("site/index.html", b"two", None, {})
    assert _Plain.objects["/made-up/site/index.html"] == b"by hand"
