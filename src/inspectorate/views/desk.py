"""What a document type is, and what its builder may use. Pure."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias
from urllib.parse import urlsplit

from inspectorate.model.accessibility import FullCheck
from inspectorate.model.language import Language
from inspectorate.model.publication import Audience
from inspectorate.model.site import Site
from inspectorate.model.wording import Wording
from inspectorate.release import Cleared, Withdrawn
from inspectorate.views.addresses import NOT_FOUND, public_address, relative
from inspectorate.views.document import ListedPage, Made, PrintEdition
from inspectorate.views.phrases import Phrases


class Sides(Enum):
    """On which sides of a site a document stands; each language has a side of its own."""

    EACH_LANGUAGE = "each language"
    """On every side, in its language."""
    ONCE = "once"
    """At the top of the site alone: data, feeds and settings, which are the same for all languages."""


@dataclass(frozen=True, slots=True)
class Assets:
    """What every page fetches, by paths from the top of the site."""

    style: str
    script: str = ""
    search_script: str = ""
    icon: str = ""
    check_script: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a view builder may use beside the inspection: the site, all that is public, the phrases of one language.

    View builders speak of the paths of a side, without what stands before them; `shared` and `public` add it.
    """

    site: Site
    wording: Wording
    assets: Assets
    cleared: tuple[Cleared, ...] = ()
    """All that the audience may see, newest first."""
    withdrawn: tuple[Withdrawn, ...] = ()
    """In whose place a notice stands, newest first."""
    audience: Audience = Audience.PUBLIC
    """For whom everything is made."""
    recipient: str = ""
    """The one person for whom it is made, where it is a copy of their own."""
    first_wording: Wording | None = None
    """The phrases of the site's first language, where this is another."""
    other_wordings: tuple[Wording, ...] = ()
    """Those of the other sides, in the order of the site."""
    folder: str = "inspections"
    """The folder of all inspections, as messages name it."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Where pages have moved: the old address of each, and the new one."""
    full_check: FullCheck | None = None
    """What was found when the whole site was last checked."""
    print_editions: tuple[PrintEdition, ...] = ()
    """The editions that each PDF has beside itself."""

    @property
    def phrases(self) -> Phrases:
        """Return the phrases of this side."""
        return Phrases(self.wording, Phrases(self.first_wording) if self.first_wording else None)

    @property
    def first_phrases(self) -> Phrases:
        """Return the phrases of the site's first language, in which data stand."""
        return Phrases(self.first_wording) if self.first_wording else self.phrases

    def phrases_of_document(self, translations: Mapping[Language, object]) -> Phrases:
        """Return the phrases of the language in which a document stands on this side.

        That is the side's language where its words are written in it, else the first one of the site.
        """
        if self.first_wording is None or self.wording.language in translations:
            return self.phrases
        return Phrases(self.first_wording)

    @property
    def side(self) -> str:
        """Return what stands before the paths of this side: nothing for the first language, else its code."""
        return side_of(self.wording.language, self.site)

    def shared(self, path: str, page: str) -> str:
        """Return the way from a page of this side to a file at the top of the site."""
        return self.top + path if page == NOT_FOUND else relative(path, self.side + page)

    def way(self, path: str, page: str) -> str:
        """Return the way from a page of this side to another one.

        The page that is shown where there is none has no place of its own: its ways begin at the top of the host.
        """
        return self.top + self.side + path if page == NOT_FOUND else relative(path, page)

    @property
    def top(self) -> str:
        """Return where the site begins on its host: `/`, or the folder in which it stands."""
        return urlsplit(self.site.address).path

    def public(self, path: str) -> str:
        """Return the whole address of a page of this side."""
        return public_address(self.site.address, self.side + path)


def side_of(language: Language, site: Site) -> str:
    """Return what stands before the paths of a language's side."""
    return "" if language == site.first_language else f"{language}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class PerInspection:
    """A document that is made for each cleared inspection, or not at all where `build` returns None."""

    name: str
    build: Callable[[Cleared, Desk], Made | None]
    sides: Sides = Sides.EACH_LANGUAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class PerSite:
    """A document of one or more pages or files that are made from all cleared inspections together."""

    name: str
    build: Callable[[tuple[Cleared, ...], Desk], Iterable[Made]]
    """Whoever yields one after the other never has all of them in memory."""
    sides: Sides = Sides.EACH_LANGUAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class FromPages:
    """A document that is made last, from what is listed of all the pages that the others have."""

    name: str
    build: Callable[[tuple[ListedPage, ...], Desk], tuple[Made, ...]]
    sides: Sides = Sides.EACH_LANGUAGE


Document: TypeAlias = PerInspection | PerSite | FromPages
