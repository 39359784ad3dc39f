"""The commands from outside: publish, verify and rollback over nginx, and what they say when they refuse."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from inspectorate.assembly.manifest_file import MARKER, read_manifest, record_files, write_manifest
from inspectorate.cli import commands
from inspectorate.model.publication import Audience
from publishing.machines import web_server
from publishing.made_sites import make_site, read_made, read_served

BASE = Path(__file__).parents[1] / "diagnostics" / "base"
RECORD = "inspections/ambershire-2025/inspection.yaml"
WITHHELD = "ambershire-2025"

Run = Callable[..., Result]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a small content folder with a target, whose only inspection is under embargo for a long time."""
    folder = shutil.copytree(BASE, tmp_path / "content")
    site, record = folder / "site.yaml", folder / RECORD
    site.write_text(f"{site.read_text('utf-8')}targets:\n  public:\n    kind: folder\n    path: {tmp_path}/srv\n")
    record.write_text(record.read_text("utf-8").replace("embargo: 2025-06-03 00:01", "embargo: 2099-06-03 00:01"))
    return folder


@pytest.fixture
def run(content: Path) -> Run:
    """Return what runs a command on the content."""

    def run_command(*words: str) -> Result:
        return CliRunner().invoke(commands, [*words, "--content", str(content)])

    return run_command


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a finished site."""
    return make_site(tmp_path / "site", "one", 3)


@pytest.fixture
def published(run: Run, site: Path) -> Path:
    """Publish the site; return it."""
    done = run("publish", "public", "--site", str(site))
    assert done.exit_code == 0, done.output
    return site


@pytest.fixture
def address(tmp_path: Path, published: Path) -> Iterator[str]:
    """Serve what was published by nginx."""
    assert published.is_dir()
    with web_server(tmp_path / "srv" / "current", tmp_path / "nginx") as served:
        yield served


def put(file: Path, text: str) -> None:
    """Put a file there, in the place of a link to another release as well."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    file.write_text(text)


def test_a_plan_lists_every_file_and_does_nothing(tmp_path: Path, run: Run, site: Path) -> None:
    done = run("publish", "public", "--plan", "--site", str(site))

    assert done.exit_code == 0
    assert set(done.stdout.splitlines()) == {
        f"+ {path} ({len(content)} bytes)" for path, content in read_made(site).items()
    }
    assert not (tmp_path / "srv" / "current").exists()


def test_what_is_published_is_found_from_outside(run: Run, published: Path, address: str) -> None:
    done = run("verify", address, "--site", str(published))

    assert done.exit_code == 0, done.output
    assert f"All {len(read_made(published))} files are there as they were made." in done.output


def test_publishing_again_changes_nothing_and_a_rollback_needs_a_release_before(run: Run, published: Path) -> None:
    again, back = run("publish", "public", "--site", str(published)), run("rollback", "public")

    assert (again.exit_code, back.exit_code) == (0, 4)
    assert "holds all of it already. Nothing was changed." in again.output
    assert "There is no release before this one" in back.output


def test_a_rollback_brings_the_release_before_back(tmp_path: Path, run: Run, published: Path) -> None:
    run("publish", "public", "--site", str(make_site(tmp_path / "two", "two", 3)))
    done = run("rollback", "public")

    assert done.exit_code == 0, done.output
    assert read_served(tmp_path / "srv" / "current") == read_made(published)


PLANTED = {
    "index.html": ("changed", "index.html: not the file that was made"),
    "inspections/made-up-1/index.html": ("", "inspections/made-up-1/index.html: not the file that was made"),
    "sitemap.xml": (f"<loc>inspections/{WITHHELD}/</loc>", "sitemap.xml: names an inspection that is withheld"),
    "404.html": (f"Did you mean {WITHHELD}?", "404.html: names an inspection that is withheld"),
    **{
        path: ("x", f"{path}: must not be there")
        for path in (
            f"inspections/{WITHHELD}/{WITHHELD}.pdf",
            f"inspections/{WITHHELD}/index.html",
            f"inspections/{WITHHELD}/press-release/index.html",
            f"inspections/{WITHHELD}/figures/cover.png",
            f"inspections/{WITHHELD}-final/{WITHHELD}-final.pdf",
            f"inspections/{WITHHELD}-1/{WITHHELD}-1.pdf",
            "inspections/ambershire-2025-06/data.json",
            "inspections/ambershire-june-2025/index.html",
            "inspections/ambershire-2026/index.html",
            f"badges/{WITHHELD}.svg",
            f"{WITHHELD}.pdf",
            MARKER,
        )
    },
}
"""What is put at the target by hand, and what is told of it."""


def test_everything_that_is_wrong_at_the_target_is_found(tmp_path: Path, run: Run, address: str) -> None:
    for path, (text, _) in PLANTED.items():
        put(tmp_path / "srv" / "current" / path, text)
    done = run("verify", address, "--site", str(tmp_path / "site"))

    assert done.exit_code == 1
    assert [fault for _, fault in PLANTED.values() if fault not in done.stdout] == []


def test_a_file_that_is_gone_is_found(tmp_path: Path, run: Run, address: str) -> None:
    (tmp_path / "srv" / "current" / "feed.xml").unlink()
    done = run("verify", address, "--site", str(tmp_path / "site"))

    assert done.exit_code == 1
    assert "feed.xml: the server answers 404" in done.stdout


def test_records_that_are_served_are_found(tmp_path: Path, run: Run, published: Path) -> None:
    """A server whose top is the folder of the target, and not `current` in it, gives away all releases."""
    with web_server(tmp_path / "srv", tmp_path / "nginx") as address:
        done = run("verify", address, "--site", str(published))

    assert done.exit_code == 1
    assert "lock: must not be there" in done.stdout


def test_a_server_that_does_not_answer_is_told(run: Run, published: Path) -> None:
    done = run("verify", "http://127.0.0.1:9/", "--site", str(published))

    assert done.exit_code == 1
    assert "index.html: no answer" in done.stdout


def _for_staff(site: Path) -> None:
    manifest = read_manifest(site)
    assert manifest
    write_manifest(site, replace(manifest, audience=Audience.STAFF))


def _ahead(site: Path) -> None:
    manifest = read_manifest(site)
    assert manifest
    write_manifest(site, replace(manifest, as_of=datetime(2098, 1, 1, tzinfo=UTC)))


def _changed(site: Path) -> None:
    (site / "index.html").write_text("changed")


def _added(site: Path) -> None:
    (site / "draft.pdf").write_text("%PDF")


def _linked(site: Path) -> None:
    (site / "index.html").unlink()
    (site / "index.html").symlink_to("404.html")


def _without_list(site: Path) -> None:
    (site / MARKER).unlink()


@pytest.mark.parametrize("spoil", [_for_staff, _ahead, _changed, _added, _linked, _without_list])
def test_the_guard_refuses_with_its_own_code_and_says_what_to_do(
    tmp_path: Path, run: Run, site: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(site)
    done = run("publish", "public", "--site", str(site))

    assert done.exit_code == 4
    assert "Nothing was changed at the target" in done.output
    assert not (tmp_path / "srv" / "current").exists()


def test_a_site_that_is_out_of_date_is_published_with_a_warning(content: Path, run: Run, site: Path) -> None:
    record = content / RECORD
    record.write_text(record.read_text("utf-8").replace("embargo: 2099-06-03", "embargo: 2024-06-03"))
    done = run("publish", "public", "--site", str(site))

    assert done.exit_code == 0, done.output
    assert (
        "warning: This site is out of date: what the public may see changed on 2024-06-02 23:01:00 UTC" in done.output
    )


def test_an_unknown_target_is_told_with_a_guess(run: Run) -> None:
    done = run("publish", "publik")

    assert done.exit_code == 2
    assert "Did you mean `public`?" in done.output


def test_next_says_when_the_public_site_changes(run: Run) -> None:
    text, data = run("next"), run("next", "--format", "json")

    assert text.stdout == "2099-06-03 00:01 in London (2099-06-02T23:01:00Z)\n"
    assert json.loads(data.stdout) == {"next": {"london": "2099-06-03 00:01", "utc": "2099-06-02T23:01:00Z"}}


def test_nothing_is_next_after_the_last_embargo(run: Run) -> None:
    assert run("next", "--now", "2099-06-03 00:00").stdout.startswith("2099-06-03")
    assert run("next", "--now", "2099-06-03 00:01").stdout.startswith("Nothing is to come")
    assert json.loads(run("next", "--now", "2099-06-03 00:01", "--format", "json").stdout) == {"next": None}


def test_a_password_in_the_content_is_never_printed(content: Path, run: Run) -> None:
    site = content / "site.yaml"
    site.write_text(
        site.read_text("utf-8").replace("    kind: folder\n", "    kind: folder\n    password: pa55-word\n")
    )
    done = run("publish", "public")

    assert done.exit_code == 1
    assert "credential-in-content" in done.output
    assert "pa55-word" not in done.output


def test_a_key_that_a_program_echoes_is_masked(
    content: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGES_TOKEN", "made-up-token-1234")
    settings = content / "site.yaml"
    text = settings.read_text("utf-8")
    target = "  pages:\n    kind: git-branch\n    repository: /nowhere/made-up-token-1234.git\n    branch: pages\n"
    settings.write_text(text + target)
    done = run("publish", "pages", "--site", str(make_site(tmp_path / "one", "one", 1)))

    assert done.exit_code == 3
    assert "•••" in done.output
    assert "made-up-token-1234" not in done.output


def test_a_site_of_this_very_moment_can_be_published(run: Run, site: Path) -> None:
    manifest = read_manifest(site)
    assert manifest
    now = datetime.now(UTC) - timedelta(seconds=1)  # noqa: TID251  # the command reads the real clock as well
    paths = [path for path in read_served(site) if path != MARKER]
    write_manifest(site, replace(manifest, built=now, as_of=now, files=record_files(site, paths)))

    assert run("publish", "public", "--site", str(site)).exit_code == 0
