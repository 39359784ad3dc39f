"""What holds for all tests: the profile of the property tests, and the record of the last full check."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import settings

from full_check import OPTION, Record, read_record, write_record
from inspectorate.model.accessibility import GateResult

# The same examples in every run, so that no run fails for its luck. To look for more: `--hypothesis-profile=search`.
settings.register_profile("steady", derandomize=True, deadline=None, max_examples=100, database=None)
settings.register_profile("search", deadline=None, max_examples=5000, database=None)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the gates of accessibility write what they find into content/accessibility.yaml."""
    parser.addoption(OPTION, action="store_true", help="write what the gates of accessibility find into the content")


@pytest.fixture(scope="session", autouse=True)
def _own_memo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Remember what tests make, in a folder of this run alone: most of them build the same few sites."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("memo")))
        yield


@pytest.fixture(scope="session")
def note_gate(request: pytest.FixtureRequest) -> Iterator[Callable[[GateResult], None]]:
    """Return what a gate tells of itself: it becomes the record, or has to be what the record says."""
    record = Record(read_record())
    if not request.config.getoption(OPTION):
        yield record.compare
        return
    yield record.note
    if record.found:
        write_record(record.merged())
