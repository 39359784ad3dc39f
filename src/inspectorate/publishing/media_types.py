"""What kind of file a browser is told that it gets, by the end of its name. Pure."""

from collections.abc import Mapping

_TEXT = "; charset=utf-8"
UNKNOWN = "application/octet-stream"

_TYPES: Mapping[str, str] = {
    "html": f"text/html{_TEXT}",
    "css": f"text/css{_TEXT}",
    "js": f"text/javascript{_TEXT}",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "csv": f"text/csv{_TEXT}",
    "txt": f"text/plain{_TEXT}",
    "xml": f"application/xml{_TEXT}",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "wasm": "application/wasm",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "yaml": f"application/yaml{_TEXT}",
    "conf": f"text/plain{_TEXT}",
    "minisig": f"text/plain{_TEXT}",
    "sig": f"text/plain{_TEXT}",
}
_FEED = "feed.xml"
_PLAIN = frozenset({"SHA256SUMS", "_headers", "_redirects", ".htaccess"})


def media_type_of(path: str) -> str:
    """Return the media type of a file; pages and texts say that they are UTF-8."""
    name = path.rpartition("/")[2]
    if name == _FEED:
        return f"application/atom+xml{_TEXT}"
    if name in _PLAIN:
        return f"text/plain{_TEXT}"
    return _TYPES.get(name.rpartition(".")[2].lower(), UNKNOWN)
