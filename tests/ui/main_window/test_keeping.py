"""Backups and copies in the window: by themselves, when asked for, on closing, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.case import Case
from app.operations import records
from app.queries import overview
from app.safekeeping.backup.backups import Reason, back_up, backups_of, folder_for
from app.settings import SettingsFile
from app.store.file.keys import Key
from tests.factory import add_text, make_case
from tests.ui.stage import Stage
from ui.dialogs.backups_window import BackupsWindow
from ui.main_window import backing_up

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.safekeeping.backup.rows import BackupRow


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with make_case(tmp_path, "Volunteers") as case:
        add_text(case)
        return case.path


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Stage:
    return Stage(qtbot, home)


def rows(stage: Stage, path: Path) -> list[BackupRow]:
    with Case.open(path, user="Looker") as case, case.reading() as session:
        return backups_of(folder_for(), overview.properties(session).id, None)


def claims(stage: Stage) -> int:
    return stage.program.desk.session.read(overview.counts).get("claim", 0)


def claim(stage: Stage, statement: str = "A claim") -> None:
    stage.program.desk.session.case.do(records.add_claim(statement))


def idle(stage: Stage) -> None:
    stage.until(lambda: not stage.program.jobs.jobs)


def backup_window(stage: Stage, count: int) -> BackupsWindow:
    stage.do("case.backups")
    found = stage.window.findChildren(BackupsWindow)[-1]
    stage.until(lambda: found.list.topLevelItemCount() == count)
    return found


def status(stage: Stage) -> str:
    return stage.window.status._backup.text()


def test_a_backup_that_is_asked_for(stage: Stage, path: Path) -> None:
    stage.open(path)
    stage.do("case.backup")
    idle(stage)
    stage.until(lambda: status(stage).startswith("Backup "))
    assert stage.said() == "The case is backed up."
    stage.do("case.backup")
    idle(stage)
    stage.until(lambda: stage.said().startswith("Nothing has changed"))
    stage.window.close()
    (row,) = rows(stage, path)
    assert row.manifest.reason == Reason.ASKED


def test_a_change_is_backed_up_by_itself(
    stage: Stage, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backing_up, "MINUTE", 1)
    stage.open(path)
    stage.until(lambda: status(stage))  # nothing held the case as it was
    claim(stage)
    stage.until(lambda: len(list(folder_for().glob("*/*.redthread-backup"))) == 2)
    idle(stage)
    stage.until(lambda: not stage.program.keeping.open_case.backing_up.waits)
    idle(stage)
    stage.window.close()
    newest, before = rows(stage, path)
    assert (newest.manifest.reason, newest.manifest.records["claim"]) == (Reason.AUTOMATIC, 1)
    assert "claim" not in before.manifest.records


def test_a_case_is_backed_up_once_it_is_closed(stage: Stage, path: Path) -> None:
    stage.open(path)
    claim(stage)
    stage.window.close()
    (row,) = rows(stage, path)
    assert (row.manifest.reason, row.manifest.records["claim"]) == (Reason.CLOSING, 1)


def test_a_case_opens_again_at_once_after_closing(stage: Stage, path: Path) -> None:
    for _ in range(2):
        stage.open(path)
        assert stage.program.desk.session.case.only_read is None
        claim(stage)
        stage.do("case.close")
        stage.until(lambda: stage.program.desk is None)
    stage.window.close()
    assert rows(stage, path)[0].manifest.records["claim"] == 2


def test_none_is_made_where_that_is_preferred(stage: Stage, path: Path) -> None:
    stage.program._liking.keep(backup_on=False)
    stage.open(path)
    claim(stage)
    assert not stage.program.keeping.open_case.backing_up.waits
    stage.window.close()
    assert rows(stage, path) == []


def test_a_folder_that_is_away_is_said_once_and_tried_again(
    stage: Stage, path: Path, tmp_path: Path
) -> None:
    away = tmp_path / "stick"
    stage.program._liking.keep(backup_folder=str(away))
    stage.open(path)
    claim(stage)
    stage.do("case.backup")
    stage.until(lambda: "is not there" in stage.said())
    assert stage.window.messages.is_problem
    assert stage.program.keeping.open_case.backing_up.waits
    stage.window.messages.put_away()
    stage.do("case.backup")
    idle(stage)
    assert stage.said() == ""
    away.mkdir()
    stage.do("case.backup")
    stage.until(lambda: stage.said().startswith("Backups can be made again"))
    stage.window.close()
    assert list(away.glob("*/*.redthread-backup"))


def test_going_back_shows_what_is_there_and_keeps_the_present(stage: Stage, path: Path) -> None:
    stage.open(path)
    claim(stage, "Kept")
    stage.do("case.backup")
    idle(stage)
    claim(stage, "Gone")
    window = backup_window(stage, 1)
    stage.until(lambda: window.preview.difference.text() == "Done since, 1 step:")
    assert window.preview.steps.item(0).text().endswith("Add claim")
    stage.prompts.then(False)
    window.restore_button.click()
    assert claims(stage) == 2
    stage.prompts.then(True)
    window.restore_button.click()
    stage.opened()
    assert claims(stage) == 1
    stage.until(lambda: "kept as Volunteers (replaced" in stage.said())
    (kept,) = path.parent.glob("Volunteers (replaced *")
    stage.window.close()
    with Case.open(kept, user="Looker") as case, case.reading() as session:
        assert overview.counts(session)["claim"] == 2


def test_what_can_not_be_restored_leaves_the_case_open(stage: Stage, path: Path) -> None:
    stage.open(path)
    stage.do("case.backup")
    idle(stage)
    window = backup_window(stage, 1)
    for pack in window.row().path.parent.glob("packs/*"):
        pack.unlink()
    stage.prompts.then(True)
    window.restore_button.click()
    stage.opened()
    stage.until(lambda: "is not complete" in stage.said())
    assert stage.sources() == ["Article A"]
    stage.window.close()


def test_a_backup_can_be_a_case_of_its_own(stage: Stage, path: Path, tmp_path: Path) -> None:
    stage.open(path)
    stage.do("case.backup")
    idle(stage)
    window = backup_window(stage, 1)
    stage.prompts.then(tmp_path / "apart.redthread")
    window.open_button.click()
    stage.until(lambda: stage.said().startswith("The backup is a case of its own"))
    stage.window.messages.action.click()
    stage.opened()
    assert stage.program.desk.path == tmp_path / "apart.redthread"
    stage.window.close()


def test_a_backup_is_deleted_only_when_that_is_meant(stage: Stage, path: Path) -> None:
    stage.open(path)
    stage.do("case.backup")
    idle(stage)
    claim(stage)
    stage.do("case.backup")
    idle(stage)
    window = backup_window(stage, 2)
    stage.prompts.then(False, True)
    window.drop_button.click()
    assert window.list.topLevelItemCount() == 2
    window.drop_button.click()
    stage.until(lambda: window.list.topLevelItemCount() == 1)
    idle(stage)
    stage.window.close()


def test_a_full_copy_is_saved_from_the_menu(stage: Stage, path: Path, tmp_path: Path) -> None:
    stage.open(path)
    stage.prompts.then(None, True)
    stage.do("case.copy")
    stage.do("case.copy")
    stage.until(lambda: "saved, checked and on record" in stage.said())
    stage.window.close()
    copy = tmp_path / "Volunteers copy.redthread"
    with Case.open(copy, user="Looker") as case, case.reading() as session:
        assert overview.counts(session)["source"] == 1


def test_the_preferences_lead_to_another_folder(stage: Stage, path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()

    def fill(form) -> bool:
        form.backups.choose_folder()
        form.backups.when_field.setCurrentIndex(0)
        return True

    stage.prompts.then(fill, other)
    stage.do("app.preferences")
    kept = SettingsFile(stage.settings.path).settings
    assert (kept.backup_on, kept.backup_folder, kept.backup_minutes) == (True, str(other), 2)
    stage.window.close()


def test_a_lost_case_comes_back_from_a_backup(stage: Stage, path: Path, tmp_path: Path) -> None:
    stage.open(path)
    stage.do("case.close")
    stage.until(lambda: stage.program.desk is None)
    stage.until(lambda: list(folder_for().glob("*/*.redthread-backup")))
    (backup,) = folder_for().glob("*/*.redthread-backup")
    path.unlink()
    stage.prompts.then(backup, True)
    stage.do("case.from_backup")
    stage.opened()
    assert stage.sources() == ["Article A"]
    assert stage.program.desk.path.name.startswith("Volunteers (2")
    stage.window.close()


def test_a_backup_under_a_passphrase_asks_for_it(stage: Stage, tmp_path: Path) -> None:
    key = Key.derive("correct horse")
    with Case.create(tmp_path / "c.redthread", user="M.", title="c", key=key) as case:
        add_text(case)
        row = back_up(case.access, folder_for(), by="M.", reason=Reason.ASKED).row

    def fill(form) -> bool:
        form.field.setText("wrong")
        form.accept()
        stage.until(lambda: form.problem)
        form.field.setText("correct horse")
        form.accept()
        stage.until(form.result)
        return True

    stage.prompts.then(row.path, fill, True)
    stage.do("case.from_backup")
    stage.opened()
    assert stage.program.desk.access.key == key
    stage.window.close()


def test_a_backup_is_no_case(stage: Stage, path: Path) -> None:
    with Case.open(path, user="M.") as case:
        row = back_up(case.access, folder_for(), by="M.", reason=Reason.ASKED).row
    stage.program.open_case(row.path)
    stage.until(lambda: "is a backup of a case" in stage.said())
    stage.window.close()
