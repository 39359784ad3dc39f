"""The collector of cycles rests while something is made, and leaves nothing behind."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from inspectorate.collector import resting_collector


@pytest.fixture(autouse=True)
def _collecting() -> Iterator[None]:
    """Begin with a collector that works, and end with one."""
    gc.enable()
    yield
    gc.enable()


class Ring:
    """A thing that holds itself."""

    def __init__(self) -> None:
        """Take hold."""
        self.itself = self


def test_the_collector_rests_and_then_goes_on() -> None:
    with resting_collector():
        assert not gc.isenabled()

    assert gc.isenabled()


def test_it_goes_on_after_a_mistake_too() -> None:
    with pytest.raises(ZeroDivisionError), resting_collector():
        _ = 1 / 0

    assert gc.isenabled()


def test_a_collector_that_rests_already_goes_on_resting() -> None:
    gc.disable()
    with resting_collector():
        assert not gc.isenabled()

    assert not gc.isenabled()


def test_rings_that_were_made_meanwhile_are_collected_at_the_end() -> None:
    with resting_collector():
        ring = weakref.ref(Ring())
        assert ring() is not None

    assert ring() is None


def test_rings_are_collected_at_the_end_even_where_it_rests_already() -> None:
    with resting_collector():
        with resting_collector():
            ring = weakref.ref(Ring())

        assert ring() is None
        assert not gc.isenabled()
