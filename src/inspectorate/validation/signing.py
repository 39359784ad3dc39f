"""Check the public keys that readers are given. Pure."""

import re
from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.model.site import Site

_SSH = re.compile(
    r'[^\s"#]+ (?:namespaces="[^"]+" )?(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-\S+|sk-\S+@openssh\.com)'
    r" [A-Za-z0-9+/]+=*(?: .*)?"
)
_MINISIGN = re.compile(r"RW[A-Za-z0-9+/]{52}[A-Za-z0-9+/=]{2}")
_PRIVATE = re.compile(r"secret key|RWRTY0Iy")
_TOLD_ALREADY = "PRIVATE KEY"
"""What opens doors is told wherever it stands in the content."""


def check_signing_keys(site: Site, file: str) -> Iterator[Diagnostic]:
    """Yield private keys, which nobody may see, and what is no public key."""
    if site.signing is None:
        return
    keys: list[tuple[FieldPath, str, re.Pattern[str], str]] = [
        (
            ("signing", "ssh_allowed_signers", number),
            line,
            _SSH,
            "name, `ssh-ed25519` and key, such as ssh-keygen has them",
        )
        for number, line in enumerate(site.signing.ssh_allowed_signers)
    ]
    if site.signing.minisign_public_key is not None:
        place: FieldPath = ("signing", "minisign_public_key")
        keys.append((place, site.signing.minisign_public_key, _MINISIGN, "the second line of minisign.pub"))
    for path, key, form, what in keys:
        if _PRIVATE.search(key):
            yield Diagnostic(
                code="private-key",
                message="This is a private key, which must never stand in the content.",
                hint="Take it out, make a new pair of keys, and give the public one. Whoever saw this file can sign.",
                file=file,
                path=path,
            )
        elif form.fullmatch(key) is None and _TOLD_ALREADY not in key:
            yield Diagnostic(
                code="unknown-key",
                message="This is not a public key in the form that readers' programs take.",
                hint=f"Give {what}.",
                file=file,
                path=path,
            )
