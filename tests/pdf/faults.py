"""What a planted fault is: one change of a good PDF, and which checks must find it, by which of their rules."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from pikepdf import Pdf

Plant: TypeAlias = Callable[[Pdf], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One change that a check must find."""

    name: str
    said: str
    """What was done to the file."""
    plant: Plant
    fast: str
    """The rule of the module `page` that finds it; nothing where it does not see it."""
    compare: str
    """The code of our own comparison of a PDF with its page."""
    referee: str
    """Flavour and rule of veraPDF, such as `ua1 7.1-9`."""
    is_locked: bool
    """Whether the file is to be encrypted, which is no change of what it holds."""

    @property
    def expected(self) -> dict[str, str]:
        """What must be found, by check."""
        rules = {"fast": self.fast, "compare": self.compare, "referee": self.referee}
        return {check: rule for check, rule in rules.items() if rule}


FAULTS: list[Fault] = []
"""All that were planted, in the order of the modules that are imported."""


def plant(*, fast: str = "", compare: str = "", referee: str = "") -> Callable[[Plant], Plant]:
    """Enter a function as a fault: its name names it, its docstring says what it does."""

    def enter(change: Plant) -> Plant:
        name = change.__name__.replace("_", "-")
        FAULTS.append(
            Fault(
                name=name,
                said=(change.__doc__ or "").strip(),
                plant=change,
                fast=fast,
                compare=compare,
                referee=referee,
                is_locked=name == "encrypted",
            )
        )
        return change

    return enter
