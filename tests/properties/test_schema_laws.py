"""What holds for all values with a notation of their own: the schema takes what the loader takes, and no more."""

import json
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from inspectorate.loading.decode import decode
from inspectorate.loading.gaps import is_gap
from inspectorate.loading.schema import KnownNames, write_schema
from inspectorate.loading.yaml_source import read_yaml
from inspectorate.model.inspection import Month
from inspectorate.model.language import Language
from inspectorate.model.publication import Embargo
from inspectorate.model.shares import Share

KINDS: dict[str, Any] = {
    "share": Share,
    "month": Month,
    "moment": Embargo,
    "day": date,
    "number": int,
    "language": Language,
}
NEAR_MISSES = st.one_of(
    st.from_regex(r"[0-9]{1,5} ?%?", fullmatch=True),
    st.from_regex(r"[0-9]{3,4}-[0-9]{1,2}(-[0-9]{1,2}( [0-9]{1,2}:[0-9]{2})?)?", fullmatch=True),
    st.from_regex(r"-?[0-9]{1,11}", fullmatch=True),
    st.from_regex(r"[a-zA-Z]{1,3}", fullmatch=True),
    st.text(min_size=1, max_size=5),
)
IN_NO_CALENDAR = re.compile(r"0000-|-(?:29|30|31)\b")
"""Years and days that have the form of one, and that only a calendar can tell from a real one."""


def is_taken(kind: Any, text: str) -> bool:  # noqa: ANN401  # types are the values here
    """Return whether the loader takes a text for a value of this kind."""
    source = read_yaml("f.yaml", f"x: {json.dumps(text)}\n".encode())
    return not source.diagnostics and not decode(dict[str, kind], source.value, "f.yaml").diagnostics


@pytest.mark.parametrize("name", KINDS)
@given(text=NEAR_MISSES)
def test_the_schema_takes_what_the_loader_takes(name: str, text: str) -> None:
    validator = Draft7Validator(write_schema(KINDS[name], "A value", KnownNames()))

    if is_taken(KINDS[name], text):
        assert validator.is_valid(text)
    elif validator.is_valid(text):
        assert IN_NO_CALENDAR.search(text) or is_gap(text)
