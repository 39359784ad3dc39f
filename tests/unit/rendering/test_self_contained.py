"""A packed page holds its style and its pictures, and allows itself nothing else."""

import hashlib
from base64 import b64decode, b64encode

import pytest

from inspectorate.rendering.self_contained import pack

PAGE = (
    '<head>\n<meta charset="utf-8">\n<link rel="stylesheet" href="draft.css">\n</head>'
    '<img src="figures/a.png" alt="A"><a href="#p1.1">1.1</a>'
)
PNG = b"\x89PNG picture"


def test_style_and_pictures_are_inside() -> None:
    html = pack(PAGE, "p { color: red }", {"figures/a.png": PNG})

    assert "<style>p { color: red }</style>" in html
    assert f'<img src="data:image/png;base64,{b64encode(PNG).decode()}" alt="A">' in html
    assert '<a href="#p1.1">' in html
    assert "draft.css" not in html


def test_the_policy_names_this_very_style_and_no_other_source() -> None:
    html = pack(PAGE, "p { color: red }", {"figures/a.png": PNG})
    hashed = html.partition("sha256-")[2].partition("&#x27;")[0]

    assert b64decode(hashed) == hashlib.sha256(b"p { color: red }").digest()
    assert html.index("Content-Security-Policy") < html.index("<style>")
    assert "script-src" not in html
    assert "default-src &#x27;none&#x27;" in html


def test_a_style_with_backslashes_stays_as_it_is() -> None:
    assert r"content: '\1\g<0>'" in pack(PAGE, r"a { content: '\1\g<0>' }", {"figures/a.png": PNG})


def test_a_picture_that_is_not_there_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        pack(PAGE, "", {})
