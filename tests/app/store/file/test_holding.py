from __future__ import annotations

import os
import shutil
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event

from app.case import Case
from app.errors import CaseProblem
from app.operations import records
from app.queries import overview
from app.store.file.engine import Access, connect
from app.store.file.lock import lock_path
from app.vocabulary import ItemKind
from tests.factory import add_text, make_case

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.store.file.writer import Waiting


def people(case: Case) -> int:
    with case.reading() as session:
        return overview.counts(session).get(ItemKind.PERSON, 0)


def journal_mode(path: Path) -> str:
    connection = connect(Access(path))
    (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    connection.close()
    return str(mode)


def test_the_second_opening_is_told_who_has_the_case(tmp_path: Path) -> None:
    with make_case(tmp_path, user="A. Colleague") as first:
        with pytest.raises(CaseProblem, match=r"case\.in_use") as caught:
            Case.open(first.path, user="M. Example")
        assert caught.value.facts["user"] == "A. Colleague"
        first.do(records.add_person("Chen"))


def test_who_only_reads_follows_what_the_other_writes(tmp_path: Path) -> None:
    reason = CaseProblem("case.in_use", user="A. Colleague", machine="x", since="now")
    with make_case(tmp_path) as first:
        second = Case.look_into(first.path, user="M. Example", reason=reason)
        heard = threading.Event()
        labels: list[str] = []
        second.feed.subscribe(lambda changes: (labels.append(changes.label), heard.set()))
        assert second.notices == (reason,)
        with pytest.raises(CaseProblem, match=r"case\.only_read"):
            second.do(records.add_person("Wang"))
        with pytest.raises(CaseProblem, match=r"case\.only_read"):
            second.originals.put_bytes(b"x")
        first.do(records.add_person("Chen"))
        assert heard.wait(10)
        assert labels == ["Add person"]
        assert people(second) == 1
        second.settle()
        second.close()
    assert [path.name for path in tmp_path.iterdir()] == ["case.redthread"]


def test_a_case_in_use_has_a_log_beside_it_and_a_closed_one_nothing(tmp_path: Path) -> None:
    with make_case(tmp_path) as case:
        case.do(records.add_person("Chen"))
        assert journal_mode(case.path) == "wal"
    assert journal_mode(case.path) == "delete"
    assert [path.name for path in tmp_path.iterdir()] == ["case.redthread"]


def test_on_a_shared_disk_a_rollback_journal_has_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.file.holding.is_local", lambda _path: False)
    with make_case(tmp_path) as case:
        case.do(records.add_person("Chen"))
        assert not case.path.with_name("case.redthread-wal").exists()
        assert people(case) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["case.redthread"]


def test_a_copy_of_an_open_case_is_recognised(tmp_path: Path) -> None:
    copy = tmp_path / "copy.redthread"
    with make_case(tmp_path) as case:
        case.do(records.add_person("Chen"))
        shutil.copy(case.path, copy)
    with Case.open(copy, user="x") as opened:
        assert [notice.code for notice in opened.notices] == ["case.copied_while_open"]
        opened.do(records.add_person("Wang"))
    with Case.open(copy, user="x") as opened:
        assert opened.notices == ()
    with Case.open(case.path, user="x") as opened:
        assert opened.notices == ()


def test_a_copy_with_the_lock_beside_it_is_recognised_too(tmp_path: Path) -> None:
    folder = tmp_path / "copied"
    folder.mkdir()
    with make_case(tmp_path) as case:
        for path in tmp_path.glob("case.*"):
            shutil.copy(path, folder)
        content = lock_path(case.path).read_bytes()
    assert (folder / lock_path(case.path).name).read_bytes() == content
    with Case.open(folder / case.path.name, user="x") as opened:
        assert [notice.code for notice in opened.notices] == ["case.copied_while_open"]


def test_an_older_case_is_not_lifted_for_who_only_reads(tmp_path: Path) -> None:
    path = make_case_file(tmp_path)
    connection = connect(Access(path))
    connection.execute("DELETE FROM alembic_version").close()
    connection.close()
    with pytest.raises(CaseProblem, match=r"case\.older"):
        Case.look_into(path, user="x", reason=CaseProblem("case.only_read"))


def make_case_file(folder: Path) -> Path:
    make_case(folder).close()
    return folder / "case.redthread"


class Watch:
    """Hears whether gestures wait for the disk."""

    def __init__(self, case: Case) -> None:
        self.heard: list[Waiting | None] = []
        self.waiting = threading.Event()
        case.on_waiting(self._hear)

    def _hear(self, waiting: Waiting | None) -> None:
        self.heard.append(waiting)
        if waiting is not None:
            self.waiting.set()


@contextmanager
def full_disk(case: Case) -> Iterator[None]:
    """Let SQLite say that the disk is full, by its own limit, on every connection."""
    engine = case._file.writing

    def limit(connection: Any, _record: object) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages}").close()

    event.listen(engine, "connect", limit)
    engine.dispose()
    yield
    event.remove(engine, "connect", limit)


def test_gestures_wait_for_a_full_disk_in_their_order(tmp_path: Path) -> None:
    with make_case(tmp_path) as case:
        case.do(records.add_person("Chen"))
        watch = Watch(case)
        with full_disk(case):
            big = case.submit(records.add_claim("long " * 50_000))
            assert watch.waiting.wait(10)
            small = case.submit(records.add_person("Wang"))
            with pytest.raises(CaseProblem, match=r"case\.disk_full"):
                case.originals.put_bytes(os.urandom(500_000))
            assert not big.done()
        case.try_again()
        assert big.result(20)
        assert small.result(20)
        case.settle()
        waiting = watch.heard[0]
        assert waiting is not None
        assert waiting.problem.code == "case.disk_full"
        assert waiting.labels == ("Add claim",)
        assert watch.heard[-1] is None
        assert people(case) == 2


def test_what_waits_when_the_case_is_closed_fails_and_says_so(tmp_path: Path) -> None:
    case = make_case(tmp_path)
    watch = Watch(case)
    moved = case.path.with_name("elsewhere.redthread")
    case.path.rename(moved)
    waiting = case.submit(records.add_person("Chen"))
    assert watch.waiting.wait(10)
    case.close()
    with pytest.raises(CaseProblem, match=r"case\.away"):
        waiting.result()


def test_a_case_that_was_away_goes_on_when_it_is_back(tmp_path: Path) -> None:
    with make_case(tmp_path) as case:
        case.do(records.add_person("Chen"))
        watch = Watch(case)
        beside = [path for path in tmp_path.iterdir() if path != lock_path(case.path)]
        away = tmp_path / "away"
        away.mkdir()
        for path in beside:
            path.rename(away / path.name)
        waiting = case.submit(records.add_person("Wang"))
        assert watch.waiting.wait(10)
        for path in away.iterdir():
            path.rename(tmp_path / path.name)
        case.try_again()
        waiting.result(20)
        assert people(case) == 2


def test_nothing_is_written_to_another_file_that_lies_there_now(tmp_path: Path) -> None:
    other = make_case_file(tmp_path)
    other.rename(tmp_path / "other.redthread")
    case = make_case(tmp_path)
    case.do(records.add_person("Chen"))
    watch = Watch(case)
    case.path.rename(tmp_path / "moved.redthread")
    (tmp_path / "other.redthread").rename(case.path)
    waiting = case.submit(records.add_person("Wang"))
    assert watch.waiting.wait(10)
    heard = watch.heard[0]
    assert heard is not None
    assert heard.problem.code == "case.another_file"
    case.close()
    assert waiting.exception() is not None


def test_what_an_import_left_behind_is_swept(tmp_path: Path) -> None:
    with make_case(tmp_path) as case:
        add_text(case)
        orphan = case.originals.put_bytes(b"never named by a step")
        assert case.originals.read(orphan)
    with (
        Case.open(case.path, user="x") as opened,
        pytest.raises(CaseProblem, match=r"original\.missing"),
    ):
        opened.originals.read(orphan)
