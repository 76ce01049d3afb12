"""Old backups go as the rotation says; contents go when nobody needs them, and not before."""

from __future__ import annotations

import json
import os
from contextlib import closing
from typing import TYPE_CHECKING

from app.case import Case
from app.jobs import JobControl
from app.operations import records
from app.safekeeping.backup import tidying
from app.safekeeping.backup.backups import Reason, back_up, backups_of, is_whole
from app.safekeeping.backup.packs import FOLDER, Packs
from app.safekeeping.backup.places import place_of
from app.safekeeping.backup.tidying import drop_backup
from app.store.file.engine import Access, connect
from tests.app.safekeeping.conftest import case_id
from tests.factory import add_text

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from app.safekeeping.backup.backups import BackupRow


def made(case: Case, folder: Path) -> BackupRow:
    return back_up(case.access, folder, by="M.", reason=Reason.AUTOMATIC).row


def dated(row: BackupRow, made_at: str, key=None) -> None:
    """Let a backup have been made at another time."""
    with closing(connect(Access(row.path, key))) as connection:
        (said,) = connection.execute("SELECT manifest FROM backup").fetchone()
        changed = json.dumps({**json.loads(said), "made_at": made_at})
        connection.execute("UPDATE backup SET manifest = ?", (changed,))


def test_of_old_days_one_stays(kept_case: Case, folder: Path) -> None:
    key = kept_case.access.key
    for minute in range(4):
        kept_case.do(records.add_claim(f"Claim {minute}"))
        dated(made(kept_case, folder), f"2026-03-04T10:{minute:02}:00.000Z", key)
    kept_case.do(records.add_claim("Today"))
    made(kept_case, folder)
    left = backups_of(folder, case_id(kept_case), key)
    assert [row.manifest.records["claim"] for row in left] == [5, 4]


def test_backups_of_another_copy_do_not_push_out_those_of_the_first(
    tmp_path: Path, folder: Path
) -> None:
    first, second = tmp_path / "one.redthread", tmp_path / "two.redthread"
    with Case.create(first, user="M.", title="case") as case:
        dated(made(case, folder), "2026-03-04T10:00:00.000Z")
        identity = case_id(case)
    second.write_bytes(first.read_bytes())
    with Case.open(second, user="M.") as case:
        case.do(records.add_claim("Elsewhere"))
        dated(made(case, folder), "2026-03-04T11:00:00.000Z")
        case.do(records.add_claim("Today"))
        made(case, folder)
    origins = [row.manifest.origin for row in backups_of(folder, identity, None)]
    assert origins == [str(second), str(second), str(first)]


def test_dropping_the_last_backup_with_a_content_drops_the_content(
    kept_case: Case, folder: Path
) -> None:
    key = kept_case.access.key
    add_text(kept_case)
    first = made(kept_case, folder)
    add_text(kept_case, "Another text, of which nothing must stay.", title="B")
    second = made(kept_case, folder)
    place = place_of(folder, case_id(kept_case))
    drop_backup(place, second.path, key)
    assert len(Packs(place.folder / FOLDER, key).held()) == 3
    assert is_whole(Access(first.path, key), hashing=True)
    drop_backup(place, first.path, key)
    assert not list((place.folder / FOLDER).iterdir())


def test_contents_stay_while_a_backup_can_not_be_looked_into(kept_case: Case, folder: Path) -> None:
    add_text(kept_case)
    row = made(kept_case, folder)
    kept_case.do(records.add_claim("More"))
    other = made(kept_case, folder)
    row.path.write_bytes(os.urandom(32_768))
    place = place_of(folder, case_id(kept_case))
    drop_backup(place, other.path, kept_case.access.key)
    assert len(Packs(place.folder / FOLDER, kept_case.access.key).held()) == 3


def test_many_small_packs_become_few(
    kept_case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tidying, "MANY", 4)
    monkeypatch.setattr(tidying, "JOINED", 3)
    rows = []
    for number in range(8):
        add_text(kept_case, f"Text {number}", title=f"Article {number}")
        rows.append(made(kept_case, folder))
    packs = Packs(rows[0].path.parent / FOLDER, kept_case.access.key)
    assert len(packs.contents) <= 4
    for row in rows:
        assert is_whole(Access(row.path, kept_case.access.key), hashing=True)


def test_a_pack_that_is_damaged_is_not_taken_away_when_packs_are_joined(
    case: Case, folder: Path
) -> None:
    add_text(case, "The words that will be damaged")
    place_folder = made(case, folder).path.parent
    (pack,) = (place_folder / FOLDER).iterdir()
    data = bytearray(pack.read_bytes())
    data[data.index(b"that will be")] ^= 1
    pack.write_bytes(data)
    packs = Packs(place_folder / FOLDER, None)
    tidying._join(packs, JobControl())
    assert pack.exists()
