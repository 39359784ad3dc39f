"""Check when an inspection becomes public. Pure."""

from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic
from inspectorate.model.rated import RatedInspection
from inspectorate.model.site import Site
from inspectorate.release import is_in_clock_change


def check_embargo(rated: RatedInspection, _site: Site, folder: str) -> Iterator[Diagnostic]:
    """Yield an embargo whose moment London's clocks pass twice or never."""
    if is_in_clock_change(rated.inspection.record.embargo):
        yield Diagnostic(
            code="embargo-in-clock-change",
            message="The embargo lies in the hour in which London's clocks change.",
            hint="Choose a moment before or after that hour, such as 00:01.",
            file=f"{folder}/inspection.yaml",
            path=("embargo",),
        )
