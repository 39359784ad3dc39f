"""Put the style sheets together: one for browsers, one for print. Reads templates."""

from pathlib import Path

from inspectorate.rendering.html import Templates

_SHARED = ("assets/tokens.css", "components/*/*.css", "documents/*/*.css")


def collect_web_style(templates: Templates) -> str:
    """Return the style sheet of the site's pages."""
    return _joined(templates, ("assets/fonts-web.css", *_SHARED, "layouts/web.css"))


def collect_print_style(templates: Templates) -> str:
    """Return the style sheet of the PDFs."""
    return _joined(templates, ("assets/fonts-print.css", *_SHARED, "layouts/print.css"))


def find_web_fonts(templates: Templates) -> tuple[tuple[str, Path], ...]:
    """Return the fonts that the web style sheet names, by their path below the templates folder."""
    return templates.find_files("assets/fonts/*.woff2")


def _joined(templates: Templates, patterns: tuple[str, ...]) -> str:
    return "\n".join(path.read_text("utf-8") for pattern in patterns for _, path in templates.find_files(pattern))
