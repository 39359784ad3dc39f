"""Put the style sheets together: one for browsers, one for each print edition. Reads templates."""

import hashlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from inspectorate.rendering.html import Templates
from inspectorate.views.document import PrintEdition

_SHARED = ("assets/tokens.css", "components/*/*.css", "documents/*/*.css")


SCRIPTS_AND_ICON = ("site.js", "search.js", "icon.svg", "check.js")


def collect_assets(templates: Templates) -> Mapping[str, str]:
    """Return what every page fetches, by its name: the style sheet, then scripts and icon."""
    return {"site.css": collect_web_style(templates)} | {
        name: _joined(templates, (f"assets/{name}",)) for name in SCRIPTS_AND_ICON
    }


def collect_web_style(templates: Templates) -> str:
    """Return the style sheet of the site's pages."""
    style = _joined(templates, ("assets/fonts-web.css", *_SHARED, "layouts/web.css"))
    for name, font in find_web_fonts(templates):
        style = style.replace(f"fonts/{font.name}", f"fonts/{PurePosixPath(name).name}")
    return style


def collect_print_style(templates: Templates, edition: PrintEdition | None = None) -> str:
    """Return the style sheet of the PDFs; that of an edition is the usual one and what the edition changes in it."""
    changes = () if edition is None else (f"layouts/{edition.value}.css",)
    return _joined(templates, ("assets/fonts-print.css", *_SHARED, "layouts/print.css", *changes))


def collect_stamp_style(templates: Templates) -> str:
    """Return the style sheet of what is stamped on the pages of earlier versions."""
    return _joined(templates, ("assets/fonts-print.css", "assets/stamp.css"))


def find_web_fonts(templates: Templates) -> tuple[tuple[str, Path], ...]:
    """Return the fonts that the web style sheet names, by their paths in the site.

    The names change with what the fonts hold, so that browsers may keep them for good.
    """
    return tuple((_name_by_content(name, path), path) for name, path in templates.find_files("assets/fonts/*.woff2"))


def _name_by_content(name: str, path: Path) -> str:
    stem, _, ending = name.rpartition(".")
    return f"{stem}-{hashlib.sha256(path.read_bytes()).hexdigest()[:12]}.{ending}"


def _joined(templates: Templates, patterns: tuple[str, ...]) -> str:
    return "\n".join(path.read_text("utf-8") for pattern in patterns for _, path in templates.find_files(pattern))
