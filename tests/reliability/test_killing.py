"""A program that is killed at any moment loses nothing that it said was stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.factory import add_text, make_case
from tests.reliability.killing import kill_once, prepared, work_on_a_failing_disk

if TYPE_CHECKING:
    from pathlib import Path

RUNS = 20


def test_what_was_acknowledged_is_there_after_the_program_was_killed(tmp_path: Path) -> None:
    with make_case(tmp_path) as case:
        add_text(case)
    context = prepared()
    found = [kill_once(case.path, seed, context, longest=0.2) for seed in range(RUNS)]
    assert [one for one in found if one.faults] == []
    assert sum(one.acknowledged for one in found) > RUNS


def test_the_same_on_a_disk_whose_writes_fail(tmp_path: Path) -> None:
    with make_case(tmp_path) as case:
        add_text(case)
    context = prepared()
    found = [
        kill_once(case.path, seed, context, longest=0.5, program=work_on_a_failing_disk)
        for seed in range(5)
    ]
    assert [one for one in found if one.faults] == []
