from __future__ import annotations

import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.case import Case
from app.errors import CaseProblem
from app.jobs import Cancelled, JobControl
from app.queries.overview import journal_head
from app.safekeeping.passphrases.passphrase import (
    PassphraseChange,
    change_passphrase,
    fits,
    unlocked,
)
from app.store.file import casefile, replacing
from app.store.file.engine import Access
from app.store.verifying.verify import verify
from tests.factory import add_text, make_case

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def plain(tmp_path: Path) -> Access:
    with make_case(tmp_path) as case:
        add_text(case)
        case.originals.put_bytes(b"A long original. " * 100_000)
        case.settle()
    return Access(tmp_path / "case.redthread")


def change(access: Access, new: str | None, present: str | None = None) -> Access:
    return change_passphrase(
        access, PassphraseChange(new, present), user="M. Example", job=JobControl()
    )


def labels(access: Access) -> list[str]:
    with (
        Case.open(access.path, user="x", key=access.key) as case,
        case.reading() as session,
    ):
        assert verify(session.connection(), JobControl()).holds
        connection = session.connection()
        rows = connection.exec_driver_sql("SELECT label, nature FROM journal_step ORDER BY seq")
        return [label for label, nature in rows if nature == "record"]


def test_set_changed_and_removed_again(plain: Access) -> None:
    first = change(plain, "correct horse")
    assert casefile.is_locked(plain.path)
    second = change(unlocked(plain.path, "correct horse"), "battery staple", "correct horse")
    assert second.key != first.key
    with pytest.raises(CaseProblem, match=r"case\.wrong_passphrase"):
        unlocked(plain.path, "correct horse")
    third = change(unlocked(plain.path, "battery staple"), None, "battery staple")
    assert third.key is None
    assert labels(third)[1:] == ["Set passphrase", "Change passphrase", "Remove passphrase"]
    assert stat.S_IMODE(plain.path.stat().st_mode) == 0o600
    assert [path.name for path in plain.path.parent.iterdir()] == ["case.redthread"]


def test_the_history_goes_on_where_it_was(plain: Access) -> None:
    with Case.open(plain.path, user="x") as case, case.reading() as session:
        before = journal_head(session)
        undo = case.undo_label()
    now = change(plain, "correct horse")
    with Case.open(now.path, user="x", key=now.key) as case:
        assert case.undo_label() == undo
        case.undo().result()
        with case.reading() as session:
            assert journal_head(session).steps == before.steps + 2


def test_the_passphrase_is_nowhere_in_the_file(plain: Access) -> None:
    change(plain, "correct horse")
    access = change(unlocked(plain.path, "correct horse"), None, "correct horse")
    assert b"correct horse" not in access.path.read_bytes()
    assert "correct" not in repr(access)


@pytest.mark.parametrize("present", [None, "", "wrong"])
@pytest.mark.parametrize("new", [None, "another"])
def test_only_who_knows_the_passphrase_changes_it(
    plain: Access, present: str | None, new: str | None
) -> None:
    access = change(plain, "correct horse")
    before = access.path.read_bytes()
    with pytest.raises(CaseProblem, match=r"case\.wrong_passphrase"):
        change(access, new, present)
    assert access.path.read_bytes() == before


def test_what_makes_no_sense_is_refused(plain: Access) -> None:
    with pytest.raises(CaseProblem, match=r"passphrase\.empty"):
        change(plain, "")
    with pytest.raises(CaseProblem, match=r"passphrase\.none"):
        change(plain, None)
    assert not fits(plain, "")


@pytest.mark.parametrize(
    "passphrase", ["пароль людини", "密碼", "a" * 5000, " ", "x'--\"\x00\n", "\ud800"]
)
def test_any_characters_make_a_passphrase(tmp_path: Path, passphrase: str) -> None:
    make_case(tmp_path).close()
    path = tmp_path / "case.redthread"
    change(Access(path), passphrase)
    assert fits(unlocked(path, passphrase), passphrase)


def test_letters_may_come_composed_or_not(tmp_path: Path) -> None:
    make_case(tmp_path).close()
    path = tmp_path / "case.redthread"
    change(Access(path), "Gef\u00e4ngnis \u0439")
    assert fits(unlocked(path, "Gefa\u0308ngnis \u0438\u0306"), "Gef\u00e4ngnis \u0439")


def test_a_case_that_is_open_is_left_alone(plain: Access) -> None:
    with (
        Case.open(plain.path, user="Somebody else"),
        pytest.raises(CaseProblem, match=r"case\.in_use"),
    ):
        change(plain, "correct horse")
    assert not casefile.is_locked(plain.path)


def test_stopping_keeps_the_case_as_it_was(plain: Access) -> None:
    job = JobControl()
    job.cancel()
    before = plain.path.read_bytes()
    with pytest.raises(Cancelled):
        change_passphrase(plain, PassphraseChange("x"), user="x", job=job)
    assert plain.path.read_bytes() == before
    assert [path.name for path in plain.path.parent.iterdir()] == ["case.redthread"]


def test_a_link_to_a_case_stays_a_link(plain: Access) -> None:
    link = plain.path.with_name("link.redthread")
    link.symlink_to(plain.path)
    change(Access(link), "correct horse")
    assert link.is_symlink()
    assert casefile.is_locked(plain.path)


_DYING = """
import os, sys
from pathlib import Path
from app.jobs import JobControl
from app.safekeeping.passphrases.passphrase import PassphraseChange, change_passphrase
from app.store.file.engine import Access
left = int(sys.argv[2])
def report(done, total, what):
    global left
    left -= 1
    if left < 0:
        os._exit(9)
change_passphrase(
    Access(Path(sys.argv[1])), PassphraseChange("correct horse"), user="x", job=JobControl(report)
)
"""


@pytest.mark.parametrize("steps", [0, 20])
def test_a_crash_leaves_the_old_case_and_the_next_opening_sweeps(plain: Access, steps: int) -> None:
    before = plain.path.read_bytes()
    died = subprocess.run(
        [sys.executable, "-c", _DYING, str(plain.path), str(steps)], check=False, timeout=60
    )
    assert died.returncode == 9
    assert plain.path.read_bytes() == before
    left = replacing.replacement_path(plain.path)
    assert left.exists()
    assert b"A long original" not in left.read_bytes()
    Case.open(plain.path, user="x").close()
    assert [path.name for path in plain.path.parent.iterdir()] == ["case.redthread"]
