"""Check shares against the sample that they are measured on: which percentages can some number of cases give? Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.diagnostics import Diagnostic, FieldPath, Place, Severity
from inspectorate.model.framework import KeyQuestionId, StandardId
from inspectorate.model.rated import RatedInspection, RatedStandard
from inspectorate.model.shares import FULL_PERCENT, CountedShare, PrintedShare, Share
from inspectorate.ratings import find_band
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.phrasing import name_rating


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """The cases that the key questions of a domain are answered for, as the record counts them."""

    name: str
    cases: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many cases were sufficient out of how many; of a printed percentage, what it most probably comes from."""

    share: CountedShare
    is_certain: bool

    def add(self, cases: int) -> CountedShare:
        """Return the share with so many more sufficient cases, or fewer below 0."""
        return CountedShare(self.share.yes + cases, self.share.of)


def find_sample(rated: RatedInspection, standard_id: StandardId) -> Sample | None:
    """Return the sample of a standard's domain, or None where the framework names none or the record lacks it."""
    for domain in rated.inspection.framework.domains:
        if domain.sample and any(standard.id == standard_id for standard in domain.standards):
            cases = rated.inspection.record.samples.get(domain.sample)
            return None if cases is None else Sample(name=domain.sample, cases=cases)
    return None


def count_cases(share: Share, sample: Sample | None) -> Count | None:
    """Return the counts behind a share; of a percentage, those of the most cases up to the sample that give it."""
    if isinstance(share, CountedShare):
        return Count(share=share, is_certain=True)
    fit = find_fit(share.percent, sample.cases) if sample else None
    return Count(share=fit, is_certain=bool(sample) and fit.of == sample.cases) if sample and fit else None


def find_fit(percent: int, cases: int) -> CountedShare | None:
    """Return the share of the most cases, up to `cases`, that prints as this percentage; None where there is none.

    Sub-samples leave out the cases to which a question does not apply, so a percentage may come from fewer cases.
    """
    for of in range(cases, 0, -1):
        near = percent * of // FULL_PERCENT
        for yes in range(max(near - 1, 0), min(near + 2, of + 1)):
            share = CountedShare(yes, of)
            if share.percent == percent:
                return share
    return None


def check_samples(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each share that the sample of its domain cannot give, or only with fewer cases."""
    for one in manuscript.rated.standards:
        sample = find_sample(manuscript.rated, one.standard.id)
        if sample is None:
            continue
        for question, share in one.result.shares.items():
            path = ("standards", one.standard.id, "shares", question)
            if isinstance(share, CountedShare):
                yield from _check_count(manuscript, share, sample, path)
            else:
                yield from _check_percentage(manuscript, share, sample, path)


def check_rounding(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each share whose printed percentage lies in a higher band than its exact one."""
    for one in manuscript.rated.standards:
        for question, share in one.result.shares.items():
            if isinstance(share, CountedShare):
                yield from _check_rounding(manuscript, one, question, share)


def _check_count(manuscript: Manuscript, share: CountedShare, sample: Sample, path: FieldPath) -> Iterator[Diagnostic]:
    if share.of > sample.cases:
        yield Diagnostic(
            code="share-over-sample",
            message=f"The share is out of {share.of} cases, but the sample `{sample.name}` has only {sample.cases}.",
            hint="Correct `of`, or the number below `samples`.",
            severity=Severity.WARNING,
            file=manuscript.record_file,
            path=(*path, "of"),
            also=_place_of(sample, manuscript),
        )


def _check_percentage(
    manuscript: Manuscript, share: PrintedShare, sample: Sample, path: FieldPath
) -> Iterator[Diagnostic]:
    fit = find_fit(share.percent, sample.cases)
    if fit is None:
        yield Diagnostic(
            code="share-impossible",
            message=f"{share.percent}% comes from no number of cases up to {sample.cases}, the sample `{sample.name}`.",
            hint=f"Correct the percentage{_name_neighbours(share.percent, sample.cases)}, or the number of cases.",
            severity=Severity.WARNING,
            file=manuscript.record_file,
            path=path,
            also=_place_of(sample, manuscript),
        )
    elif fit.of < sample.cases:
        yield Diagnostic(
            code="share-of-fewer-cases",
            message=(
                f"{share.percent}% cannot come from all {sample.cases} cases of the sample `{sample.name}`; "
                f"{fit.yes} of {fit.of} fits."
            ),
            hint=f"If the question does not apply to all cases, give counts, as `{{yes: {fit.yes}, of: {fit.of}}}`.",
            severity=Severity.INFORMATION,
            file=manuscript.record_file,
            path=path,
            also=_place_of(sample, manuscript),
        )


def _name_neighbours(percent: int, cases: int) -> str:
    """Return the nearest percentages, below and above, that some number of cases gives."""
    below = next((other for other in range(percent - 1, -1, -1) if find_fit(other, cases)), None)
    above = next((other for other in range(percent + 1, FULL_PERCENT + 1) if find_fit(other, cases)), None)
    fitting = " or ".join(f"{other}%" for other in (below, above) if other is not None)
    return f" ({fitting} would fit)" if fitting else ""


def _check_rounding(
    manuscript: Manuscript, one: RatedStandard, question: KeyQuestionId, share: CountedShare
) -> Iterator[Diagnostic]:
    framework = manuscript.rated.inspection.framework
    if not framework.bands:
        return
    printed = find_band(share.percent, framework.bands)
    if FULL_PERCENT * share.yes < printed.at_least * share.of:
        # Cut and not rounded: 64.996 must not read as 65.
        exact = FULL_PERCENT * FULL_PERCENT * share.yes // share.of / FULL_PERCENT
        earned = framework.get_rating(find_band(FULL_PERCENT * share.yes // share.of, framework.bands).rating)
        yield Diagnostic(
            code="share-between-bands",
            message=(
                f"{share.yes} of {share.of} is {exact:g}%, which earns '{name_rating(earned)}', but "
                f"prints as {share.percent}%, which earns '{name_rating(framework.get_rating(printed.rating))}'."
            ),
            hint="The printed percentage decides. Let the ratings panel confirm it, then waive this with its reason.",
            severity=Severity.WARNING,
            file=manuscript.record_file,
            path=("standards", one.standard.id, "shares", question),
        )


def _place_of(sample: Sample, manuscript: Manuscript) -> tuple[Place, ...]:
    return (manuscript.place(("samples", sample.name)),)
