"""What every draft says of itself, and how long the service has to answer it. Pure."""

from dataclasses import dataclass, field
from typing import ClassVar

from inspectorate.model.language import FORBID_EXTRA, LocalPhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSettings:
    """What every draft says of itself. The field `drafts` of site.yaml.

    Raises:
        ValueError: the service has no day at all to answer.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    protective_marking: LocalPhrase = field(default_factory=dict)
    """The protective marking at the head of every page. Example: `{en: OFFICIAL-SENSITIVE}`"""
    handling: LocalPhrase = field(default_factory=dict)
    """What may be done with a draft, in a sentence. Example: `{en: Do not copy or pass on.}`"""
    return_to: LocalPhrase = field(default_factory=dict)
    """Where the service sends its filled form. Example: `{en: reports@example.org}`"""
    response_days: int = 10
    """How many working days the service has to answer. Example: `10`"""

    def __post_init__(self) -> None:
        if self.response_days < 1:
            raise ValueError("The service has at least one working day to answer.")
