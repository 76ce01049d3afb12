"""The notes on the case: written in a tab, stored as one types, one stay undone as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.operations import records
from app.queries.overview import properties
from ui.views.notes.page import NotesPage

if TYPE_CHECKING:
    from tests.ui.workspace.conftest import Desk


def test_what_is_written_is_stored_and_undone_as_one(desk: Desk) -> None:
    def notes() -> str:
        return desk.session.read(properties).note

    desk.case.do(records.add_claim("Somebody paid."))
    desk.wait(desk.window.actions_["view.notes"].isEnabled)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(desk.window, Qt.Key.Key_N, keys)
    page = desk.window.tabs.front_page()
    assert isinstance(page, NotesPage)
    desk.press("Ask who paid.")
    page.store()
    desk.wait(lambda: notes() == "Ask who paid.")
    desk.press(" Then go on.")
    desk.window.tabs.close_front()
    desk.wait(lambda: notes() == "Ask who paid. Then go on.")
    assert desk.case.undo_label() == "Edit notes on the case"
    desk.space.undo()
    desk.wait(lambda: notes() == "")
