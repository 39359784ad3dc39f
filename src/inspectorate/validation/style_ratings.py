"""Check that a rating in the words stands in single quotation marks, written as in the scale. Pure."""

import re
from collections.abc import Iterator, Mapping

from inspectorate.diagnostics import Diagnostic, Span
from inspectorate.model.language import ENGLISH
from inspectorate.model.prose import Strong
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.passages import Passage, PassageKind
from inspectorate.validation.pieces import iter_pieces
from inspectorate.validation.ratings_elsewhere import is_rated_by_people
from inspectorate.validation.vocabulary import has_any

_SENTENCES = frozenset({PassageKind.PARAGRAPH, PassageKind.PHRASE})
_CALLS_FOR_A_RATING = "|".join(
    (
        r"\b(?:rat|grad)ed (?:overall )?(?:as )?(?:being )?",
        r"\brating (?:of|was|is|as) ",
        r"\brating for [^.;]{1,60}? (?:of|was|is) ",
    )
)
_CALLING = frozenset({"rated", "graded", "rating"})
_ENDS_A_RATING = r"(?=[.,;:)]|\Z| (?:and|or|for|in|overall|by|but|because|to)\b)"
_SPEAKS_OF_RATINGS = re.compile(r"\b[Rr]at(?:ed|ings?)\b")


def check_ratings_in_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield ratings in sentences without their quotation marks, or in other letters than those of the scale.

    A word such as `good` is a rating where it is written with a capital inside a sentence, or where the words before it
    call for one; everywhere else it is a word like others. Bold words are set apart enough.
    """
    scale = manuscript.rated.inspection.framework.scale
    names = {rating.name[ENGLISH].casefold(): str(rating.name[ENGLISH]) for rating in scale if ENGLISH in rating.name}
    if not names:
        return
    for passage in manuscript.english:
        lower = passage.text.casefold()
        if passage.kind in _SENTENCES and any(name in lower for name in names):
            for start, end in sorted({*_find_quoted(passage.text, names), *_find_bare(passage, names)}):
                found = passage.text[start:end]
                yield passage.report(
                    "rating-style",
                    (start, end),
                    f"The rating {found} is not written as in the scale, in single quotation marks.",
                    f"Write ‘{names[found.strip('‘’“”').casefold()]}’.",
                )


def _find_quoted(text: str, names: Mapping[str, str]) -> Iterator[Span]:
    """Yield ratings in quotation marks that are double, or in other letters than those of the scale."""
    for match in re.finditer(rf"[‘“]({_any_of(names)})[’”]", text, re.IGNORECASE):
        before = text[max(match.start() - 60, 0) : match.start()]
        is_rating = not match[1].islower() or (_SPEAKS_OF_RATINGS.search(before) and not is_rated_by_people(before))
        if is_rating and match.group() != f"‘{names[match[1].casefold()]}’":
            yield match.span()


def _find_bare(passage: Passage, names: Mapping[str, str]) -> Iterator[Span]:
    """Yield ratings without quotation marks."""
    any_name = _any_of(names)
    # The blank first, and then what stands before it: that is how the search is quick.
    with_capital = rf" (?<=[\w,;–—)] )((?=[A-Z])(?i:{any_name}))\b(?! [A-Z][a-z])(?![’”\w-])"
    called_for = rf"(?i:{_CALLS_FOR_A_RATING})((?i:{any_name}))\b{_ENDS_A_RATING}"
    bold = [span for span, piece in iter_pieces(passage.inlines) if isinstance(piece, Strong)]
    for pattern in (with_capital, called_for) if has_any(passage.text, _CALLING) else (with_capital,):
        for match in re.finditer(pattern, passage.text):
            if not any(start <= match.start(1) < end for start, end in bold):
                yield match.span(1)


def _any_of(names: Mapping[str, str]) -> str:
    return "|".join(map(re.escape, names))
