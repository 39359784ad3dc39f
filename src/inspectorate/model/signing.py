"""By which keys readers know that the list of fingerprints is the publisher's. Pure."""

from dataclasses import dataclass
from typing import ClassVar

from inspectorate.model.language import FORBID_EXTRA


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """The public keys; private ones never stand in the content."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    ssh_allowed_signers: tuple[str, ...] = ()
    """Lines as ssh-keygen takes them: who signs, for what, and with which public key. Example:
    `['reports@example.org namespaces="file" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEXAMPLE']`
    """
    minisign_public_key: str | None = None
    """The public key of minisign, the second line of its file. Example:
    `RWQExampleKeyExampleKeyExampleKeyExampleKeyExampleKeyExa`
    """
