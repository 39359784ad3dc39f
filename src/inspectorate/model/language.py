"""Words in the languages of the site. Pure."""

from collections.abc import Mapping
from typing import NewType, TypeAlias

from inspectorate.model.prose import Prose

Language = NewType("Language", str)
"""A language code such as `en` or `cy`."""

ENGLISH = Language("en")
"""The language of messages, and the only one whose words are checked as words."""

WELSH = Language("cy")
"""The other language of the field: its numbers, days and ratings can be compared with the English ones."""

Phrase = NewType("Phrase", str)
"""Plain words that a reader sees; quotation marks and apostrophes are typographic once loaded."""

LocalPhrase: TypeAlias = Mapping[Language, Phrase]
LocalProse: TypeAlias = Mapping[Language, Prose]

FORBID_EXTRA: dict[str, str] = {"extra": "forbid"}
"""Settings for the decoder: a field that the model does not have is an error."""


def name_translated(file: str, language: Language) -> str:
    """Return the name of the file that holds the same words in another language: report.yaml, report.cy.yaml."""
    return f"{file.removesuffix('.yaml')}.{language}.yaml"
