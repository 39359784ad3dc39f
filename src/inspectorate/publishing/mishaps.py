"""Why a publication did not happen: it was refused, or the target failed. Pure."""


class NotPublished(Exception):  # noqa: N818  # it is what happened
    """A publication stopped.

    `what` happened, in which `state` the target is, and what `to_do`: one sentence each.
    """

    def __init__(self, what: str, state: str, to_do: str) -> None:
        """Keep the three sentences for the command line."""
        super().__init__(what)
        self.what = what
        self.state = state
        self.to_do = to_do


class Refused(NotPublished):
    """The guard said no, before anything was sent."""


class TargetFailed(NotPublished):
    """The machine, the network or the target did not let it happen."""


ONE_OR_THE_OTHER = (
    "Readers see the former site or the new one, whole: it broke in the step between them. `build verify` tells "
    "which of them."
)
NOTHING_CHANGED = "Nothing was changed at the target: readers see what they saw before."
