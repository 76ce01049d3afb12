"""The window of backups shows what each says of itself, or why it says nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.safekeeping.backup.manifest import Manifest, Reason, Standing
from app.safekeeping.backup.preview import Preview, StepLine
from app.safekeeping.backup.rows import BackupRow
from ui.dialogs.backup_fields import BackupFields
from ui.dialogs.backups_window import BackupsWindow
from ui.dialogs.form import Form

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NOW = Standing(
    case_id="id",
    title="Volunteers",
    revision="0001",
    steps=12,
    head="b",
    work="b",
    last_label="Add claim",
    last_at="2026-11-23T14:02:11.000Z",
    records={"source": 3, "claim": 9},
    contents=4,
    content_bytes=2_000_000,
)


def row(name: str, *, lacks: tuple[str, ...] = ()) -> BackupRow:
    said = Manifest(
        case_id="id",
        title="Volunteers",
        revision="0001",
        steps=10,
        head="a",
        work="a",
        last_label="Import 1 file",
        last_at="2026-11-22T10:00:00.000Z",
        records={"source": 3},
        contents=4,
        content_bytes=2_000_000,
        origin="/cases/volunteers.redthread",
        made_at="2026-11-22T10:05:00.000Z",
        made_by="M. Example",
        reason=Reason.AUTOMATIC,
        lacks=lacks,
    )
    return BackupRow(Path(name), said.made_at, 40_000, said)


LOCKED = BackupRow(
    Path("old.redthread-backup"), "2026-01-02T03:04:05.000Z", 9, problem="backup.locked"
)


def shown(window: BackupsWindow) -> set[str]:
    return {label.text() for label in window.preview.findChildren(type(window.preview.heading))}


def test_a_backup_is_shown_beside_the_case_of_today(qtbot: QtBot) -> None:
    window = BackupsWindow("Volunteers")
    qtbot.addWidget(window)
    asked: list[BackupRow] = []
    window.chosen.connect(asked.append)
    window.show_rows([row("a"), LOCKED])
    assert [one.path for one in asked] == [Path("a")]
    assert "While working · by M. Example · last: Import 1 file" in shown(window)
    step = StepLine("Add claim", "2026-11-23T14:02:11.000Z", "M. Example")
    window.show_preview(row("a"), Preview(row("a").manifest, NOW, 2, (step, step)))
    assert {"9", "0", "Done since, 2 steps:"} <= shown(window)
    assert window.preview.steps.count() == 2
    window.show_preview(row("another"), Preview(row("a").manifest, NOW, 0, ()))
    assert window.preview.steps.count() == 2
    window.show_preview(row("a"), Preview(row("a").manifest, NOW, None, ()))
    assert "The case as it is today did not go on from this backup." in shown(window)


def test_one_that_can_not_be_looked_into_says_why(qtbot: QtBot) -> None:
    window = BackupsWindow("Volunteers")
    qtbot.addWidget(window)
    window.show_rows([row("a"), LOCKED])
    window.list.setCurrentItem(window.list.topLevelItem(1))
    assert any("another passphrase" in text for text in shown(window))
    assert not window.restore_button.isEnabled()
    assert window.drop_button.isEnabled()
    window.show_rows([row("a", lacks=("x",)), LOCKED])
    assert window.row() == LOCKED
    window.list.setCurrentItem(window.list.topLevelItem(0))
    assert "It lacks 1 file or text that the case had lost already." in shown(window)
    assert window.list.topLevelItem(0).text(1) == "Not complete"


def test_without_backups_it_says_when_there_will_be_one(qtbot: QtBot) -> None:
    window = BackupsWindow("Volunteers")
    qtbot.addWidget(window)
    window.show_rows([row("a")])
    window.show_rows([])
    assert "No backup yet" in shown(window)
    buttons = (window.restore_button, window.open_button, window.drop_button)
    assert not any(button.isEnabled() for button in buttons)


def test_the_preferences_warn_where_work_could_be_lost(qtbot: QtBot, tmp_path: Path) -> None:
    form = Form()
    qtbot.addWidget(form)
    chosen = [tmp_path, None, tmp_path / "stick"]
    fields = BackupFields(form, on=False, minutes=30, folder="", choose=lambda: chosen.pop(0))
    assert (fields.is_on, fields.minutes) == (False, 30)
    assert "all work since" in fields.warning.text()
    fields.when_field.setCurrentIndex(0)
    assert (fields.is_on, fields.minutes) == (True, 2)
    assert "another disk" in fields.warning.text()
    fields.choose_folder()
    fields.choose_folder()
    assert (fields.folder, fields.warning.text()) == (str(tmp_path), "")
    fields.choose_folder()
    assert "is not there now" in fields.warning.text()
    fields.take_usual_folder()
    assert fields.folder == ""
