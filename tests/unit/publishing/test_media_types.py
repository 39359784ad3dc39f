"""Every file says what it is."""

import pytest

from inspectorate.publishing.media_types import UNKNOWN, media_type_of


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("cy/feed.xml", "application/atom+xml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("SHA256SUMS", "text/plain; charset=utf-8"),
        ("search/pagefind/pagefind.en.wasm", "application/wasm"),
        ("inspections/a/a.PDF", "application/pdf"),
        ("search/pagefind/fragment/en_1.pf_fragment", UNKNOWN),
    ],
)
def test_the_end_of_a_name_says_what_a_file_is(path: str, media_type: str) -> None:
    assert media_type_of(path) == media_type
