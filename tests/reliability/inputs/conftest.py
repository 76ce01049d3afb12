"""A way in for each test, with workers that are shared by the tests of a module."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.sandbox.pool import Sandbox
from tests.factory import make_case
from tests.reliability.inputs.way_in import WayIn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def way_in(sandbox: Sandbox, tmp_path: Path) -> Iterator[WayIn]:
    folder = tmp_path / "material"
    folder.mkdir()
    with make_case(tmp_path) as case:
        yield WayIn(case, sandbox, folder)
