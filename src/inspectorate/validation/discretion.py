"""Check recorded decisions to publish another rating than the computed one. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.diagnostics import Diagnostic, Place, Severity
from inspectorate.model.framework import DiscretionConditions, Rating, StandardId
from inspectorate.model.rated import RatedStandard
from inspectorate.validation.files import name_framework_file
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.phrasing import name_rating
from inspectorate.validation.samples import Count, count_cases, find_sample


def check_discretion(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each recorded discretion that changes nothing, or that the edition has no words for."""
    for one in manuscript.rated.standards:
        if one.result.discretion is None:
            continue
        path = ("standards", one.standard.id, "discretion")
        if one.computed is None or one.computed == one.published:
            yield Diagnostic(
                code="discretion-without-effect",
                message=f"Discretion is recorded for standard {one.standard.id}, but its rating is the computed one.",
                hint="Remove `discretion`, or correct the rating or the shares.",
                file=manuscript.record_file,
                path=path,
            )
        elif manuscript.rated.inspection.framework.discretion_note is None:
            yield Diagnostic(
                code="discretion-without-note",
                message="The framework has no words for the footnote on discretion.",
                hint="Add `discretion_note:` to the framework's file.",
                file=manuscript.record_file,
                path=path,
            )


def check_discretion_conditions(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each recorded discretion that none of the conditions of the edition allows, where it declares any."""
    framework = manuscript.rated.inspection.framework
    conditions = framework.discretion_conditions
    if conditions is None:
        return
    for one in manuscript.rated.standards:
        decision = _read_decision(manuscript, one)
        if decision is None or _is_allowed(decision, conditions):
            continue
        yield Diagnostic(
            code="discretion-outside-conditions",
            message=_explain(decision, conditions),
            hint="Publish the computed rating, or let the ratings panel confirm the decision and waive this.",
            severity=Severity.WARNING,
            file=manuscript.record_file,
            path=("standards", one.standard.id, "discretion"),
            also=(Place(file=name_framework_file(manuscript.folder, framework), path=("discretion_conditions",)),),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decision:
    """A decision for another rating than the computed one, as far as the conditions ask."""

    standard: StandardId
    computed: Rating
    published: Rating
    percent: int
    """The lowest percentage of the standard."""
    limit: int
    """The lowest percentage of the better of the two ratings."""
    count: Count | None

    @property
    def is_lowering(self) -> bool:
        """Return whether the published rating is the worse one."""
        return self.percent >= self.limit

    @property
    def points(self) -> int:
        """Return how many percentage points lie between the lowest percentage and the limit."""
        return abs(self.limit - self.percent)


def _read_decision(manuscript: Manuscript, one: RatedStandard) -> _Decision | None:
    if one.result.discretion is None or not (one.computed and one.published) or one.computed == one.published:
        return None
    bands = manuscript.rated.inspection.framework.bands
    share = one.result.shares[one.lowest[0]]
    # The band of the better rating begins higher.
    limit = max(band.at_least for band in bands if band.rating in {one.computed.id, one.published.id})
    return _Decision(
        standard=one.standard.id,
        computed=one.computed,
        published=one.published,
        percent=share.percent,
        limit=limit,
        count=count_cases(share, find_sample(manuscript.rated, one.standard.id)),
    )


def _is_allowed(decision: _Decision, conditions: DiscretionConditions) -> bool:
    """Return whether a condition allows a decision; also where that cannot be known, for want of counts."""
    if decision.is_lowering and not conditions.may_lower:
        return False
    if conditions.within_points is not None and decision.points <= conditions.within_points:
        return True
    if decision.count is None:
        return conditions.one_case or conditions.up_to_cases is not None
    of_few = conditions.up_to_cases is not None and decision.count.share.of <= conditions.up_to_cases
    return of_few or (conditions.one_case and _turns_on_one_case(decision.count, decision.limit))


def _turns_on_one_case(count: Count, limit: int) -> bool:
    """Return whether another judgement of one case would carry the share over the limit, to either side."""
    if count.share.percent < limit:
        return count.add(1).percent >= limit
    return count.add(-1).percent < limit


def _explain(decision: _Decision, conditions: DiscretionConditions) -> str:
    verb = "lowers" if decision.is_lowering else "raises"
    computed, published = name_rating(decision.computed), name_rating(decision.published)
    said = f"Discretion {verb} standard {decision.standard} from '{computed}' to '{published}',"
    if decision.is_lowering and not conditions.may_lower:
        return f"{said} but the framework lets it only raise a rating."
    cases = f", and rests on {decision.count.share.of} cases" if decision.count else ""
    return (
        f"{said} but no condition of the framework allows it: the lowest percentage, {decision.percent}%, is "
        f"{decision.points} points from the limit of {decision.limit}%{cases}."
    )
