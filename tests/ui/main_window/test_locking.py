"""A case with a passphrase in the window: opened, locked, and put under another."""

from __future__ import annotations

import gc
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.case import Case
from app.operations.case_info import edit_case
from app.queries import overview, source_rows
from app.safekeeping.passphrases.passphrase import unlocked
from app.settings import HOME_VARIABLE
from app.store.file import casefile
from app.store.file.keys import Key
from tests.factory import add_text
from tests.ui.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from ui.dialogs.case_forms import CaseForm, NewCaseForm
    from ui.dialogs.passphrase_forms import PassphraseForm, UnlockForm
    from ui.dialogs.trial_form import TrialForm

SECRET = "seven grey otters"
TITLE = "Recruits from Absurdistan"
SOURCE = "Confession of a colonel"


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    stage = Stage(qtbot, tmp_path)
    yield stage
    assert not stage.prompts.answers
    stage.window.close()


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("locked") / "a.redthread"
    with Case.create(path, user="M. Example", title=TITLE, key=Key.derive(SECRET)) as case:
        add_text(case, title=SOURCE)
    return path


@pytest.fixture
def path(original: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(original, tmp_path))


def answering(stage: Stage, *passphrases: str) -> Callable[[UnlockForm], bool]:
    """Type one passphrase after the other; only the last may be right."""

    def fill(form: UnlockForm) -> bool:
        for passphrase in passphrases[:-1]:
            form.field.setText(passphrase)
            form.accept()
            stage.until(lambda: form.problem)
            assert form.problem == "That is not the passphrase of this case."
            assert form.result() == 0
        form.field.setText(passphrases[-1])
        return done(stage, form)

    return fill


def done(stage: Stage, form: TrialForm) -> bool:
    form.accept()
    stage.until(lambda: form.problem or form.result())
    return bool(form.result())


def opened(stage: Stage, path: Path) -> None:
    stage.prompts.then(answering(stage, SECRET))
    stage.open(path)


def settings_text(stage: Stage) -> str:
    return stage.settings.path.read_text("utf-8")


def visible_texts(window: QWidget) -> str:
    texts = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            texts += [str(widget.property(name) or "") for name in ("text", "plainText", "toolTip")]
    return "\n".join(texts)


def test_a_new_case_can_have_a_passphrase(stage: Stage, tmp_path: Path) -> None:
    def fill(form: NewCaseForm) -> bool:
        form.title_field.setText(TITLE)
        form.choose_place()
        form.passphrase.first.setText(TITLE)
        assert "words of the case" in form.passphrase.meter.words
        form.passphrase.first.setText("seven grey otters under a ladder")
        assert form.passphrase.meter.words.startswith("Very strong")
        form.accept()
        assert form.problem == "The two passphrases are not the same."
        form.passphrase.again.setText("seven grey otters under a ladder")
        form.accept()
        return bool(form.result())

    place = tmp_path / "new.redthread"
    stage.prompts.then(fill, place)
    stage.do("case.new")
    stage.opened()
    assert casefile.is_locked(place)
    assert stage.program.desk.title == TITLE
    assert TITLE not in settings_text(stage)


def test_opening_asks_until_the_passphrase_is_right(stage: Stage, path: Path) -> None:
    stage.prompts.then(answering(stage, "wrong", SECRET.upper(), SECRET))
    stage.open(path)
    assert stage.sources() == [SOURCE]
    assert stage.prompts.asked == ["Passphrase"]


def test_giving_up_opens_nothing(stage: Stage, path: Path) -> None:
    stage.prompts.then(lambda _form: False)
    stage.program.open_case(path)
    stage.until(lambda: stage.prompts.asked and not stage.program.jobs.jobs)
    assert stage.program.desk is None
    assert stage.window.start_page.isVisible()


def test_nothing_of_it_is_kept_in_the_settings(stage: Stage, path: Path) -> None:
    opened(stage, path)
    desk = stage.program.desk
    (source,) = desk.session.read(source_rows.sources)
    desk.workspace.open_source(source.id)
    assert TITLE in stage.window.windowTitle()
    stage.do("case.close")
    kept = settings_text(stage)
    assert str(path) in kept
    for content in (TITLE, SOURCE, source.id, desk.case_id):
        assert content not in kept
    (row,) = stage.window.start_page.recent.rows()
    assert row.accessibleName() == "a"


def test_nothing_of_it_reaches_the_disk_in_the_clear(
    stage: Stage, path: Path, tmp_path: Path
) -> None:
    opened(stage, path)
    desk = stage.program.desk
    (source,) = desk.session.read(source_rows.sources)
    desk.workspace.open_source(source.id)
    desk.session.case.do(edit_case(note="Something about Absurdistan"))
    stage.do("case.backup")
    stage.until(lambda: "backed up" in stage.said())
    stage.do("case.lock")
    stage.until(stage.window.locked_page.isVisible)
    stage.window.close()
    kept = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert len(kept) > 3
    assert any("backups" in str(one) for one in kept)
    for one in kept:
        content = one.read_bytes()
        assert b"Absurdistan" not in content, one
        assert b"colonel" not in content, one
        assert b"president" not in content, one
        assert "Absurdistan" not in str(one)


def test_locked_and_opened_again_where_it_was(stage: Stage, path: Path) -> None:
    opened(stage, path)
    desk = stage.program.desk
    (source,) = desk.session.read(source_rows.sources)
    desk.workspace.open_source(source.id)
    stage.do("case.lock")
    page = stage.window.locked_page
    stage.until(page.isVisible)
    assert stage.program.desk is None
    assert not path.with_name(path.name + "-wal").exists()
    shown = visible_texts(stage.window)
    assert path.name in shown
    for content in (TITLE, SOURCE, "president"):
        assert content not in shown
    assert QApplication.focusWidget() is page.field
    QTest.keyClicks(page.field, "wrong")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    stage.until(lambda: page.problem)
    assert page.problem == "That is not the passphrase of this case."
    assert page.field.selectedText() == "wrong"
    QTest.keyClicks(page.field, SECRET)
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    stage.opened()
    assert stage.window.tabs.front().source_id == source.id
    assert page.field.text() == ""


@pytest.mark.parametrize("is_held", [False, True])
def test_the_key_is_forgotten(stage: Stage, path: Path, *, is_held: bool) -> None:
    """Also when somebody, such as a thread, holds on to the case a little longer."""
    opened(stage, path)
    held = [stage.program.desk.session] if is_held else []
    raw = stage.program.desk.access.key.raw
    collected: list[str] = []

    def known() -> bool:
        return any(type(one) is Key and one.raw == raw for one in gc.get_objects())

    def note(phase: str, what: dict[str, int]) -> None:
        if phase == "stop" and what["generation"] == 2:
            collected.append(phase)

    assert known()
    gc.callbacks.append(note)
    stage.do("case.lock")
    stage.until(lambda: collected)
    gc.callbacks.remove(note)
    assert stage.window.locked_page.isVisible()
    assert known() == is_held
    held.clear()
    stage.until(lambda: not known())


def test_what_is_being_typed_is_stored_first(stage: Stage, path: Path) -> None:
    opened(stage, path)
    desk = stage.program.desk
    (source,) = desk.session.read(source_rows.sources)
    desk.workspace.open_source(source.id)
    stage.do("record.reword")
    stage.until(lambda: QApplication.focusWidget() is not None)
    field = QApplication.focusWidget()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "Half a sentence")
    stage.do("case.lock")
    stage.until(stage.window.locked_page.isVisible)
    with Case.open(path, user="x", key=unlocked(path, SECRET).key) as case, case.reading() as read:
        assert [row.title for row in source_rows.sources(read)] == ["Half a sentence"]


def test_leaving_the_locked_page_leads_to_the_start(stage: Stage, path: Path) -> None:
    opened(stage, path)
    stage.do("case.lock")
    stage.until(stage.window.locked_page.isVisible)
    QTest.mouseClick(stage.window.locked_page.leave_button, Qt.MouseButton.LeftButton)
    assert stage.window.start_page.isVisible()
    opened(stage, path)


def test_a_case_without_a_passphrase_can_not_be_locked(stage: Stage, tmp_path: Path) -> None:
    plain = tmp_path / "plain.redthread"
    Case.create(plain, user="x", title="Plain").close()
    stage.open(plain)
    action = stage.window.actions_["case.lock"]
    assert not action.isEnabled()
    assert "set one first" in action.toolTip()
    stage.program._locking.lock()
    stage.program._locking.lock_when_idle()
    assert stage.program.desk is not None


def test_set_changed_and_removed_in_the_window(stage: Stage, tmp_path: Path) -> None:
    plain = tmp_path / "plain.redthread"
    with Case.create(plain, user="x", title=TITLE) as case:
        add_text(case, title=SOURCE)
    stage.open(plain)
    assert TITLE in settings_text(stage)

    def fill(present: str, new: str | None) -> Callable[[PassphraseForm], bool]:
        def typed(form: PassphraseForm) -> bool:
            if present:
                form.present_field.setText("wrong" + present)
            if new is None:
                form.remove_button.setChecked(True)
            else:
                form.new.first.setText(new)
                form.new.again.setText(new)
            if present:
                assert not done(stage, form)
                form.present_field.setText(present)
            return done(stage, form)

        return typed

    def change(present: str, new: str | None) -> None:
        stage.prompts.then(fill(present, new))
        desk = stage.program.desk
        stage.do("case.passphrase")
        stage.until(lambda: stage.program.desk not in {None, desk})
        assert stage.sources() == [SOURCE]
        assert stage.window.messages.isHidden()

    change("", SECRET)
    assert casefile.is_locked(plain)
    assert stage.window.actions_["case.lock"].isEnabled()
    assert "Hide the case" in stage.window.actions_["case.lock"].toolTip()
    assert TITLE not in settings_text(stage)
    change(SECRET, "another")
    unlocked(plain, "another")
    change("another", None)
    assert not casefile.is_locked(plain)
    assert not stage.window.actions_["case.lock"].isEnabled()


def test_a_change_that_is_cancelled_leaves_the_case_open_as_it_was(
    stage: Stage, path: Path
) -> None:
    opened(stage, path)
    desk = stage.program.desk

    def fill(form: PassphraseForm) -> bool:
        form.present_field.setText(SECRET)
        form.remove_button.setChecked(True)
        return done(stage, form)

    stage.prompts.then(fill)
    stage.do("case.passphrase")
    for job in stage.program.jobs.jobs:
        job.cancel()
    stage.until(lambda: stage.program.desk not in {None, desk})
    assert "The case is as it was" in stage.said()
    assert casefile.is_locked(path)


def test_locked_when_nobody_was_there_for_a_while(stage: Stage, path: Path) -> None:
    opened(stage, path)
    watch = stage.program._locking._watch
    assert watch.is_watching
    stage.settings.change(lock_minutes=0)
    stage.program._liking.keep()
    assert not watch.is_watching
    watch.watch(30)
    stage.until(stage.window.locked_page.isVisible)
    assert not watch.is_watching


def test_a_job_that_runs_is_done_before_an_idle_case_is_locked(stage: Stage, path: Path) -> None:
    opened(stage, path)
    going_on = []

    def work(job: object) -> None:
        while not going_on:
            job.step(0, 0, "")

    job = stage.program.jobs.start("Importing", work)
    stage.program._locking.lock_when_idle()
    QApplication.processEvents()
    assert stage.program.desk is not None
    going_on.append(True)
    stage.until(lambda: job not in stage.program.jobs.jobs)
    stage.program._locking.lock_when_idle()
    stage.until(stage.window.locked_page.isVisible)


def test_a_form_that_waits_does_not_keep_an_idle_case_open(
    stage: Stage, path: Path, qtbot: QtBot
) -> None:
    opened(stage, path)

    def fill(form: CaseForm) -> bool:
        form.setModal(True)
        form.show()
        qtbot.waitExposed(form)
        stage.program._locking.lock_when_idle()
        assert not form.isVisible()
        return False

    stage.prompts.then(fill)
    stage.do("case.properties")
    stage.until(stage.window.locked_page.isVisible)


def test_a_wrong_state_of_the_file_is_said_on_the_page(stage: Stage, path: Path) -> None:
    opened(stage, path)
    stage.do("case.lock")
    page = stage.window.locked_page
    stage.until(page.isVisible)
    path.rename(path.with_name("elsewhere.redthread"))
    QTest.keyClicks(page.field, SECRET)
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    stage.until(lambda: page.problem)
    assert "no case file" in page.problem
    path.with_name("elsewhere.redthread").rename(path)
    QTest.keyClicks(page.field, SECRET)
    QTest.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    stage.opened()
    assert stage.program.desk.session.read(overview.properties).title == TITLE
