"""Read YAML as editors do: by the core rules of YAML 1.2, in which dates and words such as `no` are texts."""

import re
from typing import Any

import yaml


class _Loader(yaml.CSafeLoader):
    """A loader with the plain values of the core rules and no others."""


_Loader.yaml_implicit_resolvers = {}
for tag, form, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", tuple("tTfF")),
    ("null", r"(?:~|null|Null|NULL)?", ("~", "n", "N", "")),
    ("int", r"[-+]?[0-9]+", tuple("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", tuple("-+.0123456789")),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{form})\Z"), list(first))


def read_core_yaml(text: str) -> Any:  # noqa: ANN401  # YAML may be anything
    """Return the data of a text; the names of fields are texts, as in JSON."""
    return _with_text_names(yaml.load(text, Loader=_Loader))  # noqa: S506  # a child of CSafeLoader


def _with_text_names(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return {str(name): _with_text_names(inner) for name, inner in value.items()}
    return [_with_text_names(inner) for inner in value] if isinstance(value, list) else value
