"""Emptying as a whole: what it refuses, and that one which was cut off comes to its end."""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from app.case import Case
from app.errors import CaseProblem
from app.jobs import Cancelled, JobControl
from app.operations import binning
from app.operations.erasing import empty_bin
from app.queries.bin_rows import bin_count
from app.safekeeping.emptying import empty
from app.store.erasing import wiping
from app.store.file.keys import Key
from app.store.verifying.verify import verify
from tests.factory import add_text, make_case

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "quislingate " * 2000


def binned_case(folder: Path) -> Case:
    case = make_case(folder)
    source_id, _ = add_text(case, SECRET)
    add_text(case, "stays")
    case.do(binning.bin_items([source_id]))
    return case


def holds(case: Case) -> bool:
    with case.reading() as session:
        return verify(session.connection()).holds


def test_without_room_nothing_is_erased(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with binned_case(tmp_path) as case:
        monkeypatch.setattr("shutil.disk_usage", lambda _path: SimpleNamespace(free=1))
        with pytest.raises(CaseProblem, match=r"wipe\.no_room"):
            empty(case, job=JobControl())
        with case.reading() as session:
            assert bin_count(session) == 1


def test_what_was_cancelled_in_time_is_not_erased(tmp_path: Path) -> None:
    with binned_case(tmp_path) as case:
        job = JobControl()
        job.cancel()
        with pytest.raises(Cancelled):
            empty(case, job=job)
        with case.reading() as session:
            assert bin_count(session) == 1


def test_cancelling_later_stops_nothing(tmp_path: Path) -> None:
    told: list[str] = []

    def report(_done: int, _total: int, what: str) -> None:
        told.append(what)
        if len(told) == 2:
            job.cancel()

    with binned_case(tmp_path) as case:
        job = JobControl(report)
        assert empty(case, job=job).handles == ("S-1",)
        assert not wiping.is_due(case.access)
    assert b"quislingate" not in case.path.read_bytes()
    assert told[0] == "records"
    assert len(told) == 2


def test_the_next_opening_ends_what_was_cut_off(tmp_path: Path) -> None:
    with binned_case(tmp_path) as case:
        case.do(empty_bin())
        assert wiping.is_due(case.access)
    assert wiping.is_due(case.access)
    with Case.open(case.path, user="M.") as again:
        again.settle()
        assert not wiping.is_due(again.access)
        assert holds(again)
    assert [path.name for path in tmp_path.iterdir()] == ["case.redthread"]


def test_somebody_who_still_reads_leaves_it_to_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.file.engine.BUSY_MILLISECONDS", 50)
    with binned_case(tmp_path) as case:
        with case.reading() as session:
            bin_count(session)
            with pytest.raises(CaseProblem, match=r"wipe\.in_use|case\.busy"):
                empty(case, job=JobControl())
        assert wiping.is_due(case.access)
        case.wipe().result()
        assert not wiping.is_due(case.access)


def test_an_encrypted_case_is_written_anew_under_its_key(tmp_path: Path) -> None:
    key = Key(b"k" * 32, b"s" * 16)
    path = tmp_path / "case.redthread"
    with Case.create(path, user="M.", title="c", key=key) as case:
        source_id, _ = add_text(case, SECRET)
        size = path.stat().st_size
        case.do(binning.bin_items([source_id]))
        empty(case, job=JobControl())
        assert holds(case)
    assert size >= path.stat().st_size
    with Case.open(path, user="M.", key=key) as case:
        assert holds(case)


ENDED = """
import os, sys, threading
from pathlib import Path
from app.case import Case
from app.jobs import JobControl
from app.safekeeping.emptying import empty

case = Case.open(Path(sys.argv[1]), user="M.")
threading.Timer(float(sys.argv[2]), lambda: os._exit(9)).start()
empty(case, job=JobControl())
os._exit(9)
"""


@pytest.mark.parametrize("seconds", [0.002, 0.01, 0.03, 0.08, 5.0])
def test_a_sudden_end_leaves_all_or_nothing(tmp_path: Path, seconds: float) -> None:
    binned_case(tmp_path).close()
    path = tmp_path / "case.redthread"
    subprocess.run([sys.executable, "-c", ENDED, str(path), str(seconds)], check=False)
    with Case.open(path, user="M.") as case:
        case.settle()
        assert holds(case)
        with case.reading() as session:
            left = bin_count(session)
    assert (b"quislingate" in path.read_bytes()) == (left == 1)
