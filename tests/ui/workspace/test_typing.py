"""Typing in a field of the inspector, and what Ctrl+Z takes back there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.operations import records

if TYPE_CHECKING:
    from tests.ui.workspace.conftest import Desk
    from ui.widgets.typed_fields import TextField

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def claim_id(desk: Desk) -> str:
    claim_id = desk.case.do(records.add_claim("They fight"))
    desk.inspect("claim", claim_id)
    desk.page.form.fields["note"].setFocus()
    return claim_id


def note(desk: Desk) -> TextField:
    return desk.page.form.fields["note"]


def stored(desk: Desk, claim_id: str) -> str:
    return desk.detail(claim_id).fields["note"]


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def test_typing_with_pauses_is_undone_as_one(desk: Desk, claim_id: str) -> None:
    for word in ("in ", "May ", "2025"):
        desk.press(word)
        desk.wait(lambda: stored(desk, claim_id) == note(desk).toPlainText().strip())
    assert note(desk).toPlainText() == "in May 2025"
    desk.page.title.setFocus()
    assert desk.case.undo_label() == "Edit claim"
    desk.space.undo()
    desk.wait(lambda: stored(desk, claim_id) == "")
    assert desk.case.undo_label() == "Add claim"


def test_a_look_at_a_menu_or_another_window_does_not_end_it(desk: Desk, claim_id: str) -> None:
    desk.press("in")
    for reason in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
        QApplication.sendEvent(note(desk), QFocusEvent(QEvent.Type.FocusOut, reason))
        QApplication.sendEvent(note(desk), QFocusEvent(QEvent.Type.FocusIn, reason))
        desk.press(" May")
    desk.page.title.setFocus()
    desk.wait(lambda: stored(desk, claim_id) == "in May May")
    desk.space.undo()
    desk.wait(lambda: stored(desk, claim_id) == "")


def test_leaving_the_field_or_the_record_ends_it(desk: Desk, claim_id: str) -> None:
    other = desk.case.do(records.add_claim("Another"))
    desk.press("first")
    desk.page.title.setFocus()
    note(desk).setFocus()
    desk.press(" second")
    desk.inspect("claim", other)
    desk.wait(lambda: stored(desk, claim_id) == "first second")
    desk.space.undo()
    desk.wait(lambda: stored(desk, claim_id) == "first")


def test_ctrl_z_takes_back_in_the_field_first_and_then_in_the_case(
    desk: Desk, claim_id: str
) -> None:
    desk.press("May")
    desk.wait(lambda: stored(desk, claim_id) == "May")
    while note(desk).toPlainText():
        press(Qt.Key.Key_Z)
    press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert note(desk).toPlainText()
    while note(desk).toPlainText():
        press(Qt.Key.Key_Z)
    assert not note(desk).document().isUndoAvailable()
    press(Qt.Key.Key_Z)
    desk.wait(lambda: not desk.ids("claim"))
    assert desk.case.redo_label() == "Add claim"


def test_what_is_being_typed_is_stored_before_the_case_undoes(desk: Desk, claim_id: str) -> None:
    desk.press("May")
    desk.space.undo()
    desk.wait(lambda: desk.case.redo_label() == "Edit claim")
    assert stored(desk, claim_id) == ""
    desk.wait(lambda: note(desk).toPlainText() == "")
