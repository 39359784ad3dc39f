"""Read what checks look up. Pure."""

import re
from collections.abc import Mapping
from datetime import date

from inspectorate.loading.desk import Desk, read_file
from inspectorate.model.checking import DeadAddress, Handbook, Slip

_REMARK = re.compile(r"\n#.*")


def read_handbook(contents_by_file: Mapping[str, bytes], desk: Desk) -> Handbook:
    """Return the handbook from its files; what is missing or cannot be read is empty."""
    file_by_name = {file.rpartition("/")[2]: file for file in contents_by_file}
    holidays: dict[date, str] | None = None
    addresses: tuple[DeadAddress, ...] | None = None
    if file := file_by_name.get("bank-holidays.yaml"):
        holidays = read_file(dict[date, str], file, contents_by_file[file], desk)
    if file := file_by_name.get("dead-addresses.yaml"):
        addresses = read_file(tuple[DeadAddress, ...], file, contents_by_file[file], desk)
    slips: tuple[Slip, ...] | None = None
    if file := file_by_name.get("slips.yaml"):
        slips = read_file(tuple[Slip, ...], file, contents_by_file[file], desk)
    words = (
        _read_words(contents_by_file.get(file_by_name.get(name, ""), b"")) for name in ("dictionary.txt", "words.txt")
    )
    return Handbook(
        dictionary=frozenset().union(*words),
        bank_holidays=holidays or {},
        dead_addresses=addresses or (),
        slips=slips or (),
    )


def _read_words(content: bytes) -> frozenset[str]:
    """Return the word of each line; a line that begins with `#` is a remark."""
    # As few steps as can be: the dictionary has more than a hundred thousand lines, and is read for every check.
    return frozenset(_REMARK.sub("", "\n" + content.decode("utf-8")).split())
