"""Adding and removing one mark in a case that has many; the floor is its rows in bare SQL.

What the floor contains is said in ``bare_rows``. Cases are measured with ten times as many marks
each, so that what grows with the case shows.
"""

from __future__ import annotations

import itertools
import random
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.anchors.place import PassageAt
from app.operations import binning, marks, records
from app.store.file.engine import Access
from tests.benchmarks.bare_rows import bare_connection, last_step, rows_of, write
from tests.benchmarks.measuring import line, milliseconds
from tests.factory import add_text, make_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.case import Case

SIZES: Final = (100, 1_000, 10_000, 100_000)
GESTURES: Final = 60
AT_A_TIME: Final = 10_000

WORDS: Final = (
    *("president", "said", "that", "citizens", "fight", "there"),
    *("and", "documents", "show", "passport", "data"),
)


def main() -> None:
    for count in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), count)


def measure(folder: Path, count: int) -> None:
    """Measure gestures in a case of so many marks, then their rows in its closed file."""
    with marked_case(folder, count) as (case, places):
        made: list[str] = []

        def add() -> None:
            made.append(case.do(marks.mark_claim(next(places)))[0])

        def remove_last(place: int) -> None:
            case.do(binning.bin_items([made[place]]))

        for _ in range(GESTURES // 2):
            add()
        adding = milliseconds(add, runs=GESTURES)
        waiting = iter(range(-GESTURES, 0))
        removing = milliseconds(lambda: remove_last(next(waiting)), runs=GESTURES)
        undoing = milliseconds(lambda: case.undo().result(), runs=GESTURES)
        for place in range(-GESTURES, 0):
            remove_last(place)
    with closing(bare_connection(Access(case.path))) as driver:
        last = last_step(driver)
        remove_floor = floor(driver, last)
        add_floor = floor(driver, last - 3 * GESTURES)
    among = f"among {count:,}"
    line(f"mark a claim {among}", adding, add_floor, "its rows")
    line(f"remove a mark {among}", removing, remove_floor, "its rows")
    line(f"undo the removal {among}", undoing, remove_floor, "its rows")


def floor(driver: Any, end: int) -> float:
    """Return how long what some gestures wrote takes in bare SQL; ``end`` is the last of them.

    It is gone from the file afterwards.
    """
    steps = [rows_of(driver, seq) for seq in range(end - GESTURES + 1, end + 1)]
    for step in reversed(steps):
        write(driver, back=step.all)
    waiting = iter(steps)
    found = milliseconds(lambda: write(driver, again=next(waiting).all), runs=GESTURES)
    for step in reversed(steps):
        write(driver, back=step.all)
    return found


@contextmanager
def marked_case(folder: Path, count: int) -> Iterator[tuple[Case, Iterator[PassageAt]]]:
    """Give a case with a text, and so many marks in it of one person; and further places."""
    chance = random.Random(1)
    text = "\n\n".join(" ".join(chance.choices(WORDS, k=80)) for _ in range(1_800))
    with make_case(folder, f"marked{count}") as case:
        _, layer_id = add_text(case, text)
        person_id = case.do(records.add_person("Somebody"))
        places = passages(layer_id, len(text))
        for done in range(0, count, AT_A_TIME):
            some = list(itertools.islice(places, min(AT_A_TIME, count - done)))
            case.do(marks.mark_as(some, person_id))
        case.settle()
        yield case, places


def passages(layer_id: str, length: int) -> Iterator[PassageAt]:
    """Yield passages anywhere in a text, without end."""
    chance = random.Random(2)
    while True:
        start = chance.randrange(length - 40)
        yield PassageAt(layer_id, start, start + 30)
