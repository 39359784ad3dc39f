"""What may be published, and what may not: asked again after the gate, of the finished site and the real clock."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from inspectorate.model.manifest import FileRecord, Manifest
from inspectorate.model.publication import Audience
from inspectorate.model.targets import Target, TargetKind
from inspectorate.publishing.guard import Finished, admit, find_overdue
from inspectorate.publishing.mishaps import Refused

NOW = datetime(2024, 5, 9, 23, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)
TARGET = Target(kind=TargetKind.FOLDER, path="/srv")
PAGE = FileRecord(path="index.html", size=4, sha256="ab")
SIGNATURE = FileRecord(path="SHA256SUMS.sig", size=9, sha256="cd")
MANIFEST = Manifest(version="1", audience=Audience.PUBLIC, built=NOW, as_of=NOW, files=(PAGE,))


def finished(manifest: Manifest | None = MANIFEST, *found: FileRecord) -> Finished:
    """Return a site as it lies on the disk; usually as it was made."""
    return Finished(manifest=manifest, found={one.path: one for one in found or (PAGE,)})


def test_a_site_as_it_was_made_may_be_published_in_the_very_second() -> None:
    assert admit(finished(), TARGET, NOW) == MANIFEST


@pytest.mark.parametrize("audience", [Audience.STAFF, Audience.SERVICE, Audience.PRESS])
def test_a_site_for_others_is_refused(audience: Audience) -> None:
    with pytest.raises(Refused, match=f"made for the audience {audience.value}, and the target is for public"):
        admit(finished(replace(MANIFEST, audience=audience)), TARGET, NOW)
    with pytest.raises(Refused, match="made for the audience public"):
        admit(finished(), replace(TARGET, audience=audience), NOW)


def test_a_site_that_looks_one_second_ahead_is_refused() -> None:
    ahead = finished(replace(MANIFEST, as_of=NOW + SECOND))

    with pytest.raises(Refused, match="looking ahead"):
        admit(ahead, TARGET, NOW)
    assert admit(ahead, TARGET, NOW + SECOND).files == (PAGE,)


def test_a_site_from_the_future_is_refused() -> None:
    with pytest.raises(Refused, match="says that it was made on"):
        admit(finished(replace(MANIFEST, built=NOW + SECOND)), TARGET, NOW)


def test_a_folder_without_a_list_is_refused() -> None:
    with pytest.raises(Refused, match="not a finished site"):
        admit(finished(None), TARGET, NOW)


def test_a_file_that_was_changed_after_the_build_is_refused() -> None:
    with pytest.raises(Refused, match=r"1 file of the site differ.*index\.html"):
        admit(finished(MANIFEST, replace(PAGE, sha256="ef")), TARGET, NOW)


def test_a_link_in_the_place_of_a_file_is_refused() -> None:
    with pytest.raises(Refused, match=r"index\.html"):
        admit(Finished(manifest=MANIFEST, found={"index.html": None}), TARGET, NOW)


def test_a_missing_file_is_refused() -> None:
    with pytest.raises(Refused, match="cannot be found any more"):
        admit(Finished(manifest=MANIFEST, found={}), TARGET, NOW)


def test_a_file_that_nobody_made_is_refused() -> None:
    draft = FileRecord(path="draft.pdf", size=1, sha256="12")

    with pytest.raises(Refused, match=r"not made with it: draft\.pdf"):
        admit(finished(MANIFEST, PAGE, draft), TARGET, NOW)


def test_a_signature_may_stand_beside_and_is_published() -> None:
    admitted = admit(finished(MANIFEST, PAGE, SIGNATURE), TARGET, NOW, beside=["SHA256SUMS.sig", "SHA256SUMS.minisig"])

    assert admitted.files == (SIGNATURE, PAGE)


def test_a_site_is_out_of_date_from_the_minute_of_the_change() -> None:
    assert find_overdue(None, NOW) is None
    assert find_overdue(NOW + SECOND, NOW) is None
    assert "out of date" in (find_overdue(NOW, NOW) or "")
