"""A target holds the fields of its kind, and no others."""

import pytest

from inspectorate.model.publication import Audience
from inspectorate.model.targets import Target, TargetKind


def test_a_target_is_for_the_public_unless_it_says_otherwise() -> None:
    assert Target(kind=TargetKind.FOLDER, path="/srv").audience is Audience.PUBLIC


@pytest.mark.parametrize(
    ("kind", "fields", "fault"),
    [
        (TargetKind.FOLDER, {}, "`path` is needed"),
        (TargetKind.GIT_BRANCH, {"repository": "x.git"}, "`branch` is needed"),
        (TargetKind.RSYNC, {"path": "/srv"}, "`host` is needed"),
        (TargetKind.S3, {}, "`bucket` is needed"),
        (TargetKind.FOLDER, {"path": "/srv", "bucket": "b"}, "`bucket` means nothing"),
        (TargetKind.GIT_BRANCH, {"repository": "x", "branch": "b", "port": 2222}, "`port` means nothing"),
        (TargetKind.FOLDER, {"path": "/srv", "most_deletions": -1}, "count of files"),
        (TargetKind.S3, {"bucket": "b", "prefix": "/"}, "`prefix` is the name of a folder"),
        (TargetKind.S3, {"bucket": "b", "prefix": "../other"}, "`prefix` is the name of a folder"),
        (TargetKind.RSYNC, {"host": "-oProxyCommand=x", "path": "/srv"}, "cannot begin with a hyphen"),
        (TargetKind.FOLDER, {"path": "/srv", "address": "reports.example.org"}, "web address"),
        (TargetKind.FOLDER, {"path": "/srv", "address": "https://reports.example.org"}, "slash at its end"),
    ],
)
def test_what_a_kind_needs_and_what_it_cannot_have(kind: TargetKind, fields: dict[str, object], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        Target(kind=kind, **fields)  # type: ignore[arg-type]  # each case has the fields of its own
