"""Releases: names that sort by time, and records that say paths, sizes and fingerprints."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from inspectorate.model.manifest import FileRecord, Manifest
from inspectorate.model.publication import Audience
from inspectorate.publishing.releases import Release, ReleaseId, name_release, read_record, write_record

MADE = datetime(2024, 5, 9, 23, 1, 0, tzinfo=UTC)
PAGE = FileRecord(path="cy/ŷ.html", size=4, sha256="ab")
MANIFEST = Manifest(version="1", audience=Audience.PUBLIC, built=MADE, as_of=MADE, files=(PAGE,))
RELEASE = Release(id=ReleaseId("b"), before=ReleaseId("a"), files=(PAGE,))


def test_names_sort_by_time_and_tell_contents_apart() -> None:
    name = name_release(MANIFEST)

    assert name.startswith("20240509T230100Z-")
    assert name_release(replace(MANIFEST, built=MADE.replace(minute=2))) > name
    assert name_release(replace(MANIFEST, files=())) != name


def test_a_name_that_is_taken_gets_a_number() -> None:
    name = name_release(MANIFEST)

    assert name_release(MANIFEST, [name]) == f"{name}.2"
    assert name_release(MANIFEST, [name, f"{name}.2"]) == f"{name}.3"


@pytest.mark.parametrize("release", [RELEASE, replace(RELEASE, before=None)])
def test_a_record_is_read_as_it_was_written(release: Release) -> None:
    assert read_record(write_record(release)) == release


def test_a_record_says_nothing_of_embargoes_and_audiences() -> None:
    assert set(json.loads(write_record(RELEASE))) == {"release", "before", "files"}


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b'{"release": "a", "before": null, "files": [1]}'])
def test_what_is_no_record_is_none(content: bytes) -> None:
    assert read_record(content) is None
