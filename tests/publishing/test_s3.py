"""Storage that speaks as S3 does: objects one by one, in their turns, and never over what another hand put there."""

import json
import socket
from collections.abc import Callable
from pathlib import Path

import boto3
import pytest

from inspectorate.model.targets import Target, TargetKind
from inspectorate.publishing.mishaps import Refused, TargetFailed
from inspectorate.publishing.publish import TARGETS, publish, roll_back
from publishing.conftest import Stand
from publishing.machines import cut_wire
from publishing.made_sites import make_site, order_for, read_made


@pytest.fixture
def target(stand: Stand) -> Target:
    """Return the bucket as a target."""
    return Target(kind=TargetKind.S3, bucket=stand.bucket, region="eu-west-2", endpoint=stand.endpoint)


@pytest.fixture
def send(tmp_path: Path, target: Target) -> Callable[..., str | None]:
    """Return what publishes an edition of the site to the bucket."""

    def send_edition(edition: str, pages: int = 5, to: Target = target, **more: object) -> str | None:
        site = tmp_path / f"site-{edition}-{pages}"
        if not site.exists():
            make_site(site, edition, pages)
        sent: list[str] = more.pop("sent", [])  # type: ignore[assignment]  # a list to write into
        return publish(order_for(site, to, tmp_path, **more), sent.append, lambda _: None)

    return send_edition


def client(stand: Stand) -> object:
    """Return what speaks to the server beside us."""
    return boto3.client("s3", endpoint_url=stand.endpoint, region_name="eu-west-2")


def test_what_is_published_is_what_was_made_and_only_what_changed_is_sent(
    tmp_path: Path, stand: Stand, send: Callable[..., str]
) -> None:
    sent: list[str] = []
    send("one")
    send("two", sent=sent)

    assert stand.read("site/") == read_made(tmp_path / "site-two-5")
    assert not [path for path in sent if path.endswith((".pdf", "kept.css"))]
    assert send("two") is None


def test_files_are_sent_in_their_turns(send: Callable[..., str]) -> None:
    sent: list[str] = []
    send("one", sent=sent)

    last_asset = max(sent.index(path) for path in sent if path.endswith(".css"))
    pdfs = [sent.index(path) for path in sent if path.endswith(".pdf")]
    pages = [sent.index(path) for path in sent if path.endswith(".html")]
    lists = [sent.index(path) for path in sent if path.endswith(".xml") or path.startswith("search/")]
    assert last_asset < min(pdfs) < max(pdfs) < min(pages) < max(pages) < min(lists)


def test_objects_say_what_they_are_and_how_long_they_are_kept(stand: Stand, send: Callable[..., str]) -> None:
    send("one")
    speaker = client(stand)

    page = speaker.head_object(Bucket=stand.bucket, Key="site/index.html")  # type: ignore[attr-defined]
    asset = speaker.head_object(Bucket=stand.bucket, Key="site/assets/kept.css")  # type: ignore[attr-defined]
    assert (page["ContentType"], page["CacheControl"]) == ("text/html; charset=utf-8", "must-revalidate")
    assert (asset["ContentType"], asset["CacheControl"]) == ("text/css; charset=utf-8", "immutable")


def test_a_page_that_has_moved_says_where_to(stand: Stand, send: Callable[..., str]) -> None:
    send("one", location_by_path={"index.html": "/elsewhere/"})

    page = client(stand).head_object(Bucket=stand.bucket, Key="site/index.html")  # type: ignore[attr-defined]
    asset = client(stand).head_object(Bucket=stand.bucket, Key="site/assets/kept.css")  # type: ignore[attr-defined]
    assert page["WebsiteRedirectLocation"] == "/elsewhere/"
    assert "WebsiteRedirectLocation" not in asset


def test_a_rollback_brings_back_what_was_before(
    tmp_path: Path, stand: Stand, target: Target, send: Callable[..., str]
) -> None:
    names = [send("one", 5), send("two", 4), send("three", 6)]

    assert roll_back(target, tmp_path, lambda _: None) == names[1]
    assert stand.read("site/") == read_made(tmp_path / "site-two-4")
    assert roll_back(target, tmp_path, lambda _: None) == names[0]
    assert stand.read("site/") == read_made(tmp_path / "site-one-5")
    with pytest.raises(Refused, match="no release before"):
        roll_back(target, tmp_path, lambda _: None)
    send("three", 6)
    assert stand.read("site/") == read_made(tmp_path / "site-three-6")


def test_a_rollback_that_broke_at_its_end_is_no_release_to_go_back_to(
    tmp_path: Path, stand: Stand, target: Target, send: Callable[..., str]
) -> None:
    send("one")
    send("two")
    records = stand.read("site.releases/")
    first = roll_back(target, tmp_path, lambda _: None)
    for name in ("etags.json", "present.json"):  # killed after its last file, before it wrote down what is served
        key, content = f"site.releases/{name}", records[name]
        client(stand).put_object(Bucket=stand.bucket, Key=key, Body=content)  # type: ignore[attr-defined]

    send("two")

    assert stand.read("site/") == read_made(tmp_path / "site-two-5")
    assert roll_back(target, tmp_path, lambda _: None) == first
    assert stand.read("site/") == read_made(tmp_path / "site-one-5")


def test_records_say_nothing_but_paths_sizes_and_fingerprints(stand: Stand, send: Callable[..., str]) -> None:
    send("one")
    record = json.loads(stand.read("site.releases/")["present.json"])

    assert set(record) == {"release", "before", "files"}
    assert {name for one in record["files"] for name in one} == {"path", "size", "sha256"}
    assert "lock" not in stand.read("site.releases/")


def test_former_releases_are_forgotten_after_five(stand: Stand, send: Callable[..., str]) -> None:
    names = [send(edition, 2) for edition in "abcdefg"]
    private = stand.read("site.releases/")

    records = {one.removesuffix(".json") for one in private if "/" not in one} - {"present", "etags"}
    assert records == set(names[-5:])
    kept = {one.removeprefix("kept/") for one in private if one.startswith("kept/")}
    listed = {file["sha256"] for name in names[-5:] for file in json.loads(private[f"{name}.json"])["files"]}
    assert kept <= listed


def test_files_of_others_stay_and_changed_ones_are_disputed(
    tmp_path: Path, stand: Stand, send: Callable[..., str]
) -> None:
    send("one")
    speaker = client(stand)
    speaker.put_object(Bucket=stand.bucket, Key="site/owner.txt", Body=b"theirs")  # type: ignore[attr-defined]
    send("two")
    assert stand.read("site/") == {**read_made(tmp_path / "site-two-5"), "owner.txt": b"theirs"}

    speaker.put_object(Bucket=stand.bucket, Key="site/index.html", Body=b"by hand")  # type: ignore[attr-defined]
    with pytest.raises(Refused, match=r"Another hand changed 1 file.*index\.html"):
        send("three")
    assert stand.read("site/")["index.html"] == b"by hand"
    send("three", take_over=True)
    assert b"edition three" in stand.read("site/")["index.html"]


def test_two_publishers_at_once_do_not_disturb_each_other(
    tmp_path: Path, stand: Stand, target: Target, send: Callable[..., str]
) -> None:
    speaker = client(stand)
    lock = json.dumps({"machine": "elsewhere", "process": 12}).encode()
    speaker.put_object(Bucket=stand.bucket, Key="site.releases/lock", Body=lock)  # type: ignore[attr-defined]

    with pytest.raises(Refused, match="process 12 on elsewhere"):
        send("one")
    assert stand.read("site/") == {}
    speaker.delete_object(Bucket=stand.bucket, Key="site.releases/lock")  # type: ignore[attr-defined]
    with TARGETS[target.kind](target, tmp_path):
        assert json.loads(stand.read("site.releases/")["lock"])["machine"] == socket.gethostname()


def test_a_cut_connection_is_told_and_the_next_run_sends_only_what_is_missing(
    tmp_path: Path, stand: Stand, target: Target, send: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    send("one")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    host, _, port = stand.endpoint.rpartition(":")
    with cut_wire(int(port), 40_000) as cut:
        there = Target(kind=TargetKind.S3, bucket=stand.bucket, region="eu-west-2", endpoint=f"{host}:{cut}")
        with pytest.raises(TargetFailed, match="broke") as stopped:
            send("two", to=there)
    assert "whole" in stopped.value.state
    arrived = {path for path, content in stand.read("site/").items() if b"edition two" in content}

    speaker = client(stand)
    speaker.delete_object(Bucket=stand.bucket, Key="site.releases/lock")  # type: ignore[attr-defined]
    sent: list[str] = []
    send("two", sent=sent)
    assert stand.read("site/") == read_made(tmp_path / "site-two-5")
    assert not arrived & set(sent)


def test_a_bucket_that_is_not_there_is_told(stand: Stand, send: Callable[..., str]) -> None:
    nowhere = Target(kind=TargetKind.S3, bucket="made-up-nowhere", region="eu-west-2", endpoint=stand.endpoint)

    with pytest.raises(TargetFailed, match="no such bucket"):
        send("one", to=nowhere)


def test_no_key_at_all_is_told(tmp_path: Path, send: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))

    with pytest.raises(TargetFailed, match="no key"):
        send("one")
