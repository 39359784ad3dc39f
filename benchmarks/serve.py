"""Measure how long `build serve` takes from a saved file to the changed page in Chromium; see README.md.

python benchmarks/serve.py CONTENT EDITS CHROMIUM RESULTS

One inspection of CONTENT is edited, and put back as it was. RESULTS is written as JSON: for each edit the seconds from
the saved file until a watcher told of it, and until the changed page was painted. What the program itself takes is the
difference.
"""

import json
import queue
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

from inspectorate.serving.watching import watch_folders

_ROOT = Path(__file__).resolve().parents[1]
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")
_READING_SECONDS, _PATIENCE_SECONDS = 1800, 20
_SETTLING_SECONDS = 1.5
"""Between two edits: the checks of the last one run beside the page, as they do while a person writes."""
_NOTE_PAINT = """
let last = "";
const look = () => {
  const found = document.body?.textContent.match(/edit-number-\\d+/)?.[0];
  // In this frame the words are in the page; when the next one begins, they have been painted.
  const note = () => notePaint(found, (performance.timeOrigin + performance.now()) / 1000);
  if (found && found !== last) requestAnimationFrame(note);
  last = found ?? last;
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


def measure(content: Path, edits: int, chromium: str) -> list[tuple[float, float]]:
    """Return the seconds of so many edits, until a watcher told of each and until its page was painted."""
    report = min(content.glob("inspections/*/report.yaml"))
    text = report.read_text("utf-8")
    path = f"inspections/{report.parent.name}/"
    painted: queue.Queue[tuple[str, float]] = queue.Queue()
    try:
        with _serve(content) as address, _watch(content) as heard, sync_playwright() as playwright:
            _wait_until_read(f"{address}-/events?page={path}index.html")
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            page = browser.new_page()
            page.expose_function("notePaint", lambda mark, moment: painted.put((mark, moment)))
            page.add_init_script(_NOTE_PAINT)
            page.goto(f"{address}{path}")
            waits = [_edit(_Edit(report, text, number), page, heard, painted) for number in range(edits + 1)]
            browser.close()
    finally:
        report.write_text(text, "utf-8")
    return waits[1:]  # the first one warms up what the others find warm


@dataclass(frozen=True, slots=True)
class _Edit:
    report: Path
    text: str
    number: int


def _edit(
    edit: _Edit, page: Page, heard: "queue.Queue[float]", painted: "queue.Queue[tuple[str, float]]"
) -> tuple[float, float]:
    """Save one edit; return after how many seconds the watcher told of it, and the page was painted."""
    mark = f"edit-number-{edit.number}"
    page.wait_for_timeout(_SETTLING_SECONDS * 1000)
    while not heard.empty():
        heard.get()
    changed = re.sub(r"(\bforeword: \|\n\s+)", rf"\g<1>{mark} ", edit.text, count=1)
    edit.report.write_text(changed, "utf-8")
    saved = time.time()
    end = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < end:
        page.wait_for_timeout(20)
        while not painted.empty():
            found, moment = painted.get()
            if found == mark:
                return heard.get(timeout=1) - saved, moment - saved
    raise TimeoutError(f"{mark} was never seen.")


def _wait_until_read(events: str) -> None:
    """Wait until all inspections are read: after that, an edit is all that there is to do."""
    with urlopen(events, timeout=_READING_SECONDS) as stream:  # noqa: S310  # it is our own server
        for line in stream:
            if line.startswith(b"data:") and json.loads(line[5:])["waiting"] == 0:
                return
    raise RuntimeError("The server has ended.")


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
        threading.Thread(target=server.stderr.read, daemon=True).start()  # or it would wait for a reader
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
            heard.put(time.time())

    listening = threading.Thread(target=listen)
    listening.start()
    try:
        yield heard
    finally:
        stop.set()
        listening.join()


def main(content: Path, edits: int, chromium: str, results: Path) -> None:
    """Measure, write the waits down, and say what they come to."""
    waits = measure(content.absolute(), edits, chromium)
    results.write_text(json.dumps(waits), "utf-8")
    beyond = [1000 * (shown - heard) for heard, shown in waits]
    print(f"beyond the watcher: median {median(beyond):.0f} ms, longest {max(beyond):.0f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], Path(sys.argv[4]))
