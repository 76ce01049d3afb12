"""A fresh case for each test of the window that asks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factory import make_case

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.case import Case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with make_case(tmp_path) as case:
        yield case
