"""A disk that fills up costs nothing that was stored, and what waits is stored when there is room.

Where the system lets us, the disk is a small file system of its own that is really full; else
SQLite's own limit stands in for it.
"""

from __future__ import annotations

import errno
import os
import subprocess
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from sqlalchemy import event

from app.case import Case
from app.errors import CaseProblem
from app.operations import records
from app.queries import overview
from app.store.verifying.verify import verify
from app.vocabulary import ItemKind
from tests.factory import add_text, make_case

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.store.file.writer import Waiting

SIZE = 12 << 20
"""Bytes on the small disk."""


class Disk(Protocol):
    """A disk that can be filled and freed; ``folder`` lies on it."""

    folder: Path

    def fill(self, case: Case | None) -> None: ...
    def free(self, case: Case) -> None: ...


class SmallDisk:
    """A file system in memory that is filled with ballast to its last byte."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self, _case: Case | None) -> None:
        with self._ballast.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"\0" * 4096)
            except OSError as problem:
                if problem.errno != errno.ENOSPC:
                    raise

    def free(self, _case: Case) -> None:
        self._ballast.unlink()


class LimitedFile:
    """A case file that may not grow, by SQLite's own limit."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fill(self, case: Case) -> None:
        engine = case._file.writing
        event.listen(engine, "connect", self._limit)
        engine.dispose()

    def free(self, case: Case) -> None:
        event.remove(case._file.writing, "connect", self._limit)

    @staticmethod
    def _limit(connection: Any, _record: object) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages}").close()


@contextmanager
def mounted(folder: Path) -> Iterator[bool]:
    """Mount a small disk on a folder, and tell whether the system let us."""
    mount = ("mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder))
    can = os.name == "posix" and os.geteuid() == 0
    is_there = can and subprocess.run(mount, check=False, capture_output=True).returncode == 0
    try:
        yield is_there
    finally:
        if is_there:
            subprocess.run(("umount", str(folder)), check=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    folder = tmp_path / "small"
    folder.mkdir()
    with mounted(folder) as is_there:
        yield SmallDisk(folder) if is_there else LimitedFile(folder)


class Watch:
    """Hears whether gestures wait for the disk."""

    def __init__(self, case: Case) -> None:
        self.waiting = threading.Event()
        self.over = threading.Event()
        case.on_waiting(self._hear)

    def _hear(self, waiting: Waiting | None) -> None:
        (self.over if waiting is None else self.waiting).set()


def faults(case: Case) -> list[str]:
    with case.reading() as session:
        return [finding.code for finding in verify(session.connection()).findings]


def test_gestures_wait_until_there_is_room_and_keep_their_order(disk: Disk) -> None:
    with make_case(disk.folder) as case:
        add_text(case)
        watch = Watch(case)
        disk.fill(case)
        claims = [
            case.submit(records.add_claim(f"{number} " + "x" * 90_000)) for number in range(9)
        ]
        assert watch.waiting.wait(20)
        assert faults(case) == []
        disk.free(case)
        case.try_again()
        ids = [claim.result(30) for claim in claims]
        assert watch.over.wait(10)
        assert ids == sorted(ids)
        with case.reading() as session:
            assert overview.counts(session)[ItemKind.CLAIM] == 9
        assert faults(case) == []
    assert [path.name for path in disk.folder.iterdir()] == ["case.redthread"]


def test_an_import_fails_whole_and_can_be_repeated(disk: Disk) -> None:
    with make_case(disk.folder) as case:
        disk.fill(case)
        text = "a long text\n" * 200_000
        with pytest.raises(CaseProblem, match=r"case\.disk_full"):
            add_text(case, text)
        with case.reading() as session:
            assert overview.counts(session).get(ItemKind.SOURCE, 0) == 0
        disk.free(case)
        add_text(case, text[: len(text) // 8])
        assert faults(case) == []


def test_closing_on_a_full_disk_keeps_what_was_stored(disk: Disk) -> None:
    case = make_case(disk.folder)
    stored = case.do(records.add_claim("stored"))
    watch = Watch(case)
    disk.fill(case)
    waiting = case.submit(records.add_claim("x" * 900_000))
    assert watch.waiting.wait(20)
    case.close()
    assert isinstance(waiting.exception(), CaseProblem)
    disk.free(case)
    with type(case).open(case.path, user="M. Example") as opened:
        assert opened.do(records.edit(stored, statement="still there")) is None
        assert faults(opened) == []


def test_where_nobody_watches_a_gesture_fails_at_once(disk: Disk) -> None:
    with make_case(disk.folder) as case:
        disk.fill(case)
        with pytest.raises(CaseProblem, match=r"case\.disk_full"):
            case.do(records.add_claim("x" * 900_000))
        disk.free(case)
        case.do(records.add_claim("there is room"))
        assert faults(case) == []


def test_a_case_that_has_no_room_is_not_made(disk: Disk) -> None:
    if not isinstance(disk, SmallDisk):  # the limit of a file holds only once it is there
        return
    disk.fill(None)
    with pytest.raises(CaseProblem):
        Case.create(disk.folder / "case.redthread", user="M. Example", title="No room")
    assert [path.name for path in disk.folder.iterdir()] == ["ballast"]
