"""Each planted fault is found by the checks that are named with it, and a good file by none."""

from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest

from inspectorate.assembly.proofread_pdf import proofread_pdf
from pdf import faults_of_files, faults_of_pages, faults_of_tags
from pdf.faults import FAULTS, Fault
from pdf.printing import PrintPage, print_pdf
from pdf.referee import Referee

LEAST = 80
"""How many faults there must be, lest one be lost with a module."""
MODULES = (faults_of_files, faults_of_tags, faults_of_pages)

EXPECTATIONS = [(fault, check) for fault in FAULTS for check in fault.expected]


@pytest.fixture(scope="session")
def good_pdf(short_torture: PrintPage) -> bytes:
    """Return the file that every fault is planted in."""
    return print_pdf(short_torture)


@pytest.fixture(scope="session")
def planted(good_pdf: bytes, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Fault | None], Path]:
    """Return what gives the file with a fault, made when it is first asked for; without a fault, it is only saved."""
    folder = tmp_path_factory.mktemp("planted")

    def find(fault: Fault | None) -> Path:
        path = folder / f"{fault.name if fault else 'good'}.pdf"
        if not path.exists():
            path.write_bytes(_plant(good_pdf, fault))
        return path

    return find


def _plant(good_pdf: bytes, fault: Fault | None) -> bytes:
    saved = BytesIO()
    with pikepdf.open(BytesIO(good_pdf)) as pdf:
        if fault:
            fault.plant(pdf)
        is_locked = fault is not None and fault.is_locked
        pdf.save(saved, encryption=pikepdf.Encryption(owner="owner", user="") if is_locked else False)
    return saved.getvalue()


@pytest.mark.parametrize(
    ("fault", "check"), EXPECTATIONS, ids=[f"{fault.name}-by-{check}" for fault, check in EXPECTATIONS]
)
def test_a_planted_fault_is_found_by_the_gate_that_is_named_with_it(
    fault: Fault, check: str, planted: Callable[[Fault | None], Path], request: pytest.FixtureRequest
) -> None:
    rule = fault.expected[check]
    found = request.getfixturevalue(f"look_{check}")(planted(fault), rule)

    assert rule in found, f"{fault.said} The check `{check}` found {sorted(found) or 'nothing'}."


@pytest.mark.parametrize("check", ["fast", "compare"])
def test_a_good_file_is_let_through_though_it_was_saved_again(
    check: str, planted: Callable[[Fault | None], Path], request: pytest.FixtureRequest
) -> None:
    assert request.getfixturevalue(f"look_{check}")(planted(None), "") == frozenset()


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_a_good_file_is_let_through_by_the_referee(
    flavour: str, planted: Callable[[Fault | None], Path], referee: Referee
) -> None:
    verdict = referee.judge(planted(None), flavour)

    assert (verdict.error, verdict.failures) == ("", ())


def test_every_fault_has_a_name_of_its_own_words_and_a_gate() -> None:
    names = Counter(fault.name for fault in FAULTS)

    assert len(FAULTS) >= LEAST
    assert {fault.plant.__module__ for fault in FAULTS} == {module.__name__ for module in MODULES}
    assert [name for name, count in names.items() if count > 1] == []
    assert [fault.name for fault in FAULTS if not fault.said or not fault.expected] == []


def test_no_gate_is_idle() -> None:
    assert Counter(check for _, check in EXPECTATIONS).keys() == {"fast", "compare", "referee"}


# --- The checks ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def look_fast() -> Callable[[Path, str], frozenset[str]]:
    """Return what asks the validator that each build asks."""

    def look(path: Path, _: str) -> frozenset[str]:
        return frozenset(failure.rule_id for failure in page.validate_pdf(str(path), profile="ua1").failures)

    return look


@pytest.fixture(scope="session")
def look_compare(short_torture: PrintPage) -> Callable[[Path, str], frozenset[str]]:
    """Return what compares a PDF with the page that it was printed from."""

    def look(path: Path, _: str) -> frozenset[str]:
        return frozenset(
            diagnostic.code for diagnostic in proofread_pdf(path.read_bytes(), short_torture.html, "short.pdf")
        )

    return look


@pytest.fixture(scope="session")
def look_referee(referee: Referee) -> Callable[[Path, str], frozenset[str]]:
    """Return what asks veraPDF under the flavour of a rule."""

    def look(path: Path, rule: str) -> frozenset[str]:
        flavour = rule.partition(" ")[0]
        return frozenset(f"{flavour} {found}" for found in referee.judge(path, flavour).rules)

    return look
