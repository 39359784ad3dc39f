"""Does the page say its own language, and that of every part in another one? Pure."""

import re
from collections.abc import Iterator

from inspectorate.assembly.page_checks.page import ReadPage
from inspectorate.diagnostics import Diagnostic

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""A language tag such as `cy` or `en-GB`. Source: RFC 5646, without the forms that no page of ours needs."""


def check_languages(page: ReadPage) -> Iterator[Diagnostic]:
    """Find a page without its language or in another one, and parts whose language is no language."""
    said = page.root.attributes.get("lang", "") if page.root.tag == "html" else ""
    if not said:
        yield page.tell("page-language", None, "The page does not say its language.", "The layout must set `lang`.")
    elif said != page.made.language:
        yield page.tell(
            "page-language",
            None,
            f"The page says that its language is `{said}`, and it was made in `{page.made.language}`.",
            "The layout must set `lang` to the language of the page's frame.",
        )
    for node in page.having("lang", "hreflang"):
        for attribute in ("lang", "hreflang"):
            value = node.get(attribute)
            if value is not None and not _TAG.fullmatch(value) and (value or node.tag != "html"):
                yield page.tell(
                    "page-language",
                    node,
                    f"`{value}` in `{attribute}` of `{node.tag}` is no language.",
                    "Write the code of a language, such as `cy` for Welsh.",
                )
