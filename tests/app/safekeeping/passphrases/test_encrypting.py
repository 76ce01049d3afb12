from __future__ import annotations

import hashlib
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from app.case import Case
from app.errors import CaseProblem
from app.jobs import Cancelled, JobControl
from app.queries.search import search
from app.safekeeping.passphrases.encrypting import reencrypted_copy
from app.store.file import casefile
from app.store.file.engine import PAGE_SIZE, Access, connect
from app.store.file.keys import Key
from app.store.verifying.verify import verify
from tests.factory import ARTICLE, add_text, make_case

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def plain(tmp_path: Path) -> Access:
    with make_case(tmp_path) as case:
        add_text(case)
        case.originals.put_bytes(b"A long original. " * 200_000)
        case.settle()
    return Access(tmp_path / "case.redthread")


def value(access: Access, pragma: str) -> int:
    with closing(connect(access)) as connection:
        (found,) = connection.execute(f"PRAGMA {pragma}").fetchone()
        return int(found)


def test_there_and_back_again_everything_is_the_same(plain: Access, tmp_path: Path) -> None:
    hidden = Access(tmp_path / "hidden.redthread", Key.derive("correct horse"))
    again = Access(tmp_path / "again.redthread")
    reencrypted_copy(plain, hidden)
    reencrypted_copy(hidden, again)
    for access in (plain, hidden, again):
        with Case.open(access.path, user="x", key=access.key) as case, case.reading() as session:
            assert verify(session.connection(), JobControl()).holds
            assert search(session, "president")
    for access in (hidden, again):
        assert value(access, "application_id") == casefile.APPLICATION_ID
        assert value(access, "page_size") == PAGE_SIZE
        assert stat.S_IMODE(access.path.stat().st_mode) == 0o600
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"case.redthread", "hidden.redthread", "again.redthread"}


def test_nothing_of_it_can_be_read_without_the_key(plain: Access, tmp_path: Path) -> None:
    hidden = Access(tmp_path / "hidden.redthread", Key.derive("correct horse"))
    reencrypted_copy(plain, hidden)
    content = hidden.path.read_bytes()
    assert b"A long original" in plain.path.read_bytes()
    for word in (
        b"A long original",
        b"SQLite",
        b"president",
        b"CREATE TABLE",
        ARTICLE[:20].encode(),
    ):
        assert word not in content


def test_the_source_stays_as_it_was(plain: Access, tmp_path: Path) -> None:
    before = hashlib.sha256(plain.path.read_bytes()).digest()
    reencrypted_copy(plain, Access(tmp_path / "hidden.redthread", Key.derive("x")))
    assert hashlib.sha256(plain.path.read_bytes()).digest() == before


def test_a_file_that_is_there_is_not_overwritten(plain: Access, tmp_path: Path) -> None:
    (tmp_path / "hidden.redthread").write_text("mine")
    with pytest.raises(CaseProblem, match=r"case\.exists"):
        reencrypted_copy(plain, Access(tmp_path / "hidden.redthread", Key.derive("x")))
    assert (tmp_path / "hidden.redthread").read_text() == "mine"


def test_one_that_is_stopped_leaves_no_copy(plain: Access, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def report(done: int, total: int, _what: str) -> None:
        told.append((done, total))
        if len(told) == 3:
            job.cancel()

    job = JobControl(report)
    with pytest.raises(Cancelled):
        reencrypted_copy(plain, Access(tmp_path / "hidden.redthread", Key.derive("x")), job)
    assert [path.name for path in tmp_path.iterdir()] == ["case.redthread"]
    assert all(done <= total for done, total in told)


def test_a_damaged_source_gives_no_copy(plain: Access, tmp_path: Path) -> None:
    content = bytearray(plain.path.read_bytes())
    content[PAGE_SIZE : 9 * PAGE_SIZE] = b"\xff" * (8 * PAGE_SIZE)
    plain.path.write_bytes(content)
    with pytest.raises(CaseProblem, match=r"case\.damaged"):
        reencrypted_copy(plain, Access(tmp_path / "hidden.redthread", Key.derive("x")))
    assert [path.name for path in tmp_path.iterdir()] == ["case.redthread"]


def test_rows_stay_as_they_are_even_where_they_are_no_text(tmp_path: Path) -> None:
    source = Access(tmp_path / "source")
    source.path.touch()
    with closing(connect(source)) as connection:
        connection.executescript(
            "CREATE TABLE t (x TEXT);"
            "INSERT INTO t VALUES ('b'), (CAST(x'ff' AS TEXT)), (NULL), ('a'), (x'00')"
        )
    target = Access(tmp_path / "target", Key.derive("x"))
    reencrypted_copy(source, target)
    with closing(connect(target)) as connection:
        connection.text_factory = bytes
        rows = [x for (x,) in connection.execute("SELECT x FROM t")]
        assert rows == [b"b", b"\xff", None, b"a", b"\x00"]
