"""Check counts in the words: recommendations, inspected cases, and parts of a total. Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.inspection import Inspection
from inspectorate.model.language import ENGLISH
from inspectorate.model.shares import CountedShare
from inspectorate.validation.addressees import find_addressee, speaks_of_other_recommendations
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.number_words import NUMBER, has_number, read_number
from inspectorate.validation.sentences import Sentence

_ELSEWHERE = re.compile(r"\b(?:previous|last|earlier|thematic|joint|former)(?:ly)?\b|\b(?:19|20)\d\d\b", re.IGNORECASE)
"""Words of a sentence that speaks of another inspection."""

_RECOMMENDATIONS = re.compile(
    rf"\b(?:ma[dk]es?|making|our|of the|of these|all|all the)\s+(?:a total of\s+)?(?P<count>{NUMBER})\s+(?:\w+\s+)?"
    r"recommendations?\b(?P<rest>[^.;]*)",
    re.IGNORECASE,
)
_SOME_TO_SOMEBODY = re.compile(r"[^.;]{0,60}?\b(?:on|about|concern\w*|regarding|relat\w+|cover\w*|deal\w*|call\w*)\b")
_SOME_OF_THEM = re.compile(r"\s+(?:(?:to|for)\s+(?:the\s+)?[A-Z]|(?:on|about|concerning|regarding|relating)\b)")
_TO_SOMEBODY = re.compile(
    rf"(?P<count>{NUMBER})(?:\s+recommendations?)?(?:\s+(?:is|are|was|were))?(?:\s+addressed)?\s+(?:to|for)\s+"
    r"(?P<to>[^.,;:()]+)"
)

_CASES = r"(?:cases|plans|assessments|disposals|sentences|orders)"
_KIND = r"(?:(?:court|out-of-court|post-court|community|inspected|disposal)\s+)*"
_OF_SAMPLE = re.compile(
    rf"(?P<some>{NUMBER})\s+(?:out\s+)?of\s+(?:the|our|these|all)\s+(?P<all>{NUMBER})\s+{_KIND}{_CASES}"
    r"(?=[.;:)]|$|\s+(?:that\s+)?(?:we\s+|our\s+inspectors\s+)?(?:inspected|examined|looked\s+at|assessed)\b)"
)
_EXAMINED = re.compile(
    rf"\b(?:inspect(?:ors|ed)|we)\b[^.;,]{{0,20}}?\b(?:inspected|examined|assessed|look(?:ed)?\s+at)(?:\s+in\s+detail)?\s+"
    rf"(?P<all>{NUMBER})\s+{_KIND}{_CASES}\b(?!\s+(?:where|in\s+which|that\s+(?:had|needed|required|involved)"
    r"|together|alongside|involving|concerning|again|more\s+closely|in\s+(?:more|greater)\s+(?:depth|detail)))"
    rf"|\b{_CASES}\s+(?:that\s+)?we\s+(?:inspected|examined|assessed)\s+(?:numbered|came\s+to)\s+(?P<numbered>{NUMBER})"
    rf"|\bsample\s+(?:consisted\s+of|comprised|was|of)\s+(?P<sample>{NUMBER})\s+{_KIND}{_CASES}"
    rf"|(?P<interviews>{NUMBER})\s+interviews,?\s+each\s+with\s+[^.;]*\bcase\s+managers?\b",
    re.IGNORECASE,
)
_SPEAKS_OF_SAMPLE = re.compile(r" of (?:the|our|these|all) |inspected|examined|assessed|look|sample|interviews")
_WHOLE = re.compile(
    # A rate is a number per so many of people aged 10 to 17.
    rf"(?<!per )(?P<some>{NUMBER})\s+\(?(?:out\s+)?of\s+"
    rf"(?:the\s+|our\s+|all\s+|a\s+(?:total|possible)\s+(?:of\s+)?)?(?P<all>{NUMBER})(?!\s+to\s+\d)"
)
_YEARS = range(1900, 2101)
_MOST_SAMPLES = 8
_PEOPLE = re.compile(r"manager|staff|interview|meeting|respondent|volunteer", re.IGNORECASE)
"""Names of samples that do not count cases."""

_TOTAL = re.compile(
    rf"(?<!than )(?<!over )(?<!least )(?<!under )(?P<total>{NUMBER})\s+(?!per\b|of\b|to\b)[^\d.:;()]{{3,80}}?"
    r"(?::|,?\s+(?:made\s+up\s+of|consisting\s+of|comprising)|\s\()\s*(?P<parts>[^.:;()]+)(?=[.;)]|$)"
)
_LISTS_PARTS = re.compile(r"[:(]|made up of|consisting of|comprising")
_ONE_TOTAL = re.compile(NUMBER)
_PARTS = re.compile(
    r"(?:These|They|The cases) (?:consisted of|comprised|were made up of) (?P<parts>[^.:;()]+)\.?$"
    rf"|(?P<were>(?={NUMBER})[^.:;()]+)\.?$"
)
_PART = re.compile(rf"(?:and\s+)?(?P<count>{NUMBER})\s+(?!(?:to|of|out|per|or|in)\s)(?P<kind>\D+)", re.IGNORECASE)
_MORE = re.compile(rf"\band\b|{NUMBER}", re.IGNORECASE)
_BETWEEN_PARTS = re.compile(rf",\s+|\s+and\s+(?={NUMBER})", re.IGNORECASE)
_FEWEST_LOOSE_PARTS = 3
"""As few parts as stand in a sentence of their own and are all there is: two may be examples."""


def check_counts_of_recommendations(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield numbers of recommendations, in all or to one addressee, that the record does not have."""
    inspection = manuscript.rated.inspection
    if not inspection.record.recommendations:
        return
    also = (manuscript.place(("recommendations",)),)
    for sentence in manuscript.own_sentences:
        if "recommendation" in sentence.text.lower() and not speaks_of_other_recommendations(sentence.text):
            for found in _miscounted(sentence, inspection):
                yield replace(found, severity=Severity.ERROR, also=also)


def check_counts_of_cases(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield numbers of cases, of plans and the like that do not fit the samples of the record, and parts of less."""
    sizes = _list_sizes(manuscript.rated.inspection)
    also = (manuscript.place(("samples",)),)
    for sentence in manuscript.own_sentences:
        if not has_number(sentence.text):
            continue
        yield from _more_than_whole(sentence)
        if sizes and not _ELSEWHERE.search(sentence.text):
            yield from (replace(found, also=also) for found in _not_a_sample(sentence, sizes))


def check_parts(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield totals whose parts, in the same sentence or in the next, do not add up to them."""
    sentences = manuscript.own_sentences
    for sentence in sentences:
        may_have_parts = has_number(sentence.text) and _LISTS_PARTS.search(sentence.text)
        for match in _TOTAL.finditer(sentence.text) if may_have_parts else ():
            yield from _compare_parts(sentence, match, _read_parts(match["parts"]))
    for sentence, following in pairwise(sentences):
        may_list = sentence.passage is following.passage and has_number(following.text)
        parts = _read_loose_parts(following.text) if may_list else ()
        totals = tuple(_ONE_TOTAL.finditer(sentence.text)) if parts else ()
        if len(totals) == 1:
            yield from _compare_parts(sentence, totals[0], parts)


def _miscounted(sentence: Sentence, inspection: Inspection) -> Iterator[Diagnostic]:
    groups = inspection.record.recommendations
    total = sum(len(group.numbers) for group in groups)
    told: set[int] = set()
    for match in _TO_SOMEBODY.finditer(sentence.text):
        group = find_addressee(match["to"], inspection)
        if group:
            told.add(match.start("count"))
        count = read_number(match["count"])
        is_some = group and count < len(group.numbers) and _SOME_TO_SOMEBODY.match(sentence.text, match.start("to"))
        if group and not is_some and count not in (len(group.numbers), total):
            name = group.addressee.get(ENGLISH, next(iter(group.addressee.values())))
            yield _report_recommendations(sentence, match, len(group.numbers), f" to ‘{name}’")
    for match in _RECOMMENDATIONS.finditer(sentence.text):
        is_part = _SOME_OF_THEM.match(match["rest"])
        if match.start("count") not in told and not is_part and read_number(match["count"]) != total:
            yield _report_recommendations(sentence, match, total, "")


def _report_recommendations(sentence: Sentence, match: re.Match[str], recorded: int, to: str) -> Diagnostic:
    return sentence.report(
        "recommendations-miscounted",
        match.span("count"),
        f"The words speak of {match['count'].lower()} recommendations{to}; the record has {recorded}.",
        "Write the number that the record has, or correct the record.",
    )


def _list_sizes(inspection: Inspection) -> frozenset[int]:
    """Return all numbers of cases that the record gives, and all sums of its samples."""
    samples = tuple(size for name, size in inspection.record.samples.items() if not _PEOPLE.search(name))
    # Of more samples than any record has, there would be too many sums.
    lengths = range(1, len(samples) + 1) if len(samples) <= _MOST_SAMPLES else (1, len(samples))
    sums = {sum(some) for length in lengths for some in combinations(samples, length)}
    if not sums:
        return frozenset()
    shares = (share for result in inspection.record.standards.values() for share in result.shares.values())
    return frozenset(sums | {share.of for share in shares if isinstance(share, CountedShare)})


def _more_than_whole(sentence: Sentence) -> Iterator[Diagnostic]:
    for match in _WHOLE.finditer(sentence.text) if "of " in sentence.text else ():
        some, whole = read_number(match["some"]), read_number(match["all"])
        if some > whole and some not in _YEARS:
            yield sentence.report(
                "count-beyond-whole",
                match.span("some"),
                f"{match['some'].capitalize()} of {match['all']} is more than there are.",
                "Correct one of the two numbers.",
            )


def _not_a_sample(sentence: Sentence, sizes: frozenset[int]) -> Iterator[Diagnostic]:
    for pattern in (_OF_SAMPLE, _EXAMINED) if _SPEAKS_OF_SAMPLE.search(sentence.text) else ():
        for match in pattern.finditer(sentence.text):
            group = next(name for name in ("all", "numbered", "sample", "interviews") if match.groupdict().get(name))
            if read_number(match[group]) not in sizes:
                yield sentence.report(
                    "sample-differs",
                    match.span(group),
                    f"No sample of the record, nor several together, is {match[group]}.",
                    "Write the number of the sample in the record, or say of which cases among them the words speak.",
                )


def _read_parts(parts: str) -> tuple[int, ...]:
    """Return the numbers of a list in which every item begins with one; nothing for any other list."""
    matches = [_PART.fullmatch(part) for part in _BETWEEN_PARTS.split(parts.strip())]
    # `Ten managers, including two deputies` counts some twice; `and volunteers` counts some not at all.
    found = tuple(read_number(match["count"]) for match in matches if match and not _MORE.search(match["kind"]))
    return found if len(found) == len(matches) > 1 else ()


def _read_loose_parts(text: str) -> tuple[int, ...]:
    match = _PARTS.match(text)
    if match is None:
        return ()
    if match["parts"]:
        return _read_parts(match["parts"])
    pieces = _BETWEEN_PARTS.split(match["were"])
    parts = _read_parts(match["were"]) if all(re.search(r"\b(?:were|was)\b", piece) for piece in pieces) else ()
    return parts if len(parts) >= _FEWEST_LOOSE_PARTS else ()


def _compare_parts(sentence: Sentence, match: re.Match[str], parts: tuple[int, ...]) -> Iterator[Diagnostic]:
    group = "total" if "total" in match.groupdict() else 0
    if parts and sum(parts) != read_number(match[group]):
        sums = " + ".join(map(str, parts))
        yield sentence.report(
            "parts-differ-from-total",
            match.span(group),
            f"The parts do not add up to {match[group]}: {sums} = {sum(parts)}.",
            "Correct the total or the parts.",
        )
