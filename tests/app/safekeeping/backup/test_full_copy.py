"""A full copy is a complete case, under the same key, and on record."""

from __future__ import annotations

import hashlib
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from app.case import Case
from app.errors import CaseProblem
from app.jobs import Cancelled, JobControl
from app.operations import records
from app.queries import overview
from app.safekeeping.backup.full_copy import save_full_copy
from app.store.file.engine import connect
from app.store.search import search_index
from app.store.verifying.verify import verify
from tests.app.safekeeping.conftest import SECRET
from tests.factory import add_picture, add_text

if TYPE_CHECKING:
    from pathlib import Path


def test_a_copy_is_complete_and_on_record(kept_case: Case, tmp_path: Path) -> None:
    add_text(kept_case)
    add_picture(kept_case)
    out = tmp_path / "copy.redthread"
    copy = save_full_copy(kept_case, out, job=JobControl())
    assert copy.sha256 == hashlib.sha256(out.read_bytes()).hexdigest()
    assert copy.size == out.stat().st_size
    assert copy.lacks == ()
    with kept_case.reading() as session:
        head = overview.journal_head(session)
        counts = overview.counts(session)
    assert head.steps == copy.steps + 1
    with Case.open(out, user="M.", key=kept_case.access.key) as case, case.reading() as session:
        assert overview.journal_head(session).steps == copy.steps
        assert overview.counts(session) == counts
        assert not search_index.is_behind(session.connection())
        assert verify(session.connection()).holds
    with closing(connect(kept_case.access)) as connection:
        said = connection.execute("SELECT kind, path, sha256, size FROM custody_event").fetchall()
    assert said[-1] == ("full_copy", str(out), copy.sha256, copy.size)


def test_a_copy_of_an_encrypted_case_is_encrypted(encrypted: Case, tmp_path: Path) -> None:
    add_text(encrypted, SECRET * 100)
    save_full_copy(encrypted, tmp_path / "copy.redthread", job=JobControl())
    assert SECRET.encode() not in (tmp_path / "copy.redthread").read_bytes()


def test_work_goes_on_while_it_is_made(kept_case: Case, tmp_path: Path) -> None:
    add_text(kept_case)
    done: list[str] = []

    def meanwhile(_done: int, _total: int, _what: str) -> None:
        if not done:
            done.append(kept_case.do(records.add_claim("Meanwhile")))

    out = tmp_path / "copy.redthread"
    save_full_copy(kept_case, out, job=JobControl(meanwhile))
    with Case.open(out, user="M.", key=kept_case.access.key) as case, case.reading() as session:
        assert "claim" not in overview.counts(session)
    with kept_case.reading() as session:
        assert overview.counts(session)["claim"] == 1


def test_what_is_there_is_replaced_only_if_that_is_meant(case: Case, tmp_path: Path) -> None:
    out = tmp_path / "there.redthread"
    out.write_text("mine")
    with pytest.raises(CaseProblem, match=r"keep\.exists"):
        save_full_copy(case, out, job=JobControl())
    assert out.read_text() == "mine"
    save_full_copy(case, out, job=JobControl(), replace=True)
    with Case.open(out, user="M."):
        pass


def test_a_case_is_no_place_for_its_copy(case: Case, tmp_path: Path) -> None:
    with pytest.raises(CaseProblem, match=r"copy\.over_itself"):
        save_full_copy(case, case.path, job=JobControl(), replace=True)
    with (
        Case.create(tmp_path / "other.redthread", user="M.", title="Other") as other,
        pytest.raises(CaseProblem, match=r"copy\.over_open_case"),
    ):
        save_full_copy(case, other.path, job=JobControl(), replace=True)


def test_a_cancelled_copy_leaves_nothing(case: Case, tmp_path: Path) -> None:
    add_text(case)
    job = JobControl()
    job.cancel()
    with pytest.raises(Cancelled):
        save_full_copy(case, tmp_path / "copy.redthread", job=job)
    assert not list(tmp_path.glob("copy*"))
