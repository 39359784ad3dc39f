"""Sign the list of fingerprints of a finished site, and check the signature, with ssh-keygen and minisign."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from inspectorate.assembly.manifest_file import MARKER, read_manifest, record_files, write_manifest
from inspectorate.assembly.site_folder import discard, open_side_folder, swap_in
from inspectorate.model.manifest import Manifest
from inspectorate.model.publication import Audience
from inspectorate.model.signing import Signing
from inspectorate.views.addresses import CHECKSUMS, SIGNATURES

SSH_SIGNATURE, MINISIGN_SIGNATURE = SIGNATURES
_NAMESPACE = "file"


class Method(Enum):
    """With which program a list is signed."""

    SSH = "ssh-keygen"
    MINISIGN = "minisign"


class SigningRefusedError(Exception):
    """Nothing was signed, or a signature does not hold; the words say why, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningOrder:
    """What to sign, and with which key."""

    site: Path
    method: Method
    key: Path
    signing: Signing
    """The public keys that readers are given."""


def sign_site(order: SigningOrder) -> str:
    """Sign the list of fingerprints and add the signature to the site, in one step; return its path.

    The program asks for a passphrase as it always does. What readers could not check is not added.

    Raises:
        SigningRefusedError: the site is not as it was made, the program is missing or made no signature, or the key is
            not the one that readers know.
        OSError: the site cannot be written; it stands as it was.
    """
    manifest = _read_whole(order.site)
    with tempfile.TemporaryDirectory() as folder:
        checksums = Path(folder) / CHECKSUMS
        shutil.copyfile(order.site / CHECKSUMS, checksums)
        signature = checksums.with_name(_SIGNATURE_BY_METHOD[order.method])
        _run_to_sign(order, checksums)
        if not signature.is_file():
            raise SigningRefusedError(
                f"{order.method.value} made no signature; what it wrote stands above. Was the passphrase right?"
            )
        _CHECK_BY_METHOD[order.method](checksums, signature, order.signing)
        _add(order.site, signature, manifest)
    return signature.name


def check_signatures(site: Path, signing: Signing) -> tuple[str, ...]:
    """Check every signature of a site, and that its files are those of the list; return the names of the signatures.

    Raises:
        SigningRefusedError: there is none, one does not hold, or a file was changed.
    """
    _read_whole(site)
    found = [method for method, name in _SIGNATURE_BY_METHOD.items() if (site / name).is_file()]
    if not found:
        raise SigningRefusedError(f"{site} is not signed. `build sign` with a key signs it.")
    for method in found:
        _CHECK_BY_METHOD[method](site / CHECKSUMS, site / _SIGNATURE_BY_METHOD[method], signing)
    return tuple(_SIGNATURE_BY_METHOD[method] for method in found)


def _read_whole(site: Path) -> Manifest:
    """Return the manifest of a site whose files are all as they were made."""
    manifest = read_manifest(site)
    if manifest is None:
        raise SigningRefusedError(f"{site} is no site made by this program. Name its folder with --site.")
    if manifest.audience is not Audience.PUBLIC or manifest.as_of > manifest.built:
        raise SigningRefusedError(f"{site} was made to be looked at, not to be published.")
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if not path.is_dir()} - {MARKER}
    listed = {one.path for one in manifest.files}
    differing = sorted(there ^ listed) or [
        one.path for one, now in zip(manifest.files, record_files(site, listed), strict=True) if one != now
    ]
    if differing:
        raise SigningRefusedError(
            f"`{differing[0]}` is not as it was made, so {site} is not signed. Build the site anew."
        )
    if CHECKSUMS not in listed:
        raise SigningRefusedError(f"{site} has no {CHECKSUMS}. Build the site anew.")
    return manifest


def _run_to_sign(order: SigningOrder, checksums: Path) -> None:
    if order.method is Method.SSH:
        arguments = ["ssh-keygen", "-Y", "sign", "-n", _NAMESPACE, "-f", str(order.key), str(checksums)]
    else:
        signature = str(checksums.with_name(MINISIGN_SIGNATURE))
        arguments = ["minisign", "-S", "-s", str(order.key), "-m", str(checksums), "-x", signature]
    try:
        # It talks with the person at the terminal itself: what is typed there never comes through this program.
        done = subprocess.run(arguments, check=False)  # noqa: S603  # a list of arguments, without a shell
    except FileNotFoundError:
        raise SigningRefusedError(_say_missing(order.method)) from None
    if done.returncode != 0:
        checksums.with_name(_SIGNATURE_BY_METHOD[order.method]).unlink(missing_ok=True)


def _check_ssh(checksums: Path, signature: Path, signing: Signing) -> None:
    if not signing.ssh_allowed_signers:
        raise SigningRefusedError(_say_unknown("ssh_allowed_signers"))
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".allowed") as allowed:
        allowed.write("".join(f"{line}\n" for line in signing.ssh_allowed_signers))
        allowed.flush()
        found = _run_to_check(
            Method.SSH, ["ssh-keygen", "-Y", "find-principals", "-s", str(signature), "-f", allowed.name]
        )
        identity = found.decode("utf-8", "replace").partition("\n")[0].strip() if found else ""
        if not identity:
            raise SigningRefusedError(_say_wrong("ssh_allowed_signers"))
        arguments = ["ssh-keygen", "-Y", "verify", "-f", allowed.name, "-I", identity, "-n", _NAMESPACE]
        if _run_to_check(Method.SSH, [*arguments, "-s", str(signature)], checksums.read_bytes()) is None:
            raise SigningRefusedError(_say_wrong("ssh_allowed_signers"))


def _check_minisign(checksums: Path, signature: Path, signing: Signing) -> None:
    if not signing.minisign_public_key:
        raise SigningRefusedError(_say_unknown("minisign_public_key"))
    arguments = ["minisign", "-V", "-q", "-P", signing.minisign_public_key, "-m", str(checksums), "-x", str(signature)]
    if _run_to_check(Method.MINISIGN, arguments) is None:
        raise SigningRefusedError(_say_wrong("minisign_public_key"))


def _run_to_check(method: Method, arguments: Sequence[str], given: bytes = b"") -> bytes | None:
    """Return what a program says, or None where it says no."""
    try:
        done = subprocess.run(arguments, input=given, capture_output=True, check=False)  # noqa: S603  # no shell
    except FileNotFoundError:
        raise SigningRefusedError(_say_missing(method)) from None
    return done.stdout if done.returncode == 0 else None


def _add(site: Path, signature: Path, manifest: Manifest) -> None:
    """Put a site with the signature in the place of the site, in one step."""
    paths = {one.path for one in manifest.files}
    side = open_side_folder(site)
    try:
        for path in paths - {signature.name}:
            (side / path).parent.mkdir(parents=True, exist_ok=True)
            _link(site / path, side / path)
        shutil.copyfile(signature, side / signature.name)
        write_manifest(side, replace(manifest, files=record_files(side, {*paths, signature.name})))
        swap_in(side, site)
    finally:
        discard(side)


def _link(former: Path, path: Path) -> None:
    """Let a file stand at a second path, or copy it where the disk cannot do that."""
    try:
        os.link(former, path)
    except OSError:
        shutil.copy2(former, path)


def _say_missing(method: Method) -> str:
    return f"There is no program `{method.value}` on this machine. Install it, or sign with the other one."


def _say_unknown(field: str) -> str:
    return f"site.yaml names no `{field}` below `signing`, so readers could not check the signature. Add it first."


def _say_wrong(field: str) -> str:
    return (
        f"The signature does not hold with the key that site.yaml names in `{field}`: it is of another key,"
        " or of another list."
    )


_SIGNATURE_BY_METHOD = {Method.SSH: SSH_SIGNATURE, Method.MINISIGN: MINISIGN_SIGNATURE}
_CHECK_BY_METHOD: dict[Method, Callable[[Path, Path, Signing], None]] = {
    Method.SSH: _check_ssh,
    Method.MINISIGN: _check_minisign,
}
