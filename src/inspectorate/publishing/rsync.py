"""Publish to a folder of another machine by rsync over SSH: releases side by side, and a link flipped in one step.

The folder looks as that of the folder target. `RSYNC_RSH` names another program than `ssh`, as it does for rsync.
"""

import os
import secrets
import shlex
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from inspectorate.model.manifest import FileRecord
from inspectorate.model.targets import Target
from inspectorate.publishing.doors import Door, Shipment, Tell
from inspectorate.publishing.mishaps import NOTHING_CHANGED, ONE_OR_THE_OTHER, NotPublished, Refused, TargetFailed
from inspectorate.publishing.plan import Present, list_some
from inspectorate.publishing.programs import Ended, NoProgram, last_lines, quiet_environment, run
from inspectorate.publishing.releases import (
    KEPT_RELEASES,
    Release,
    ReleaseId,
    name_release,
    read_record,
    write_record,
)
from inspectorate.publishing.remote_shell import (
    BUSY,
    FINISH,
    FLIP,
    FOUND,
    HOLD,
    IN_THE_WAY,
    LOCKED,
    LOOK,
    RECORD,
    TAKE_ALONG,
    read_found,
    write_command,
)

_LINK = "a link"
_UNFINISHED = ".unfinished"
_NO_ANSWER = 255
_MOST_LEFT = 3
_OPTIONS = (
    *("-o", "BatchMode=yes"),
    *("-o", "ConnectTimeout=20"),
    *("-o", "ServerAliveInterval=15"),
    *("-o", "ServerAliveCountMax=4"),
)


@contextmanager
def open_rsync(target: Target, base: Path) -> Iterator[Door]:
    """Log in and hold the lock of the target while it is open.

    Raises:
        Refused: somebody else publishes there now.
        TargetFailed: the machine does not let us in.
    """
    del base
    with _explained(), tempfile.TemporaryDirectory(prefix="inspectorate-") as folder:
        place = _Place(target, Path(folder) / "ssh")
        with place.hold():
            yield place


class _Place:
    def __init__(self, target: Target, socket: Path) -> None:
        self._top = (target.path or "").rstrip("/") or "/"
        self._host = f"{target.user}@{target.host}" if target.user else str(target.host)
        program = shlex.split(os.environ.get("RSYNC_RSH", "ssh"))
        # One login for all: what comes later goes through the connection that holds the lock.
        self._shell = [*program, *_OPTIONS, "-o", f"ControlPath={socket}", "-p", str(target.port)]
        self._holder: subprocess.Popen[bytes] | None = None
        self._present: Release | None = None
        self._names: list[str] = []

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Keep everybody else out."""
        command = [*self._shell, "-o", "ControlMaster=yes", self._host, write_command(HOLD, self._top)]
        with subprocess.Popen(  # noqa: S603  # a list of arguments; what the other shell reads is quoted
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=quiet_environment({})
        ) as holder:
            self._holder = holder
            answer = holder.stdout.readline() if holder.stdout else b""
            if answer.strip() != LOCKED.encode():
                said = last_lines(holder.communicate()[1])
                raise _explain(Ended(holder.returncode, b"", said))
            try:
                yield
            finally:
                holder.communicate()

    def look(self) -> Present:
        """Return what the link leads to, and what the record says of it."""
        state, _, listed = self._ask(LOOK).partition(b"\0")
        name, names, record = state.split(b"\n", 2)
        self._present = read_record(record) if name else None
        self._names = names.decode().split()
        return Present(recorded=self._present.fingerprints if self._present else {}, found=_read_found(listed))

    def fingerprint(self, site: Path, files: Sequence[FileRecord]) -> Mapping[str, str]:
        """Return what the manifest says."""
        del site
        return {one.path: one.sha256 for one in files}

    def send(self, shipment: Shipment) -> ReleaseId:
        """Upload into a folder beside the present release, read it back, and flip the link."""
        present, name = self._present, name_release(shipment.manifest, self._names)
        side = f"{name}.{secrets.token_hex(4)}{_UNFINISHED}"
        left = [one for one in self._names if one.endswith(_UNFINISHED)][-_MOST_LEFT:]
        for one in shipment.plan.sent:
            shipment.tell(one.path)
        self._upload(shipment, side, [*([present.id] if present else []), *left])
        self._check(shipment.manifest.files, side)
        self._take_along(shipment.plan.others, side)
        release = Release(id=name, before=present.id if present else None, files=shipment.manifest.files)
        self._decide(FINISH, name, side, release.before or "", str(KEPT_RELEASES), given=write_record(release))
        return name

    def find_former(self) -> Release | None:
        """Return what the present record names as the one before, if it is still kept."""
        self.look()
        present = self._present
        done = self._run(RECORD, present.before) if present and present.before else None
        return read_record(done.output) if done and done.code == 0 else None

    def bring_back(self, former: Release, tell: Tell) -> None:
        """Flip the link back; what others put beside the present release is taken along."""
        present = self.look()
        others = [path for path in present.found if path not in present.recorded]
        for path in others:
            tell(f"{path} (of another hand, taken along)")
        self._take_along(others, former.id)
        self._decide(FLIP, former.id)

    def _upload(self, shipment: Shipment, side: str, nearby: Sequence[str]) -> None:
        """Let rsync send what neither the present release nor a broken publication has."""
        paths = "\0".join(one.path for one in shipment.manifest.files)
        command = [
            *("rsync", "--checksum", "--perms", "--chmod=F644,D755", "--secluded-args", "--timeout=60"),
            *("--files-from=-", "--from0", "--rsh", shlex.join(self._shell)),
            *(f"--link-dest=../{one}" for one in nearby),
            *("--", f"{shipment.site}/", f"{self._host}:{self._top}/releases/{side}/"),
        ]
        done = run(command, paths.encode("utf-8", "surrogateescape"))
        if done.code:
            raise _explain(done)

    def _check(self, files: Sequence[FileRecord], side: str) -> None:
        found = _read_found(self._ask(FOUND, f"releases/{side}"))
        if wrong := [one.path for one in files if found.get(one.path) != one.sha256]:
            raise Refused(
                f"What arrived is not what was made: {list_some(wrong)}.",
                NOTHING_CHANGED,
                "Let no build run meanwhile, and publish again.",
            )

    def _take_along(self, paths: Sequence[str], release: str) -> None:
        if paths:
            self._ask(TAKE_ALONG, release, given="\0".join(paths).encode("utf-8", "surrogateescape"))

    def _decide(self, script: str, *arguments: str, given: bytes = b"") -> None:
        """Take the step that readers see, if nobody else can have come in."""
        if self._holder is None or self._holder.poll() is not None:
            raise _explain(Ended(_NO_ANSWER, b"", "the connection that held the lock was cut"))
        done = self._run(script, *arguments, given=given)
        if done.code:
            failed = _explain(done)
            raise TargetFailed(failed.what, ONE_OR_THE_OTHER, failed.to_do)

    def _ask(self, script: str, *arguments: str, given: bytes = b"") -> bytes:
        done = self._run(script, *arguments, given=given)
        if done.code:
            raise _explain(done)
        return done.output

    def _run(self, script: str, *arguments: str, given: bytes = b"") -> Ended:
        return run([*self._shell, self._host, write_command(script, self._top, *arguments)], given)


def _read_found(listed: bytes) -> dict[str, str]:
    files, others = read_found(listed)
    return {**files, **dict.fromkeys(others, _LINK)}


_AGAIN = "Publish again: what has arrived is not sent twice."


def _explain(done: Ended) -> NotPublished:
    """Return what an end of ssh or rsync means for the person who publishes."""
    said = done.said or f"it ended with the code {done.code}"
    low = said.lower()
    if done.code == BUSY:
        return Refused(
            "Somebody else is publishing to this target at this moment.",
            "What they publish is not disturbed.",
            "Wait until they are done, and look at the plan again.",
        )
    if done.code == IN_THE_WAY:
        what, to_do = "`current` there is not the link that this program makes.", "Move it away, or change `path`."
        return Refused(what, NOTHING_CHANGED, to_do)
    if "no space left" in low or "quota exceeded" in low or "file too large" in low:
        return TargetFailed(f"The disk of the target is full: {said}", NOTHING_CHANGED, f"Make space there. {_AGAIN}")
    if "permission denied (" in low or "host key verification failed" in low or "too many authentication" in low:
        what = f"The machine refused the login: {said}"
        return TargetFailed(what, NOTHING_CHANGED, "Look at the key for SSH: `ssh` there has to work without asking.")
    if "permission denied" in low or "read-only file system" in low:
        what = f"The machine does not let us write there: {said}"
        return TargetFailed(what, NOTHING_CHANGED, "Ask for the right to write in `path`, and publish again.")
    return TargetFailed(f"The connection to the target broke: {said}", NOTHING_CHANGED, _AGAIN)


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except NoProgram as error:
        raise TargetFailed(str(error), NOTHING_CHANGED, "Install it, and publish again.") from None
