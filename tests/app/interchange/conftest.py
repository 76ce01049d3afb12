"""A fresh case for each test that asks for one, copied from one that was made once."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.case import Case
from tests.factory import add_picture, add_text, make_case

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the files of an empty case and of one with an article (S-1) and a still (S-2)."""
    folder = tmp_path_factory.mktemp("templates")
    with make_case(folder, "empty") as empty:
        pass
    with make_case(folder, "held") as held:
        add_text(held)
        add_picture(held)
    return {"empty": empty.path, "held": held.path}


@pytest.fixture
def case(templates: dict[str, Path], tmp_path: Path) -> Iterator[Case]:
    """Open a case that is empty."""
    with Case.open(Path(shutil.copy(templates["empty"], tmp_path)), user="M. Example") as case:
        yield case


@pytest.fixture
def held(templates: dict[str, Path], tmp_path: Path) -> Iterator[Case]:
    """Open a case that holds an article (S-1) and a still of 640 × 480 pixels (S-2)."""
    with Case.open(Path(shutil.copy(templates["held"], tmp_path)), user="M. Example") as case:
        yield case
