"""The same content makes the same bytes, wherever, whenever and by whomever it is built."""

import os
import shutil
import subprocess
from pathlib import Path

from acceptance.command import BUILD, LIMIT_SECONDS, ROOT, WAIVED, read_published

ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONHASHSEED": "4711",
    "SOURCE_DATE_EPOCH": "1000000000",
    "COLUMNS": "40",
}


def test_two_builds_in_different_surroundings_make_the_same_bytes(real_site: Path, tmp_path: Path) -> None:
    project = tmp_path / "another folder"
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, project / name)
    (project / "home").mkdir()

    finished = subprocess.run(
        [*BUILD, "site"],
        check=False,
        cwd=project,
        env={**os.environ, **ELSEWHERE, "HOME": str(project / "home"), "XDG_CACHE_HOME": str(project / "home/cache")},
        umask=0o077,
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
    )

    assert (finished.returncode, WAIVED.sub("", finished.stdout)) == (0, ""), finished.stderr
    here, there = read_published(real_site), read_published(project / "site")
    assert here.keys() == there.keys()
    assert [path for path in here if here[path] != there[path]] == []
    assert sum(path.endswith(".pdf") for path in here) == 5
