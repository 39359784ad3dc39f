"""The nouns of the model: frozen values, and nothing in a file that they do not know."""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from builders import FRAMEWORK, INSPECTION, RECORD, SITE, WORDING
from inspectorate import model
from inspectorate.model import cases, manifest, prose, rated


def find_values() -> Iterator[type]:
    """Yield every dataclass of the model."""
    for module in pkgutil.iter_modules(model.__path__, "inspectorate.model."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and is_dataclass(value) and value.__module__ == module.name:
                yield value


# What notations or the program itself make, and never a group of fields in a file.
NOT_FROM_FILES = {"Handbook", "Inspection", "KeptPdf", "Month", "Embargo", "PictureFile", "PrintedShare"}
MADE_MODULES = {cases.__name__, manifest.__name__, prose.__name__, rated.__name__}
VALUES = sorted(find_values(), key=lambda kind: kind.__qualname__)


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_a_value_of_the_model_is_frozen_and_takes_no_further_field(kind: type) -> None:
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]  # every dataclass has them
    assert hasattr(kind, "__slots__")


READ_VALUES = [kind for kind in VALUES if kind.__name__ not in NOT_FROM_FILES and kind.__module__ not in MADE_MODULES]


@pytest.mark.parametrize("kind", READ_VALUES, ids=lambda kind: kind.__name__)
def test_a_value_that_is_read_from_a_file_refuses_fields_that_it_does_not_have(kind: type) -> None:
    assert getattr(kind, "__pydantic_config__", None) == {"extra": "forbid"}


@pytest.mark.parametrize(
    "value", [FRAMEWORK, RECORD, INSPECTION, SITE, WORDING], ids=lambda value: type(value).__name__
)
def test_a_value_cannot_be_changed(value: object) -> None:
    assert is_dataclass(value)
    name = fields(value)[0].name

    with pytest.raises(FrozenInstanceError):
        setattr(value, name, None)
