"""The sentence: what stops a build, and that the former site stands as it was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from inspectorate import workflow
from inspectorate.aid import Help
from inspectorate.assembly.make import Progress
from inspectorate.assembly.manifest_file import MARKER
from inspectorate.diagnostics import BuildStopped, Checked, Diagnostic, Position, Severity, Waived
from inspectorate.model.manifest import FileRecord
from inspectorate.workflow import BuildOrder, build_site

ROOT = Path(__file__).parents[2]
NOW = datetime(2025, 6, 1, tzinfo=UTC)
SITE = """\
name: {en: Reports}
publisher: {en: Inspectorate}
address: https://reports.example.org/
languages: [en]
introduction: {en: Welcome.}
media_contact: {en: Ask on 020 7946 0000.}
"""


@pytest.fixture
def order(tmp_path: Path) -> BuildOrder:
    """Return an order for a site without inspections, made with the project's own templates and wording."""
    defaults = tmp_path / "defaults"
    defaults.mkdir()
    (defaults / "wording").symlink_to(ROOT / "content" / "wording")  # and no frameworks: reading them takes its time
    content = tmp_path / "work" / "content"
    content.mkdir(parents=True)
    (content / "site.yaml").write_text(SITE, "utf-8")
    (content / "services.yaml").write_text("{}\n", "utf-8")
    return BuildOrder(
        content=content,
        templates=(ROOT / "templates",),
        defaults=defaults,
        site=tmp_path / "work" / "site",
        tell=lambda _: None,
        strict=False,
    )


FOUND = Diagnostic(
    code="found", message="m", hint="h", severity=Severity.WARNING, file="f", position=Position("f", 1, 1)
)


def warn(*codes: str, severity: Severity = Severity.WARNING) -> Callable[..., Checked[None]]:
    """Return a proofreader that finds these things."""
    found = tuple(replace(FOUND, code=code, severity=severity) for code in codes)
    return lambda *_: found  # type: ignore[return-value]  # a proofreader gives what it found


def test_a_sound_site_is_made_and_named(order: BuildOrder) -> None:
    told: list[Progress] = []
    finished = build_site(replace(order, tell=told.append), NOW)

    assert finished.site == order.site
    assert finished.warnings == ()
    assert "index.html" in finished.paths
    assert "index.html" in {one.path for one in told}
    assert {one.path for one in told} <= set(finished.paths)
    assert ("sitemap.xml", told[-1].parts) in {(one.path, one.made) for one in told}
    assert told[-1].path.startswith("search/pagefind/")
    assert (order.site / "index.html").is_file()
    assert (order.site / MARKER).is_file()
    assert sorted(path.name for path in order.site.parent.iterdir()) == ["content", "site"]


def test_content_with_errors_stops_the_build_with_all_of_them_in_file_order(order: BuildOrder) -> None:
    (order.content / "site.yaml").write_text(SITE.replace("https://", "").replace("[en]", "[en, cy]"), "utf-8")
    (order.content / "services.yaml").write_text("a: &b {}\n", "utf-8")

    with pytest.raises(BuildStopped) as stopped:
        build_site(order, NOW)

    positions = [found.position for found in stopped.value.diagnostics]
    assert all(positions)
    assert positions == sorted(positions)  # type: ignore[type-var]  # none is missing
    assert {position.file for position in positions if position} == {"content/site.yaml", "content/services.yaml"}
    assert not order.site.exists()


def test_a_content_folder_without_its_files_stops_the_build(order: BuildOrder, tmp_path: Path) -> None:
    with pytest.raises(BuildStopped) as stopped:
        build_site(replace(order, content=tmp_path / "nothing"), NOW)

    assert {found.code for found in stopped.value.diagnostics} == {"missing-file"}


def test_a_stopped_build_leaves_the_former_site_and_nothing_beside_it(
    order: BuildOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_site(order, NOW)
    (order.site / "index.html").write_text("former", "utf-8")
    monkeypatch.setattr(workflow, "proofread_together", warn("found", severity=Severity.ERROR))

    with pytest.raises(BuildStopped):
        build_site(order, NOW)

    assert (order.site / "index.html").read_text("utf-8") == "former"
    assert sorted(path.name for path in order.site.parent.iterdir()) == ["content", "site"]


def test_a_fault_in_the_middle_leaves_nothing_beside_the_site(
    order: BuildOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("a fault of ours")

    monkeypatch.setattr(workflow, "make_parts", fail)

    with pytest.raises(KeyError):
        build_site(order, NOW)
    assert [path.name for path in order.site.parent.iterdir()] == ["content"]


def test_warnings_are_told_and_stop_nothing(order: BuildOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workflow, "proofread_together", warn("found"))

    assert [found.code for found in build_site(order, NOW).warnings] == ["found"]
    assert (order.site / "index.html").is_file()


def test_a_strict_build_is_stopped_by_a_warning(order: BuildOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workflow, "proofread_together", warn("found"))

    with pytest.raises(BuildStopped):
        build_site(replace(order, strict=True), NOW)
    assert not order.site.exists()


def test_a_strict_build_without_warnings_is_not_stopped(order: BuildOrder) -> None:
    assert build_site(replace(order, strict=True), NOW).warnings == ()


def test_information_is_left_to_the_check(order: BuildOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workflow, "proofread_together", warn("found", severity=Severity.INFORMATION))

    assert build_site(replace(order, strict=True), NOW).warnings == ()


@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.INFORMATION])
def test_what_is_waived_is_listed_and_stops_not_even_a_strict_build(
    order: BuildOrder, monkeypatch: pytest.MonkeyPatch, severity: Severity
) -> None:
    waived = replace(FOUND, severity=severity, waived=Waived("It was printed.", date(2027, 1, 31)))
    monkeypatch.setattr(workflow, "proofread_together", lambda *_: (waived,))

    assert build_site(replace(order, strict=True), NOW).warnings == (waived,)


def test_the_proofreader_hears_of_what_is_withheld(order: BuildOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[object] = []

    def listen(folder: Path, records: list[FileRecord], withheld: tuple[str, ...], _: Help) -> tuple[Diagnostic, ...]:
        heard.extend([folder.parent, "index.html" in [one.path for one in records], withheld])
        return ()

    monkeypatch.setattr(workflow, "find_withheld_names", listen)
    build_site(order, NOW)

    assert heard == [order.site.parent, True, ()]


def test_what_is_found_while_files_are_made_has_its_place_in_the_content(
    order: BuildOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Diagnostic(code="c", message="m", hint="h", file="content/site.yaml", path=("publisher", "en"))
    monkeypatch.setattr(workflow, "make_parts", lambda _parts, _makers, side: side.found.append(found))

    with pytest.raises(BuildStopped) as stopped:
        build_site(order, NOW)
    assert [str(one.position) for one in stopped.value.diagnostics] == ["content/site.yaml:2:17"]
