"""Check when an inspection becomes public. Pure."""

from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic
from inspectorate.release import is_in_clock_change
from inspectorate.validation.manuscript import Manuscript


def check_embargo(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield an embargo whose moment London's clocks pass twice or never."""
    if is_in_clock_change(manuscript.rated.inspection.record.embargo):
        yield Diagnostic(
            code="embargo-in-clock-change",
            message="The embargo lies in the hour in which London's clocks change.",
            hint="Choose a moment before or after that hour, such as 00:01.",
            file=manuscript.record_file,
            path=("embargo",),
        )
