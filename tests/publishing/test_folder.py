"""The folder target: releases side by side, one flip, and nothing of others touched."""

from collections.abc import Callable
from pathlib import Path

import pytest

from inspectorate.model.targets import Target, TargetKind
from inspectorate.publishing.folder import open_folder
from inspectorate.publishing.mishaps import Refused
from inspectorate.publishing.publish import publish, roll_back
from publishing.made_sites import make_site, order_for, read_made, read_served

TARGET = Target(kind=TargetKind.FOLDER, path="srv")


@pytest.fixture
def send(tmp_path: Path) -> Callable[..., str | None]:
    """Return what publishes an edition of the site to the folder."""

    def send_edition(edition: str, pages: int = 20, **more: object) -> str | None:
        site = tmp_path / f"site-{edition}-{pages}"
        if not site.exists():
            make_site(site, edition, pages)
        return publish(order_for(site, TARGET, tmp_path, **more), lambda _: None, lambda _: None)

    return send_edition


def test_what_is_published_is_what_was_made_without_its_manifest(tmp_path: Path, send: Callable[..., str]) -> None:
    send("one")

    assert read_served(tmp_path / "srv" / "current") == read_made(tmp_path / "site-one-20")


def test_the_same_site_again_changes_nothing(tmp_path: Path, send: Callable[..., str]) -> None:
    first = send("one")

    assert first
    assert send("one") is None
    assert (tmp_path / "srv" / "current").readlink() == Path(f"releases/{first}")


def test_files_that_did_not_change_take_no_space(tmp_path: Path, send: Callable[..., str]) -> None:
    first, second = send("one"), send("two")

    pdf = "inspections/made-up-3/made-up-3.pdf"
    releases = tmp_path / "srv" / "releases"
    assert (releases / first / pdf).stat().st_ino == (releases / second / pdf).stat().st_ino
    assert read_served(tmp_path / "srv" / "current") == read_made(tmp_path / "site-two-20")


def test_five_releases_are_kept(tmp_path: Path, send: Callable[..., str]) -> None:
    names = [send(edition) for edition in "abcdefg"]

    kept = {one.name for one in (tmp_path / "srv" / "releases").iterdir()}
    assert kept == set(names[-5:])
    assert {one.stem for one in (tmp_path / "srv" / "records").iterdir()} == kept


def test_a_rollback_brings_back_the_release_before_and_then_the_one_before_that(
    tmp_path: Path, send: Callable[..., str]
) -> None:
    names = [send(edition) for edition in ("one", "two", "three")]

    assert roll_back(TARGET, tmp_path, lambda _: None) == names[1]
    assert read_served(tmp_path / "srv" / "current") == read_made(tmp_path / "site-two-20")
    assert roll_back(TARGET, tmp_path, lambda _: None) == names[0]
    with pytest.raises(Refused, match="no release before"):
        roll_back(TARGET, tmp_path, lambda _: None)


def test_after_a_rollback_the_newer_site_can_be_published_again(tmp_path: Path, send: Callable[..., str]) -> None:
    send("one")
    second = send("two")
    roll_back(TARGET, tmp_path, lambda _: None)

    assert send("two") == f"{second}.2"
    assert read_served(tmp_path / "srv" / "current") == read_made(tmp_path / "site-two-20")


def test_a_file_that_others_put_there_stays(tmp_path: Path, send: Callable[..., str]) -> None:
    send("one")
    current = tmp_path / "srv" / "current"
    (current / "owner-1234.txt").write_text("a search engine asked for it")
    send("two")

    assert (current / "owner-1234.txt").read_text() == "a search engine asked for it"
    roll_back(TARGET, tmp_path, lambda _: None)
    assert (current / "owner-1234.txt").read_text() == "a search engine asked for it"


def test_what_another_hand_changed_is_not_overwritten(tmp_path: Path, send: Callable[..., str]) -> None:
    send("one")
    page = tmp_path / "srv" / "current" / "index.html"
    page.unlink()
    page.write_text("mended by hand")

    with pytest.raises(Refused, match=r"Another hand changed 1 file at the target.*: index\.html"):
        send("two")
    assert page.read_text() == "mended by hand"
    send("two", take_over=True)
    assert "edition two" in page.read_text()


def test_what_another_hand_changed_is_not_deleted(tmp_path: Path, send: Callable[..., str]) -> None:
    send("one", 20)
    page = tmp_path / "srv" / "current" / "inspections" / "made-up-19" / "index.html"
    page.unlink()
    page.write_text("mended by hand")

    with pytest.raises(Refused, match="made-up-19"):
        send("one", 19)
    assert page.is_file()


def test_a_link_that_others_put_in_the_way_is_not_followed(tmp_path: Path, send: Callable[..., str]) -> None:
    send("one")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "index.html").write_text("outside")
    page = tmp_path / "srv" / "current" / "index.html"
    page.unlink()
    page.symlink_to(tmp_path / "outside" / "index.html")

    with pytest.raises(Refused, match=r"index\.html"):
        send("two")
    send("two", take_over=True)
    assert (tmp_path / "outside" / "index.html").read_text() == "outside"


def test_more_deletions_than_the_limit_are_refused_until_a_person_allows_them(
    tmp_path: Path, send: Callable[..., str]
) -> None:
    strict = Target(kind=TargetKind.FOLDER, path="srv", most_deletions=2)
    site = make_site(tmp_path / "fewer", "one", 19)
    send("one", 20)

    with pytest.raises(Refused, match="3 files would be deleted at the target, and 2 may be"):
        publish(order_for(site, strict, tmp_path), lambda _: None, lambda _: None)
    publish(order_for(site, strict, tmp_path, allowed_deletions=3), lambda _: None, lambda _: None)
    assert read_served(tmp_path / "srv" / "current") == read_made(site)


def test_two_publishers_at_once_do_not_disturb_each_other(tmp_path: Path, send: Callable[..., str]) -> None:
    send("one")
    with open_folder(TARGET, tmp_path), pytest.raises(Refused, match="Somebody else is publishing"):
        send("two")

    send("two")
    assert read_served(tmp_path / "srv" / "current") == read_made(tmp_path / "site-two-20")


def test_a_folder_in_the_place_of_the_link_is_left_alone(tmp_path: Path, send: Callable[..., str]) -> None:
    (tmp_path / "srv" / "current").mkdir(parents=True)
    (tmp_path / "srv" / "current" / "theirs.txt").write_text("theirs")

    with pytest.raises(Refused, match="in the way"):
        send("one")
    assert (tmp_path / "srv" / "current" / "theirs.txt").is_file()
