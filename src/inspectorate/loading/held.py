"""Hold the files of inspections small: those of all are at hand, and few are looked into at a time."""

from collections.abc import Iterator, Mapping

from inspectorate.packing import pack, unpack


class HeldFiles(Mapping[str, bytes]):
    """The bytes of files by their names; each is unpacked when it is asked for."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        """Pack the files; nothing else holds them afterwards."""
        self._packed = {name: pack(content) for name, content in contents.items()}

    def __getitem__(self, name: str) -> bytes:
        """Return the bytes of a file."""
        content: bytes = unpack(self._packed[name])
        return content

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self._packed)

    def __len__(self) -> int:
        """Return how many files there are."""
        return len(self._packed)
