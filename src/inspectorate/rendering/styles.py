"""Put the style sheets together: one for browsers, one for each print edition. Reads templates."""

from collections.abc import Mapping
from pathlib import Path

from inspectorate.rendering.html import Templates
from inspectorate.views.document import PrintEdition

_SHARED = ("assets/tokens.css", "components/*/*.css", "documents/*/*.css")


SCRIPTS_AND_ICON = ("site.js", "search.js", "icon.svg")


def collect_assets(templates: Templates) -> Mapping[str, str]:
    """Return what every page fetches, by its name: the style sheet, then scripts and icon."""
    return {"site.css": collect_web_style(templates)} | {
        name: _joined(templates, (f"assets/{name}",)) for name in SCRIPTS_AND_ICON
    }


def collect_web_style(templates: Templates) -> str:
    """Return the style sheet of the site's pages."""
    return _joined(templates, ("assets/fonts-web.css", *_SHARED, "layouts/web.css"))


def collect_print_style(templates: Templates, edition: PrintEdition | None = None) -> str:
    """Return the style sheet of the PDFs; that of an edition is the usual one and what the edition changes in it."""
    changes = () if edition is None else (f"layouts/{edition.value}.css",)
    return _joined(templates, ("assets/fonts-print.css", *_SHARED, "layouts/print.css", *changes))


def find_web_fonts(templates: Templates) -> tuple[tuple[str, Path], ...]:
    """Return the fonts that the web style sheet names, by their path below the templates folder."""
    return templates.find_files("assets/fonts/*.woff2")


def _joined(templates: Templates, patterns: tuple[str, ...]) -> str:
    return "\n".join(path.read_text("utf-8") for pattern in patterns for _, path in templates.find_files(pattern))
