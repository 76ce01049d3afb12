"""A program for each story, and a case in it where one is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy.orm import Session

from app.settings import SettingsFile
from app.store.file.casefile import SUFFIX, is_locked
from app.store.file.engine import Access, reading_engine
from tests.headers import words_in_headers
from tests.journeys.driver import Driver

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def driver(tmp_path: Path, qtbot: QtBot) -> Iterator[Driver]:
    """The program as it stands after its first start, its user known."""
    file = SettingsFile(tmp_path / "settings.json")
    file.change(user_name="M. Example")
    driver = Driver(tmp_path, qtbot)
    yield driver
    assert not driver.prompts.answers
    driver.put_down()
    for path in tmp_path.glob(f"*{SUFFIX}"):
        assert _words_in_headers(path) == []


def _words_in_headers(path: Path) -> list[str]:
    """Return what could never be erased of a case that a story has left."""
    if is_locked(path):
        return []
    engine = reading_engine(Access(path))
    with Session(engine) as session:
        found = words_in_headers(session)
    engine.dispose()
    return found


@pytest.fixture
def at_work(driver: Driver, tmp_path: Path) -> Driver:
    """The program with a new, empty case open in it."""

    def fill(form) -> bool:
        form.title_field.setText("Foreign recruits")
        form._chosen = tmp_path / "recruits.redthread"
        form.accept()
        return bool(form.result())

    driver.prompts.then(fill)
    driver.open_case("Ctrl+N")
    return driver
