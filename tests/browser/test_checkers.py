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


@pytest.mark.parametrize("gate", CHECKERS, ids=lambda gate: gate.value)
def test_a_checker_finds_nothing_on_any_kind_of_page(
    gate: Gate, site: Path, note_package_gate: NotePackageGate
) -> None:
    package, check = CHECKERS[gate]

    found = check([site / path for path in page_by_kind().values()])

    note_package_gate(gate, package, found)
    assert found == []
