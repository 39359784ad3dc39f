"""Packing values, one or many."""

import tracemalloc

from inspectorate.packing import Pile, iter_pile, pack, unpack


def test_what_is_large_is_not_copied_to_be_packed() -> None:
    pages = tuple(bytes([number]) * 1_000_000 for number in range(8))
    tracemalloc.start()
    try:
        packed, (_, most) = pack(pages), tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert most < 4_000_000
    assert unpack(packed) == pages


def test_a_pile_gives_its_values_back_in_their_order() -> None:
    pile = Pile()
    for value in ("a", (1, b"2", {"3"}), None, b"x" * 100_000):
        pile.add(value)
    packed = pile.finish()

    assert list(iter_pile(packed)) == ["a", (1, b"2", {"3"}), None, b"x" * 100_000]
    assert len(packed) < 1_000
    assert list(iter_pile(Pile().finish())) == []


def test_a_pile_holds_one_value_at_a_time() -> None:
    tracemalloc.start()
    try:
        pile = Pile()
        for number in range(20):
            pile.add(bytes([number]) * 1_000_000)
        packed = pile.finish()
        read = sum(len(value) for value in iter_pile(packed))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert read == 20_000_000
    assert most < 5_000_000
