"""The Nu checker and html-validate find nothing on any kind of page."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from browser.checkers import run_html_validate, run_nu_checker
from browser.conftest import NotePackageGate
from browser.kinds import page_by_kind
from inspectorate.model.accessibility import Gate

CHECKERS: Mapping[Gate, tuple[str, Callable[[Sequence[Path]], list[str]]]] = {
    Gate.NU_CHECKER: ("vnu-jar", run_nu_checker),
    Gate.HTML_VALIDATE: ("html-validate", run_html_validate),
}


def put_into_another_page(fragment: Path, folder: Path) -> Path:
    """Return a page that holds a fragment, as other sites show it."""
    page = folder / f"{fragment.parent.name}.html"
    head = '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Another site</title>\n</head>\n'
    text = fragment.read_text("utf-8")
    page.write_text(f"{head}<body>\n<main>\n<h1>A report</h1>\n{text}</main>\n</body>\n</html>\n", "utf-8")
    return page


@pytest.mark.parametrize("gate", CHECKERS, ids=lambda gate: gate.value)
def test_a_checker_finds_nothing_on_any_kind_of_page(
    gate: Gate, site: Path, tmp_path: Path, note_package_gate: NotePackageGate
) -> None:
    package, check = CHECKERS[gate]

    fragments = [put_into_another_page(path, tmp_path) for path in sorted(site.rglob("fragment.html"))]
    found = check([*(site / path for path in page_by_kind().values()), *fragments])

    note_package_gate(gate, package, found)
    assert not found, "\n".join(["", *found])
