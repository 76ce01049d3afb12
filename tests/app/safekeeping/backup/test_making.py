"""Backups of real cases, plain and encrypted: whole, checked, made while work goes on."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from app.errors import CaseProblem
from app.jobs import Cancelled, JobControl
from app.operations import records
from app.safekeeping.backup.backups import Reason, back_up, backups_of, is_whole
from app.safekeeping.backup.packs import FOLDER
from app.store.file.engine import Access
from app.store.steps.step import Gesture
from tests.app.safekeeping.conftest import SECRET, case_id
from tests.factory import add_picture, add_text

if TYPE_CHECKING:
    from pathlib import Path

    from app.case import Case


def made(case: Case, folder: Path, reason: Reason = Reason.ASKED):
    return back_up(case.access, folder, by="M. Example", reason=reason)


def test_a_backup_says_what_is_in_it(kept_case: Case, folder: Path) -> None:
    add_text(kept_case)
    row = made(kept_case, folder).row
    said = row.manifest
    assert row.is_good
    assert (said.records["source"], said.records["text_layer"]) == (1, 1)
    assert said.contents == 3
    assert (said.made_by, said.reason) == ("M. Example", Reason.ASKED)
    assert said.last_label.startswith("Import")
    assert is_whole(Access(row.path, kept_case.access.key), hashing=True)


def test_only_the_owner_can_read_what_is_written(kept_case: Case, folder: Path) -> None:
    add_text(kept_case)
    made(kept_case, folder)
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) == 4  # about, lock, backup, pack
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_nothing_new_makes_no_backup(kept_case: Case, folder: Path) -> None:
    first = made(kept_case, folder)
    again = made(kept_case, folder, Reason.AUTOMATIC)
    assert (first.is_new, again.is_new) == (True, False)
    assert again.row == first.row


def test_contents_are_kept_once(kept_case: Case, folder: Path) -> None:
    add_text(kept_case)
    first = made(kept_case, folder).row
    packs = first.path.parent / FOLDER
    before = {path: path.read_bytes() for path in packs.iterdir()}
    add_picture(kept_case)
    second = made(kept_case, folder).row
    after = {path: path.read_bytes() for path in packs.iterdir()}
    assert len(after) == len(before) + 1
    assert before.items() <= after.items()
    assert second.manifest.contents == first.manifest.contents + 1
    kept_case.do(records.add_claim("Only a row"))
    made(kept_case, folder)
    assert len(list(packs.iterdir())) == len(after)


def test_an_encrypted_case_is_backed_up_encrypted(encrypted: Case, folder: Path) -> None:
    add_text(encrypted, SECRET * 40, title=SECRET)
    row = made(encrypted, folder).row
    for path in folder.rglob("*"):
        assert SECRET not in path.name
        assert path.is_dir() or SECRET.encode() not in path.read_bytes()
    assert row.path.parent.name == case_id(encrypted)
    (other,) = backups_of(folder, case_id(encrypted), None)
    assert (other.problem, other.manifest) == ("backup.locked", None)


def test_a_gesture_during_a_backup_is_not_lost_and_not_half_in_it(
    kept_case: Case, folder: Path
) -> None:
    add_text(kept_case)
    seen: list[str] = []

    def work(_done: int, _total: int, _what: str) -> None:
        if not seen:
            seen.append(kept_case.do(records.add_claim("Meanwhile")))

    row = back_up(kept_case.access, folder, by="M.", reason=Reason.ASKED, job=JobControl(work)).row
    assert seen
    assert "claim" not in row.manifest.records
    later = made(kept_case, folder)
    assert later.is_new
    assert later.row.manifest.records["claim"] == 1


def test_ten_thousand_rows(case: Case, folder: Path) -> None:
    add_text(case)
    case.do(records.add_claim("Claim 0"))  # each is a row of item, of claim and of the journal
    rest = [records.add_claim(f"Claim {number}") for number in range(1, 3_400)]
    case.do(Gesture("Many", lambda step: [one.run(step) for one in rest]))
    row = made(case, folder).row
    assert row.manifest.records["claim"] == 3_400


def test_a_cancelled_backup_leaves_nothing(kept_case: Case, folder: Path) -> None:
    add_text(kept_case)
    job = JobControl()
    job.cancel()
    with pytest.raises(Cancelled):
        back_up(kept_case.access, folder, by="M.", reason=Reason.ASKED, job=job)
    left = {path.name for path in folder.rglob("*") if path.is_file()}
    assert left == {"about.json", "in-use"}


def test_a_folder_that_is_not_there_is_said(case: Case, tmp_path: Path) -> None:
    with pytest.raises(CaseProblem, match=r"backup\.no_folder"):
        made(case, tmp_path / "unplugged")
