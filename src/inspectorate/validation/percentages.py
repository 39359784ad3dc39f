"""Check percentages in the words against their own counts and against the key questions they speak of. Pure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.framework import KeyQuestion, KeyQuestionId
from inspectorate.model.language import ENGLISH
from inspectorate.model.rated import RatedInspection, RatedStandard
from inspectorate.model.shares import FULL_PERCENT
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.number_words import NUMBER, read_number
from inspectorate.validation.sentences import Sentence, find_own_standard
from inspectorate.validation.vocabulary import has_any

# A figure first, and then what stands before it: that is how the search is quick.
PERCENTAGE = r"(?P<percent>\d(?<![\d.,].)\d{0,2}(?:\.\d{1,3})?)(?:\s+per\s?cent\b|\s?%)"
"""A percentage as printed, for use in a regular expression."""

_PER_CENT = frozenset({"cent", "percent"})
_THE = r"(?:(?:the|our|all|a\s+total\s+of)\s+)?"
_SOME_WORDS = r"(?:\s+[\w’-]+){0,4}"
_COUNTED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{PERCENTAGE}\s+\((?P<some>{NUMBER}){_SOME_WORDS}?\s+(?:out\s+)?of\s+{_THE}(?P<all>{NUMBER})",
        rf"(?P<some>{NUMBER})\s+(?:out\s+)?of\s+{_THE}(?P<all>{NUMBER}){_SOME_WORDS},?\s+[(–]?\s?(?:or\s+)?{PERCENTAGE}",
        rf"(?P<all>{NUMBER}){_SOME_WORDS},\s+of\s+(?:which|whom|these)\s+{PERCENTAGE}\s+\((?P<some>{NUMBER})\)",
        rf"{PERCENTAGE}\s+\((?P<some>{NUMBER}){_SOME_WORDS}\)\s+of\s+{_THE}(?:\w+\s+)?(?P<all>{NUMBER})",
    )
)
_HEDGE = re.compile(
    r"(?P<over>just over|a little over|slightly over|slightly more than)\s*$|(?P<above>more than|over)\s*$"
    r"|(?P<under>just under|a little under|slightly under|nearly|almost|slightly less than)\s*$"
    r"|(?P<below>less than|fewer than|under)\s*$|(?P<about>about|around|approximately|some|roughly)\s*$",
    re.IGNORECASE,
)
_SUFFICIENT = re.compile(r"\b(?:sufficient(?:ly)?|good enough|adequate(?:ly)?|effective(?:ly)?)\b", re.IGNORECASE)
_OF_CASES = re.compile(
    rf"{PERCENTAGE}\s+of\s+(?:the\s+|all\s+|our\s+)?(?:inspected\s+)?(?:cases|plans|assessments|reviews)"
)
_NARROWER = re.compile(
    r"\b(?:not|insufficient(?:ly)?|victims?|contingency|girls?|boys?|agenc(?:y|ies)|involv\w+|parents?"
    r"|diversity|strengths|factors|compared|previous(?:ly)?|last|national(?:ly)?|average|Black|management oversight)\b",
    re.IGNORECASE,
)
"""Words of a sentence that counts other cases than its key question does, or asks another question about them."""
_SOME_OF_THEM = re.compile(
    r"^(?:where|when)\b|\b(?:cases|plans|assessments|reviews|those|children|people)\s+(?:where|when|who|whose|which|that)\b"
    r"|\bwhere (?:it|this|they|there|needed|relevant|required)\b",
    re.IGNORECASE,
)
_LONGEST_STEM = 4
_SAME_WORDS = (
    (re.compile(r"\b(?:other people|others)\b"), "otherpeople"),
    (re.compile(r"\bother\b"), ""),
    (re.compile(r"\b(?:children and young people|child or young person|young (?:people|person))\b"), "child"),
)
_SAID_OF_ALL = frozenset({"supp", "keep", "focu", "effe", "suff"})
"""Beginnings of words that sentences on any subject have."""


def check_counted_percentages(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield percentages that are not what the two numbers beside them make."""
    for sentence in manuscript.own_sentences:
        for pattern in _COUNTED if may_have_percentage(sentence.text) else ():
            for match in pattern.finditer(sentence.text):
                yield from _recompute(sentence, match)


def check_percentages(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield percentages, in the commentary on a standard, that its key question on the same subject does not have."""
    for sentence in manuscript.sentences:
        rated = find_own_standard(sentence.passage, manuscript.rated)
        claim = _read_claim(sentence) if rated and may_have_percentage(sentence.text) else None
        if rated and claim:
            yield from _compare(claim, rated, manuscript)


def may_have_percentage(text: str) -> bool:
    """Return whether a text can hold anything that `PERCENTAGE` matches."""
    return "%" in text or has_any(text, _PER_CENT)


def list_percentages(rated: RatedInspection) -> frozenset[str]:
    """Return every percentage of the record, without its sign."""
    shares = {str(share.percent) for one in rated.standards for share in one.result.shares.values()}
    figures = {figure.value for facts in rated.inspection.record.key_facts for figure in facts.figures}
    cells = {
        value
        for facts in rated.inspection.record.key_facts
        for table in facts.tables
        for row in table.rows
        for value in row.values
    }
    return frozenset(shares | {value.rstrip("%") for value in figures | cells})


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a sentence says: in how many percent of cases the work was sufficient."""

    sentence: Sentence
    match: re.Match[str]
    hedge: re.Match[str] | None

    @property
    def words(self) -> str:
        """Return the percentage with what stands before it."""
        before = f"{self.hedge[0].strip()} " if self.hedge else ""
        return f"{before}{self.match['percent']} per cent"

    def fits(self, percent: int) -> bool:
        """Return whether this can be said of a percentage."""
        said = float(self.match["percent"])
        # `Just over 60` is said of what is nearer to 60 than to 70, `just over 55` of what is nearer to 55 than to 60.
        near = 5 if said % 10 == 0 else 3
        kind = self.hedge.lastgroup if self.hedge else None
        match kind:
            case "over":
                return said < percent < said + near
            case "under":
                return said - near < percent < said
            case "above":
                return percent > said
            case "below":
                return percent < said
            case "about":
                return abs(percent - said) < near
            case _:
                return percent == said


def _recompute(sentence: Sentence, match: re.Match[str]) -> Iterator[Diagnostic]:
    some, whole = read_number(match["some"]), read_number(match["all"])
    decimals = len(match["percent"].partition(".")[2])
    if not 0 < whole >= some or _HEDGE.search(sentence.text[: match.start("percent")]):
        return
    # Half up to the printed decimals, in whole numbers, as the percentages of the record are.
    steps = (2 * FULL_PERCENT * 10**decimals * some + whole) // (2 * whole)
    right = f"{steps / 10**decimals:.{decimals}f}"
    if right != match["percent"]:
        yield replace(
            sentence.report(
                "percentage-miscalculated",
                match.span("percent"),
                f"{match['some'].capitalize()} of {match['all']} is {right} per cent, not {match['percent']}.",
                "Correct the percentage or the counts.",
            ),
            severity=Severity.ERROR,
        )


def _read_claim(sentence: Sentence) -> _Claim | None:
    percentages = tuple(re.finditer(PERCENTAGE, sentence.text))
    match = _OF_CASES.search(sentence.text)
    if match is None or len(percentages) != 1 or not _SUFFICIENT.search(sentence.text):
        return None
    rest = sentence.text[: match.start()] + sentence.text[match.end() :]
    counts = [found for found in re.findall(NUMBER, rest) if found.lower() != "one"]
    if counts or _NARROWER.search(sentence.text) or _SOME_OF_THEM.search(sentence.text):
        return None
    return _Claim(sentence, match, _HEDGE.search(sentence.text[: match.start()]))


def _compare(claim: _Claim, rated: RatedStandard, manuscript: Manuscript) -> Iterator[Diagnostic]:
    question = find_question(claim.sentence.text, rated.standard.key_questions)
    share = rated.result.shares.get(question.id) if question else None
    if question and share and not claim.fits(share.percent):
        found = claim.sentence.report(
            "percentage-differs",
            claim.match.span("percent"),
            f"The words say {claim.words}, but key question {question.id}, of which they seem to speak, "
            f"has {share.percent}%.",
            "Write the percentage of the record, or say of which cases the words speak.",
        )
        path = ("standards", rated.standard.id, "shares", question.id)
        yield replace(found, also=(manuscript.place(path),))


def find_question(text: str, questions: tuple[KeyQuestion, ...]) -> KeyQuestion | None:
    """Return the only one of several key questions that these words speak of, in its own words."""
    stems = {question.id: _list_stems(question.text.get(ENGLISH, "")) for question in questions}
    said = _list_stems(text)
    named = [question for question in questions if _is_named(said, question.id, stems)]
    return named[0] if len(named) == 1 and len(questions) > 1 else None


def _is_named(said: frozenset[str], question: KeyQuestionId, stems: Mapping[KeyQuestionId, frozenset[str]]) -> bool:
    """Return whether half of what tells the question from each other question is said."""
    telling = [stems[question] - other for identifier, other in stems.items() if identifier != question]
    return all(only and 2 * len(only & said) >= len(only) for only in telling)


def _list_stems(text: str) -> frozenset[str]:
    plain = text.lower()
    for words, same in _SAME_WORDS:
        plain = words.sub(same, plain)
    return frozenset(word[:_LONGEST_STEM] for word in re.findall(r"[a-z]{4,}", plain)) - _SAID_OF_ALL
