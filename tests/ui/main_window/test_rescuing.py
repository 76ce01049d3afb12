from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
import sqlcipher3

from app.queries.search import search
from app.safekeeping.backup.backups import Reason, back_up, folder_for
from app.settings import SettingsFile
from app.store.file.engine import PAGE_SIZE, Access
from tests.factory import add_text, make_case
from tests.ui.scripted_prompts import ScriptedPrompts
from ui.dialogs.damage_form import DamageForm, WayOut
from ui.dialogs.list_window import ListWindow
from ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def prompts() -> ScriptedPrompts:
    return ScriptedPrompts()


@pytest.fixture
def program(
    qtbot: QtBot, home: Path, tmp_path: Path, prompts: ScriptedPrompts
) -> Iterator[Program]:
    settings = SettingsFile.of_user()
    settings.change(user_name="M. Example")
    program = Program(settings, tmp_path / "log", lambda _window: prompts)
    yield program
    program.shut_down()
    program.window.deleteLater()


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    with make_case(tmp_path, "story") as case:
        add_text(case)
    return case.path


def damage(path: Path) -> bytes:
    data = path.read_bytes()
    path.write_bytes(bytes(PAGE_SIZE) + data[PAGE_SIZE:])
    return path.read_bytes()


def choose(way: WayOut) -> Callable[[DamageForm], bool]:
    def fill(form: DamageForm) -> bool:
        form.ways[way].setChecked(True)
        form.accept()
        return True

    return fill


def test_a_damaged_case_is_recovered_and_opened_with_a_list(
    qtbot: QtBot, program: Program, prompts: ScriptedPrompts, sound: Path
) -> None:
    damaged = damage(sound)

    def fill(form: DamageForm) -> bool:
        assert not form.ways[WayOut.BACKUP].isEnabled()
        assert form.draft() is WayOut.RECOVER
        form.accept()
        return True

    prompts.then(fill, True)
    with qtbot.waitSignal(program.opened, timeout=20_000):
        program.open_case(sound)
    assert program.desk is not None
    assert program.desk.path == sound.with_name("story (recovered).redthread")
    (told,) = program.window.findChildren(ListWindow)
    assert "All of “story” was recovered." in told.windowTitle()
    assert "S-1 “Article A”: original saved, 1 text, 0 marks." in told.text.toPlainText()
    assert sound.read_bytes() == damaged


def test_its_latest_backup_is_offered_and_opened_as_a_new_file(
    qtbot: QtBot, program: Program, prompts: ScriptedPrompts, sound: Path
) -> None:
    back_up(Access(sound), folder_for(), by="M. Example", reason=Reason.ASKED)
    damage(sound)
    prompts.then(choose(WayOut.BACKUP), sound.with_name("back.redthread"))
    with qtbot.waitSignal(program.opened, timeout=20_000):
        program.open_case(sound)
    assert program.desk is not None
    assert program.desk.path.name == "back.redthread"


def test_it_can_be_left_as_it_is(
    qtbot: QtBot, program: Program, prompts: ScriptedPrompts, sound: Path
) -> None:
    damaged = damage(sound)
    prompts.then(choose(WayOut.LEAVE))
    program.open_case(sound)
    qtbot.waitUntil(lambda: "is damaged" in program.window.messages.sentence, timeout=20_000)
    assert sound.read_bytes() == damaged
    assert [one.name for one in sound.parent.iterdir() if one.suffix == ".redthread"] == [
        sound.name
    ]


def test_indexes_are_rebuilt_on_request(qtbot: QtBot, program: Program, sound: Path) -> None:
    with closing(sqlcipher3.connect(str(sound))) as file:
        file.execute("DELETE FROM search_doc")
        file.commit()
    with qtbot.waitSignal(program.opened, timeout=20_000):
        program.open_case(sound)
    program.window.actions_["case.reindex"].trigger()
    qtbot.waitUntil(lambda: "rebuilt" in program.window.messages.sentence, timeout=20_000)
    assert program.desk is not None
    program.desk.session.case.settle()
    assert program.desk.session.read(lambda session: search(session, "Zelensky"))
