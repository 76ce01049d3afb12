"""Marking many places in one step, its undo and its redo; a file of as many web annotations.

The floor is their rows in bare SQL.

What the floor contains is said in ``bare_rows``. Each size is ten times the one before; the time
for one mark shows how it grows.
"""

from __future__ import annotations

import itertools
import json
import tempfile
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.case import Case
from app.exchange import import_annotations
from app.operations import marks, records
from app.store.file.engine import Access
from tests.app.interchange.writing import annotation, at, body, position
from tests.benchmarks.bare_rows import bare_connection, last_step, rows_of, write
from tests.benchmarks.marks import marked_case
from tests.benchmarks.measuring import line, milliseconds

if TYPE_CHECKING:
    from app.anchors.place import PassageAt
    from tests.benchmarks.bare_rows import StepRows

SIZES: Final = (200, 2_000, 20_000)
RUNS: Final = 3


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        with marked_case(Path(folder), 1_000) as (case, places):
            path = case.path
        for count in SIZES:
            measure(path, list(itertools.islice(places, count)))
            measure_import(path, list(itertools.islice(places, count)))


def measure(path: Path, places: list[PassageAt]) -> None:
    """Measure a step of many marks done, undone and redone, each some times."""
    with Case.open(path, user="M.") as case:
        person_id = case.do(records.add_person("Somebody else"))
        doing, undoing, redoing = [], [], []
        for _ in range(RUNS):
            doing.append(milliseconds(lambda: case.do(marks.mark_as(places, person_id))))
            undoing.append(milliseconds(lambda: case.undo().result()))
            redoing.append(milliseconds(lambda: case.redo().result()))
    floor, undo_floor = floors(path)
    count = len(places)
    for what, ours, bare in (
        (f"mark {count:,} places", min(doing), floor),
        (f"undo {count:,} marks", min(undoing), undo_floor),
        (f"redo {count:,} marks", min(redoing), floor),
    ):
        line(what, ours, bare, "their rows")
        line("   one of them", ours / count * 1000, bare / count * 1000, "its rows", unit="µs")


def measure_import(path: Path, places: list[PassageAt]) -> None:
    """Measure taking in a file of web annotations, each with a person, a tag and a note."""
    with closing(bare_connection(Access(path))) as driver:
        before = last_step(driver)
    data = json.dumps(
        [
            annotation(
                f"urn:many:{before}:{number}",
                at(position(place.start, place.end)),
                body("identifying", f"Somebody {number % 50}"),
                body("classifying", "person"),
                body("tagging", f"tag {number % 20}"),
                body("commenting", f"Note {number}"),
            )
            for number, place in enumerate(places)
        ]
    ).encode()
    with Case.open(path, user="M.") as case:
        ours = milliseconds(lambda: import_annotations(case, data))
    with closing(bare_connection(Access(path))) as driver:
        steps = [rows_of(driver, seq) for seq in range(before + 1, last_step(driver) + 1)]
        for step in reversed(steps):
            write(driver, back=step.all)
        bare = milliseconds(partial(_again, driver, steps))
    count = len(places)
    line(f"take in {count:,} annotations", ours, bare, "their rows")
    line("   one of them", ours / count * 1000, bare / count * 1000, "its rows", unit="µs")


def _again(driver: Any, steps: list[StepRows]) -> None:
    for step in steps:
        write(driver, again=step.all)


def floors(path: Path) -> tuple[float, float]:
    """Return the time of the rows of the last step that was done and undone, in milliseconds.

    The undo deletes what the step put in, and writes its own journal.
    """
    with closing(bare_connection(Access(path))) as driver:
        redo = last_step(driver)
        done, undone = rows_of(driver, redo - 2), rows_of(driver, redo - 1)
        undoing, doing = [], []
        for _ in range(RUNS):
            write(driver, back=undone.journal)
            taking_out = partial(write, driver, back=done.content, again=undone.journal)
            undoing.append(milliseconds(taking_out))
            write(driver, back=[*done.journal, *undone.journal])
            doing.append(milliseconds(lambda: write(driver, again=done.all)))
            write(driver, again=undone.journal)
    return min(doing), min(undoing)
