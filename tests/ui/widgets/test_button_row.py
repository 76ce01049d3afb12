"""Buttons take as many rows as their words need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.button_row import ButtonRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_no_button_is_narrower_than_its_words(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    buttons = [
        QPushButton(words, host) for words in ("Confirm", "Attach to…", "Leave", "Take back")
    ]
    column = QVBoxLayout(host)
    column.addWidget(ButtonRow(buttons, host))
    column.addStretch(1)
    host.show()
    rows = set()
    for width in (700, 330, 200, 150, 700):
        host.resize(width, 400)
        for _ in range(3):
            QApplication.processEvents()
        assert all(button.width() >= button.sizeHint().width() for button in buttons)
        places = [button.geometry() for button in buttons]
        assert not any(
            one.intersects(other) for one in places for other in places if one is not other
        )
        rows.add(len({place.y() for place in places}))
    assert len(rows) >= 3


def test_buttons_beside_a_field_stand_in_one_row_again_when_there_is_room(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    buttons = [QPushButton(words, host) for words in ("Bring back", "Erase chosen…", "Empty bin…")]
    row = QHBoxLayout(host)
    row.addWidget(QLineEdit(host), 1)
    row.addWidget(ButtonRow(buttons, host))
    host.show()
    rows = []
    for width in (260, 900):
        host.resize(width, 200)
        for _ in range(3):
            QApplication.processEvents()
        rows.append(len({button.y() for button in buttons}))
    assert rows[0] > 1
    assert rows[1] == 1
