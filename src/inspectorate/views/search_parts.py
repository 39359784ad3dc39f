"""What the forms of searches may say. Pure."""

from dataclasses import dataclass

from inspectorate.views.addresses import SEARCH, relative
from inspectorate.views.phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchForm:
    """A form that leads to the search page."""

    id: str
    """Of the field; no other form of the page has it."""
    action: str
    label: str
    button: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterOption:
    """A value that may be chosen."""

    value: str
    anchor: str = ""
    """Of a standard, the heading of its section in a report: what is found there is shown alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterGroup:
    """The values of one filter, in the order in which they are offered."""

    name: str
    heading: str
    options: tuple[FilterOption, ...]


def build_search_form(name: str, page: str, phrases: Phrases) -> SearchForm:
    """Return the form as it stands on a page; `name` becomes the id of its field."""
    return SearchForm(
        id=name, action=relative(SEARCH, page), label=phrases.say("search_label"), button=phrases.say("search")
    )
