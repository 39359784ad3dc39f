"""From rounds to figures: medians, ratios round by round, quartiles, and how cost grows with size. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from statistics import correlation, linear_regression, median, quantiles

from comparison.store import Round

_LEAST_FOR_FIT = 3
_SEVERAL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A median, and the quartiles between which half of the values lie."""

    middle: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What all rounds of one size say of a contender."""

    rounds: int
    seconds: Spread | None
    """None: it was not finished in time."""
    processor_seconds: float
    peak_bytes: int
    limit_seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """How cost grows: as N to the power of `exponent`; with 1, twice as many take twice as long."""

    exponent: float
    fit: float
    """R squared, of the logarithms."""
    last: float
    """The exponent from the last size but one to the last: there, what every run takes alike hardly counts."""
    sizes: tuple[int, ...]


def select(rounds: Iterable[Round], part: str, size: int | None = None) -> list[Round]:
    """Return the rounds of a part, or of one size of it."""
    return [one for one in rounds if one.part == part and size in (None, one.size)]


def list_sizes(rounds: Iterable[Round], part: str) -> list[int]:
    """Return the sizes that were measured of a part."""
    return sorted({one.size for one in rounds if one.part == part})


def list_contenders(rounds: Iterable[Round], part: str) -> list[str]:
    """Return who took part at any size, in the order in which they entered the first time."""
    return list(dict.fromkeys(name for one in rounds if one.part == part for name in one.took))


def summarise(rounds: Sequence[Round], name: str) -> Result | None:
    """Return the result of a contender in the rounds of one size; None where it was not let in."""
    took = [one.took[name] for one in rounds if name in one.took]
    if not took:
        return None
    seconds = [one.seconds for one in took if one.seconds is not None]
    return Result(
        rounds=len(took),
        seconds=spread(seconds) if len(seconds) == len(took) else None,
        processor_seconds=median(one.processor_seconds for one in took),
        peak_bytes=int(median(one.peak_bytes for one in took)),
        limit_seconds=max(one.limit_seconds for one in rounds),
    )


def compare(rounds: Iterable[Round], name: str, base: str) -> Spread | None:
    """Return how many times as long as another a contender took, round by round; None where no round says."""
    ratios = []
    for one in rounds:
        if name in one.took and base in one.took:
            seconds, other = one.took[name].seconds, one.took[base].seconds
            if seconds is not None and other:
                ratios.append(seconds / other)
    return spread(ratios) if ratios else None


def spread(values: Sequence[float]) -> Spread:
    """Return the median and the quartiles; of one value, it is all three."""
    if len(values) < _SEVERAL:
        return Spread(middle=values[0], low=values[0], high=values[0])
    low, middle, high = quantiles(values, n=4, method="inclusive")
    return Spread(middle=middle, low=low, high=high)


def find_growth(seconds_by_size: Mapping[int, float]) -> Growth | None:
    """Return how cost grows with size, by least squares of the logarithms; None with fewer than three sizes."""
    if len(seconds_by_size) < _LEAST_FOR_FIT:
        return None
    sizes = [log(size) for size in seconds_by_size]
    seconds = [log(one) for one in seconds_by_size.values()]
    return Growth(
        exponent=linear_regression(sizes, seconds).slope,
        fit=correlation(sizes, seconds) ** 2,
        last=(seconds[-1] - seconds[-2]) / (sizes[-1] - sizes[-2]),
        sizes=tuple(seconds_by_size),
    )


def medians_by_size(rounds: Sequence[Round], part: str, name: str) -> dict[int, float]:
    """Return the seconds of a contender at each size that it finished."""
    results = ((size, summarise(select(rounds, part, size), name)) for size in list_sizes(rounds, part))
    return {size: one.seconds.middle for size, one in results if one and one.seconds}
