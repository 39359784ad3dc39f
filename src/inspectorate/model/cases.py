"""The cases that inspectors looked at, with the answer to each key question, and their count. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from inspectorate.model.framework import Aggregation, Framework, KeyQuestionId, Standard, StandardId
from inspectorate.model.inspection import Record
from inspectorate.model.shares import CountedShare


class Answer(Enum):
    """The answer to a key question in one case."""

    YES = "yes"
    NO = "no"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class Case:
    """One inspected case, by the name that inspectors gave it."""

    name: str
    sample: str | None
    answers: Mapping[KeyQuestionId, Answer]


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A key question that is answered for each case of a sample, or of all cases where there is no sample."""

    id: KeyQuestionId
    standard: Standard
    sample: str | None
    is_rated: bool
    """Whether the inspection rates its standard."""


def list_asked_questions(framework: Framework, record: Record) -> tuple[AskedQuestion, ...]:
    """Return the key questions that earn ratings, in the order of the framework.

    Those of standards that are left to judgement are not counted case by case.
    """
    return tuple(_iter_asked_questions(framework, record))


def list_samples(framework: Framework) -> tuple[str, ...]:
    """Return the samples that the framework tells apart, in the order of its domains."""
    return tuple(dict.fromkeys(domain.sample for domain in framework.domains if domain.sample))


def count_shares(
    cases: Sequence[Case], asked: Sequence[AskedQuestion]
) -> dict[StandardId, dict[KeyQuestionId, CountedShare]]:
    """Return, by standard and key question, how many answers are yes out of those that are yes or no.

    The order is that of the questions; one that was applicable in no case has no share.
    """
    shares: dict[StandardId, dict[KeyQuestionId, CountedShare]] = {}
    for question in asked:
        answers = [case.answers.get(question.id) for case in cases]
        yes, no = answers.count(Answer.YES), answers.count(Answer.NO)
        if yes or no:
            shares.setdefault(question.standard.id, {})[question.id] = CountedShare(yes=yes, of=yes + no)
    return shares


def count_by_sample(cases: Sequence[Case], asked: Sequence[AskedQuestion]) -> dict[str, int]:
    """Return how many cases each sample has.

    Where cases do not say to which sample they belong, one counts for each sample of which it answers a question.
    """
    samples = dict.fromkeys(question.sample for question in asked if question.sample)
    samples |= dict.fromkeys(case.sample for case in cases if case.sample)
    return {sample: sum(_belongs(case, sample, asked) for case in cases) for sample in samples}


def _belongs(case: Case, sample: str, asked: Sequence[AskedQuestion]) -> bool:
    if case.sample is not None:
        return case.sample == sample
    answers = (case.answers.get(question.id) for question in asked if question.sample == sample)
    return any(answer in (Answer.YES, Answer.NO) for answer in answers)


def _iter_asked_questions(framework: Framework, record: Record) -> Iterator[AskedQuestion]:
    for domain in framework.domains:
        for standard in domain.standards:
            if standard.aggregation is Aggregation.JUDGEMENT:
                continue
            result = record.standards.get(standard.id)
            for question in standard.key_questions:
                is_rated = result is None or result.not_rated is None
                yield AskedQuestion(question.id, standard, domain.sample, is_rated)
