"""Draw percentages as bars on the scale of a framework's bands. Pure."""

from collections.abc import Sequence
from itertools import zip_longest

from inspectorate.model.framework import Framework, KeyQuestionId
from inspectorate.model.rated import RatedStandard
from inspectorate.model.shares import FULL_PERCENT
from inspectorate.views.bar_parts import BandLimitView, BandScaleView, BarView
from inspectorate.views.phrases import Phrases
from inspectorate.views.spoken import plain

_MIDDLE = FULL_PERCENT // 2
_ROOMY_BANDS, _ROOMY_PERCENT, _ROOMY_LETTERS = 4, 75, 44
"""The style sheet moves the first of four names. In print, three quarters of the scale are 102 mm wide, which hold 44
letters of 12 pt with room to spare.
"""


def draw_bar(rated: RatedStandard, question: KeyQuestionId, framework: Framework) -> BarView | None:
    """Return the bar of a key question, or None where it has no percentage or the framework has no bands."""
    share = rated.result.shares.get(question)
    if share is None or not framework.bands:
        return None
    decides = rated.computed is not None and question in rated.lowest
    return BarView(
        width=_percent(share.percent),
        emphasis="lowest" if decides else "plain",
        lines=tuple(_percent(limit) for limit in _limits(framework)),
    )


def draw_scale(framework: Framework, title: str, scale_id: str, phrases: Phrases) -> BandScaleView | None:
    """Return the scale below bars, or None where the framework has no bands.

    `title` says what the whole picture shows, with its numbers; `scale_id` is an id that nothing else on the page has.
    """
    if not framework.bands:
        return None
    starts = [band.at_least for band in framework.bands]
    names = [
        phrases.say(
            "band_from",
            rating=phrases.choose(framework.get_rating(band.rating).name),
            percent=phrases.percent(band.at_least),
        )
        for band in framework.bands
    ]
    return BandScaleView(
        id=f"picture-{scale_id}",
        title=plain(title),
        lines=tuple(map(_percent, _limits(framework))),
        room=_find_room(names, starts),
        limits=tuple(
            _place_limit(name, start, above, starts) for name, start, above in zip_longest(names, starts, starts[1:])
        ),
    )


def _place_limit(words: str, start: int, above: int | None, starts: Sequence[int]) -> BandLimitView:
    """Return the name of a band at its line; the names stand one below the other, the lowest band first."""
    ends_at_line = start >= _MIDDLE
    end = start if ends_at_line else (above if above is not None else FULL_PERCENT)
    rest = FULL_PERCENT - end
    return BandLimitView(
        words=words,
        side="before" if ends_at_line else "after",
        lead="" if ends_at_line or not start else _percent(start),
        rest=_percent(rest) if rest else "",
        lines=tuple(_portion(one - end, rest) for one in starts if one >= end and rest),
    )


def _find_room(names: Sequence[str], starts: Sequence[int]) -> str:
    """Return whether the lowest band's name fits before the highest band's, which ends at its line."""
    letters = len(names[0]) + len(names[-1])
    is_roomy = len(starts) == _ROOMY_BANDS and starts[-1] >= _ROOMY_PERCENT and letters <= _ROOMY_LETTERS
    return "roomy" if is_roomy else "tight"


def _limits(framework: Framework) -> tuple[int, ...]:
    """Return where bands begin, without the start of the scale."""
    return tuple(band.at_least for band in framework.bands if band.at_least)


def _percent(number: int) -> str:
    return f"{number}%"


def _portion(part: int, whole: int) -> str:
    return f"{FULL_PERCENT * part / whole:.2f}".rstrip("0").rstrip(".") + "%"
