"""The files of an inspection are held small, and given as they are."""

from inspectorate.loading.held import HeldFiles

FILES = {"report.yaml": b"- Words, and more words.\n" * 1000, "figures/board.png": bytes(range(256)), "empty.yaml": b""}


def test_files_are_given_as_they_are() -> None:
    assert dict(HeldFiles(FILES)) == FILES
    assert HeldFiles(FILES) == FILES
    assert len(HeldFiles(FILES)) == len(FILES)


def test_they_need_less_room() -> None:
    packed = HeldFiles(FILES)._packed  # noqa: SLF001

    assert sum(map(len, packed.values())) < sum(map(len, FILES.values())) / 10
