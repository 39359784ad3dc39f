"""What `build.py`, the lock file and `.ci/run` promise, as far as it shows without a network."""

import ast
import fcntl
import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n'
UBUNTU = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n'
MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n'
FEDORA = 'NAME="Fedora Linux"\nID=fedora\nHOME_URL="https://debian.example/"\n'
ROCKY = "ID='rocky'\nID_LIKE='rhel centos fedora'\n"


def load_build_script() -> ModuleType:
    """Import build.py by its path: it is no part of a package, and a library has the same name."""
    spec = importlib.util.spec_from_file_location("build_script", ROOT / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


build = load_build_script()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return an empty project, in a folder whose name has a space."""
    folder = tmp_path.resolve() / "a project"
    folder.mkdir()
    (folder / "build.py").write_bytes((ROOT / "build.py").read_bytes())
    (folder / "requirements.lock").write_text("click==8 --hash=sha256:0\n")
    (folder / "pyproject.toml").write_text("[project]\n")
    return folder


@pytest.fixture
def ready_project(project: Path) -> Path:
    """Return a project whose environment is ready; its Python tells its working folder and its arguments."""
    python = project / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\npwd\nprintf "%s\\n" "$@"\nexit 7\n')
    python.chmod(0o755)
    build.stamp_of(project).write_text(build.describe_environment(project))
    return project


@pytest.fixture
def commands(project: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the commands that build.py believes to run; the one for venv makes a Python, as the real one does."""
    run: list[str] = []

    def record(command: Sequence[str], *_: object, **__: str) -> None:
        run.append(" ".join(command))
        if command[1:3] == ["-m", "venv"]:
            build.find_python(project).parent.mkdir()
            build.find_python(project).touch()

    monkeypatch.setattr(build, "run_quietly", record)
    monkeypatch.setattr(build, "is_loadable", lambda _: True)
    monkeypatch.setattr(build, "find_missing_venv_package", lambda _: "")
    return run


def run_build_script(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the copy of build.py from the root folder, without HOME."""
    return subprocess.run(
        [sys.executable, str(folder / "build.py"), *arguments],
        check=False,
        cwd="/",
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
    )


# --- Python -----------------------------------------------------------------------------------------------------------


def test_python_3_10_is_told_which_python_is_needed() -> None:
    message = build.complain_about_python((3, 10))

    assert message.startswith("This is Python 3.10. The project needs Python 3.11 or newer; nothing was done.\n")
    assert "python3.11 build.py site" in message


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (4, 0)])
def test_python_3_11_and_newer_hear_no_complaint(version: tuple[int, int]) -> None:
    assert build.complain_about_python(version) == ""


def test_an_older_python_stops_before_anything_is_done(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build, "FOLDER", project)
    monkeypatch.setattr(build, "OLDEST_PYTHON", (99, 0))

    assert build.main(["site"]) == 3
    assert "The project needs Python 99.0 or newer" in capsys.readouterr().err
    assert not (project / ".venv").exists()


def test_python_3_8_can_read_the_script_as_far_as_the_message() -> None:
    ast.parse((ROOT / "build.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_the_script_needs_only_the_standard_library() -> None:
    tree = ast.parse((ROOT / "build.py").read_text(encoding="utf-8"))
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    chosen = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert {name.partition(".")[0] for name in plain | chosen} <= sys.stdlib_module_names


# --- What the machine must have ---------------------------------------------------------------------------------------


def test_a_machine_with_debians_library_names_lacks_nothing() -> None:
    debian = {
        "libgobject-2.0.so.0",
        "libpango-1.0.so.0",
        "libpangoft2-1.0.so.0",
        "libharfbuzz.so.0",
        "libharfbuzz-subset.so.0",
        "libfontconfig.so.1",
    }

    assert build.find_missing_libraries(debian.__contains__) == []
    assert build.find_missing_libraries((debian - {"libharfbuzz-subset.so.0"}).__contains__) == ["HarfBuzz subset"]
    assert build.find_missing_libraries((debian - {"libpangoft2-1.0.so.0"}).__contains__) == ["PangoFT2"]


def test_a_bare_machine_lacks_every_library() -> None:
    missing = build.find_missing_libraries(lambda _: False)

    assert set(missing) == {"GObject", "Pango", "PangoFT2", "HarfBuzz", "HarfBuzz subset", "Fontconfig"}


def test_a_library_that_no_machine_has_cannot_be_loaded() -> None:
    assert not build.is_loadable("libinspectorate-of-nowhere.so.0")


def test_the_library_names_are_the_ones_that_weasyprint_tries() -> None:
    package = importlib.util.find_spec("weasyprint")
    assert package is not None
    assert package.origin is not None
    source = Path(package.origin).with_name("text").joinpath("ffi.py").read_text(encoding="utf-8")
    calls = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "_dlopen"
    ]
    tried = {tuple(ast.literal_eval(name) for name in call.args[1:]) for call in calls}
    vector = {names for names in tried if "harfbuzz-vector" in names}  # WeasyPrint does without it, and so do we

    assert set(build.NAMES_BY_LIBRARY.values()) == tried - vector


def test_missing_libraries_are_named_with_a_command_for_each_package_manager() -> None:
    message = build.explain_missing(["Pango", "HarfBuzz subset"], "")

    assert "libraries that make PDFs: Pango, HarfBuzz subset\n" in message
    assert (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends"
        " libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 libfontconfig1\n"
    ) in message
    assert "sudo dnf install -y pango\n" in message
    assert "brew install pango" in message
    assert "venv" not in message.replace(".venv", "")


def test_debians_missing_ensurepip_is_named_with_its_package_alone() -> None:
    message = build.explain_missing([], "python3.11-venv")

    assert "ensurepip" in message
    assert message.endswith("sudo apt-get install -y --no-install-recommends python3.11-venv")


def test_libraries_and_ensurepip_are_asked_for_in_one_command() -> None:
    assert " libfontconfig1 python3.13-venv\n" in build.explain_missing(["Pango"], "python3.13-venv")


def test_a_machine_that_lacks_nothing_hears_nothing() -> None:
    assert build.explain_missing([], "") == ""


def test_the_package_of_ensurepip_is_the_one_of_the_running_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)

    assert build.find_missing_venv_package((3, 12)) == "python3.12-venv"


def test_what_is_missing_stops_a_user_without_apt_before_anything_is_done(
    project: Path, commands: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build, "FOLDER", project)
    monkeypatch.setattr(build, "is_loadable", lambda _: False)
    monkeypatch.setattr(build, "has_apt_rights", lambda: False)

    assert build.main(["site"]) == 3
    assert "brew install pango" in capsys.readouterr().err
    assert commands == []
    assert not (project / ".venv").exists()


def test_root_on_debian_gets_what_is_missing_from_apt(
    project: Path, commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # The libraries are there as soon as apt-get has run.
    monkeypatch.setattr(build, "is_loadable", lambda _: any("apt-get install" in command for command in commands))
    monkeypatch.setattr(build, "has_apt_rights", lambda: True)

    build.prepare_environment(project)

    libraries = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 libfontconfig1"
    assert commands[:2] == ["apt-get update", f"apt-get install -y --no-install-recommends {libraries}"]


def test_libraries_that_apt_could_not_bring_stop_the_start(
    project: Path, commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "is_loadable", lambda _: False)
    monkeypatch.setattr(build, "has_apt_rights", lambda: True)

    with pytest.raises(build.PreparationError, match="libraries that make PDFs"):
        build.prepare_environment(project)
    assert not any("pip" in command for command in commands)


@pytest.mark.parametrize("os_release", [DEBIAN, UBUNTU, MINT])
def test_debian_and_its_children_are_recognised(os_release: str) -> None:
    assert build.is_debian(os_release)


@pytest.mark.parametrize("os_release", [FEDORA, ROCKY, "", "ID=notdebian\n", "VERSION_ID=debian\n"])
def test_other_systems_are_not_taken_for_debian(os_release: str) -> None:
    assert not build.is_debian(os_release)


def test_only_root_on_debian_with_apt_installs_packages() -> None:
    assert build.can_use_apt(DEBIAN, 0, "/usr/bin/apt-get")
    assert not build.can_use_apt(DEBIAN, 1000, "/usr/bin/apt-get")
    assert not build.can_use_apt(DEBIAN, 0, None)
    assert not build.can_use_apt(FEDORA, 0, "/usr/bin/apt-get")


@pytest.mark.parametrize(
    ("programs", "missing"),
    [
        ({"chromium", "pdftotext", "javac", "node", "npm"}, []),
        ({"chromium-browser", "pdftotext", "javac", "node", "npm"}, []),
        ({"google-chrome", "javac", "node", "npm"}, ["poppler-utils"]),
        ({"pdftotext", "javac", "node", "npm"}, ["chromium"]),
        ({"chromium", "pdftotext", "java", "node", "npm"}, ["default-jdk-headless"]),  # the tests compile a class
        ({"chromium", "pdftotext", "javac", "node"}, ["npm"]),
        ({"chromium", "pdftotext", "javac", "npm"}, ["nodejs"]),
    ],
)
def test_each_missing_test_program_is_known_by_its_package(programs: set[str], missing: list[str]) -> None:
    def find_program(name: str) -> str | None:
        return name if name in programs | {"nginx", "ssh", "sshd", "rsync", "minisign"} else None

    assert build.find_missing_test_packages(find_program, lambda _: True) == missing


def test_each_missing_program_of_the_other_end_is_known_by_its_package() -> None:
    packages = {
        "nginx": "nginx-light",
        "ssh": "openssh-client",
        "sshd": "openssh-server",
        "rsync": "rsync",
        "minisign": "minisign",
    }

    for program, package in packages.items():
        found = build.find_missing_test_packages(lambda name, lacks=program: None if name == lacks else name, bool)
        assert found == [package]


def test_a_missing_java_library_of_the_tests_is_known_by_its_package() -> None:
    assert build.find_missing_test_packages(lambda name: name, lambda _: False) == ["libjaxb-java"]
    assert build.find_missing_test_packages(lambda name: name, "/usr/share/java/jaxb-runtime.jar".__eq__) == []


def test_without_apt_the_tests_start_and_missing_programs_are_named(
    project: Path, commands: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr("os.path.isfile", lambda _: False)
    monkeypatch.setattr(build, "has_apt_rights", lambda: False)

    build.prepare_test_programs(project)

    message = capsys.readouterr().err
    lacking = (
        "chromium, poppler-utils, default-jdk-headless, nodejs, npm, nginx-light, openssh-client, openssh-server, "
        "rsync, minisign, libjaxb-java"
    )
    assert f"Not installed: {lacking}. The tests that need them will be skipped." in message
    assert commands == []


def test_a_failing_apt_does_not_keep_the_tests_from_running(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise build.PreparationError("apt-get says no")

    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr(build, "has_apt_rights", lambda: True)
    monkeypatch.setattr(build, "install_system_packages", fail)

    build.prepare_test_programs(project)

    assert "apt-get says no\nNot installed: chromium, poppler-utils, " in capsys.readouterr().err


# --- Packages of Node.js ----------------------------------------------------------------------------------------------


@pytest.fixture
def node_project(project: Path, commands: list[str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with a lock file of npm, whose npm makes the folder of packages as the real one does."""
    (project / "package-lock.json").write_text("{}\n")
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    record = build.run_quietly

    def install(command: Sequence[str], *rest: object) -> None:
        record(command, *rest)
        (project / "node_modules").mkdir(exist_ok=True)

    monkeypatch.setattr(build, "run_quietly", install)
    return project


def test_the_packages_of_the_tests_are_installed_once(node_project: Path, commands: list[str]) -> None:
    build.prepare_node_packages(node_project)
    build.prepare_node_packages(node_project)

    assert commands == ["/usr/bin/npm ci --ignore-scripts --no-audit --no-fund"]


def test_a_changed_lock_file_of_npm_installs_them_again(node_project: Path, commands: list[str]) -> None:
    build.prepare_node_packages(node_project)
    (node_project / "package-lock.json").write_text('{"changed": 1}\n')
    build.prepare_node_packages(node_project)

    assert len(commands) == 2


def test_a_failing_npm_does_not_keep_the_tests_from_running(
    node_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise build.PreparationError("npm says no")

    monkeypatch.setattr(build, "run_quietly", fail)

    build.prepare_node_packages(node_project)

    assert "npm says no\nThe tests that need these packages will be skipped." in capsys.readouterr().err
    assert not (node_project / "node_modules").exists()


def test_without_npm_no_package_is_asked_for(
    node_project: Path, commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)

    build.prepare_node_packages(node_project)

    assert commands == []


# --- The environment --------------------------------------------------------------------------------------------------


def test_an_environment_with_a_fitting_stamp_is_ready(ready_project: Path) -> None:
    assert build.is_ready(ready_project, build.describe_environment(ready_project))


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_or_project_file_makes_the_environment_stale(ready_project: Path, name: str) -> None:
    (ready_project / name).write_text("changed\n")

    assert not build.is_ready(ready_project, build.describe_environment(ready_project))


def test_another_python_series_makes_the_environment_stale(
    ready_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.implementation, "cache_tag", "cpython-399")

    assert not build.is_ready(ready_project, build.describe_environment(ready_project))


def test_a_moved_project_does_not_run_the_code_of_its_old_place(ready_project: Path) -> None:
    moved = ready_project.rename(ready_project.with_name("moved"))

    assert not build.is_ready(moved, build.describe_environment(moved))


def test_an_environment_whose_python_is_gone_is_not_ready(ready_project: Path) -> None:
    build.find_python(ready_project).unlink()

    assert not build.is_ready(ready_project, build.describe_environment(ready_project))


@pytest.mark.parametrize("damage", [lambda text: "", lambda text: text[:80], lambda text: text + "more"])
def test_a_damaged_stamp_does_not_count(ready_project: Path, damage: Callable[[str], str]) -> None:
    stamp = build.stamp_of(ready_project)
    stamp.write_text(damage(stamp.read_text()))

    assert not build.is_ready(ready_project, build.describe_environment(ready_project))


def test_a_ready_environment_is_left_alone(
    ready_project: Path, commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "is_loadable", lambda _: pytest.fail("looked for libraries"))

    build.prepare_environment(ready_project)

    assert commands == []
    assert not (ready_project / ".venv" / "lock").exists()


def test_the_first_use_installs_by_hash_and_then_the_project_without_network(
    project: Path, commands: list[str]
) -> None:
    build.prepare_environment(project)

    python = project / ".venv" / "bin" / "python"
    pip = f"{python} -m pip --quiet --disable-pip-version-check --no-input install"
    assert commands == [
        f"{sys.executable} -m venv .venv",
        f"{pip} --no-deps --only-binary :all: --require-hashes --requirement requirements.lock",
        f"{pip} --no-deps --no-build-isolation --editable .",
    ]
    assert build.is_ready(project, build.describe_environment(project))


def test_a_change_of_the_project_file_alone_needs_no_package(ready_project: Path, commands: list[str]) -> None:
    (ready_project / "pyproject.toml").write_text("[project]\nname = 'changed'\n")

    build.prepare_environment(ready_project)

    assert [command.partition(" install ")[2] for command in commands] == [
        "--no-deps --no-build-isolation --editable ."
    ]
    assert build.is_ready(ready_project, build.describe_environment(ready_project))


def test_a_changed_lock_file_makes_the_environment_from_nothing(ready_project: Path, commands: list[str]) -> None:
    leftover = ready_project / ".venv" / "lib" / "half-a-package.py"
    leftover.parent.mkdir()
    leftover.touch()
    (ready_project / "requirements.lock").write_text("click==9 --hash=sha256:1\n")

    build.prepare_environment(ready_project)

    assert not leftover.exists()
    assert len(commands) == 3


@pytest.mark.parametrize("step", ["-m venv", "--require-hashes", "--editable"])
def test_the_start_after_an_interrupted_one_makes_everything_anew(
    project: Path, commands: list[str], monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    record = build.run_quietly

    def break_off(command: Sequence[str], *rest: object) -> None:
        if step in " ".join(command):
            raise KeyboardInterrupt
        record(command, *rest)

    monkeypatch.setattr(build, "run_quietly", break_off)
    with pytest.raises(KeyboardInterrupt):
        build.prepare_environment(project)
    monkeypatch.setattr(build, "run_quietly", record)
    commands.clear()
    build.prepare_environment(project)

    assert len(commands) == 3
    assert build.is_ready(project, build.describe_environment(project))


def test_a_broken_update_is_not_taken_for_the_old_environment(
    ready_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise build.PreparationError("no network")

    lock_file = ready_project / "requirements.lock"
    before = lock_file.read_text()
    lock_file.write_text("click==9 --hash=sha256:1\n")
    monkeypatch.setattr(build, "run_quietly", fail)
    with pytest.raises(build.PreparationError):
        build.prepare_environment(ready_project)
    lock_file.write_text(before)

    assert not build.is_ready(ready_project, build.describe_environment(ready_project))


def test_a_second_start_cannot_take_the_lock_while_the_first_holds_it(project: Path) -> None:
    (project / ".venv").mkdir()
    with (project / ".venv" / "lock").open("a") as other:
        with build.lock_environment(project), pytest.raises(BlockingIOError):
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_child_processes_hold_the_lock_too(project: Path) -> None:
    with build.lock_environment(project) as lock:
        seen = "import os, sys; os.fstat(int(sys.argv[1]))"
        build.run_quietly([sys.executable, "-c", seen, str(lock[0])], project, lock)


def test_a_start_that_waited_for_another_uses_what_that_one_made(
    ready_project: Path, commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stamp = build.stamp_of(ready_project)
    text = stamp.read_text()
    stamp.unlink()

    @contextmanager
    def wait(_: Path) -> Iterator[tuple[int, ...]]:
        stamp.write_text(text)
        yield ()

    monkeypatch.setattr(build, "lock_environment", wait)
    build.prepare_environment(ready_project)

    assert commands == []


# --- Messages and exit codes ------------------------------------------------------------------------------------------


def test_a_command_that_fails_is_quoted(project: Path) -> None:
    words = "import sys; print('first'); print('no route to host', file=sys.stderr); sys.exit(4)"

    with pytest.raises(build.PreparationError) as caught:
        build.run_quietly([sys.executable, "-c", words], project, ())

    assert "failed with exit code 4" in str(caught.value)
    assert "\n  first\n  no route to host\n" in str(caught.value)
    assert "run the same command again" in str(caught.value)


def test_a_command_that_succeeds_is_not_heard(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    build.run_quietly([sys.executable, "-c", "print('chatter')"], project, ())

    assert capfd.readouterr() == ("", "")


def test_of_a_long_complaint_the_end_is_quoted() -> None:
    assert build.quote_end("\n".join(map(str, range(30)))).startswith("  0\n  1\n")
    assert build.quote_end("\n".join(map(str, range(31)))).startswith("  …\n  1\n")


def test_a_missing_file_is_told_without_a_traceback(project: Path) -> None:
    (project / "requirements.lock").unlink()

    done = run_build_script(project, "site")

    assert done.returncode == 3
    assert done.stderr.startswith(f"{project / 'requirements.lock'}: No such file or directory\n")
    assert "Traceback" not in done.stderr


def test_control_c_is_told_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def press_control_c(_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(build, "prepare_environment", press_control_c)

    assert build.main(["site"]) == 130
    assert "made anew by the next start" in capsys.readouterr().err


# --- Handing over -----------------------------------------------------------------------------------------------------


def test_the_program_gets_its_arguments_untouched_and_runs_in_the_project_folder(ready_project: Path) -> None:
    done = run_build_script(ready_project, "site", "--strict", "two words", "*", "")

    script = ready_project / ".venv" / "bin" / "build"
    assert done.stdout.split("\n") == [str(ready_project), str(script), "site", "--strict", "two words", "*", "", ""]
    assert done.stderr == ""


def test_the_exit_code_is_the_one_of_the_program(ready_project: Path) -> None:
    assert run_build_script(ready_project, "site").returncode == 7


def test_without_arguments_the_program_shows_its_help(ready_project: Path) -> None:
    assert build.choose_command([], ready_project)[-1] == "--help"


def test_the_word_test_runs_pytest_with_its_options(ready_project: Path) -> None:
    python = ready_project / ".venv" / "bin" / "python"

    assert build.choose_command(["test", "-k", "two words"], ready_project) == [
        str(python),
        "-m",
        "pytest",
        "-k",
        "two words",
    ]


# --- The files beside it ----------------------------------------------------------------------------------------------


def requirements() -> list[str]:
    """Return each requirement of the lock file with its hashes, as one line."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    lines = text.replace("\\\n", " ").splitlines()
    return [line for line in lines if line.strip() and not line.lstrip().startswith("#")]


def test_the_lock_file_names_no_registry_and_no_machine() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    assert not re.search(r"https?:|file:|--(extra-)?index|--find-links|--trusted-host|(^|[ =])/", text, re.MULTILINE)


def test_every_requirement_is_pinned_and_has_hashes() -> None:
    for requirement in requirements():
        assert re.match(r"[a-z0-9-]+==[^ ]+ .*--hash=sha256:[0-9a-f]{64}", requirement), requirement


def test_the_lock_file_covers_what_the_project_file_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    asked_names = {re.split(r"[\[<>=! ]", line)[0].lower() for line in asked}
    build_names = {name.lower() for name in project["build-system"]["requires"]}

    assert asked_names | build_names <= {line.partition("==")[0] for line in requirements()}


def test_ci_runs_the_command_that_the_readme_gives() -> None:
    script = ROOT / ".ci" / "run"
    command = script.read_text(encoding="utf-8").splitlines()[-1]

    assert command == "python3 build.py test"
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
    assert os.access(script, os.X_OK)
