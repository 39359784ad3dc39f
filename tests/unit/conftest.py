"""What unit tests may not do: reach a network, or wait."""

import socket
import time

import pytest


@pytest.fixture(autouse=True)
def _stay_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every attempt to open a connection or to sleep fail the test that makes it."""

    def refuse(*_: object) -> None:
        pytest.fail("A unit test neither reaches a network nor waits.")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(time, "sleep", refuse)
