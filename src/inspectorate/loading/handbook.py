"""Read what checks look up. Pure."""

import re
from collections.abc import Mapping
from datetime import date
from functools import reduce

from inspectorate.diagnostics import Diagnostic, Position
from inspectorate.loading.desk import Desk, read_file
from inspectorate.loading.unknown import NAME
from inspectorate.model.checking import NO_ACRONYMS, Acronyms, DeadAddress, Handbook, Slip

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_REMARK = re.compile(r"\n#.*")


def read_handbook(contents_by_file: Mapping[str, bytes], desk: Desk) -> Handbook:
    """Return the handbook from its files; what is missing or cannot be read is empty."""
    file_by_name = {file.rpartition("/")[2]: file for file in contents_by_file}
    holidays: dict[date, str] = {}
    addresses: tuple[DeadAddress, ...] | None = None
    if file := file_by_name.get("bank-holidays.yaml"):
        holidays = _read_days(read_file(dict[str, str], file, contents_by_file[file], desk) or {}, file, desk)
    if file := file_by_name.get("dead-addresses.yaml"):
        addresses = read_file(tuple[DeadAddress, ...], file, contents_by_file[file], desk)
    acronyms = [
        read_file(Acronyms, file, contents_by_file[file], desk)
        for file in sorted(contents_by_file)
        if file.endswith("/acronyms.yaml")
    ]
    slips: tuple[Slip, ...] | None = None
    if file := file_by_name.get("slips.yaml"):
        slips = read_file(tuple[Slip, ...], file, contents_by_file[file], desk)
    lists = [file for file in contents_by_file if file.endswith(("/dictionary.txt", "/words.txt"))]
    # As few steps as can be: the dictionary has more than a hundred thousand words, and is read for every check.
    words = (_read_lines(file, contents_by_file[file], desk).split() for file in lists)
    return Handbook(
        dictionary=frozenset().union(*words),
        bank_holidays=holidays,
        dead_addresses=addresses or (),
        acronyms=reduce(_add_acronyms, filter(None, acronyms), NO_ACRONYMS),
        slips=slips or (),
    )


def read_first_names(file: str, content: bytes, desk: Desk) -> frozenset[str]:
    """Return the names of a list in small letters, one in each line; nothing where it cannot be read."""
    lines = (line.strip() for line in _read_lines(file, content, desk).split("\n"))
    return frozenset(name.casefold() for name in lines if name)


def _read_lines(file: str, content: bytes, desk: Desk) -> str:
    """Return the lines of a list without its remarks, which begin with `#`; nothing where it cannot be read."""
    try:
        return _REMARK.sub("", "\n" + content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        desk.found.append(
            Diagnostic(
                code="wrong-encoding",
                message="The list is not written in UTF-8 from here on.",
                hint="Save the file as UTF-8, with one word or name in each line.",
                file=file,
                position=Position(file, line, 1),
            )
        )
        return ""


def _add_acronyms(one: Acronyms, other: Acronyms) -> Acronyms:
    return Acronyms(known=(*one.known, *other.known), services={**one.services, **other.services})


def _read_days(names: Mapping[str, str], file: str, desk: Desk) -> dict[date, str]:
    """Return the names of days by day; what is no day is told."""
    days: dict[date, str] = {}
    for written, name in names.items():
        day = _read_day(written)
        if day:
            days[day] = name
        else:
            desk.found.append(
                Diagnostic(
                    code="wrong-value",
                    message=f"`{written}` is no day of the calendar.",
                    hint="Write the day of the bank holiday before its name, such as `2024-12-25: Christmas Day`.",
                    file=file,
                    path=(written, NAME),
                )
            )
    return days


def _read_day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if _DAY.match(written) else None
    except ValueError:
        return None
