"""Backups go on record, and a record alone is no reason for the next one."""

from __future__ import annotations

import hashlib
from contextlib import closing
from typing import TYPE_CHECKING

from app.jobs import JobControl
from app.operations import records
from app.safekeeping.backup.backups import Reason, back_up_closed, back_up_recorded
from app.safekeeping.backup.preview import preview
from app.safekeeping.backup.restoring import restore_to
from app.store.file.engine import Access, connect
from tests.factory import make_case

if TYPE_CHECKING:
    from pathlib import Path

    from app.case import Case


def acts(access: Access) -> list[tuple]:
    with closing(connect(access)) as connection:
        return connection.execute(
            "SELECT path, sha256, size, whole_case FROM custody_event WHERE kind = 'backup'"
        ).fetchall()


def test_a_backup_is_put_on_record_once(kept_case: Case, folder: Path) -> None:
    made = back_up_recorded(kept_case, folder, reason=Reason.ASKED)
    again = back_up_recorded(kept_case, folder, reason=Reason.AUTOMATIC)
    assert (made.is_new, again.is_new) == (True, False)
    data = made.row.path.read_bytes()
    said = (str(made.row.path), hashlib.sha256(data).hexdigest(), len(data), 1)
    assert acts(kept_case.access) == [said]
    kept_case.do(records.add_claim("More"))
    assert back_up_recorded(kept_case, folder, reason=Reason.AUTOMATIC).is_new


def test_a_closed_case_is_opened_only_for_the_record(tmp_path: Path, folder: Path) -> None:
    with make_case(tmp_path) as case:
        access = case.access
    for is_new in (True, False):
        made = back_up_closed(access, folder, by="R. Example", reason=Reason.CLOSING)
        assert made.is_new is is_new
    assert len(acts(access)) == 1
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == [access.path.name]


def test_a_preview_tells_what_was_done_since(kept_case: Case, folder: Path) -> None:
    then = back_up_recorded(kept_case, folder, reason=Reason.ASKED).row.manifest
    assert preview(kept_case.access, then).steps_since == 0
    kept_case.do(records.add_claim("One"))
    kept_case.do(records.add_person("Chen Haoran"))
    seen = preview(kept_case.access, then)
    assert (seen.steps_since, [step.label for step in seen.since]) == (
        2,
        ["Add person", "Add claim"],
    )
    assert seen.now.records["person"] == 1
    assert "person" not in seen.then.records


def test_a_case_that_went_another_way_says_so(case: Case, folder: Path, tmp_path: Path) -> None:
    first = back_up_recorded(case, folder, reason=Reason.ASKED).row
    case.do(records.add_claim("One"))
    then = back_up_recorded(case, folder, reason=Reason.ASKED).row.manifest
    out = tmp_path / "out.redthread"
    restore_to(Access(first.path), out, by="R.", job=JobControl())
    assert preview(Access(out), then).steps_since is None
