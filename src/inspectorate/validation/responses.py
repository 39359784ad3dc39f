"""Is every comment of the service decided, and every refusal explained? Pure."""

from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.publication import Stage
from inspectorate.model.responses import Comment, Decision
from inspectorate.validation.manuscript import Manuscript

RESPONSES_FILE = "responses.yaml"


def check_comments(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield the comments that nobody has decided: an error in a finished inspection, for it must not be released."""
    stage = manuscript.rated.inspection.record.stage
    if stage is Stage.WITHDRAWN:
        return
    severity = Severity.ERROR if stage is Stage.FINAL else Severity.WARNING
    for number, comment in enumerate(_comments(manuscript)):
        if comment.decision is Decision.OPEN:
            yield Diagnostic(
                code="comment-open",
                message=f"Nobody has decided yet about the comment on paragraph {comment.paragraph} by {comment.by}.",
                hint="Write `decision: accepted` and change the words, or `decision: not-accepted` and `why`.",
                severity=severity,
                file=f"{manuscript.folder}/{RESPONSES_FILE}",
                path=("comments", number, "decision"),
            )


def check_reasons(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield the comments that were not accepted for no stated reason."""
    for number, comment in enumerate(_comments(manuscript)):
        if comment.decision is Decision.NOT_ACCEPTED and not comment.why:
            yield Diagnostic(
                code="decision-without-reason",
                message=f"The comment on paragraph {comment.paragraph} is not accepted, and nothing says why.",
                hint="Write the reason in `why`: the service has a right to it.",
                file=f"{manuscript.folder}/{RESPONSES_FILE}",
                path=("comments", number, "decision"),
            )


def _comments(manuscript: Manuscript) -> tuple[Comment, ...]:
    responses = manuscript.rated.inspection.responses
    return responses.comments if responses else ()
