"""Addresses that have moved: as paths of files, and as the lines by which servers know them. Pure."""

import re
from collections.abc import Mapping

_INDEX = "index.html"
_LINE = re.compile(r"(?P<from>/\S*)\s+(?P<to>/\S*)\s+301")


def path_of(address: str) -> str:
    """Return the path of the page at an address of a side: `inspections/old/` is `inspections/old/index.html`."""
    return address + _INDEX if address.endswith("/") else address


def location_of(path: str) -> str:
    """Return the address of a page, without the file name that web servers add themselves."""
    return path.removesuffix(_INDEX)


def read_locations(lines: str, root: str) -> Mapping[str, str]:
    """Return, by the path of each page that has moved, the location where it is now.

    `lines` are those of the file `_redirects` of a finished site; `root` is the path of its top on its host, such as
    `/`. The location is what an S3 bucket wants as `x-amz-website-redirect-location` of the object at that path.
    """
    matches = (_LINE.fullmatch(line.strip()) for line in lines.splitlines())
    return {path_of(match["from"].removeprefix(root)): match["to"] for match in matches if match}
