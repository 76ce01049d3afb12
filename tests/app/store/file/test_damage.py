from __future__ import annotations

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from app.case import Case
from app.errors import CaseProblem
from app.store.file import casefile, damage
from app.store.file.engine import PAGE_SIZE, Access, connect
from app.store.file.keys import Key
from tests.factory import add_picture, add_text, make_case

KEY = Key(bytes(range(32)), bytes(range(16)))


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with make_case(tmp_path_factory.mktemp("original")) as case:
        add_text(case)
        add_picture(case, width=3000, height=3000)
    return case.path


@pytest.fixture
def path(original: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(original, tmp_path))


def told(path: Path, key: Key | None = None) -> CaseProblem:
    with pytest.raises(CaseProblem) as problem:
        casefile.check(Access(path, key))
    return problem.value


def overwrite(path: Path, page: int, filling: bytes) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE_SIZE)
        file.write(filling)


def test_a_sound_case_shows_no_sign(path: Path) -> None:
    casefile.check(Access(path))
    assert not damage.is_encrypted(path)


def test_a_case_without_its_first_page_is_damaged_and_not_taken_for_encrypted(path: Path) -> None:
    overwrite(path, 1, os.urandom(PAGE_SIZE))
    assert not casefile.is_locked(path)
    assert told(path).code == "case.damaged"


@pytest.mark.parametrize("size", [PAGE_SIZE * 9, PAGE_SIZE * 9 + 1])
def test_a_case_that_was_cut_off_is_damaged(path: Path, size: int) -> None:
    os.truncate(path, size)
    problem = told(path)
    assert problem.code == "case.damaged"
    assert "bytes too early" in str(problem.facts["reason"])


@pytest.mark.parametrize("table", ["item", "claim", "source", "journal_step", "content_chunk"])
def test_a_table_that_can_not_be_read_is_seen_at_once(path: Path, table: str) -> None:
    with closing(connect(Access(path))) as file:
        (page,) = file.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()
    overwrite(path, page, b"\xff" * PAGE_SIZE)
    problem = told(path)
    assert problem.code == "case.damaged"
    assert "SQL" not in str(problem.facts["reason"])


def test_a_table_that_is_not_there_is_seen_at_once(path: Path) -> None:
    with closing(connect(Access(path))) as file:
        file.execute("DROP TABLE matrix_cell")
    assert told(path).code == "case.damaged"


@pytest.mark.parametrize("data", [b"", b"no case", b"x" * PAGE_SIZE])
def test_another_file_is_no_case(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "other.redthread"
    path.write_bytes(data)
    assert told(path).code in {"case.not_a_case", "case.locked"}


def test_an_encrypted_case_is_locked_and_damaged_where_it_can_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "locked.redthread"
    with Case.create(path, user="x", title="locked", key=KEY) as case:
        add_text(case)
    assert told(path).code == "case.locked"
    assert damage.is_encrypted(path)
    assert not damage.lost_its_beginning(path)
    overwrite(path, 2, bytes(PAGE_SIZE))
    assert told(path, KEY).code == "case.damaged"
    os.truncate(path, path.stat().st_size - 100)
    assert damage.is_encrypted(path)
