"""Two checkers of HTML that run outside the browser, on files: the Nu checker and html-validate."""

import json
import re
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from needs import find_package, find_program

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
SETTINGS = Path(__file__).parent / "settings" / "html-validate.json"
"""A `div` is a region round a table that scrolls: a `section` there would need a heading, says the Nu checker.

Boxes to be ticked share the name of what they are values of, as HTML has it.
"""


def run_nu_checker(files: Sequence[Path]) -> list[str]:
    """Return what the Nu checker finds; warnings count.

    It reads copies without their Content Security Policy: it would take each file of a folder for one of another host.
    Browsers judge the policy, in `test_requests.py`.
    """
    with TemporaryDirectory() as folder:
        name_by_copy = {str(_copy_without_policy(file, Path(folder))): str(file) for file in files}
        found = _run_nu_checker(name_by_copy)
    return [
        next((line.replace(copy, name) for copy, name in name_by_copy.items() if copy in line), line) for line in found
    ]


def _copy_without_policy(file: Path, folder: Path) -> Path:
    copy = folder / f"{len(list(folder.iterdir()))}.html"
    copy.write_text(_POLICY.sub("", file.read_text("utf-8")), "utf-8")
    return copy


def _run_nu_checker(files: Iterable[str]) -> list[str]:
    jar = find_package("vnu-jar", "build/dist/vnu.jar")
    command = [
        find_program("java"),
        "-Xss4m",
        "-jar",
        str(jar),
        "--Werror",
        "--stdout",
        "--format",
        "json",
    ]
    result = subprocess.run([*command, *files], capture_output=True, text=True, check=False)
    messages = json.loads(result.stdout)["messages"]
    found = [
        f"{one.get('url', '').removeprefix('file:')}:{one.get('lastLine', 1)}: {one['message']}"
        for one in messages
        if one["type"] != "info" or one.get("subType") == "warning"
    ]
    assert bool(found) == bool(result.returncode), result.stderr
    return found


def run_html_validate(files: Sequence[Path]) -> list[str]:
    """Return what html-validate finds with our settings."""
    program = find_package("html-validate", "bin/html-validate.mjs")
    with TemporaryDirectory() as folder:
        out = Path(folder) / "found.json"  # what it prints on the terminal may be cut
        command = [find_program("node"), str(program), "--config", str(SETTINGS), "-f", f"json={out}"]
        result = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
        assert out.is_file(), result.stderr
        reports = json.loads(out.read_text("utf-8"))
    found = [
        f"{report['filePath']}:{one['line']}: {one['ruleId']}: {one['message']}"
        for report in reports
        for one in report["messages"]
    ]
    assert bool(found) == bool(result.returncode), result.stderr
    return found
