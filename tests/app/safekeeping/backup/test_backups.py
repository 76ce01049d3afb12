"""Backups are found for a case file, searched for material, and put under another key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.case import Case
from app.jobs import JobControl
from app.operations import records
from app.safekeeping.backup.backups import (
    Reason,
    back_up,
    backups_holding,
    backups_of,
    backups_of_file,
    before,
    folder_for,
    is_whole,
    latest_good,
    reencrypt_backups,
)
from app.safekeeping.backup.restoring import restore_to
from app.settings import Settings, SettingsFile
from app.store.file.engine import Access
from app.store.file.keys import Key
from tests.app.safekeeping.conftest import KEY, SECRET, case_id
from tests.factory import add_text

if TYPE_CHECKING:
    from pathlib import Path


def test_the_folder_is_the_usual_one_until_another_is_set(home: Path, tmp_path: Path) -> None:
    assert folder_for() == home.absolute() / "backups"
    assert folder_for().is_dir()
    SettingsFile.of_user().change(backup_folder=str(tmp_path / "set"))
    assert folder_for() == tmp_path / "set"
    assert folder_for(Settings()) == home.absolute() / "backups"


def test_a_risky_act_can_count_on_a_backup(case: Case, home: Path) -> None:
    row = before(case, Reason.BEFORE_PASSPHRASE, by="M.")
    assert row.path.is_relative_to(home)
    assert before(case.access, Reason.BEFORE_MIGRATION, by="M.") == row


def test_a_file_that_is_gone_still_has_its_backups(kept_case: Case, folder: Path) -> None:
    key = kept_case.access.key
    back_up(kept_case.access, folder, by="M.", reason=Reason.CLOSING)
    kept_case.do(records.add_claim("More"))
    newest = back_up(kept_case.access, folder, by="M.", reason=Reason.CLOSING).row
    assert len(backups_of_file(folder, kept_case.path, key)) == 2
    assert latest_good(folder, kept_case.path, key) == newest
    newest.path.write_bytes(newest.path.read_bytes()[:40_000])
    assert latest_good(folder, kept_case.path, key) != newest
    assert latest_good(folder, kept_case.path.with_name("other.redthread"), key) is None


def test_material_is_found_in_rows_in_history_and_in_contents(
    kept_case: Case, folder: Path
) -> None:
    access, identity = kept_case.access, case_id(kept_case)
    empty = back_up(access, folder, by="M.", reason=Reason.ASKED).row
    claim = kept_case.do(records.add_claim("A name"))
    kept_case.undo().result()
    undone = back_up(access, folder, by="M.", reason=Reason.ASKED).row
    add_text(kept_case, "Some text")
    with_text = back_up(access, folder, by="M.", reason=Reason.ASKED).row
    sha256 = kept_case.originals.put_bytes(b"Some text")

    def holding(*items: str, hashes: tuple[str, ...] = ()) -> list[Path]:
        found = backups_holding(folder, access, identity, item_ids=items, sha256s=hashes)
        return [row.path for row in found]

    assert holding(claim) == [with_text.path, undone.path]
    assert holding(hashes=(sha256,)) == [with_text.path]
    assert holding("nobody") == []
    empty.path.write_bytes(b"?" * 16_384)
    assert holding("nobody") == [empty.path]


def test_backups_follow_a_case_under_another_passphrase(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "Volunteers.redthread"
    with Case.create(path, user="M.", title=SECRET) as case:
        add_text(case, SECRET * 50, title=SECRET)
        identity = case_id(case)
        back_up(case.access, folder, by="M.", reason=Reason.ASKED)
    other = Key.derive("another", bytes(16))
    for old, new in ((None, KEY), (KEY, other)):
        answer = reencrypt_backups(folder, identity, old=old, new=new)
        assert (answer.done, answer.left) == (2, ())
        assert reencrypt_backups(folder, identity, old=old, new=new).done == 0
        (row,) = backups_of(folder, identity, new)
        assert is_whole(Access(row.path, new), hashing=True)
        assert row.path.parent.name == identity
        for one in folder.rglob("*"):
            assert one.is_dir() or SECRET.encode() not in one.read_bytes()
    out = tmp_path / "out.redthread"
    restore_to(Access(row.path, other), out, by="M.", job=JobControl())
    with Case.open(out, user="M.", key=other):
        pass
    assert reencrypt_backups(folder, identity, old=other, new=None).done == 2
    assert backups_of(folder, identity, None)[0].is_good


def test_what_no_key_opens_is_named(encrypted: Case, folder: Path) -> None:
    row = back_up(encrypted.access, folder, by="M.", reason=Reason.ASKED).row
    wrong = Key.derive("wrong", bytes(16))
    answer = reencrypt_backups(folder, case_id(encrypted), old=wrong, new=None)
    assert answer.done == 0
    assert row.path in answer.left
    assert is_whole(Access(row.path, KEY))
