"""Another machine: rsync over a real sshd, releases side by side and one flip."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspectorate.model.targets import Target, TargetKind
from inspectorate.publishing.mishaps import Refused, TargetFailed
from inspectorate.publishing.publish import TARGETS, publish, roll_back
from needs import find_program
from publishing.machines import Machine, cut_wire, ssh_machine
from publishing.made_sites import make_site, order_for, read_made, read_served


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """Return a machine with sshd and rsync."""
    find_program("rsync")
    with ssh_machine(tmp_path_factory.mktemp("ssh") / "machine") as made:
        yield made


@pytest.fixture
def target(tmp_path: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Target:
    """Return a folder on the machine, whose name needs quotation."""
    monkeypatch.setenv("RSYNC_RSH", machine.shell)
    path = str(tmp_path / "it's served")
    return Target(kind=TargetKind.RSYNC, host="127.0.0.1", user=machine.user, port=machine.port, path=path)


@pytest.fixture
def send(tmp_path: Path, target: Target) -> Callable[..., str | None]:
    """Return what publishes an edition of the site to the machine."""

    def send_edition(edition: str, pages: int = 20, to: Target = target, **more: object) -> str | None:
        site = tmp_path / f"site-{edition}-{pages}"
        if not site.exists():
            make_site(site, edition, pages)
        return publish(order_for(site, to, tmp_path, **more), lambda _: None, lambda _: None)

    return send_edition


def test_what_is_published_is_what_was_made(tmp_path: Path, send: Callable[..., str]) -> None:
    first, second = send("one"), send("two")

    top = tmp_path / "it's served"
    assert read_served(top / "current") == read_made(tmp_path / "site-two-20")
    pdf = "inspections/made-up-3/made-up-3.pdf"
    assert (top / "releases" / first / pdf).stat().st_ino == (top / "releases" / second / pdf).stat().st_ino
    assert send("two") is None


def test_a_rollback_brings_back_what_was_before(tmp_path: Path, target: Target, send: Callable[..., str]) -> None:
    names = [send(edition) for edition in ("one", "two")]
    current = tmp_path / "it's served" / "current"
    (current / "owner 'x'.txt").write_text("of others")

    assert roll_back(target, tmp_path, lambda _: None) == names[0]
    assert read_served(current) == {**read_made(tmp_path / "site-one-20"), "owner 'x'.txt": b"of others"}
    with pytest.raises(Refused, match="no release before"):
        roll_back(target, tmp_path, lambda _: None)


def test_five_releases_are_kept(tmp_path: Path, send: Callable[..., str]) -> None:
    names = [send(edition, 2) for edition in "abcdefg"]

    assert {one.name for one in (tmp_path / "it's served" / "releases").iterdir()} == set(names[-5:])


def test_files_of_others_stay_and_changed_ones_are_disputed(tmp_path: Path, send: Callable[..., str]) -> None:
    send("one")
    current = tmp_path / "it's served" / "current"
    (current / "owner.txt").write_text("of others")
    send("two")
    assert (current / "owner.txt").read_text() == "of others"

    (current / "index.html").write_text("mended by hand")
    with pytest.raises(Refused, match=r"Another hand changed 1 file.*index\.html"):
        send("three")
    assert (current / "index.html").read_text() == "mended by hand"
    send("three", take_over=True)
    assert b"edition three" in (current / "index.html").read_bytes()


def test_two_publishers_at_once_do_not_disturb_each_other(
    tmp_path: Path, target: Target, send: Callable[..., str]
) -> None:
    send("one")
    with TARGETS[target.kind](target, tmp_path), pytest.raises(Refused, match="Somebody else is publishing"):
        send("two")
    send("two")

    assert read_served(tmp_path / "it's served" / "current") == read_made(tmp_path / "site-two-20")


def test_a_refused_login_is_told(
    tmp_path: Path, machine: Machine, send: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    send("one")
    monkeypatch.setenv("RSYNC_RSH", machine.stranger)

    with pytest.raises(TargetFailed, match="refused the login") as stopped:
        send("two")
    assert "Nothing was changed" in stopped.value.state
    assert read_served(tmp_path / "it's served" / "current") == read_made(tmp_path / "site-one-20")


@pytest.mark.parametrize("after", [4_000, 12_000, 30_000])
def test_a_cut_connection_leaves_the_former_site_and_the_next_run_finishes(
    tmp_path: Path, machine: Machine, target: Target, send: Callable[..., str], after: int
) -> None:
    """The host key is known for the machine's own port, so the wire is named the same."""
    send("one")
    with cut_wire(machine.port, after) as port, pytest.MonkeyPatch.context() as patch:
        patch.setenv("RSYNC_RSH", f"{machine.shell} -o HostKeyAlias=[127.0.0.1]:{machine.port}")
        with pytest.raises(TargetFailed) as stopped:
            send("two", to=replace(target, port=port))
    assert "broke" in stopped.value.what
    assert read_served(tmp_path / "it's served" / "current") == read_made(tmp_path / "site-one-20")

    send("two")
    assert read_served(tmp_path / "it's served" / "current") == read_made(tmp_path / "site-two-20")
    assert not list((tmp_path / "it's served" / "releases").glob("*.unfinished"))
