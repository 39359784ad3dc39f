"""What open pages are still to be told."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from inspectorate.serving.tabs import Tab, Tabs

T = TypeVar("T")
SECONDS = 5.0


def run(listening: Coroutine[Any, Any, T]) -> T:
    """Return what comes of listening, in a thread of its own: in this one, another test's browser may listen."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, listening).result()


def test_only_the_newest_state_of_a_page_is_told_and_none_twice() -> None:
    async def listen() -> list[str | None]:
        tabs, tab = Tabs(), Tab(["a", "b"])
        tabs.open(tab)
        for state in ("one", "two", "three"):
            tabs.tell("a", state)
        tabs.tell("c", "nobody shows it")
        states = tab.listen(SECONDS)
        told = [await anext(states)]
        tabs.tell("a", "three")
        tabs.tell("b", "other")
        return [*told, await anext(states)]

    assert run(listen()) == ["three", "other"]


def test_a_state_that_was_found_out_first_does_not_win_over_a_newer_one() -> None:
    async def listen() -> str | None:
        tab = Tab(["a"])
        tab.tell("a", "newer")
        await asyncio.sleep(0)
        tab.tell_first("a", "older")
        return await anext(tab.listen(SECONDS))

    assert run(listen()) == "newer"


def test_silence_is_told_so_that_a_browser_that_has_gone_is_noticed() -> None:
    async def listen() -> str | None:
        return await anext(Tab(["a"]).listen(0.001))

    assert run(listen()) is None


def test_all_listening_ends_when_the_server_does() -> None:
    async def listen() -> list[str | None]:
        tabs, tab = Tabs(), Tab(["a"])
        tabs.open(tab)
        tabs.close()
        return [state async for state in tab.listen(SECONDS)]

    assert run(listen()) == []


def test_pages_are_open_until_the_last_browser_leaves() -> None:
    async def count() -> list[tuple[str, ...]]:
        tabs, one, other = Tabs(), Tab(["a"]), Tab(["b", "a"])
        tabs.open(one)
        tabs.open(other)
        both = tabs.paths
        tabs.leave(other)
        first = tabs.paths
        tabs.leave(one)
        return [both, first, tabs.paths]

    assert run(count()) == [("a", "b"), ("a",), ()]
