from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.queries.finding import Candidate
from app.queries.refs import ItemRef
from app.vocabulary import LINK_TYPES
from ui.popups.link_popup import LinkPopup, WantedLink

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ORIGIN = ItemRef("e", "evidence", "E-001", "Footage")
OTHERS = [
    Candidate(ItemRef("c", "claim", "C-1", "At least 155 serve"), ("At least 155 serve",)),
    Candidate(ItemRef("d", "claim", "C-2", "Recruited online"), ("Recruited online",)),
]


@pytest.fixture
def popup(qtbot: QtBot) -> LinkPopup:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    window.activateWindow()
    popup = LinkPopup(window, ORIGIN, OTHERS, list(LINK_TYPES.values()))
    popup.made = []
    popup.wanted.connect(popup.made.append)
    popup.open_at(QRect(10, 10, 10, 10))
    return popup


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def test_three_keys_make_a_link_to_the_first_of_the_list(popup: LinkPopup, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_S, Qt.Key.Key_Return):
        press(qtbot, key)
    assert popup.made == [WantedLink("e", "c", "supports", "")]
    assert popup.isHidden()


def test_the_other_end_can_be_clicked_and_a_note_added(popup: LinkPopup, qtbot: QtBot) -> None:
    popup.pick("d")
    press(qtbot, Qt.Key.Key_C)
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "see C-1")
    press(qtbot, Qt.Key.Key_Return)
    assert popup.made == [WantedLink("e", "d", "contradicts", "see C-1")]


def test_a_type_is_chosen_by_the_place_of_its_letter(popup: LinkPopup, qtbot: QtBot) -> None:
    popup.pick("c")
    key = QKeyEvent(QEvent.Type.KeyPress, ord("Ы"), Qt.KeyboardModifier.NoModifier, "ы")
    QApplication.sendEvent(QApplication.focusWidget(), key)
    press(qtbot, Qt.Key.Key_Return)
    assert popup.made == [WantedLink("e", "c", "supports", "")]


def test_without_a_type_there_is_no_link(popup: LinkPopup, qtbot: QtBot) -> None:
    popup.pick("d")
    press(qtbot, Qt.Key.Key_Return)
    assert popup.made == []
    assert not popup.isHidden()
    press(qtbot, Qt.Key.Key_Escape)
    assert popup.isHidden()


def test_a_record_is_not_linked_to_itself(popup: LinkPopup, qtbot: QtBot) -> None:
    popup.pick("e")
    press(qtbot, Qt.Key.Key_Escape)
    assert popup.made == []
