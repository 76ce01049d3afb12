"""Cases to keep safe, plain and encrypted, and a folder for their backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.case import Case
from app.queries import overview
from app.store.file.keys import Key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECRET = "Haoran paid in Kharkiv. "

KEY = Key.derive("correct horse", bytes(range(16)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder for backups."""
    path = tmp_path / "backups"
    path.mkdir()
    return path


@pytest.fixture
def encrypted(tmp_path: Path) -> Iterator[Case]:
    path = tmp_path / "locked.redthread"
    with Case.create(path, user="M. Example", title=SECRET, key=KEY) as case:
        yield case


@pytest.fixture(params=["plain", "encrypted"])
def kept_case(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Case]:
    """A case, once plain and once encrypted."""
    key = KEY if request.param == "encrypted" else None
    with Case.create(tmp_path / "case.redthread", user="M.", title="case", key=key) as case:
        yield case


def case_id(case: Case) -> str:
    with case.reading() as session:
        return overview.properties(session).id
