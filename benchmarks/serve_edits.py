"""Measure how long a saved word takes to show in an open page of `build serve`, in Chromium; see README.md.

python benchmarks/serve_edits.py CONTENT INSPECTION CHROMIUM EDITS RESULTS
"""

import json
import re
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

from playwright.sync_api import sync_playwright

_PATIENCE_SECONDS = 600
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")
_WATCH = """(mark) => new Promise((seen) => {
  const look = () => document.querySelector("main").textContent.includes(mark);
  const watch = new MutationObserver(() => { if (look()) { watch.disconnect(); seen(Date.now()); } });
  watch.observe(document, { childList: true, subtree: true, characterData: true });
})"""


def measure(address: str, words: Path, chromium: str, edits: int) -> list[float]:
    """Return the seconds from each saved file to the changed page."""
    text = words.read_text("utf-8")
    seconds = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.set_default_timeout(_PATIENCE_SECONDS * 1000)
        page.goto(f"{address}inspections/{words.parent.name}/")
        for number in range(edits + 1):
            mark = f"Edit number {number} of many."
            page.evaluate(f"window.seen = ({_WATCH})({json.dumps(mark)}); null")
            saved = time.time()
            words.write_text(text.replace("foreword: |\n", f"foreword: |\n    {mark}\n", 1), "utf-8")
            seconds.append(page.evaluate("window.seen") / 1000 - saved)
        browser.close()
    return seconds[1:]  # the first one warms up what the others find warm


def main(content: Path, inspection: str, chromium: str, edits: int, results: Path) -> None:
    """Serve the content, edit it, and write down what was measured."""
    command = [sys.executable, "-m", "inspectorate", "serve", "--content", str(content), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as server:  # noqa: S603  # it is our own
        try:
            address = next(found[0] for line in server.stderr or () if (found := _ADDRESS.search(line)))
            Thread(target=server.stderr.read if server.stderr else None, daemon=True).start()  # or it would wait for us
            words = content / "inspections" / inspection / "report.yaml"
            results.write_text(json.dumps(measure(address, words, chromium, edits)), "utf-8")
        finally:
            server.terminate()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]), Path(sys.argv[5]))
