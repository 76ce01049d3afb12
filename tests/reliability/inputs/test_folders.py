"""Folders that are too large, too deep, or change while they are looked through."""

from __future__ import annotations

import os
import tracemalloc
from typing import TYPE_CHECKING

import pytest

from app.importers import tree
from app.jobs import JobControl

if TYPE_CHECKING:
    from pathlib import Path

    from tests.reliability.inputs.way_in import WayIn

MANY = 10_000
MEMORY_FOR_A_FILE = 2_000


@pytest.fixture
def crowded(way_in: WayIn) -> Path:
    """A folder of 10,000 files, which are names of the same few words."""
    first = way_in.put("0.txt", "the same words")
    for number in range(1, MANY):
        os.link(first, way_in.folder / f"{number}.txt")
    return way_in.folder


def test_a_crowded_folder_can_be_left_at_any_moment(way_in: WayIn, crowded: Path) -> None:
    seen: list[tuple[int, int]] = []

    def note(done: int, total: int, _what: str) -> None:
        seen.append((done, total))
        if done == 20:
            job.cancel()

    job = JobControl(note)
    came = way_in.bring(job=job)
    assert seen[0] == (0, 0)  # something is shown before the files are counted
    assert seen[1] == (0, MANY)
    assert (len(came.outcomes), came.left_out) == (20, MANY - 20)
    new = [outcome.taken_in.is_new for outcome in came.outcomes]
    assert new == [True, *[False] * 19]


def test_what_a_folder_holds_takes_little_room_and_is_in_order(way_in: WayIn) -> None:
    for number in range(3_000):
        way_in.put(f"{number}.txt", "")
    tracemalloc.start()
    found = tree.find_files([way_in.folder], recursive=True)
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size < len(found.files) * MEMORY_FOR_A_FILE
    assert [path.name for path in found.files] == [f"{number}.txt" for number in range(3_000)]


def test_leaving_a_folder_while_it_is_counted_brings_nothing_in(way_in: WayIn) -> None:
    for number in range(5):
        way_in.put(f"{number}/a.txt", f"words {number}")

    def note(_done: int, _total: int, what: str) -> None:
        if what == "3":
            job.cancel()

    job = JobControl(note)
    came = way_in.bring(job=job)
    assert (came.outcomes, came.stopped) == ((), True)


def test_files_that_come_while_others_are_read_wait_for_the_next_time(way_in: WayIn) -> None:
    way_in.put("1.txt", "one")
    way_in.put("2.txt", "two")

    def note(_done: int, _total: int, what: str) -> None:
        way_in.put(f"new beside {what}", "new")

    came = way_in.bring(job=JobControl(note))
    names = [outcome.name for outcome in came.outcomes]
    assert names[:2] == ["1.txt", "2.txt"]
    assert len(names) <= 3


def test_folders_in_each_other_without_end_are_gone_through(way_in: WayIn) -> None:
    deep = way_in.folder
    for _ in range(300):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "bottom.txt").write_text("words")
    (outcome,) = way_in.bring().outcomes
    assert way_in.text_of(outcome) == "words"
