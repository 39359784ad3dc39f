"""Draw how long pages take at each size, as an SVG that can be read without colours and in the dark. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import ceil, floor, log10

from comparison.store import Round
from comparison.writing.figures import list_contenders, medians_by_size

PICTURE = "performance.svg"
_WIDTH, _HEIGHT = 770, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 220, 36, 48
_GAP = 15
"""Between the labels of two lines, at least."""
_NAMES = 'xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title description"'
_LOOKS = (
    ("line-1", "none", "circle"),
    ("line-2", "7 4", "square"),
    ("line-3", "2 4", "diamond"),
    ("line-4", "9 3 2 3", "up"),
    ("line-5", "12 4", "down"),
    ("line-6", "5 3 1 3", "cross"),
)
_STYLE = """
.ground { fill: #fff }
text { font: 14px system-ui, sans-serif; fill: #222 }
.grid { stroke: #ccc } .axis { stroke: #666 }
.line { fill: none; stroke-width: 2.5 }
.line-1 { stroke: #0b5394 } .line-2 { stroke: #a6460a } .line-3 { stroke: #1a7a3c } .line-4 { stroke: #7a3b8f }
.line-5 { stroke: #444 } .line-6 { stroke: #8a1538 }
path.mark { stroke-width: 1.5; fill: #fff }
@media (prefers-color-scheme: dark) {
.ground { fill: #111 } text { fill: #eee } .grid { stroke: #444 } .axis { stroke: #999 }
.line-1 { stroke: #7db7f0 } .line-2 { stroke: #f0a35e } .line-3 { stroke: #6fd08f } .line-4 { stroke: #d09be6 }
.line-5 { stroke: #ccc } .line-6 { stroke: #f58ab0 }
path.mark { fill: #111 }
}
"""
_MARKS = {
    "circle": "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
    "square": "m-4 -4h8v8h-8z",
    "diamond": "m0 -5l5 5l-5 5l-5 -5z",
    "up": "m0 -5l5 9h-10z",
    "down": "m0 5l5 -9h-10z",
    "cross": "m-4 -4l8 8m0 -8l-8 8",
}


def describe_pages(rounds: Sequence[Round]) -> str:
    """Return the picture in words: the seconds of every tool at every size that it finished."""
    parts = []
    for name, seconds_by_size in _collect(rounds).items():
        steps = (f"{_write(seconds)} s for {size:,}" for size, seconds in seconds_by_size.items())
        parts.append(f"{name} {', '.join(steps)}")
    return f"Seconds to make all pages from nothing, by number of inspections. {'; '.join(parts)}."


def draw_pages(rounds: Sequence[Round]) -> str:
    """Return the picture: both axes in powers of ten, each tool with a line, a mark and a name of its own."""
    seconds_by_tool = _collect(rounds)
    every = [one for by_size in seconds_by_tool.values() for one in by_size.items()]
    if not every:
        every = [(1, 1.0), (10, 10.0)]
    board = _Board(
        sizes=(0, max(1, ceil(log10(max(size for size, _ in every))))),
        seconds=(floor(log10(min(one for _, one in every))), max(0, ceil(log10(max(one for _, one in every))))),
    )
    pieces = [
        f'<svg {_NAMES} viewBox="0 0 {_WIDTH} {_HEIGHT}">',
        '<title id="title">How long pages take</title>',
        f'<desc id="description">{escape(describe_pages(rounds))}</desc>',
        f"<style>{_STYLE}</style>",
        f'<rect class="ground" width="{_WIDTH}" height="{_HEIGHT}"/>',
        *board.draw_grid(),
        *_draw_lines(seconds_by_tool, board),
        "</svg>",
    ]
    return "\n".join(pieces) + "\n"


class _Board:
    """Where things stand; both ranges are powers of ten."""

    def __init__(self, sizes: tuple[int, int], seconds: tuple[int, int]) -> None:
        self._sizes, self._seconds = sizes, (seconds[0], max(seconds[1], seconds[0] + 1))

    def x(self, size: float) -> float:
        """Return how far right a size stands."""
        low, high = self._sizes
        return _LEFT + (log10(size) - low) / (high - low) * (_WIDTH - _LEFT - _RIGHT)

    def y(self, seconds: float) -> float:
        """Return how far down seconds stand."""
        low, high = self._seconds
        return _HEIGHT - _BOTTOM - (log10(seconds) - low) / (high - low) * (_HEIGHT - _TOP - _BOTTOM)

    def draw_grid(self) -> Iterator[str]:
        """Yield the lines and the numbers of both axes."""
        bottom, right = _HEIGHT - _BOTTOM, _WIDTH - _RIGHT
        for power in range(self._sizes[0], self._sizes[1] + 1):
            x = self.x(10**power)
            yield f'<line class="grid" x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{bottom}"/>'
            yield f'<text x="{x:.1f}" y="{bottom + 20}" text-anchor="middle">{10**power:,}</text>'
        for power in range(self._seconds[0], self._seconds[1] + 1):
            y = self.y(10.0**power)
            yield f'<line class="grid" x1="{_LEFT}" y1="{y:.1f}" x2="{right}" y2="{y:.1f}"/>'
            yield f'<text x="{_LEFT - 8}" y="{y + 5:.1f}" text-anchor="end">{_write(10.0**power)}</text>'
        yield f'<line class="axis" x1="{_LEFT}" y1="{bottom}" x2="{right}" y2="{bottom}"/>'
        yield f'<text x="{_LEFT - 44}" y="{_TOP - 16}">seconds</text>'
        yield f'<text x="{(_LEFT + right) / 2:.0f}" y="{_HEIGHT - 6}" text-anchor="middle">inspections</text>'


def _draw_lines(seconds_by_tool: Mapping[str, Mapping[int, float]], board: _Board) -> Iterator[str]:
    heights = _part_labels({name: board.y(list(by_size.values())[-1]) for name, by_size in seconds_by_tool.items()})
    for (name, by_size), (look, dashes, mark) in zip(seconds_by_tool.items(), _LOOKS, strict=False):
        points = [(board.x(size), board.y(seconds)) for size, seconds in by_size.items()]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        yield f'<polyline class="line {look}" stroke-dasharray="{dashes}" points="{line}"/>'
        for x, y in points:
            yield f'<path class="mark {look}" d="M{x:.1f} {y:.1f}{_MARKS[mark]}"/>'
        yield f'<text x="{points[-1][0] + 12:.1f}" y="{heights[name] + 5:.1f}">{escape(name)}</text>'


def _part_labels(heights: Mapping[str, float]) -> dict[str, float]:
    """Return heights that are far enough from each other to be read, the lowest first."""
    parted: dict[str, float] = {}
    last = float("inf")
    for name, height in sorted(heights.items(), key=lambda one: -one[1]):
        last = min(height, last - _GAP)
        parted[name] = last
    return parted


def _collect(rounds: Sequence[Round]) -> dict[str, dict[int, float]]:
    names = list_contenders(rounds, "pages")
    return {name: by_size for name in names if (by_size := medians_by_size(rounds, "pages", name))}


def _write(seconds: float) -> str:
    return f"{seconds:.2g}" if seconds < 100 else f"{seconds:,.0f}"  # noqa: PLR2004  # two figures are enough below
