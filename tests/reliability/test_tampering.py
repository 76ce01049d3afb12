"""Whatever is changed in a case file behind its back, a verification finds, or it was no content.

What holds no content is listed in ``app.store.verifying.coverage``: caches are rebuilt, and
the numbers that SQLite gives to rows and free space say nothing.
"""

from __future__ import annotations

import random
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import CaseProblem
from app.model import Base
from app.store.file import casefile
from app.store.file.engine import PAGE_SIZE, Access
from app.store.file.schema import expected
from app.store.verifying import coverage
from tests.reliability.everything import case_with_everything, content_of, verified

ROW_IDS = {("content", "id"), ("content_chunk", "id")}
"""Columns that only tie rows together: another number in the same place is no other content."""

CONTENT_TABLES = sorted(
    coverage.REPLAYED | coverage.CHAINED | coverage.HASHED | coverage.COUNTED | coverage.FIXED
)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return case_with_everything(tmp_path_factory.mktemp("original"))


@pytest.fixture
def path(original: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(original, tmp_path))


class Tampering:
    """Changes a file, sees whether that is found, and takes the change back."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file = sqlcipher3.connect(str(path), isolation_level=None)
        for pragma in ("foreign_keys=OFF", "synchronous=OFF", "ignore_check_constraints=ON"):
            self.file.execute(f"PRAGMA {pragma}")

    def rows(self, table: str) -> list[Any]:
        return [rowid for (rowid,) in self.file.execute(f'SELECT rowid FROM "{table}"')]

    def columns(self, table: str) -> list[str]:
        return [name for _, name, *_ in self.file.execute(f'PRAGMA table_info("{table}")')]

    def is_found(self, *statements: tuple[str, tuple[Any, ...]]) -> bool:
        """Tell whether a change is found; also when SQLite itself would not let it happen."""
        self.file.execute("BEGIN")
        try:
            for statement, values in statements:
                if not self.file.execute(statement, values).rowcount:
                    raise AssertionError(f"{statement} changed nothing")
        except sqlcipher3.IntegrityError:
            self.file.execute("ROLLBACK")
            return True
        before = self.path.read_bytes()
        self.file.execute("COMMIT")
        found = not verified(self.path).holds
        self.file.close()
        self.path.write_bytes(before)
        Tampering.__init__(self, self.path)
        return found


def other(value: Any) -> Any:
    """Return a value that differs from one as little as a value can."""
    if value is None:
        return ""
    if isinstance(value, int):
        return value ^ 1
    if isinstance(value, float):
        return value + 1e-9
    if isinstance(value, bytes):
        middle = len(value) // 2
        return value[:middle] + bytes([value[middle] ^ 1]) + value[middle + 1 :]
    return value[:-1] + chr(ord(value[-1]) ^ 1) if value else " "


def test_every_table_is_vouched_for_in_one_way() -> None:
    groups = [CONTENT_TABLES, sorted(coverage.REBUILT), sorted(coverage.PASSING)]
    named = [name for group in groups for name in group]
    tables = {name for kind, name in expected() if kind == "table"}
    assert sorted(tables) == sorted(named)
    assert set(Base.metadata.tables) <= tables


def test_what_nobody_touched_holds(original: Path) -> None:
    result = verified(original)
    assert (result.findings, result.reservations) == ([], [])


@pytest.mark.parametrize("table", CONTENT_TABLES)
def test_any_column_of_any_row_that_is_altered_is_found(path: Path, table: str) -> None:
    tampering = Tampering(path)
    rows = tampering.rows(table)
    assert rows, "nothing to tamper with"
    unfound = []
    for column in tampering.columns(table):
        seen = set()
        for row in rows:
            place = f'FROM "{table}" WHERE rowid = ?'
            value = tampering.file.execute(f'SELECT "{column}" {place}', (row,)).fetchone()[0]
            kind = type(value)
            if kind in seen and row != rows[-1]:
                continue
            seen.add(kind)
            change = (f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', (other(value), row))
            if not tampering.is_found(change) and (table, column) not in ROW_IDS:
                unfound.append((column, row, value))
    assert not unfound


@pytest.mark.parametrize("table", CONTENT_TABLES)
def test_a_row_that_is_taken_out_doubled_or_exchanged_is_found(path: Path, table: str) -> None:
    tampering = Tampering(path)
    rows = tampering.rows(table)
    for row in {rows[0], rows[len(rows) // 2], rows[-1]}:
        assert tampering.is_found((f'DELETE FROM "{table}" WHERE rowid = ?', (row,)))
    names = tampering.columns(table)
    kept = [name for name in names if (table, name) not in ROW_IDS]
    listed = ", ".join(f'"{name}"' for name in kept)
    again = f'INSERT INTO "{table}" ({listed}) SELECT {listed} FROM "{table}" WHERE rowid = ?'
    assert tampering.is_found((again, (rows[0],)))
    if len(rows) > 1:
        for column in kept:
            swap = f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?'
            first, last = (
                tampering.file.execute(
                    f'SELECT "{column}" FROM "{table}" WHERE rowid = ?', (row,)
                ).fetchone()[0]
                for row in (rows[0], rows[-1])
            )
            if first != last:
                assert tampering.is_found((swap, (last, rows[0])), (swap, (first, rows[-1]))), (
                    column
                )


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER spy AFTER INSERT ON claim BEGIN DELETE FROM link; END",
        "CREATE VIEW claims AS SELECT * FROM claim",
        "CREATE TABLE kept_aside (words TEXT)",
        "CREATE INDEX of_theirs ON claim (statement)",
        "DROP INDEX ix_annotation_source_id",
        "DROP TABLE search_backlog",
        "ALTER TABLE claim ADD COLUMN more TEXT",
        "ALTER TABLE claim RENAME COLUMN unit TO units",
        "PRAGMA application_id=1",
    ],
)
def test_a_schema_that_is_none_of_a_case_is_found(path: Path, statement: str) -> None:
    with closing(sqlcipher3.connect(str(path))) as file:
        file.execute(statement)
    assert found(path)


def test_a_journal_without_its_last_step_is_found_by_what_the_rows_say(path: Path) -> None:
    tampering = Tampering(path)
    (last,) = tampering.file.execute("SELECT max(seq) FROM journal_step").fetchone()
    assert tampering.is_found(
        ("DELETE FROM journal_change WHERE step_seq = ?", (last,)),
        ("DELETE FROM journal_step WHERE seq = ?", (last,)),
    )


def found(path: Path) -> bool:
    """Tell whether a file shows that it was tampered with, when it is opened or verified."""
    try:
        casefile.check(Access(path))
    except CaseProblem:
        return True
    return not verified(path).holds


def flip(path: Path, at: int, mask: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ mask]))


def is_harmless(original: Path, path: Path) -> bool:
    return content_of(original) == content_of(path)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_a_byte_of_the_file_that_is_flipped_is_found_or_holds_no_content(
    original: Path, tmp_path: Path, data: st.DataObject
) -> None:
    path = tmp_path / "flipped.redthread"
    shutil.copy(original, path)
    pages = path.stat().st_size // PAGE_SIZE
    page = data.draw(st.integers(0, pages - 1), "page")
    at = page * PAGE_SIZE + data.draw(st.integers(0, PAGE_SIZE - 1), "byte")
    flip(path, at, 1 << data.draw(st.integers(0, 7), "bit"))
    assert found(path) or is_harmless(original, path)


def test_pages_full_of_garbage_are_found(original: Path, tmp_path: Path) -> None:
    path = tmp_path / "garbage.redthread"
    pages = original.stat().st_size // PAGE_SIZE
    chance = random.Random(7)
    for page in chance.sample(range(pages), 30):
        shutil.copy(original, path)
        with path.open("r+b") as file:
            file.seek(page * PAGE_SIZE)
            file.write(chance.randbytes(PAGE_SIZE))
        assert found(path) or is_harmless(original, path)
