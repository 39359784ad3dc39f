"""Put further comments at the end of responses.yaml, and leave what stands there as it stands. Pure."""

import hashlib
import re
from collections.abc import Sequence

from inspectorate.loading.schemas import name_schema
from inspectorate.loading.yaml_source import Data, read_yaml, write_yaml
from inspectorate.model.responses import Comment

RESPONSES_FILE = "responses.yaml"
_ID_LETTERS = 12
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)
_HEAD = f"""{name_schema("responses", 2)}
# What the service said of the draft. `build responses` adds to this file. Change `decision` and `why` alone.
comments:
"""


def name_comment(said: Sequence[str]) -> str:
    """Return the name of a comment: the same words by the same people on the same draft have the same."""
    return f"c-{hashlib.sha256(chr(31).join(said).encode()).hexdigest()[:_ID_LETTERS]}"


def add_comments(text: str, comments: Sequence[Comment]) -> str:
    """Return the text of the file with comments behind those that it holds.

    Raises:
        ValueError: the file is laid out in a way that nobody has thought of; it is to stay as it is.
    """
    item = _ITEM.search(text)
    indentation = item[1] if item else "  "
    former = text.rstrip("\n") + "\n" if text.strip() else _HEAD
    written = write_yaml([_to_data(comment) for comment in comments])
    added = "".join(f"{indentation}{line}" if line.strip() else line for line in written.splitlines(keepends=True))
    whole = former + added
    if _read(whole)[: len(_read(text))] != _read(text) or len(_read(whole)) != len(_read(text)) + len(comments):
        raise ValueError("The comments could not be added to responses.yaml.")
    return whole


def _read(text: str) -> list[object]:
    data = read_yaml(RESPONSES_FILE, text.encode()).value.data if text.strip() else None
    comments = data.get("comments") if isinstance(data, dict) else None
    return list(comments) if isinstance(comments, list) else []


def _to_data(comment: Comment) -> dict[str, Data]:
    fields = {
        "id": comment.id,
        "draft": comment.draft,
        "by": comment.by,
        "received": comment.received.isoformat(),
        "paragraph": comment.paragraph,
        "words": comment.words,
        "wrong": comment.wrong,
        "proposed": comment.proposed,
        "evidence": comment.evidence,
        "place": comment.place,
        "decision": comment.decision.value,
    }
    return {name: value for name, value in fields.items() if value}
