"""Put everything that a page shows into the page itself, so that one file is all there is to send. Pure.

The page may fetch nothing and run nothing: its own policy says so to every browser.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Mapping
from html import escape

from inspectorate.rendering.html import Templates
from inspectorate.rendering.styles import collect_web_style, find_web_fonts

_STYLE_LINK = re.compile(r'<link rel="stylesheet" href="[^"]*">')
_CHARSET = '<meta charset="utf-8">'
_PICTURE = re.compile(r'(<img src=")([^"]*)(")')
_MEDIA_BY_SIGN: Mapping[bytes, str] = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}


def collect_draft_style(templates: Templates) -> str:
    """Return the style sheet of drafts for browsers, with the typefaces inside."""
    style = collect_web_style(templates) + _read(templates, "layouts/draft.css")
    for name, font in find_web_fonts(templates):
        style = style.replace(f"fonts/{name.rpartition('/')[2]}", _to_data(font.read_bytes(), "font/woff2"))
    return style


def collect_draft_print_style(templates: Templates) -> str:
    """Return what the PDFs of drafts change in the style sheet of all PDFs."""
    return _read(templates, "layouts/draft-print.css")


def pack(html: str, style: str, pictures: Mapping[str, bytes]) -> str:
    """Return a page with its style sheet and its pictures inside; `pictures` are by their addresses on the page.

    Raises:
        KeyError: the page shows a picture that is not among them.
    """
    hashed = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{hashed}'; img-src data:; font-src data:; base-uri 'none'"
    said = f'{_CHARSET}\n<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
    html = html.replace(_CHARSET, said, 1)
    html = _STYLE_LINK.sub(lambda _: f"<style>{style}</style>", html, count=1)
    return _PICTURE.sub(lambda match: f"{match[1]}{_picture(pictures[match[2]])}{match[3]}", html)


def _picture(content: bytes) -> str:
    media = next(media for sign, media in _MEDIA_BY_SIGN.items() if content.startswith(sign))
    return _to_data(content, media)


def _to_data(content: bytes, media: str) -> str:
    return f"data:{media};base64,{b64encode(content).decode()}"


def _read(templates: Templates, name: str) -> str:
    return "\n".join(path.read_text("utf-8") for _, path in templates.find_files(name))
