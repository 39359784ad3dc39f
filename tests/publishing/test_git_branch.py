"""The branch of a git repository: one commit for each release, over a bare repository and the real git."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from inspectorate.model.targets import Target, TargetKind
from inspectorate.publishing.doors import Shipment
from inspectorate.publishing.git_branch import open_branch
from inspectorate.publishing.mishaps import Refused, TargetFailed
from inspectorate.publishing.plan import plan_publication
from inspectorate.publishing.publish import publish, roll_back
from needs import find_program
from publishing.made_sites import make_site, order_for, read_made, read_served

TARGET = Target(
    kind=TargetKind.GIT_BRANCH, repository="served.git", branch="pages", author="Publications team <web@example.org>"
)


def git(folder: Path, *arguments: str) -> str:
    """Return what git answers in a folder."""
    who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
    done = subprocess.run(
        [find_program("git"), *who, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.fixture(params=["a server that leaves files out", "a server that cannot"])
def served(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Return a bare repository."""
    folder = tmp_path / "served.git"
    git(tmp_path, "init", "--quiet", "--bare", str(folder))
    can = str(request.param == "a server that leaves files out").lower()
    git(folder, "config", "uploadpack.allowFilter", can)
    git(folder, "config", "uploadpack.allowAnySHA1InWant", can)
    return folder


@pytest.fixture
def send(tmp_path: Path, served: Path) -> Callable[..., str | None]:
    """Return what publishes an edition of the site to the branch."""

    def send_edition(edition: str, pages: int = 20, **more: object) -> str | None:
        site = tmp_path / f"site-{edition}-{pages}"
        if not site.exists():
            make_site(site, edition, pages)
        return publish(order_for(site, TARGET, tmp_path, **more), lambda _: None, lambda _: None)

    assert served.is_dir()
    return send_edition


def read_branch(served: Path) -> dict[str, bytes]:
    """Return the files of the branch as a host of pages would check them out."""
    out = served.parent / "checked-out"
    if out.exists():
        git(out, "fetch", "--quiet", "origin", "pages")
        git(out, "reset", "--quiet", "--hard", "origin/pages")
    else:
        git(served.parent, "clone", "--quiet", "--branch", "pages", str(served), str(out))
    return {path: content for path, content in read_served(out).items() if not path.startswith(".git/")}


def put_by_hand(served: Path, path: str, text: str) -> None:
    """Commit a file as another hand would."""
    read_branch(served)
    out = served.parent / "checked-out"
    (out / path).write_text(text)
    git(out, "add", "--all")
    git(out, "commit", "--quiet", "--message", "By hand")
    git(out, "push", "--quiet", "origin", "HEAD:pages")


def test_the_branch_holds_the_site_and_the_file_that_lets_pages_serve_all_of_it(
    tmp_path: Path, served: Path, send: Callable[..., str]
) -> None:
    send("one")
    send("two")

    assert read_branch(served) == {**read_made(tmp_path / "site-two-20"), ".nojekyll": b""}


def test_the_same_site_makes_the_same_commit(tmp_path: Path, served: Path, send: Callable[..., str]) -> None:
    send("one")
    first = git(served, "rev-parse", "pages")
    git(served, "update-ref", "-d", "refs/heads/pages")
    send("one")

    assert git(served, "rev-parse", "pages") == first
    assert git(served, "log", "-1", "--format=%an <%ae> %ct", "pages").startswith("Publications team <web@example.org>")
    assert send("one") is None


def test_a_rollback_is_a_new_commit_with_the_former_files(
    tmp_path: Path, served: Path, send: Callable[..., str]
) -> None:
    names = [send(edition) for edition in ("one", "two", "three")]

    assert roll_back(TARGET, tmp_path, lambda _: None) == names[1]
    assert read_branch(served) == {**read_made(tmp_path / "site-two-20"), ".nojekyll": b""}
    assert git(served, "rev-list", "--count", "pages") == "4"
    assert roll_back(TARGET, tmp_path, lambda _: None) == names[0]
    with pytest.raises(Refused, match="no release before"):
        roll_back(TARGET, tmp_path, lambda _: None)
    assert send("three")
    assert read_branch(served) == {**read_made(tmp_path / "site-three-20"), ".nojekyll": b""}


def test_files_of_others_stay_and_changed_ones_are_disputed(
    tmp_path: Path, served: Path, send: Callable[..., str]
) -> None:
    send("one")
    put_by_hand(served, "CNAME", "reports.example.org")
    send("two")
    assert read_branch(served)["CNAME"] == b"reports.example.org"
    roll_back(TARGET, tmp_path, lambda _: None)
    assert read_branch(served)["CNAME"] == b"reports.example.org"
    send("three", 19)
    assert read_branch(served) == {
        **read_made(tmp_path / "site-three-19"),
        ".nojekyll": b"",
        "CNAME": b"reports.example.org",
    }

    put_by_hand(served, "index.html", "mended by hand")
    with pytest.raises(Refused, match=r"index\.html"):
        send("two")
    assert read_branch(served)["index.html"] == b"mended by hand"
    send("two", take_over=True)
    assert b"edition two" in read_branch(served)["index.html"]


def test_who_comes_second_is_told_and_disturbs_nothing(tmp_path: Path, served: Path, send: Callable[..., str]) -> None:
    send("one")
    site = make_site(tmp_path / "late", "late")
    order = order_for(site, TARGET, tmp_path)
    with open_branch(TARGET, tmp_path) as door:
        plan = plan_publication(order.manifest.files, door.look(), door.fingerprint(site, order.manifest.files))
        send("two")
        shipment = Shipment(
            site=site, manifest=order.manifest, plan=plan, cache_by_path=lambda _: "", tell=lambda _: None
        )
        with pytest.raises(Refused, match="Somebody else changed the branch"):
            door.send(shipment)

    assert read_branch(served) == {**read_made(tmp_path / "site-two-20"), ".nojekyll": b""}


def test_a_repository_that_is_not_there_is_told(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", "one")
    elsewhere = Target(kind=TargetKind.GIT_BRANCH, repository=str(tmp_path / "nowhere.git"), branch="pages")

    with pytest.raises(TargetFailed, match="did not take it") as stopped:
        publish(order_for(site, elsewhere, tmp_path), lambda _: None, lambda _: None)
    assert "Nothing was changed" in stopped.value.state
