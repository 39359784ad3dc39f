"""Publish to a branch of a git repository: one commit for each release, pushed in one step, without a work tree.

A commit says in its last lines which release it is, after which commit, and which of its files are those of others.
"""

import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from inspectorate.model.manifest import FileRecord
from inspectorate.model.targets import Target
from inspectorate.publishing.doors import Door, Shipment, Tell
from inspectorate.publishing.mishaps import NOTHING_CHANGED, ONE_OR_THE_OTHER, Refused, TargetFailed
from inspectorate.publishing.plan import Present, count
from inspectorate.publishing.programs import Ended, NoProgram, run
from inspectorate.publishing.releases import Release, ReleaseId, name_release

_TIP = "refs/inspectorate/tip"
_RELEASE, _BEFORE, _KEPT = "Inspectorate-Release", "Inspectorate-Before", "Inspectorate-Kept"
_LINE = re.compile(rf"({_RELEASE}|{_BEFORE}|{_KEPT}): (.+)")
_AUTHOR = re.compile(r"(?P<name>[^<>]+?)\s*<(?P<address>[^<>]*)>")
_NO_JEKYLL = ".nojekyll"
"""Without it, GitHub Pages leaves out files whose names begin with `_`. It is ours, and part of no site."""
_MODE = "100644"


@dataclass(frozen=True, slots=True)
class _Said:
    """What a commit of ours says of itself."""

    commit: str
    release: str
    before: str | None
    kept: frozenset[str]


@contextmanager
def open_branch(target: Target, base: Path) -> Iterator[Door]:
    """Fetch what is known of the branch into a folder that is thrown away; pushing is the moment that counts.

    Raises:
        TargetFailed: git is not there, or the repository cannot be reached.
    """
    address = target.repository or ""
    if "://" not in address and (base / address).is_dir():
        address = str((base / address).absolute())
    with tempfile.TemporaryDirectory(prefix="inspectorate-", suffix=".git") as folder:
        branch = _Branch(Path(folder), address, target)
        branch.fetch()
        yield branch


class _Branch:
    def __init__(self, folder: Path, address: str, target: Target) -> None:
        self._folder, self._address, self._target = folder, address, target
        self._ref = f"refs/heads/{target.branch}"
        self._tip: str | None = None

    def fetch(self) -> None:
        """Fetch the history of the branch; the files themselves only where the server cannot leave them out."""
        self._ask("init", "--quiet", "--bare")
        self._ask("remote", "add", "origin", self._address)
        listed = self._reach("ls-remote", "origin", self._ref)
        if listed.output.strip():
            self._reach("fetch", "--quiet", "--no-tags", "--filter=blob:none", "origin", f"+{self._ref}:{_TIP}")
            self._tip = self._ask("rev-parse", _TIP).decode().strip()

    def look(self) -> Present:
        """Return the files at the tip of the branch, and those of the last release."""
        found = self._list(self._tip) if self._tip else {}
        said = self._find_said()
        recorded = self._list_ours(said) if said else {}
        return Present(
            recorded={path: mark for path, mark in recorded.items() if path != _NO_JEKYLL},
            found={path: mark for path, mark in found.items() if path != _NO_JEKYLL},
        )

    def fingerprint(self, site: Path, files: Sequence[FileRecord]) -> Mapping[str, str]:
        """Take the files in, and return the names that git gives to what they hold."""
        paths = [str(site / one.path) for one in files]
        names = self._ask("hash-object", "-w", "--no-filters", "--stdin-paths", given="\n".join(paths).encode())
        return {one.path: f"{_MODE} {name}" for one, name in zip(files, names.decode().split(), strict=True)}

    def send(self, shipment: Shipment) -> ReleaseId:
        """Push a commit with the site and the files of others."""
        marks = dict(self.fingerprint(shipment.site, shipment.manifest.files))
        others = {path: mark for path, mark in self.look().found.items() if path in shipment.plan.others}
        said = self._find_said()
        name = name_release(shipment.manifest)
        for one in shipment.plan.sent:
            shipment.tell(one.path)
        tree = self._write_tree({**others, **marks})
        date = f"{int(shipment.manifest.built.timestamp())} +0000"
        self._push(tree, _write_message(name, said.commit if said else None, others), date)
        return name

    def find_former(self) -> Release | None:
        """Return the release that the present commit names as the one before it."""
        said = self._find_said()
        former = self._read_said(said.before) if said and said.before else None
        return Release(id=ReleaseId(former.release), before=None, files=()) if former else None

    def bring_back(self, former: Release, tell: Tell) -> None:
        """Push a commit with the files of the former release, and what others have put there since."""
        present = self._find_said()
        back = self._read_said(present.before) if present and present.before else None
        if not present or not back or not self._tip:
            raise ValueError("There is no former release.")
        ours = self._list_ours(back)
        known = {*self._list_ours(present), *ours}
        others = {path: mark for path, mark in self._list(self._tip).items() if path not in known}
        tell(f"{count(len(ours))} of release {former.id}")
        date = self._ask("show", "-s", "--format=%ct +0000", self._tip).decode().strip()
        self._push(self._write_tree({**others, **ours}), _write_message(back.release, back.before, others), date)

    def _list_ours(self, said: _Said) -> dict[str, str]:
        return {path: mark for path, mark in self._list(said.commit).items() if path not in said.kept}

    def _find_said(self) -> _Said | None:
        """Return what the last commit that is a release says; others may have committed since."""
        if not self._tip:
            return None
        log = self._ask("log", "--first-parent", f"--grep=^{_RELEASE}: ", "-1", "--format=%H", self._tip)
        return self._read_said(log.decode().strip()) if log.strip() else None

    def _read_said(self, commit: str) -> _Said | None:
        message = self._ask("show", "-s", "--format=%B", commit).decode("utf-8", "replace")
        lines = [match.groups() for line in message.splitlines() if (match := _LINE.fullmatch(line))]
        release = next((value for name, value in lines if name == _RELEASE), None)
        if release is None:
            return None
        before = next((value for name, value in lines if name == _BEFORE), None)
        return _Said(commit, release, before, frozenset(value for name, value in lines if name == _KEPT))

    def _list(self, commit: str) -> dict[str, str]:
        """Return mode and name of each file of a commit, by its path."""
        listed = self._ask("ls-tree", "-r", "-z", "--full-tree", commit).decode("utf-8", "surrogateescape")
        files = {}
        for entry in filter(None, listed.split("\0")):
            about, _, path = entry.partition("\t")
            mode, _, name = about.split(" ")
            files[path] = f"{mode} {name}"
        return files

    def _write_tree(self, files: Mapping[str, str]) -> str:
        empty = self._ask("hash-object", "-w", "--stdin").decode().strip()
        entries = {**files, _NO_JEKYLL: f"{_MODE} {empty}"}
        written = "".join(f"{mark}\t{path}\0" for path, mark in entries.items())
        index = {"GIT_INDEX_FILE": str(self._folder / "inspectorate-index")}
        (self._folder / "inspectorate-index").unlink(missing_ok=True)
        given = written.encode("utf-8", "surrogateescape")
        self._ask("update-index", "-z", "--index-info", given=given, variables=index)
        return self._ask("write-tree", "--missing-ok", variables=index).decode().strip()

    def _push(self, tree: str, message: str, date: str) -> None:
        match = _AUTHOR.fullmatch(self._target.author or "")
        name, address = match.group("name", "address") if match else ("Inspectorate", "inspectorate@localhost")
        who = {
            f"GIT_{role}_{what}": value
            for role in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", name), ("EMAIL", address), ("DATE", date))
        }
        parents = ("-p", self._tip) if self._tip else ()
        commit = self._ask("commit-tree", tree, *parents, given=message.encode(), variables=who).decode().strip()
        lease = f"--force-with-lease={self._ref}:{self._tip or ''}"
        try:
            self._reach("push", "--quiet", lease, "origin", f"{commit}:{self._ref}")
        except TargetFailed as failed:
            raise TargetFailed(failed.what, ONE_OR_THE_OTHER, failed.to_do) from None

    def _ask(self, *arguments: str, given: bytes = b"", variables: Mapping[str, str] | None = None) -> bytes:
        done = self._git(*arguments, given=given, variables=variables)
        if done.code:
            raise _explain(done.said)
        return done.output

    def _reach(self, *arguments: str) -> Ended:
        """Run git against the repository of the target.

        Raises:
            Refused: somebody else published meanwhile.
            TargetFailed: the repository cannot be reached, or does not take it.
        """
        done = self._git(*arguments)
        if done.code:
            raise _explain(done.said)
        return done

    def _git(self, *arguments: str, given: bytes = b"", variables: Mapping[str, str] | None = None) -> Ended:
        settings = {"GIT_DIR": str(self._folder), "GIT_CONFIG_NOSYSTEM": "1", **(variables or {})}
        settings.setdefault("GIT_SSH_COMMAND", "ssh -o BatchMode=yes -o ConnectTimeout=20")
        try:
            return run(("git", "-c", "gc.auto=0", "-c", "maintenance.auto=false", *arguments), given, settings)
        except NoProgram as error:
            raise TargetFailed(str(error), NOTHING_CHANGED, "Install git, and publish again.") from None


def _write_message(release: str, before: str | None, others: Mapping[str, str]) -> str:
    lines = [f"Publish release {release}", "", f"{_RELEASE}: {release}"]
    if before:
        lines.append(f"{_BEFORE}: {before}")
    lines += [f"{_KEPT}: {path}" for path in sorted(others)]
    return "\n".join(lines) + "\n"


_FULL = ("no space left", "file too large", "quota exceeded")
_REFUSALS = (
    ("stale info", "Somebody else changed the branch while this was published."),
    ("fetch first", "Somebody else changed the branch while this was published."),
    ("cannot lock ref", "Somebody else changed the branch while this was published."),
)
_LOGINS = ("permission denied", "authentication failed", "could not read username", "access denied", "403")


def _explain(said: str) -> Refused | TargetFailed:
    for sign, what in _REFUSALS:
        if sign in said:
            return Refused(
                what, "What they published stands; ours was not sent.", "Look at the plan, and publish again."
            )
    if any(sign in said.lower() for sign in _FULL):
        return TargetFailed(f"A disk is full: {said}", NOTHING_CHANGED, "Make space, and publish again.")
    if any(sign in said.lower() for sign in _LOGINS):
        return TargetFailed(
            f"The repository refused the login: {said}",
            NOTHING_CHANGED,
            "Look at the key or the token that git uses on this machine: `git push` there has to work without asking.",
        )
    return TargetFailed(
        f"The repository did not take it: {said}",
        NOTHING_CHANGED,
        "Look at the network and at the address in `repository`, and publish again: nothing is sent twice.",
    )
