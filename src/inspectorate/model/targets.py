"""Where a finished site is published. Pure; what opens a door, such as a password, is never part of it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, NewType

from inspectorate.model.language import FORBID_EXTRA
from inspectorate.model.publication import Audience

TargetName = NewType("TargetName", str)

SSH_PORT = 22
_ADDRESS = re.compile(r"https?://[^\s/]+/(?:\S*/)?")


class TargetKind(Enum):
    """How a site gets to its readers."""

    FOLDER = "folder"
    """A folder of this machine from which a web server serves the link `current`."""
    GIT_BRANCH = "git-branch"
    """A branch of a git repository, as GitHub Pages and GitLab Pages serve it."""
    RSYNC = "rsync"
    """A folder of another machine, reached by SSH and rsync; its web server serves the link `current`."""
    S3 = "s3"
    """Storage that speaks as Amazon's S3 does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One place to which the site is published.

    Raises:
        ValueError: a field that its kind needs is missing, one of another kind is there, or a number is out of range.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    kind: TargetKind
    """How the site gets there. Example: `folder`"""
    audience: Audience = Audience.PUBLIC
    """Whose site may be published here; any other one is refused. Example: `public`"""
    address: str | None = None
    """Where readers find what is published here, with a slash at its end; without it, `address` of the site. Example:
    `https://reports.example.org/`
    """
    most_deletions: int = 100
    """How many files one publication may delete here before it asks a person. Example: `100`"""
    path: str | None = None
    """The folder that holds the releases; the web server serves `current` in it. Required: for `folder` and `rsync`.
    Example: `/srv/reports`
    """
    host: str | None = None
    """The machine, by its name or as `~/.ssh/config` calls it. Required: for `rsync`. Example: `web.example.org`"""
    user: str | None = None
    """Who logs in there, for `rsync`; without it, SSH decides. Example: `publisher`"""
    port: int = SSH_PORT
    """The port of SSH there, for `rsync`. Example: `22`"""
    repository: str | None = None
    """The repository, as git writes it. Required: for `git-branch`. Example: `git@git.example.org:reports.git`"""
    branch: str | None = None
    """The branch that is served. Required: for `git-branch`. Example: `pages`"""
    author: str | None = None
    """Who stands in the commits, for `git-branch`. Example: `Publications team <web@example.org>`"""
    bucket: str | None = None
    """The bucket. Required: for `s3`. Example: `reports-example-org`"""
    prefix: str = "site"
    """With what the names of all published files begin in the bucket, for `s3`: what is served is this folder, and the
    records of the releases lie beside it. Example: `site`
    """
    region: str | None = None
    """The region of the bucket, for `s3`; without it, the settings of the machine decide. Example: `eu-west-2`"""
    endpoint: str | None = None
    """The address of the storage, for `s3`, where it is not Amazon's. Example: `https://storage.example.org`"""

    def __post_init__(self) -> None:
        if wrong := next(self._find_wrong(), None):
            raise ValueError(wrong)

    def _find_wrong(self) -> Iterator[str]:
        needed = _NEEDED[self.kind]
        kind = f"a target of the kind `{self.kind.value}`"
        yield from (f"`{name}` is needed for {kind}." for name in sorted(needed) if not getattr(self, name))
        others = sorted(_OF_SOME_KIND - needed - _ALLOWED[self.kind])
        yield from (f"`{name}` means nothing for {kind}." for name in others if self._says(name))
        if self.most_deletions < 0:
            yield "`most_deletions` is a count of files."
        if not self.prefix.strip("/") or ".." in self.prefix.split("/"):
            yield "`prefix` is the name of a folder in the bucket: the records of releases lie beside it."
        for name in ("host", "user", "repository", "branch"):
            if (getattr(self, name) or "").startswith("-"):
                yield f"`{name}` cannot begin with a hyphen: programs would take it for an option."
        if self.address is not None and not _ADDRESS.fullmatch(self.address):
            yield "`address` is a web address with a slash at its end, such as https://reports.example.org/."

    def _says(self, name: str) -> bool:
        return bool(getattr(self, name) != _DEFAULTS.get(name))


_NEEDED: Mapping[TargetKind, frozenset[str]] = {
    TargetKind.FOLDER: frozenset({"path"}),
    TargetKind.GIT_BRANCH: frozenset({"repository", "branch"}),
    TargetKind.RSYNC: frozenset({"host", "path"}),
    TargetKind.S3: frozenset({"bucket"}),
}
_ALLOWED: Mapping[TargetKind, frozenset[str]] = {
    TargetKind.FOLDER: frozenset(),
    TargetKind.GIT_BRANCH: frozenset({"author"}),
    TargetKind.RSYNC: frozenset({"user", "port"}),
    TargetKind.S3: frozenset({"prefix", "region", "endpoint"}),
}
_OF_SOME_KIND = frozenset().union(*_NEEDED.values(), *_ALLOWED.values())
_DEFAULTS: Mapping[str, object] = {"port": SSH_PORT, "prefix": "site"}
