"""A correction begins with what is published: the right PDF is kept, or nothing is written, and the reason said."""

import hashlib
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from inspectorate.assembly.manifest_file import record_files, write_manifest
from inspectorate.correcting import CorrectionOrder, CorrectionRefusedError, carry_out, plan_correction
from inspectorate.diagnostics import BuildStopped
from inspectorate.model.manifest import Manifest
from inspectorate.model.publication import Audience

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 1, 1, tzinfo=UTC)
ID = "ambershire-2025"
PDF = f"inspections/{ID}/{ID}.pdf"
KEPT = f"superseded/{ID}-version-1.pdf"


@pytest.fixture
def order(tmp_path: Path) -> CorrectionOrder:
    """Return the order to correct a made-up inspection, which stands in a made-up site."""
    shutil.copytree(ROOT / "tests" / "diagnostics" / "base", tmp_path / "content")
    publish(tmp_path / "site", b"%PDF-1.7 version 1")
    return CorrectionOrder(
        content=tmp_path / "content",
        defaults=ROOT / "content",
        site=tmp_path / "site",
        inspection=ID,
        what={"": "The name of the chair."},
        on=date(2025, 7, 1),
    )


def publish(site: Path, pdf: bytes, audience: Audience = Audience.PUBLIC, ahead: timedelta = timedelta()) -> None:
    """Make a site that holds the PDF."""
    (site / PDF).parent.mkdir(parents=True, exist_ok=True)
    (site / PDF).write_bytes(pdf)
    files = record_files(site, [PDF])
    write_manifest(site, Manifest(version="1", audience=audience, built=NOW, as_of=NOW + ahead, files=files))


def correct(order: CorrectionOrder) -> None:
    """Carry the order out."""
    carry_out(plan_correction(order, NOW))


def read_folder(folder: Path) -> dict[str, str]:
    """Return the hash of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_published_pdf_is_kept_and_the_record_says_what_is_corrected(order: CorrectionOrder) -> None:
    folder = order.content / "inspections" / ID
    before = (folder / "inspection.yaml").read_text()

    correct(order)

    assert (folder / KEPT).read_bytes() == b"%PDF-1.7 version 1"
    assert (folder / "inspection.yaml").read_text() == before + (
        f'corrections:\n  - on: 2025-07-01\n    what:\n      en: "The name of the chair."\n    pdf: {KEPT}\n'
    )


def test_without_a_day_it_is_today(order: CorrectionOrder) -> None:
    assert plan_correction(replace(order, on=None), NOW).on == date(2026, 1, 1)


def test_the_next_correction_keeps_the_next_version(order: CorrectionOrder) -> None:
    correct(order)
    publish(order.site, b"%PDF-1.7 version 2")
    correct(replace(order, on=date(2025, 8, 1)))

    kept = order.content / "inspections" / ID / "superseded" / f"{ID}-version-2.pdf"
    assert kept.read_bytes() == b"%PDF-1.7 version 2"


def test_a_second_run_before_the_site_is_made_anew_is_refused(order: CorrectionOrder) -> None:
    correct(order)

    with pytest.raises(CorrectionRefusedError, match="still holds version 1"):
        plan_correction(order, NOW)


def test_after_a_kill_between_pdf_and_record_a_second_run_goes_on(order: CorrectionOrder) -> None:
    plan = plan_correction(order, NOW)
    carry_out(replace(plan, after=plan.record.read_bytes()))

    correct(order)

    assert "corrections:" in plan.record.read_text()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"inspection": "no-such"}, "There is no inspection `no-such`"),
        ({"on": date(2025, 6, 2)}, "before the day on which the last version was published"),
        ({"on": date(2026, 1, 2)}, "has not come yet"),
        ({"what": {"cy": "Enw."}}, "no language `cy`"),
        ({"site": Path("/nowhere")}, "no site made by this program"),
    ],
)
def test_what_cannot_be_is_refused(order: CorrectionOrder, change: dict[str, object], reason: str) -> None:
    before = read_folder(order.content)

    with pytest.raises(CorrectionRefusedError, match=reason):
        plan_correction(replace(order, **change), NOW)  # type: ignore[arg-type]  # one field after the other

    assert read_folder(order.content) == before


def test_what_is_not_public_is_refused(order: CorrectionOrder) -> None:
    with pytest.raises(CorrectionRefusedError, match="is not public"):
        plan_correction(order, datetime(2025, 6, 2, 23, 0, 59, tzinfo=UTC))


def test_a_site_of_another_audience_or_of_a_later_moment_is_refused(order: CorrectionOrder) -> None:
    for arguments in ((Audience.STAFF, timedelta()), (Audience.PUBLIC, timedelta(seconds=1))):
        publish(order.site, b"%PDF-1.7", *arguments)
        with pytest.raises(CorrectionRefusedError, match="to be looked at"):
            plan_correction(order, NOW)


def test_a_pdf_that_somebody_changed_is_refused(order: CorrectionOrder) -> None:
    (order.site / PDF).write_bytes(b"%PDF-1.7 of somebody else")

    with pytest.raises(CorrectionRefusedError, match="was changed after the site was made"):
        plan_correction(order, NOW)


def test_a_site_without_the_inspection_is_refused(order: CorrectionOrder) -> None:
    (order.site / PDF).unlink()

    with pytest.raises(CorrectionRefusedError, match="Is it the published one"):
        plan_correction(order, NOW)


def test_a_record_with_errors_stops(order: CorrectionOrder) -> None:
    record = order.content / "inspections" / ID / "inspection.yaml"
    record.write_text(record.read_text().replace("stage: final", "stage: finished"))

    with pytest.raises(BuildStopped):
        plan_correction(order, NOW)
