"""What goes wrong on the machine, at the target, and between: a clear message, and readers see what they saw."""

import http.client
import json
import random
import shlex
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from inspectorate.model.targets import Target, TargetKind
from inspectorate.publishing.mishaps import TargetFailed
from inspectorate.publishing.publish import publish, roll_back
from needs import find_program, give_up
from publishing.conftest import Stand
from publishing.machines import Machine, ssh_machine, web_server
from publishing.made_sites import make_site, order_for, read_made, read_served

DRIVER = Path(__file__).parent / "driver.py"
READERS = 200
ROUNDS = 6
SMALL = 1500
"""Bytes: the PDFs of the made-up site are larger."""


def send(site: Path, target: Target, base: Path) -> None:
    """Publish a site."""
    publish(order_for(site, target, base), lambda _: None, lambda _: None)


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """Return a machine with sshd and rsync."""
    with ssh_machine(tmp_path_factory.mktemp("ssh") / "machine") as made:
        yield made


def test_a_full_disk_leaves_the_former_site_and_is_told(tmp_path: Path) -> None:
    target = Target(kind=TargetKind.FOLDER, path="srv")
    former = make_site(tmp_path / "one", "one", 0)
    new = make_site(tmp_path / "two", "two")
    send(former, target, tmp_path)
    settings = json.dumps({"kind": "folder", "path": "srv"})
    command = [sys.executable, str(DRIVER), "publish", str(new), str(tmp_path), settings, str(SMALL)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 3, done.stderr
    assert "The disk of" in done.stdout
    assert "is full" in done.stdout
    assert "readers see what they saw before" in done.stdout
    assert read_served(tmp_path / "srv" / "current") == read_made(former)
    send(new, target, tmp_path)
    assert read_served(tmp_path / "srv" / "current") == read_made(new)


def test_a_full_disk_of_another_machine_leaves_the_former_site_and_is_told(
    tmp_path: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "srv")
    target = Target(kind=TargetKind.RSYNC, host="127.0.0.1", user=machine.user, port=machine.port, path=path)
    former, new = make_site(tmp_path / "one", "one", 2), make_site(tmp_path / "two", "two", 4)
    monkeypatch.setenv("RSYNC_RSH", machine.shell)
    send(former, target, tmp_path)
    monkeypatch.setenv("RSYNC_RSH", machine.full)

    with pytest.raises(TargetFailed, match="The disk of the target is full"):
        send(new, target, tmp_path)
    assert read_served(tmp_path / "srv" / "current") == read_made(former)
    monkeypatch.setenv("RSYNC_RSH", machine.shell)
    send(new, target, tmp_path)
    assert read_served(tmp_path / "srv" / "current") == read_made(new)


def test_a_full_disk_of_a_repository_leaves_the_branch_and_is_told(tmp_path: Path) -> None:
    """In a namespace of its own, a small disk can be had without being the machine's master."""
    unshare = [find_program("unshare"), "--map-root-user", "--mount"]
    if subprocess.run([*unshare, "true"], check=False).returncode:
        give_up("This machine lets nobody have a namespace with a disk of its own.")
    former, new = make_site(tmp_path / "one", "one", 0), make_site(tmp_path / "two", "two", weight=40_000)
    settings = json.dumps({"kind": "git-branch", "repository": "served.git", "branch": "pages"})
    publishing = shlex.join([sys.executable, str(DRIVER), "publish"])
    rest = shlex.join([str(tmp_path), settings])
    (tmp_path / "served.git").mkdir()
    script = f"""
        mount -t tmpfs -o size=300k none served.git && git init --quiet --bare served.git || exit 9
        {publishing} {shlex.quote(str(former))} {rest}
        {publishing} {shlex.quote(str(new))} {rest}
        echo " code $?"
        git -C served.git log --format=%s pages
    """
    command = [*unshare, "sh", "-c", script]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert "A disk is full" in done.stdout, done.stdout + done.stderr
    assert "code 3" in done.stdout
    assert done.stdout.count("Publish release") == 1


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "srv").write_text("a file where the folder should be")

    with pytest.raises(TargetFailed) as stopped:
        send(make_site(tmp_path / "one", "one", 1), Target(kind=TargetKind.FOLDER, path="srv"), tmp_path)
    assert "srv" in stopped.value.what
    assert "Nothing was changed" in stopped.value.state


def test_storage_that_refuses_the_login_is_told_and_the_key_is_not_printed(tmp_path: Path, stand: Stand) -> None:
    target = Target(kind=TargetKind.S3, bucket=stand.bucket, region="eu-west-2", endpoint=stand.endpoint)
    former = make_site(tmp_path / "one", "one", 1)
    send(former, target, tmp_path)
    _let_everybody_in(stand, "0")
    try:
        with pytest.raises(TargetFailed, match="refused the login") as stopped:
            send(make_site(tmp_path / "two", "two", 1), target, tmp_path)
    finally:
        _let_everybody_in(stand, "100000000")

    told = " ".join((stopped.value.what, stopped.value.state, stopped.value.to_do))
    assert "made-up/secret" not in told
    assert stand.read("site/") == read_made(former)


def _let_everybody_in(stand: Stand, requests: str) -> None:
    """Tell the server after how many requests it begins to ask who somebody is."""
    request = urllib.request.Request(  # noqa: S310  # our own server
        f"{stand.endpoint}/moto-api/reset-auth", requests.encode(), {"Content-Type": "text/plain"}
    )
    urllib.request.urlopen(request).close()  # noqa: S310  # as above


def test_two_hundred_readers_see_one_of_the_two_sites_while_it_is_published(tmp_path: Path) -> None:
    """Each answer is whole and is that of one of the two editions; none is an error."""
    target = Target(kind=TargetKind.FOLDER, path="srv")
    sites = [make_site(tmp_path / edition, edition) for edition in ("one", "two")]
    made = [read_made(site) for site in sites]
    stays = sorted(set(made[0]) & set(made[1]))
    send(sites[0], target, tmp_path)
    with (
        web_server(tmp_path / "srv" / "current", tmp_path / "nginx") as address,
        ThreadPoolExecutor(READERS) as readers,
    ):
        chance = random.Random(1)  # noqa: S311  # to be the same in every run
        for turn in range(ROUNDS):
            asked = [chance.choice(stays) for _ in range(READERS)]
            answers = readers.map(lambda path: (path, _read(address, path)), asked)
            if turn == ROUNDS - 1:
                roll_back(target, tmp_path, lambda _: None)
            else:
                send(sites[(turn + 1) % 2], target, tmp_path)
            for path, (status, content) in answers:
                assert status == 200, path
                assert content in (made[0][path], made[1][path]), path
        _check_all(address, made[ROUNDS % 2])


def _check_all(address: str, made: Mapping[str, bytes]) -> None:
    for path, content in made.items():
        assert _read(address, path) == (200, content), path


def _read(address: str, path: str) -> tuple[int, bytes]:
    host = urlsplit(address).netloc
    connection = http.client.HTTPConnection(host, timeout=60)
    try:
        connection.request("GET", f"/{path}")
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()
