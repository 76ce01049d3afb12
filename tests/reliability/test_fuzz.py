"""A few hundred mutated files; ``python -m tests.fuzz`` tries as many as there is time for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fuzz import harness
from tests.fuzz.seeds import seeds

if TYPE_CHECKING:
    from pathlib import Path

SEED = 2025
COUNT = 200


def test_mutated_files_come_in_or_are_told_about(tmp_path: Path) -> None:
    record = harness.run(range(COUNT), seed=SEED, folder=tmp_path / "kept")
    assert not record.faults, "\n".join(record.lines())
    assert sum(record.outcomes.values()) == COUNT


def test_the_sound_files_that_mutations_begin_with_are_of_every_kind() -> None:
    structures = {seed.structure for seed in seeds()}
    assert structures == {"", "zip", "markup", "mime"}
    assert len({seed.name for seed in seeds()}) == len(seeds())


@pytest.mark.parametrize("number", range(0, 400, 7))
def test_the_same_number_gives_the_same_file(number: int) -> None:
    assert harness.make_input(1, number) == harness.make_input(1, number)
