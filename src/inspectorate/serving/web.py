"""Speak with browsers at 127.0.0.1. The only module that knows the server's libraries."""

import socket
import threading
from collections.abc import AsyncIterator
from importlib import resources
from types import FrameType

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from inspectorate.publishing.media_types import media_type_of
from inspectorate.serving.front import Front, Reply
from inspectorate.serving.tabs import Tab, Tabs

HOST = "127.0.0.1"
OWN = "/-/"
"""Where the server's own files are; no page of a site has such an address."""
_HOSTS = (HOST, "localhost")
_OWN_FILES = ("live.js", "live.css", "worker.js")
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "frame-ancestors 'none'",
}
_STILL_THERE_SECONDS = 15.0
_MOST_PAGES = 50
"""For how many pages one browser may listen."""


def open_socket(port: int) -> socket.socket:
    """Return a socket that listens for this machine alone; at 0, on a port that is free.

    Raises:
        OSError: the port is taken.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
        listening.listen()
    except OSError:
        listening.close()
        raise
    return listening


def run_server(front: Front, tabs: Tabs, listening: socket.socket, stop: threading.Event) -> None:
    """Answer until the program is told to end, or `stop` is set."""
    config = uvicorn.Config(
        make_application(front, tabs),
        http="h11",
        ws="none",
        lifespan="off",
        loop="asyncio",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    _Server(config, tabs, stop).run(sockets=[listening])


def make_application(front: Front, tabs: Tabs) -> Starlette:
    """Return what answers: files of the site, the server's own files, and the stream of states."""
    answering = _Answering(front, tabs)
    return Starlette(
        routes=[
            Route(f"{OWN}events", answering.tell_states),
            Route(f"{OWN}{{name}}", answering.send_own),
            Route("/{path:path}", answering.send_page),
        ],
        # Another site can give its own name the address of this machine: no such name is answered.
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(_HOSTS), www_redirect=False)],
    )


class _Answering:
    def __init__(self, front: Front, tabs: Tabs) -> None:
        self._front = front
        self._tabs = tabs
        own = resources.files("inspectorate.serving") / "browser"
        self._own = {name: (own / name).read_bytes() for name in _OWN_FILES}
        self._blank = (own / "blank.html").read_bytes()

    async def send_own(self, request: Request) -> Response:
        """Send a file that belongs to the server, not to the site."""
        name = request.path_params["name"]
        if name not in self._own:
            return Response(status_code=404, headers=_HEADERS)
        return _respond(200, self._own[name], name)

    async def send_page(self, request: Request) -> Response:
        """Send a file of the site, with what lets a page hear of changes."""
        path: str = request.path_params["path"]
        file = _file_at(path)
        reply = await run_in_threadpool(self._front.reply, file)
        if reply.status != 200 and not path.endswith("/"):  # noqa: PLR2004  # OK
            folder = await run_in_threadpool(self._front.reply, f"{path}/index.html")
            if folder.status == 200:  # noqa: PLR2004  # OK
                return RedirectResponse(f"/{path}/", headers=_HEADERS)
        return self._respond_with(reply, file)

    def _respond_with(self, reply: Reply, file: str) -> Response:
        if not file.endswith(".html") and reply.status == 200:  # noqa: PLR2004  # OK
            return _respond(200, reply.content, file)
        return _respond(reply.status, add_script(reply.content or self._blank, reply), "page.html")

    async def tell_states(self, request: Request) -> Response:
        """Send the state of each page that a browser shows, and each new one as it comes."""
        paths = [_file_at(path) for path in request.query_params.getlist("page")[:_MOST_PAGES]]
        return StreamingResponse(
            self._iter_states(paths), media_type="text/event-stream", headers={**_HEADERS, "Cache-Control": "no-store"}
        )

    async def _iter_states(self, paths: list[str]) -> AsyncIterator[str]:
        tab = Tab(paths)
        self._tabs.open(tab)
        try:
            yield "retry: 500\n\n"
            for path in paths:
                tab.tell_first(path, await run_in_threadpool(self._front.tell_state, path))
            async for state in tab.listen(_STILL_THERE_SECONDS):
                yield ": still there\n\n" if state is None else f"data: {state}\n\n"
        finally:
            self._tabs.leave(tab)


class _Server(uvicorn.Server):
    """The server of the library, which lets go of listening browsers when it ends."""

    def __init__(self, config: uvicorn.Config, tabs: Tabs, stop: threading.Event) -> None:
        super().__init__(config)
        self._tabs = tabs
        self._stop = stop

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End in good order at a signal, and at once at a second one."""
        self.force_exit = self._stop.is_set()
        self._stop.set()

    async def on_tick(self, counter: int) -> bool:
        """Look now and then whether it is to end."""
        if self._stop.is_set():
            self._tabs.close()
            self.should_exit = True
        return await super().on_tick(counter)


def add_script(page: bytes, reply: Reply) -> bytes:
    """Return a page with the script that hears of changes; it is in no template, and in nothing that is published."""
    tag = f'<script src="{OWN}live.js" data-page="{reply.fingerprint}" data-style="/{reply.style}" defer></script>\n'
    # The first script of the page, so that it knows the page as it was before the others changed it.
    head, begin, rest = page.partition(b"<head>\n")
    return head + begin + tag.encode() + rest if begin else page + tag.encode()


def _file_at(path: str) -> str:
    """Return the file of an address; that of a folder is its page. It is one of those planned, and none of the disk."""
    file = path.removeprefix("/")
    return f"{file}index.html" if not file or file.endswith("/") else file


def _respond(status: int, content: bytes, name: str) -> Response:
    # The name of such a file changes with what it holds.
    keeps = "max-age=31536000, immutable" if name.startswith("assets/") else "no-store"
    return Response(content, status, {**_HEADERS, "Cache-Control": keeps, "Content-Type": media_type_of(name)})
