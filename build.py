"""Make the site, or run the tests, in an environment of the project's own.

python3 build.py site [options]             make the site; any other words go to the program too
python3 build.py test [options of pytest]   run the whole test suite

The first use makes `.venv` beside this file from `requirements.lock`. A stamp in it, written last, says what it was
made from: while the stamp fits, nothing is installed and no network is used.

Exit code 3: the machine lacks something. All others, such as 0 for done and 2 for wrong use, come from the program or
from pytest, to which this script hands over.

Standard library only. The syntax stays readable for Python 3.8, so that an old Python gets a sentence, not a traceback.
"""

from __future__ import annotations

import contextlib
import ctypes.util
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

if sys.platform != "win32":
    import fcntl

OLDEST_PYTHON = (3, 11)
FOLDER = Path(__file__).resolve().parent
QUOTED_LINES = 30

# The names that WeasyPrint 70 tries (weasyprint/text/ffi.py); a test compares them with the installed WeasyPrint.
# It only warns when the last library is missing, but will need it, and our tests take warnings as errors.
NAMES_BY_LIBRARY = {
    "GObject": (
        "libgobject-2.0-0",
        "gobject-2.0-0",
        "gobject-2.0",
        "libgobject-2.0.so.0",
        "libgobject-2.0.0.dylib",
        "libgobject-2.0-0.dll",
    ),
    "Pango": (
        "libpango-1.0-0",
        "pango-1.0-0",
        "pango-1.0",
        "libpango-1.0.so.0",
        "libpango-1.0.dylib",
        "libpango-1.0-0.dll",
    ),
    "HarfBuzz": (
        "libharfbuzz-0",
        "harfbuzz",
        "harfbuzz-0.0",
        "libharfbuzz.so.0",
        "libharfbuzz.0.dylib",
        "libharfbuzz-0.dll",
    ),
    "Fontconfig": (
        "libfontconfig-1",
        "fontconfig-1",
        "fontconfig",
        "libfontconfig.so.1",
        "libfontconfig.1.dylib",
        "libfontconfig-1.dll",
    ),
    "PangoFT2": (
        "libpangoft2-1.0-0",
        "pangoft2-1.0-0",
        "pangoft2-1.0",
        "libpangoft2-1.0.so.0",
        "libpangoft2-1.0.dylib",
        "libpangoft2-1.0-0.dll",
    ),
    "HarfBuzz subset": (
        "libharfbuzz-subset-0",
        "harfbuzz-subset",
        "harfbuzz-subset-0.0",
        "libharfbuzz-subset.so.0",
        "libharfbuzz-subset.0.dylib",
        "libharfbuzz-subset-0.dll",
    ),
}
# Source: WeasyPrint 70, "First steps". It leaves Fontconfig to Pango's own needs; we load it, so we ask for it.
LIBRARY_PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "libfontconfig1")
APT_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")

# Debian's package of each program that only tests use, and the names it goes by on the search path.
PROGRAMS_BY_PACKAGE = {
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "poppler-utils": ("pdftotext",),
    "default-jdk-headless": ("javac",),
    "nodejs": ("node",),
    "npm": ("npm",),
    "nginx-light": ("nginx",),
    "openssh-client": ("ssh",),
    "openssh-server": ("sshd",),
    "rsync": ("rsync",),
    "minisign": ("minisign",),
}
# Debian's package of each Java library that only tests use, and the file that it brings.
LIBRARY_FILE_BY_PACKAGE = {"libjaxb-java": "/usr/share/java/jaxb-runtime.jar"}

# Source: WeasyPrint 70, "Troubleshooting".
MACOS_HINT = (
    "If Homebrew has them already: use Homebrew's python3, or first say\n"
    "  export DYLD_FALLBACK_LIBRARY_PATH=$(brew --prefix)/lib"
)
# Where WeasyPrint 70 looks on Windows unless WEASYPRINT_DLL_DIRECTORIES says otherwise.
WINDOWS_LIBRARY_FOLDERS = r"C:\msys64\ucrt64\bin;C:\msys64\mingw64\bin;C:\Program Files\GTK3-Runtime Win64\bin"


class PreparationError(Exception):
    """The machine lacks something; the text says what, and what to do."""


def main(arguments: Sequence[str]) -> int:
    """Prepare the environment and hand over to the program or to pytest.

    Returns only where something was missing, and on Windows; elsewhere this process becomes the program.
    """
    complaint = complain_about_python(sys.version_info[:2])
    if complaint:
        say(complaint)
        return 3
    try:
        prepare_environment(FOLDER)
        if arguments[:1] == ["test"]:
            prepare_test_programs(FOLDER)
            prepare_node_packages(FOLDER)
        return hand_over(choose_command(arguments, FOLDER), FOLDER)
    except PreparationError as error:
        say(str(error))
    except OSError as error:
        place = error.filename or FOLDER
        say(
            f"{place}: {error.strerror or error}\n"
            "Check that this is there, that you may write there and that the disk has room; then run the command again."
        )
    except KeyboardInterrupt:
        say("Stopped. What is unfinished in .venv is made anew by the next start.")
        return 130  # what a shell reports for Ctrl-C
    return 3


def complain_about_python(version: tuple[int, ...]) -> str:
    """Return what to tell the user of this Python, or nothing when it is new enough."""
    if version >= OLDEST_PYTHON:
        return ""
    return (
        f"This is Python {join(version)}. The project needs Python {join(OLDEST_PYTHON)} or newer; nothing was done.\n"
        f"Start build.py with a newer Python, for example: python{join(OLDEST_PYTHON)} build.py site"
    )


def choose_command(arguments: Sequence[str], folder: Path) -> list[str]:
    """Return the command line of pytest for `test`, of the program for everything else.

    Without arguments, the program shows its help.
    """
    if arguments[:1] == ["test"]:
        return [str(find_python(folder)), "-m", "pytest", *arguments[1:]]
    # The script that pip made from [project.scripts]: it calls inspectorate.cli and lets the help speak of "build".
    # It is given to Python here, because the first line of a script must be short and is not in a long path.
    script = find_python(folder).with_name("build.exe" if os.name == "nt" else "build")
    launcher = [str(script)] if os.name == "nt" else [str(find_python(folder)), str(script)]
    return [*launcher, *(arguments or ["--help"])]


def hand_over(command: Sequence[str], folder: Path) -> int:
    """Run the command in the project folder; on POSIX in place of this process."""
    os.chdir(folder)
    if os.name != "nt":
        # No shell is wanted: the arguments are the user's own and must arrive as they are.
        os.execv(command[0], list(command))  # noqa: S606
    # The exec of Windows gives the prompt back at once, while the program still writes.
    return subprocess.run(command, check=False).returncode


# --- The environment --------------------------------------------------------------------------------------------------


def prepare_environment(folder: Path) -> None:
    """Make `.venv` fit the lock file and the project; do nothing when its stamp says that it does.

    Raises:
        PreparationError: the machine lacks something; nothing was changed, or the next start repairs it.
    """
    wanted = describe_environment(folder)
    if is_ready(folder, wanted):
        return
    if not has_apt_rights():
        refuse_if_lacking()
    with lock_environment(folder) as lock:
        # Another start may have done the work while this one waited.
        if not is_ready(folder, wanted):
            install_system_packages(find_missing_packages(), lock)
            refuse_if_lacking()
            fill_environment(folder, wanted, lock)


def describe_environment(folder: Path) -> str:
    """Return the stamp of an environment that fits: a line for the packages, then a line for the project itself.

    The folder counts, because `.venv` holds its path: a copied or moved project would run the code of its origin. Of
    Python, only the series counts: 3.11.2 and 3.11.7 can use the same packages.
    """
    lock_file = (folder / "requirements.lock").read_bytes()
    project = (folder / "pyproject.toml").read_bytes()
    packages = b"\0".join([str(sys.implementation.cache_tag).encode(), os.fsencode(folder), lock_file])
    return f"packages {hashlib.sha256(packages).hexdigest()}\nproject {hashlib.sha256(project).hexdigest()}\n"


def is_ready(folder: Path, wanted: str) -> bool:
    """Say whether the stamp agrees, and Python is still where `.venv` found it."""
    return read_stamp(folder) == wanted and find_python(folder).exists()


def has_fitting_packages(folder: Path, wanted: str) -> bool:
    """Say whether only the project's own line of the stamp disagrees."""
    return read_stamp(folder).splitlines()[:1] == wanted.splitlines()[:1] and find_python(folder).exists()


def read_stamp(folder: Path) -> str:
    """Return the text of the stamp; nothing when there is none."""
    try:
        return stamp_of(folder).read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, NotADirectoryError):
        return ""


def stamp_of(folder: Path) -> Path:
    """Return the path of the stamp."""
    return folder / ".venv" / "inspectorate-stamp"


def find_python(folder: Path) -> Path:
    """Return the path of the environment's Python, made or not."""
    return folder / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


@contextlib.contextmanager
def lock_environment(folder: Path) -> Iterator[tuple[int, ...]]:
    """Hold the only right to change `.venv`; wait for it when another start has it.

    Yields what child processes must inherit. They hold the lock too, so a pip that outlives a killed start is waited
    for. Windows has no such lock; two first starts at once are not safe there.
    """
    (folder / ".venv").mkdir(exist_ok=True)
    with (folder / ".venv" / "lock").open("a", encoding="utf-8") as file:
        if sys.platform == "win32":
            yield ()
        else:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Another start is preparing .venv; waiting for it.")
                fcntl.flock(file, fcntl.LOCK_EX)
            yield (file.fileno(),)


def fill_environment(folder: Path, wanted: str, lock: tuple[int, ...]) -> None:
    """Install what the stamp finds missing; write the stamp last, so that a broken attempt is seen as one."""
    packages_fit = has_fitting_packages(folder, wanted)
    stamp_of(folder).unlink(missing_ok=True)
    if not packages_fit:
        say("Making .venv from requirements.lock; this takes about a minute and needs the network.")
        install_packages(folder, lock)
    # Hatchling is in the lock file: without isolation nothing is fetched here.
    pip_install(["--no-deps", "--no-build-isolation", "--editable", "."], folder, lock)
    stamp_of(folder).write_text(wanted, encoding="utf-8")


def install_packages(folder: Path, lock: tuple[int, ...]) -> None:
    """Make `.venv` from nothing: an interrupted pip leaves packages that look whole and are not."""
    for entry in (folder / ".venv").iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name != "lock":  # whoever waits for it has it open
            entry.unlink()
    run_quietly([sys.executable, "-m", "venv", ".venv"], folder, lock)
    # Wheels only: building a package would fetch its build tools, which no hash guards. Without dependencies: the lock
    # file names them all, and where one package asks for an extra of another, pip before 23.3 looks for the newest one.
    exactly = ["--no-deps", "--only-binary", ":all:", "--require-hashes"]
    pip_install([*exactly, "--requirement", "requirements.lock"], folder, lock)


def pip_install(options: Sequence[str], folder: Path, lock: tuple[int, ...]) -> None:
    """Run the environment's pip."""
    pip = [str(find_python(folder)), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    run_quietly([*pip, "install", *options], folder, lock)


def run_quietly(command: Sequence[str], folder: Path, lock: tuple[int, ...], **variables: str) -> None:
    """Run a command and show what it printed only if it fails.

    Raises:
        PreparationError: it failed.
    """
    done = subprocess.run(
        command,
        check=False,
        cwd=folder,
        env={**os.environ, **variables},
        pass_fds=lock,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        raise PreparationError(
            f"This command failed with exit code {done.returncode}:\n  {' '.join(command)}\n"
            f"It said:\n{quote_end(done.stdout)}\n"
            "Mend what it names; often that is the network or a full disk. Then run the same command again."
        )


# --- What the machine must have ---------------------------------------------------------------------------------------


def refuse_if_lacking() -> None:
    """Stop if the machine lacks what the program needs.

    Raises:
        PreparationError: with the commands that install it.
    """
    missing = explain_missing(find_missing_libraries(is_loadable), find_missing_venv_package(sys.version_info[:2]))
    if missing:
        raise PreparationError(missing)


def explain_missing(libraries: Sequence[str], venv_package: str) -> str:
    """Return what to tell the user, with the command of each package manager; nothing when nothing is missing."""
    lines = []
    if libraries:
        lines.append(f"  libraries that make PDFs: {', '.join(libraries)}")
    if venv_package:
        lines.append("  the part of Python that makes virtual environments: ensurepip")
    if not lines:
        return ""
    apt_packages = [*(LIBRARY_PACKAGES if libraries else ()), *([venv_package] if venv_package else ())]
    commands = [f"  Debian, Ubuntu: sudo apt-get update && sudo {' '.join([*APT_INSTALL, *apt_packages])}"]
    if libraries:
        commands.append("  Fedora:         sudo dnf install -y pango")
        commands.append("  Homebrew:       brew install pango")
    return "\n".join(
        ["This machine lacks something. .venv was not changed. Missing:", *lines]
        + ["Install it, then run the same command again:", *commands]
        + ([MACOS_HINT] if libraries and sys.platform == "darwin" else [])
    )


def find_missing_libraries(is_loadable: Callable[[str], bool]) -> list[str]:
    """Return the libraries of which no name can be loaded."""
    if sys.platform == "win32":
        for place in os.environ.get("WEASYPRINT_DLL_DIRECTORIES", WINDOWS_LIBRARY_FOLDERS).split(";"):
            with contextlib.suppress(OSError):
                os.add_dll_directory(place)
    return [library for library, names in NAMES_BY_LIBRARY.items() if not any(map(is_loadable, names))]


def is_loadable(name: str) -> bool:
    """Say whether WeasyPrint will be able to load a library under this name."""
    try:
        ctypes.CDLL(name)
    except OSError:
        # WeasyPrint's loader then searches, too. Only macOS has places that the search knows and loading does not.
        return sys.platform == "darwin" and ctypes.util.find_library(name) is not None
    return True


def find_missing_venv_package(version: tuple[int, ...]) -> str:
    """Return Debian's package of `ensurepip`, which Debian keeps apart from Python; nothing when it is there."""
    importlib.invalidate_caches()  # apt-get may have brought it a moment ago
    return "" if importlib.util.find_spec("ensurepip") else f"python{join(version)}-venv"


def prepare_test_programs(folder: Path) -> None:
    """Install what only tests use where apt-get can; elsewhere say that some tests will be skipped."""
    if find_missing_test_packages(shutil.which, os.path.isfile) and has_apt_rights():
        with lock_environment(folder) as lock:
            try:
                install_system_packages(find_missing_test_packages(shutil.which, os.path.isfile), lock)
            except PreparationError as error:
                say(str(error))
    missing = find_missing_test_packages(shutil.which, os.path.isfile)
    if missing:
        say(
            f"Not installed: {', '.join(missing)}. The tests that need them will be skipped.\n"
            f"  Debian: sudo apt-get update && sudo {' '.join([*APT_INSTALL, *missing])}"
        )


def prepare_node_packages(folder: Path) -> None:
    """Install what only tests use of Node.js, from package-lock.json; say that some tests will be skipped if it fails.

    The stamp is written last, as that of the environment is.
    """
    wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    stamp = folder / "node_modules" / "inspectorate-stamp"
    npm = shutil.which("npm")
    if npm is None:  # it has been named among what is missing
        return
    with lock_environment(folder) as lock:
        if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
            return
        say("Installing the packages of package-lock.json; this needs the network.")
        try:
            # Without scripts: a package that is only read and run needs no program of its own at installation.
            run_quietly([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder, lock)
        except PreparationError as error:
            say(f"{error}\nThe tests that need these packages will be skipped.")
        else:
            stamp.write_text(wanted, encoding="utf-8")


def find_missing_test_packages(find_program: Callable[[str], str | None], is_file: Callable[[str], bool]) -> list[str]:
    """Return Debian's packages of the test programs that are not on the search path, and of the files not there."""
    programs = [package for package, names in PROGRAMS_BY_PACKAGE.items() if not any(map(find_program, names))]
    return programs + [package for package, name in LIBRARY_FILE_BY_PACKAGE.items() if not is_file(name)]


# --- apt-get ----------------------------------------------------------------------------------------------------------


def has_apt_rights() -> bool:
    """Say whether this script may install packages of the system."""
    if sys.platform == "win32":
        return False
    try:
        os_release = Path("/etc/os-release").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False  # macOS and old systems have no such file
    return can_use_apt(os_release, os.geteuid(), shutil.which("apt-get"))


def can_use_apt(os_release: str, user_id: int, apt_get: str | None) -> bool:
    """Say whether this is Debian or a child of it, the user is root and apt-get is there."""
    return is_debian(os_release) and user_id == 0 and apt_get is not None


def is_debian(os_release: str) -> bool:
    """Say whether the text of an os-release file tells of Debian, Ubuntu or a child of theirs."""
    words: set[str] = set()
    for line in os_release.splitlines():
        key, _, value = line.partition("=")
        if key.strip() in ("ID", "ID_LIKE"):
            words.update(value.strip().strip("\"'").lower().split())
    return not words.isdisjoint({"debian", "ubuntu"})


def find_missing_packages() -> list[str]:
    """Return Debian's packages of everything that the program needs and the machine lacks."""
    venv_package = find_missing_venv_package(sys.version_info[:2])
    libraries = LIBRARY_PACKAGES if find_missing_libraries(is_loadable) else ()
    return [*libraries, *([venv_package] if venv_package else [])]


def install_system_packages(packages: Sequence[str], lock: tuple[int, ...]) -> None:
    """Install packages with apt-get; nothing when there are none.

    Raises:
        PreparationError: apt-get failed.
    """
    if not packages:
        return
    say(f"Installing with apt-get: {' '.join(packages)}")
    for command in (("apt-get", "update"), (*APT_INSTALL, *packages)):
        run_quietly(command, FOLDER, lock, DEBIAN_FRONTEND="noninteractive")


# --- Messages ---------------------------------------------------------------------------------------------------------


def say(message: str) -> None:
    """Write a message where it does not mix with what the program prints."""
    print(message, file=sys.stderr, flush=True)


def join(version: tuple[int, ...]) -> str:
    """Return a version in print, such as 3.11."""
    return ".".join(map(str, version))


def quote_end(text: str) -> str:
    """Return the last lines of another program's words, moved to the right to stand apart from ours."""
    lines = text.strip().splitlines()
    # What went wrong stands at the end; apt-get fills pages before it.
    shown = lines[-QUOTED_LINES:]
    return "\n".join(f"  {line}" for line in (shown if shown == lines else ["…", *shown]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
