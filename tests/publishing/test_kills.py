"""A publisher that is killed at any moment: readers see the former site or the new one, and the next run finishes."""

import json
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from inspectorate.model.targets import Target, TargetKind
from inspectorate.publishing.mishaps import Refused
from inspectorate.publishing.publish import publish, roll_back
from needs import find_program
from publishing.conftest import Stand
from publishing.machines import Machine, ssh_machine
from publishing.made_sites import make_site, order_for, read_made, read_served
from publishing.test_git_branch import git, read_branch

DRIVER = Path(__file__).parent / "driver.py"
KILLS = 10
"""Of publications to each target, and three of rollbacks: fifty-two together."""
ROLLBACKS = 3
SEED = 20240510
ASSET = re.compile(rb'href="/(assets/[^"]+)"')

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Place:
    """A target, and what readers get from it."""

    target: Target
    base: Path
    read: Callable[[], Files]
    is_flipped: bool = True
    pages: int = 20

    def make_sites(self) -> list[Path]:
        """Return two editions of a site."""
        return [make_site(self.base / f"site-{edition}", edition, self.pages) for edition in ("one", "two")]


@pytest.fixture(params=["folder", "git-branch", "rsync", "s3"])
def place(tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """Return each kind of target over its real counterpart."""
    current = tmp_path / "srv" / "current"
    if request.param == "folder":
        yield Place(Target(kind=TargetKind.FOLDER, path="srv"), tmp_path, lambda: read_served(current))
    elif request.param == "git-branch":
        served = tmp_path / "served.git"
        git(tmp_path, "init", "--quiet", "--bare", str(served))
        target = Target(kind=TargetKind.GIT_BRANCH, repository="served.git", branch="pages")
        yield Place(target, tmp_path, lambda: {k: v for k, v in read_branch(served).items() if k != ".nojekyll"})
    elif request.param == "rsync":
        find_program("rsync")
        with ssh_machine(tmp_path / "machine") as machine:
            monkeypatch.setenv("RSYNC_RSH", machine.shell)
            yield Place(_on(machine, tmp_path), tmp_path, lambda: read_served(current))
    else:
        stand: Stand = request.getfixturevalue("stand")
        target = Target(kind=TargetKind.S3, bucket=stand.bucket, region="eu-west-2", endpoint=stand.endpoint)
        yield Place(target, tmp_path, lambda: stand.read("site/"), is_flipped=False, pages=6)


def _on(machine: Machine, folder: Path) -> Target:
    path = str(folder / "srv")
    return Target(kind=TargetKind.RSYNC, host="127.0.0.1", user=machine.user, port=machine.port, path=path)


def start(action: str, site: Path, place: Place) -> subprocess.Popen[str]:
    """Start a publisher; it has read everything and begins."""
    fields: dict[str, object] = {"kind": place.target.kind.value}
    for name in ("path", "host", "user", "repository", "branch", "bucket", "region", "endpoint"):
        if value := getattr(place.target, name):
            fields[name] = value
    if place.target.kind is TargetKind.RSYNC:
        fields["port"] = place.target.port
    command = [sys.executable, str(DRIVER), action, str(site), str(place.base), json.dumps(fields)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    return process


def kill_after(process: subprocess.Popen[str], seconds: float) -> bool:
    """Kill a publisher as `kill -9` does; return whether it was still at work."""
    with process:
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            return True
    assert process.returncode == 0
    return False


def check_whole(place: Place, former: Files, new: Files) -> None:
    """Fail unless readers see one of the two sites; of storage, unless its rule is kept."""
    seen = place.read()
    if place.is_flipped:
        assert seen in (former, new)
        return
    for path, content in seen.items():
        assert content in (former.get(path), new.get(path)), path  # each file is whole
        for asset in ASSET.findall(content):
            assert asset.decode() in seen, f"{path} points at {asset!r}, which is not there"


def finish(action: Callable[[], object]) -> None:
    """Run to the end; who was killed a moment ago may still hold the lock on another machine."""
    for _ in range(5):
        try:
            action()
        except Refused as refused:
            if "Somebody else is publishing" not in refused.what:
                raise
        else:
            return
    raise AssertionError("The lock of a killed publisher is never given back.")


def test_a_publisher_killed_at_any_moment_leaves_a_whole_site_and_the_next_run_finishes(place: Place) -> None:
    chance = random.Random(f"{SEED} {place.target.kind.value}")  # noqa: S311  # to be the same in every run
    sites = place.make_sites()
    made = [read_made(site) for site in sites]
    begun = time.monotonic()
    publish(order_for(sites[0], place.target, place.base), lambda _: None, lambda _: None)
    lasts, killed = time.monotonic() - begun, 0
    for turn in range(KILLS):
        former, new = turn % 2, (turn + 1) % 2
        killed += kill_after(start("publish", sites[new], place), chance.uniform(0, lasts))
        check_whole(place, made[former], made[new])
        order = order_for(sites[new], place.target, place.base)
        finish(lambda order=order: publish(order, lambda _: None, lambda _: None))  # type: ignore[misc]
        assert place.read() == made[new]
    assert killed  # else nothing was tried


def test_a_rollback_killed_at_any_moment_leaves_a_whole_site_and_can_be_run_again(place: Place) -> None:
    chance = random.Random(f"{SEED} back {place.target.kind.value}")  # noqa: S311  # to be the same in every run
    sites = place.make_sites()
    made = [read_made(site) for site in sites]
    for site in sites:
        publish(order_for(site, place.target, place.base), lambda _: None, lambda _: None)
    begun = time.monotonic()
    roll_back(place.target, place.base, lambda _: None)
    lasts = time.monotonic() - begun
    for _ in range(ROLLBACKS):
        order = order_for(sites[1], place.target, place.base)
        finish(lambda order=order: publish(order, lambda _: None, lambda _: None))  # type: ignore[misc]
        assert place.read() == made[1]
        kill_after(start("rollback", sites[0], place), chance.uniform(0, lasts))
        check_whole(place, made[1], made[0])
        if place.read() != made[0]:
            finish(lambda: roll_back(place.target, place.base, lambda _: None))
        assert place.read() == made[0]
