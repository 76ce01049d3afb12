"""What the window says of a case that another has open, and of a disk that is away."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from app.case import Case
from app.errors import CaseProblem
from app.logging_setup import Net
from app.operations import records
from app.queries import overview, source_rows
from app.vocabulary import ItemKind
from tests.factory import add_text, make_case
from tests.ui.stage import Stage
from ui.main_window.case_opening import Arrived

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.jobs import JobControl


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(qtbot, tmp_path)
    yield stage
    stage.window.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    with make_case(folder, user="A. Colleague") as case:
        add_text(case, title="Article A")
        return case.path


def people(stage: Stage) -> int:
    return stage.program.desk.session.read(overview.counts).get(ItemKind.PERSON, 0)


def foot(stage: Stage) -> str:
    return stage.window.status._saved.text()


def test_a_case_that_another_has_open_is_read_only_and_follows_them(
    stage: Stage, path: Path
) -> None:
    with Case.open(path, user="A. Colleague") as other:
        stage.open(path)
        assert "A. Colleague has had the case open" in stage.said()
        assert foot(stage).endswith("Read only")
        enabled = {
            name: stage.window.actions_[name].isEnabled()
            for name in ("source.import_files", "record.new.person", "edit.undo", "find.everywhere")
        }
        assert enabled == {
            "source.import_files": False,
            "record.new.person": False,
            "edit.undo": False,
            "find.everywhere": True,
        }
        other.do(records.add_person("Chen"))
        stage.until(lambda: people(stage) == 1)
        panel = stage.program.desk.workspace
        assert panel.session.case.only_read is not None
        stage.do("case.close")
    stage.open(path)
    assert stage.said() == ""
    assert stage.window.actions_["record.new.person"].isEnabled()


def unplug(path: Path) -> Path:
    """Let the folder of a case vanish, as a stick that is pulled out."""
    away = path.parent.with_name("pulled out")
    path.parent.rename(away)
    return away


@contextmanager
def caught(stage: Stage) -> Iterator[None]:
    """Let the program say what nobody took, as it does when it was started."""
    net = Net(stage.program.tell_unexpected)
    try:
        yield
    finally:
        net.take_down()


def test_what_can_not_be_stored_waits_and_goes_on_when_the_disk_is_back(
    stage: Stage, path: Path
) -> None:
    stage.open(path)
    with caught(stage):
        away = unplug(path)
        stage.program.desk.session.do(records.add_person("Chen"))
        stage.until(lambda: "One gesture waits" in stage.said())
        assert "can not be reached" in stage.said()
        assert "Add person" in stage.said()
        session = stage.program.desk.session
        session.failed.emit(CaseProblem("case.away", path=str(path), reason="as a read would say"))
        assert "One gesture waits" in stage.said()
        assert foot(stage) == "○ 1 not stored yet"
        stage.program.desk.session.do(records.add_person("Wang"))
        stage.until(lambda: foot(stage) == "○ 2 not stored yet")
        away.rename(path.parent)
        stage.window.messages.action.click()
        stage.until(lambda: "can be written again" in stage.said())
        stage.until(lambda: people(stage) == 2)
        stage.until(lambda: "Saved" in foot(stage))


def test_what_can_not_be_read_is_said_and_read_when_the_disk_is_back(
    stage: Stage, path: Path
) -> None:
    stage.open(path)
    desk, window = stage.program.desk, stage.window
    panel = desk.workspace._parts.panel
    stage.until(lambda: panel.rows.rows_of(ItemKind.SOURCE))
    (row,) = panel.rows.rows_of(ItemKind.SOURCE)
    panel.chosen.emit(row)
    stage.until(lambda: window.tabs.front() is not None)
    away, heard = unplug(path), []
    desk.session.case._file.reading.dispose()  # each read has to find the file again
    with caught(stage):
        panel.opened.emit(row)
        window.actions_["view.marks"].trigger()
        desk.session.load("counts", overview.counts, heard.append)
        stage.until(lambda: "can not be reached" in stage.said())
        assert window.tabs.side_of(desk.workspace.documents.open(row.id)) == 0
        assert desk.workspace.inspected == (ItemKind.SOURCE, row.id)
        assert not heard
    away.rename(path.parent)
    desk.session.do(records.add_person("Chen"))
    stage.until(lambda: heard and heard[0][ItemKind.SOURCE] == 1)


def test_a_disk_that_goes_while_a_case_is_opened_is_said_and_the_window_stays(
    stage: Stage, path: Path
) -> None:
    def open_and_lose(_job: JobControl) -> Case:
        case = Case.open(path, user="M. Example")
        unplug(path)
        case._file.reading.dispose()
        return case

    program = stage.program
    program._opening.open_by("Opening", open_and_lose)
    stage.until(lambda: "can not be reached" in stage.said())
    assert program.desk is None
    away = path.parent.with_name("pulled out")
    away.rename(path.parent)
    stage.open(path)
    shown = program.desk
    (source,) = shown.session.read(source_rows.sources)
    shown.workspace.show_document(shown.workspace.documents.open(source.id), 0)
    stood_open = shown.tabs()
    assert [tab.id for tab in stood_open.tabs] == [source.id]
    stage.do("case.close")

    case = Case.open(path, user="M. Example")
    away = unplug(path)
    case._file.reading.dispose()
    with caught(stage):
        program._opening._arrived(Arrived(case, shown.case_id, shown.title))
        stage.until(lambda: "can not be reached" in stage.said())
    assert program.desk.title == shown.title
    assert program.desk.tabs() == stood_open
    away.rename(path.parent)
    program.desk.session.do(records.add_person("Chen"))
    rows = program.desk.workspace._parts.panel.rows
    stage.until(lambda: rows.rows_of(ItemKind.SOURCE))
    stage.until(lambda: "Saved" in foot(stage))
    stage.until(lambda: stage.window.tabs.front() is not None)
    assert [tab.id for tab in program.desk.tabs().tabs] == [source.id]


def test_closing_with_something_not_stored_asks_first(stage: Stage, path: Path) -> None:
    stage.open(path)
    with caught(stage):
        away = unplug(path)
        stage.program.desk.session.do(records.add_person("Chen"))
        stage.until(lambda: "One gesture waits" in stage.said())
        stage.prompts.then(False)
        stage.window.close()
        assert stage.window.isVisible()
        assert stage.prompts.asked == ["Close without storing what waits?"]
        away.rename(path.parent)
        stage.until(lambda: "Saved" in foot(stage))
        assert people(stage) == 1
    threads = threading.active_count()
    stage.window.close()
    assert not stage.window.isVisible()
    assert threading.active_count() < threads
