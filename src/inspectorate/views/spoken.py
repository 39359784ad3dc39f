"""Words that are not in the language of their page, and say so. Pure."""

from html import escape

from inspectorate.model.language import Language


class Spoken(str):
    """Plain words that become marked-up words where a template places them as text.

    As a text it is what it says. In an attribute or a title, where no tag may stand, place `plain(words)`.
    """

    __slots__ = ("_html", "language")

    def __new__(cls, text: str, html: str, language: Language | None = None) -> "Spoken":
        """Keep the words and their mark-up; `language` where all of them are in one."""
        words = super().__new__(cls, text)
        words._html = html
        words.language = language
        return words

    _html: str
    language: Language | None

    def __html__(self) -> str:
        """Return the words as HTML: the template engine asks this before it escapes."""
        return self._html


def mark_language(text: str, language: Language) -> Spoken:
    """Return words of another language than the page's, marked with it."""
    return Spoken(text, f'<span lang="{escape(language)}">{escape(text, quote=False)}</span>', language)


def plain(words: str) -> str:
    """Return the words alone, for attributes, titles and data."""
    return str(words)


def to_html(words: str) -> str:
    """Return the words as HTML: escaped, and marked where they are in another language."""
    return words.__html__() if isinstance(words, Spoken) else escape(words, quote=False)
