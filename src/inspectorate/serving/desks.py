"""The desks of a site in one state of its content."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inspectorate.assembly.plan import name_asset
from inspectorate.assembly.workshop import Workshop
from inspectorate.model.publication import Audience
from inspectorate.release import clear, find_withdrawn
from inspectorate.rendering.html import Templates
from inspectorate.rendering.styles import collect_assets
from inspectorate.serving.content import Holding
from inspectorate.views.desk import Assets, Desk


@dataclass(frozen=True, slots=True)
class Furnishing:
    """How things look, in one state of the templates."""

    workshop: Workshop
    assets: Mapping[str, str]


def furnish(folders: tuple[Path, ...]) -> Furnishing:
    """Read the style sheets and scripts; templates are read when they are used.

    Raises:
        OSError: a file cannot be read, or has gone.
        UnicodeDecodeError: a file is no text.
    """
    templates = Templates(folders)
    assets = {name_asset(name, text): text for name, text in collect_assets(templates).items()}
    return Furnishing(Workshop(templates, folders), assets)


def lay_desks(holding: Holding, assets: Mapping[str, str], audience: Audience, now: datetime) -> tuple[Desk, ...]:
    """Return a desk for each language of the site, the first one first; none where the site could never be read."""
    library, rated = holding.library, holding.rated
    if library is None or library.site is None:
        return ()
    wordings = [library.wording[language] for language in library.site.languages]
    cleared, withdrawn = clear(rated, audience, now), find_withdrawn(rated, audience, now)
    return tuple(
        Desk(
            site=library.site,
            wording=wording,
            assets=Assets(*assets),
            cleared=cleared,
            withdrawn=withdrawn,
            audience=audience,
            first_wording=None if wording is wordings[0] else wordings[0],
            other_wordings=tuple(other for other in wordings if other is not wording),
            folder=library.folder_name,
            redirects=library.redirects,
            full_check=library.full_check,
        )
        for wording in wordings
    )
