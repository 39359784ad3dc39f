"""Measure how long `build serve` takes from a saved file to the changed page in Chromium.

.venv/bin/python benchmarks/serve.py CONTENT [EDITS]

CONTENT is a content folder of any size; one inspection of it is edited and put back as it was. It prints JSON: for each
edit how long after saving the watcher told of it (`watcher_ms`), and how long after saving the changed page was first
painted (`page_ms`). What the program itself takes is the difference.
"""

import json
import os
import queue
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from inspectorate.serving.watching import watch_folders

EDITS = 30
_ROOT = Path(__file__).resolve().parents[1]
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")
_PATIENCE_SECONDS = 20
_SETTLING_SECONDS = 1.5
"""Between two edits: the checks of the last one run beside the page, as they do while a person writes."""
_NOTE_PAINT = """
let last = "";
const look = () => {
  const found = document.body?.textContent.match(/edit-number-\\d+/)?.[0];
  // In this frame the words are in the page; when the next one begins, they have been painted.
  const note = () => notePaint(found, performance.timeOrigin + performance.now());
  if (found && found !== last) requestAnimationFrame(note);
  last = found ?? last;
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


def measure(content: Path, edits: int) -> dict[str, list[float]]:
    """Return the times of so many edits, in milliseconds."""
    report = min(content.glob("inspections/*/report.yaml"))
    text = report.read_text("utf-8")
    painted: queue.Queue[tuple[str, float]] = queue.Queue()
    try:
        with _serve(content) as address, _watch(content) as heard, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = browser.new_page()
            page.expose_function("notePaint", lambda mark, moment: painted.put((mark, moment)))
            page.add_init_script(_NOTE_PAINT)
            page.goto(f"{address}inspections/{report.parent.name}/")
            _wait_until_read(page)
            times = [_edit(_Edit(report, text, number), page, heard, painted) for number in range(edits)]
            browser.close()
    finally:
        report.write_text(text, "utf-8")
    return {"watcher_ms": [one for one, _ in times], "page_ms": [other for _, other in times]}


@dataclass(frozen=True)
class _Edit:
    report: Path
    text: str
    number: int


def _edit(
    edit: _Edit, page: Page, heard: "queue.Queue[float]", painted: "queue.Queue[tuple[str, float]]"
) -> tuple[float, float]:
    """Save one edit; return after how many milliseconds the watcher told of it, and the page was painted."""
    mark = f"edit-number-{edit.number}"
    page.wait_for_timeout(_SETTLING_SECONDS * 1000)
    while not heard.empty():
        heard.get()
    changed = re.sub(r"(\bforeword: \|\n\s+)", rf"\g<1>{mark} ", edit.text, count=1)
    edit.report.write_text(changed, "utf-8")
    saved = time.time() * 1000
    end = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < end:
        page.wait_for_timeout(20)
        while not painted.empty():
            found, moment = painted.get()
            if found == mark:
                return heard.get(timeout=1) - saved, moment - saved
    raise TimeoutError(f"{mark} was never seen.")


def _wait_until_read(page: Page) -> None:
    """Wait until all inspections are read: after that, an edit is all that there is to do."""
    path = page.evaluate("location.pathname.slice(1) + 'index.html'")
    end = time.monotonic() + 600
    while time.monotonic() < end:
        state = page.evaluate(
            """(path) => new Promise((done) => {
              const source = new EventSource(`/-/events?page=${path}`);
              source.onmessage = ({ data }) => { source.close(); done(JSON.parse(data).waiting); };
            })""",
            path,
        )
        if state == 0:
            return
        page.wait_for_timeout(1000)
    raise TimeoutError("The content is still being read.")


@contextmanager
def _serve(content: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "inspectorate", "serve", "--content", str(content), "--port", "0"]
    server = subprocess.Popen(command, cwd=_ROOT, stderr=subprocess.PIPE, text=True)  # noqa: S603  # an argument list
    try:
        assert server.stderr  # noqa: S101  # it is a pipe
        said = server.stderr.readline()
        match = _ADDRESS.search(said)
        if match is None:
            raise RuntimeError(said + server.stderr.read())
        threading.Thread(target=server.stderr.read, daemon=True).start()
        yield match.group()
    finally:
        server.terminate()
        server.wait()


@contextmanager
def _watch(content: Path) -> Iterator["queue.Queue[float]"]:
    """Give the moments at which a watcher of the same kind tells of changes."""
    stop, heard = threading.Event(), queue.Queue[float]()

    def listen() -> None:
        for _ in watch_folders((content,), stop):
            heard.put(time.time() * 1000)

    listening = threading.Thread(target=listen)
    listening.start()
    try:
        yield heard
    finally:
        stop.set()
        listening.join()


if __name__ == "__main__":
    found = measure(Path(os.path.abspath(sys.argv[1])), int(sys.argv[2]) if len(sys.argv) > 2 else EDITS)  # noqa: PTH100, PLR2004
    print(json.dumps(found))
    beyond = [page - watcher for watcher, page in zip(found["watcher_ms"], found["page_ms"], strict=True)]
    print(f"beyond the watcher: median {median(beyond):.0f} ms, longest {max(beyond):.0f} ms", file=sys.stderr)
