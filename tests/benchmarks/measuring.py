"""What the benchmarks share: a clock, the middle of several runs, and lines of a table."""

from __future__ import annotations

import gc
import statistics
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def milliseconds(work: Callable[[], object], *, runs: int = 1) -> float:
    """Return the median time of a piece of work in milliseconds."""
    gc.collect()
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        work()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def line(what: str, ours: float, floor: float, floor_name: str, *, unit: str = "ms") -> None:
    """Print our measure, the floor's, and the ratio."""
    print(
        f"{what:44} {ours:9.1f} {unit:3}  {floor_name} {floor:9.1f} {unit:3}  ×{ours / floor:5.2f}",
        flush=True,
    )
