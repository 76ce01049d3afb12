from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from ui.widgets.typed_fields import TextField, Typing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_was_stored_before_does_not_come_back_into_what_is_typed(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.set_value("A note")
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.moveCursor(field.textCursor().MoveOperation.End)
    pauses = field.findChild(Typing)
    QTest.keyClicks(field, " and")
    pauses.store()
    field.set_value("A note")  # read before, and only here now
    QTest.keyClicks(field, " more")
    assert field.toPlainText() == "A note and more"
    pauses.store()
    field.set_value("A note and more")
    field.set_value("A note")  # undone meanwhile
    assert field.toPlainText() == "A note"
    QTest.keyClicks(field, " more")
    field.store()  # before an undo; nothing is read before that is done as well
    field.set_value("A note")
    assert field.toPlainText() == "A note"
    QTest.keyClicks(field, ".")
    assert field.toPlainText() == "A note."
