"""Tell words that speak of ratings which this inspection did not give. Pure."""

import re

_OTHERS = re.compile(
    r"\b(?:previous(?:ly)?|last|earlier|formerly|Ofsted|CQC|Care Quality Commission|HMICFRS|prisons?|schools?|colleges?"
    r"|self-assess\w*|survey|respondents?|risk|homes?)\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""Other inspectorates, other inspections, and what they inspect."""
_RATED_BY_PEOPLE = re.compile(
    r"\b(?:children|parents|carers|families|partners|staff|managers|practitioners|volunteers)"
    r"(?:\s+(?!is\b|are\b|was\b|were\b|been\b)\w+){0,4}\s+rated?\s+(?!as\b)\w",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(
    r"\b(?:no|not|none|never|neither|would|could|should|if|unless|until|where|hop(?:e|es|ing)|want(?:s|ed)?|aims?"
    r"|ambition\w*|aspir\w+|become|next|other|others|another|neighbouring|elsewhere|services|its own|audit\w*"
    r"|social care|hospitals?|providers?|regulators?)\b",
    re.IGNORECASE,
)
"""What was not, might be, or was given to others."""


def speaks_of_other_ratings(text: str) -> bool:
    """Return whether a sentence speaks of another inspection, in which anything may have been rated otherwise."""
    return _OTHERS.search(text) is not None


def is_rated_by_people(text: str) -> bool:
    """Return whether children, staff or other people give the rating: `parents rated their workers`."""
    return _RATED_BY_PEOPLE.search(text) is not None


def may_be_no_rating(text: str) -> bool:
    """Return whether a rating that a sentence names with nothing beside it may be one that nobody gave here."""
    return is_rated_by_people(text) or _NOT_GIVEN.search(text) is not None
