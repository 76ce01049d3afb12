"""Restored cases say what they said; what was there before is kept; damage is found."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from app.case import Case
from app.errors import CaseProblem
from app.jobs import Cancelled, JobControl
from app.operations import records
from app.operations.binning import bin_items
from app.queries import overview
from app.queries.search import search
from app.safekeeping.backup.backups import Reason, back_up, backups_of, is_whole, latest_good
from app.safekeeping.backup.packs import FOLDER
from app.safekeeping.backup.restoring import restore_over, restore_to
from app.store.file.engine import Access, connect
from app.store.verifying.verify import verify
from tests.app.safekeeping.conftest import KEY, case_id
from tests.factory import ARTICLE, add_picture, add_text, make_case

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.file.keys import Key


def backed_up(case: Case, folder: Path) -> Access:
    row = back_up(case.access, folder, by="M.", reason=Reason.ASKED).row
    return Access(row.path, case.access.key)


def counts(case: Case) -> dict[str, int]:
    with case.reading() as session:
        return overview.counts(session)


def opened(path: Path, like: Access) -> Case:
    return Case.open(path, user="M.", key=like.key)


def test_a_restored_case_is_the_case(kept_case: Case, folder: Path, tmp_path: Path) -> None:
    _, layer = add_text(kept_case)
    picture = add_picture(kept_case)
    kept_case.do(bin_items([picture]))
    kept_case.undo().result()
    backup = backed_up(kept_case, folder)
    out = tmp_path / "restored.redthread"
    restored = restore_to(backup, out, by="R. Example", job=JobControl())
    assert restored.lacks == ()
    with opened(out, backup) as case, case.reading() as session:
        assert counts(case) == counts(kept_case)
        assert case.layer_text(layer).text == ARTICLE
        assert [hit.item.kind for hit in search(session, "Volodymyr")] == ["text_layer"]
        found = verify(session.connection())
        assert found.holds
        assert found.steps == restored.manifest.steps + 1
        assert case.undo_label() == kept_case.undo_label()
        assert case.redo_label() == kept_case.redo_label()


def test_restoring_is_on_record_in_what_was_restored(
    case: Case, folder: Path, tmp_path: Path
) -> None:
    backup = backed_up(case, folder)
    restore_to(backup, tmp_path / "out.redthread", by="R. Example", job=JobControl())
    with closing(connect(Access(tmp_path / "out.redthread"))) as connection:
        last = connection.execute(
            "SELECT label, who FROM journal_step ORDER BY seq DESC LIMIT 1"
        ).fetchone()
        (path,) = connection.execute("SELECT path FROM custody_event").fetchone()
    assert last == ("Restore from backup", "R. Example")
    assert path == str(backup.path)


def test_what_is_there_is_never_replaced_by_the_way(
    case: Case, folder: Path, tmp_path: Path
) -> None:
    backup = backed_up(case, folder)
    there = tmp_path / "there.redthread"
    there.write_text("mine")
    with pytest.raises(CaseProblem, match=r"keep\.exists"):
        restore_to(backup, there, by="R.", job=JobControl())
    assert there.read_text() == "mine"


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_restoring_over_a_case_keeps_the_present(
    key: Key | None, folder: Path, tmp_path: Path
) -> None:
    path, like = tmp_path / "case.redthread", Access(tmp_path, key)
    with Case.create(path, user="M.", title="case", key=key) as case:
        add_text(case)
        backup = backed_up(case, folder)
        case.do(records.add_claim("Since then"))
        with pytest.raises(CaseProblem, match=r"case\.in_use"):
            restore_over(backup, path, by="R.", job=JobControl())
    restored = restore_over(backup, path, by="R.", job=JobControl())
    with opened(path, like) as case:
        assert "claim" not in counts(case)
        (newest, *_) = backups_of(folder, case_id(case), like.key)
        assert newest.manifest.reason == Reason.BEFORE_RESTORATION
        assert newest.manifest.records["claim"] == 1
    assert restored.kept.parent == path.parent
    with opened(restored.kept, like) as case:
        assert counts(case)["claim"] == 1
    beside = {one.name for one in path.parent.iterdir() if one.is_file()}
    assert beside == {path.name, restored.kept.name}


def test_restoring_that_is_cancelled_changes_nothing(tmp_path: Path, folder: Path) -> None:
    with make_case(tmp_path) as case:
        add_text(case)
        backup = backed_up(case, folder)
    before = case.path.read_bytes()
    job = JobControl()
    job.cancel()
    with pytest.raises(Cancelled):
        restore_over(backup, case.path, by="R.", job=job)
    assert len(list(case.path.parent.glob("*.redthread*"))) == 1
    assert case.path.read_bytes()[100:] == before[100:]  # the head counts openings


def test_a_damaged_case_is_replaced_and_kept(tmp_path: Path, folder: Path) -> None:
    with make_case(tmp_path) as case:
        add_text(case)
        backed_up(case, folder)
    data = bytearray(case.path.read_bytes())
    data[16_384:] = b"\0" * (len(data) - 16_384)
    case.path.write_bytes(data)
    row = latest_good(folder, case.path)
    restored = restore_over(Access(row.path), case.path, by="R.", job=JobControl())
    assert restored.kept.read_bytes() == bytes(data)
    with Case.open(case.path, user="M.") as again:
        assert counts(again)["source"] == 1


def test_a_damaged_pack_is_found(kept_case: Case, folder: Path, tmp_path: Path) -> None:
    add_text(kept_case)
    add_picture(kept_case, width=2000, height=1500)
    backup = backed_up(kept_case, folder)
    (pack,) = (backup.path.parent / FOLDER).iterdir()
    data = bytearray(pack.read_bytes())
    data[data.index(b"Volodymyr") if backup.key is None else -8_000] ^= 1
    pack.write_bytes(data)
    assert not is_whole(backup, hashing=True)
    restored = restore_to(backup, tmp_path / "out.redthread", by="R.", job=JobControl())
    assert len(restored.lacks) >= 1


def test_a_missing_pack_is_said(case: Case, folder: Path, tmp_path: Path) -> None:
    add_text(case)
    backup = backed_up(case, folder)
    for pack in (backup.path.parent / FOLDER).iterdir():
        pack.unlink()
    assert not is_whole(backup)
    assert latest_good(folder, case.path) is None
    with pytest.raises(CaseProblem, match=r"backup\.packs_missing"):
        restore_to(backup, tmp_path / "out.redthread", by="R.", job=JobControl())
    again = back_up(case.access, folder, by="M.", reason=Reason.ASKED)
    assert again.is_new
    assert is_whole(Access(again.row.path), hashing=True)


def test_a_backup_of_another_passphrase_is_said(
    encrypted: Case, folder: Path, tmp_path: Path
) -> None:
    backup = backed_up(encrypted, folder)
    with pytest.raises(CaseProblem, match=r"backup\.locked"):
        restore_to(Access(backup.path), tmp_path / "out.redthread", by="R.", job=JobControl())
