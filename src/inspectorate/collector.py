"""Let Python's collector of cycles rest while something large is made, and collect what was left at its end."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_YOUNGEST = 0


@contextmanager
def resting_collector() -> Iterator[None]:
    """While this lasts, no cycles are looked for; at its end, those that were made meanwhile are collected at once.

    What is being made is a great many objects that all live until it is done: to look through them again and again
    finds nothing. What was made while the collector rests is its youngest generation, so that to collect that one
    costs the same however much content the program holds. A collector that rests already goes on resting.
    """
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect(_YOUNGEST)
        if was_at_work:
            gc.enable()
