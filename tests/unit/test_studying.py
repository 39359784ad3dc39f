"""What is found in an inspection is divided: what counts, and what is only worth knowing."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from content_files import RECORD, content
from inspectorate import studying
from inspectorate.aid import Help
from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.loading.library import load_library
from inspectorate.memo import make_key
from inspectorate.model.checking import CheckSettings, Weight
from inspectorate.packing import unpack
from inspectorate.studying import Folder, study_all

FILE = "content/inspections/ambershire-2025/inspection.yaml"
WAIVED = f"{RECORD}waivers:\n  - {{code: long-sentence, reason: It was printed., until: 2999-12-31}}\n"


def study(
    monkeypatch: pytest.MonkeyPatch, weights: dict[str, Weight], record: str = RECORD
) -> tuple[list[str], list[str]]:
    """Return the codes of what counts and of what is only worth knowing, where three things are found."""

    def find(*_: object) -> Iterator[Diagnostic]:
        for code, severity in (
            ("reading-ease", Severity.INFORMATION),
            ("long-sentence", Severity.INFORMATION),
            ("unknown-word", Severity.WARNING),
        ):
            yield Diagnostic(code=code, message="Found.", hint="Mend it.", severity=severity, file=FILE)

    monkeypatch.setattr(studying, "check_inspection", find)
    files = content(inspection=record)
    library = load_library(files).value
    assert library.site
    library = replace(library, site=replace(library.site, checks=CheckSettings(weights=weights)))
    folder = Folder("ambershire-2025", files.inspections["ambershire-2025"], make_key("a"))
    (studied,) = study_all((folder,), library, Help(workers=1))
    return [one.code for one in studied.found], [one.code for one in unpack(studied.information)]


def test_what_is_only_worth_knowing_is_kept_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    assert study(monkeypatch, {}) == (["unknown-word"], ["reading-ease", "long-sentence"])


def test_the_weights_of_the_site_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = {"reading-ease": Weight.ERROR, "unknown-word": Weight.INFORMATION}

    assert study(monkeypatch, weights) == (["reading-ease"], ["long-sentence", "unknown-word"])


def test_what_a_waiver_speaks_of_counts_since_every_build_lists_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert study(monkeypatch, {}, WAIVED) == (["long-sentence", "unknown-word"], ["reading-ease"])
