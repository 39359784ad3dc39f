"""Read what checks look up. Pure."""

from collections.abc import Iterator, Mapping
from datetime import date

from inspectorate.loading.desk import Desk, read_file
from inspectorate.model.checking import DeadAddress, Handbook


def read_handbook(contents_by_file: Mapping[str, bytes], desk: Desk) -> Handbook:
    """Return the handbook from its files; what is missing or cannot be read is empty."""
    file_by_name = {file.rpartition("/")[2]: file for file in contents_by_file}
    holidays: dict[date, str] | None = None
    addresses: tuple[DeadAddress, ...] | None = None
    if file := file_by_name.get("bank-holidays.yaml"):
        holidays = read_file(dict[date, str], file, contents_by_file[file], desk)
    if file := file_by_name.get("dead-addresses.yaml"):
        addresses = read_file(tuple[DeadAddress, ...], file, contents_by_file[file], desk)
    words = (
        word
        for name in ("dictionary.txt", "words.txt")
        for word in _read_words(contents_by_file.get(file_by_name.get(name, ""), b""))
    )
    return Handbook(dictionary=frozenset(words), bank_holidays=holidays or {}, dead_addresses=addresses or ())


def _read_words(content: bytes) -> Iterator[str]:
    """Yield the word of each line; a line that begins with `#` is a remark."""
    return (line.strip() for line in content.decode("utf-8").split("\n") if line.strip() and not line.startswith("#"))
