"""The list of fingerprints is signed with real keys, made for each test; what readers could not check is not added."""

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inspectorate.assembly import signing
from inspectorate.assembly.checksums import write_checksums
from inspectorate.assembly.manifest_file import read_manifest, record_files, write_manifest
from inspectorate.assembly.signing import Method, SigningOrder, SigningRefusedError, check_signatures, sign_site
from inspectorate.model.manifest import Manifest
from inspectorate.model.publication import Audience
from inspectorate.model.signing import Signing
from needs import find_program

NOW = datetime(2026, 1, 1, tzinfo=UTC)
PATHS = ("index.html", "inspections/a/a.pdf")
SIGNER = "reports@example.org"


def make_site(site: Path, audience: Audience = Audience.PUBLIC, ahead: timedelta = timedelta()) -> Path:
    """Make a small site, and return it."""
    for path in PATHS:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(path)
    paths = (*PATHS, write_checksums(site, record_files(site, PATHS)))
    files = record_files(site, paths)
    write_manifest(site, Manifest(version="1", audience=audience, built=NOW, as_of=NOW + ahead, files=files))
    return site


def make_ssh_key(folder: Path, passphrase: str = "") -> tuple[Path, Signing]:
    """Make a pair of keys, and return the private one and what readers are given."""
    program, key = find_program("ssh-keygen"), folder / "key"
    subprocess.run([program, "-q", "-t", "ed25519", "-N", passphrase, "-f", key], check=True)
    kind, public, *_ = (folder / "key.pub").read_text().split()
    return key, Signing(ssh_allowed_signers=(f'{SIGNER} namespaces="file" {kind} {public}',))


def make_minisign_key(folder: Path) -> tuple[Path, Signing]:
    """Make a pair of keys, and return the private one and what readers are given."""
    program, key, public = find_program("minisign"), folder / "minisign.key", folder / "minisign.pub"
    subprocess.run([program, "-G", "-W", "-s", key, "-p", public], check=True, capture_output=True)
    return key, Signing(minisign_public_key=public.read_text().splitlines()[1])


MAKERS = {Method.SSH: make_ssh_key, Method.MINISIGN: make_minisign_key}


@pytest.fixture(params=Method, ids=lambda method: method.value)
def order(request: pytest.FixtureRequest, tmp_path: Path) -> SigningOrder:
    """Return the order to sign a small site, with each program."""
    method: Method = request.param
    key, known = MAKERS[method](tmp_path)
    return SigningOrder(site=make_site(tmp_path / "site"), method=method, key=key, signing=known)


def read_files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the bytes of each file of a site."""
    for path in sorted(site.rglob("*")):
        if path.is_file():
            yield path.relative_to(site).as_posix(), path.read_bytes()


def test_the_signature_becomes_a_part_of_the_site_and_holds(order: SigningOrder) -> None:
    before = dict(read_files(order.site))
    name = sign_site(order)
    after, manifest = dict(read_files(order.site)), read_manifest(order.site)
    assert manifest is not None

    assert set(after) - set(before) == {name}
    assert {path for path in before if before[path] != after[path]} == {".inspectorate-site"}
    assert [one.path for one in manifest.files] == sorted((*PATHS, "SHA256SUMS", name))
    assert (manifest.built, manifest.as_of) == (NOW, NOW)
    assert check_signatures(order.site, order.signing) == (name,)


def test_a_site_can_be_signed_again_and_with_both_programs(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    (ssh, by_ssh), (minisign, by_minisign) = make_ssh_key(tmp_path), make_minisign_key(tmp_path)
    both = replace(by_ssh, minisign_public_key=by_minisign.minisign_public_key)

    for method, key in ((Method.SSH, ssh), (Method.MINISIGN, minisign), (Method.SSH, ssh)):
        sign_site(SigningOrder(site=site, method=method, key=key, signing=both))

    assert check_signatures(site, both) == ("SHA256SUMS.sig", "SHA256SUMS.minisig")


def refuse(order: SigningOrder, reason: str) -> None:
    """Sign what must not be signed: the site stands as it was."""
    before = dict(read_files(order.site))

    with pytest.raises(SigningRefusedError, match=reason):
        sign_site(order)

    assert dict(read_files(order.site)) == before
    assert [path.name for path in order.site.parent.iterdir() if path.name.endswith(".new")] == []


def test_a_key_that_readers_do_not_know_is_refused(order: SigningOrder, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    _, known = MAKERS[order.method](other)

    refuse(replace(order, signing=known), "does not hold with the key")


def test_without_a_public_key_in_the_settings_nothing_is_signed(order: SigningOrder) -> None:
    refuse(replace(order, signing=Signing()), "readers could not check the signature")


@pytest.mark.parametrize("change", ["changed", "added", "removed"])
def test_a_site_that_is_not_as_it_was_made_is_refused(order: SigningOrder, change: str) -> None:
    path = order.site / PATHS[1]
    match change:
        case "changed":
            path.write_text(path.read_text().upper())
        case "added":
            path.with_name("b.pdf").touch()
        case _:
            path.unlink()

    refuse(order, "is not as it was made")


def test_what_is_no_site_or_not_to_be_published_is_refused(order: SigningOrder, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    refuse(replace(order, site=tmp_path / "folder"), "no site made by this program")
    refuse(replace(order, site=make_site(tmp_path / "staff", Audience.STAFF)), "to be looked at")
    ahead = make_site(tmp_path / "ahead", ahead=timedelta(seconds=1))
    refuse(replace(order, site=ahead), "to be looked at")


def test_a_missing_program_is_named(order: SigningOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")

    refuse(order, f"no program `{order.method.value}`")


def test_a_wrong_passphrase_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key, known = make_ssh_key(tmp_path, passphrase="made-up words")  # noqa: S106  # of a key that lives for one test
    # Nobody is asked, as if a wrong one had been typed.
    monkeypatch.setenv("SSH_ASKPASS_REQUIRE", "force")
    monkeypatch.setenv("SSH_ASKPASS", "/bin/false")

    site = make_site(tmp_path / "site")
    refuse(SigningOrder(site=site, method=Method.SSH, key=key, signing=known), "Was the passphrase right")


def test_a_kill_while_the_site_is_replaced_leaves_the_former_one(
    order: SigningOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    class KilledError(Exception):
        """The program ends here."""

    def kill(*_: object) -> None:
        raise KilledError

    before = dict(read_files(order.site))
    monkeypatch.setattr(signing, "swap_in", kill)

    with pytest.raises(KilledError):
        sign_site(order)

    assert dict(read_files(order.site)) == before


def test_a_check_finds_a_changed_file_and_a_changed_list(order: SigningOrder) -> None:
    sign_site(order)
    (order.site / PATHS[0]).write_text("another page")
    with pytest.raises(SigningRefusedError, match="is not as it was made"):
        check_signatures(order.site, order.signing)

    paths = [path for path, _ in read_files(order.site) if path != ".inspectorate-site"]
    write_checksums(order.site, record_files(order.site, paths))
    manifest = read_manifest(order.site)
    assert manifest is not None
    write_manifest(order.site, replace(manifest, files=record_files(order.site, paths)))
    with pytest.raises(SigningRefusedError, match="does not hold"):
        check_signatures(order.site, order.signing)


def test_a_check_of_a_site_that_is_not_signed_says_so(tmp_path: Path) -> None:
    with pytest.raises(SigningRefusedError, match="is not signed"):
        check_signatures(make_site(tmp_path / "site"), Signing())
