"""The program believes nothing that a worker says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from app.errors import CaseProblem
from app.sandbox.limits import Limits
from app.sandbox.pool import Sandbox
from tests.app.sandbox.lying import LIES

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 1.0

TOO_MUCH = {"terabyte", "two to the 64th", "many contents", "long header", "much room"}
TOO_MUCH |= {"less than none", "no number", "flood"}
"""Announced sizes beyond the limits; the zeros of a flood announce an empty header."""


@pytest.fixture(scope="module")
def liar() -> Iterator[Sandbox]:
    limits = Limits(seconds=SECONDS, output=1 << 20)
    with Sandbox(limits=limits, module="tests.app.sandbox.lying") as sandbox:
        yield sandbox


@pytest.mark.parametrize("lie", sorted(set(LIES) - {"truth", "pixels"}))
def test_a_lie_costs_one_file_and_little_memory(liar: Sandbox, lie: str) -> None:
    before = psutil.Process().memory_info().rss
    with pytest.raises(CaseProblem) as raised:
        liar.read(Path("/") / lie)
    expected = {"drip": "import.too_slow"}.get(lie)
    expected = expected or ("import.too_much" if lie in TOO_MUCH - {"flood"} else "import.crashed")
    assert raised.value.code == expected
    assert psutil.Process().memory_info().rss - before < 64 << 20
    assert liar.read(Path("/truth")).format == "text"


def test_pixels_that_do_not_make_a_picture_are_refused(liar: Sandbox) -> None:
    with pytest.raises(CaseProblem, match=r"import\.crashed"):
        liar.decode(b"any")
