"""Measure the check of one report against the Nu validator's look at its page; see README.md."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).parents[1]
REPORT = "redbridge-2024"


def measure(command: Sequence[str]) -> tuple[float, float]:
    """Return the seconds on the clock and those of the processor that a program takes from its start to its end."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=False, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    clock = time.perf_counter() - start
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime


def show(name: str, check: Sequence[float], validator: Sequence[float]) -> None:
    """Print the medians, and the ratio round by round with its quartiles."""
    ratios = [one / other for one, other in zip(check, validator, strict=True)]
    low, _, high = quantiles(ratios, n=4)
    print(
        f"{name:10} {median(check):8.2f} {median(validator):8.2f} {median(ratios):8.3f}    {low:.3f} to {high:.3f}",
    )


def main() -> None:
    """Take turns, the one that begins changing from round to round."""
    jar, site, rounds = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    check = [sys.executable, "-m", "inspectorate", "check", REPORT]
    validator = ["java", "-jar", str(jar), str(site / "inspections" / REPORT / "index.html")]
    os.environ["PYTHONPATH"] = str(ROOT / "src")
    measured: dict[str, list[tuple[float, float]]] = {"check": [], "validator": []}
    for number in range(rounds):
        pair = [("check", check), ("validator", validator)]
        for name, command in pair if number % 2 else reversed(pair):
            measured[name].append(measure(command))
    print("seconds       check      vnu    ratio    quartiles")
    for place, name in enumerate(("clock", "processor")):
        show(name, [one[place] for one in measured["check"]], [one[place] for one in measured["validator"]])


if __name__ == "__main__":
    main()
