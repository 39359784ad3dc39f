"""Name fields and values in sentences about them. Pure."""

from inspectorate.diagnostics import FieldPath

_SHOWN_LENGTH = 40


def name_field(path: FieldPath) -> str:
    """Return the name of a field for the beginning of a sentence, such as `of` or: Item 2 of `numbers`."""
    if not path:
        return "The file"
    step = path[-1]
    if isinstance(step, str):
        return f"`{step}`"
    outer = next((f" of `{name}`" for name in reversed(path) if isinstance(name, str)), "")
    return f"Item {step + 1}{outer}"


def name_way(path: FieldPath) -> str:
    """Return the names of a field and of all around it for the beginning of a sentence, from the outside in."""
    return " › ".join(f"`{step}`" if isinstance(step, str) else f"item {step + 1}" for step in path) or "The file"


def show(value: object) -> str:
    """Return a value in short, as a part of a sentence."""
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, list):
        return "a list"
    text = " ".join(str(value).split())
    return f"`{text if len(text) <= _SHOWN_LENGTH else text[:_SHOWN_LENGTH] + '…'}`"
