from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.queries.finding import Candidate
from app.queries.refs import ItemRef
from ui.popups.finder import FinderPopup

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PEOPLE = [
    Candidate(ItemRef("a", "person", "P-1", "Chen Haoran"), ("Chen Haoran", "陈浩然")),
    Candidate(ItemRef("b", "person", "P-2", "Chen Hao"), ("Chen Hao",)),
]


class Host(QWidget):
    """A window with a field, over which a popup opens."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)
        self.resize(800, 600)
        self.chosen: list[str] = []
        self.asked: list[str] = []

    def open(self, typed: str) -> FinderPopup:
        self.field.setFocus()
        popup = FinderPopup(self, PEOPLE, new="New person", typed=typed)
        popup.chosen.connect(self.chosen.append)
        popup.new_asked.connect(self.asked.append)
        popup.open_at(QRect(780, 560, 10, 20))
        return popup


@pytest.fixture
def host(qtbot: QtBot) -> Host:
    host = Host()
    qtbot.addWidget(host)
    host.show()
    host.activateWindow()
    return host


def test_enter_takes_an_exact_name_in_any_script(host: Host, qtbot: QtBot) -> None:
    popup = host.open("陈浩然")
    qtbot.keyClick(popup.finder.field, Qt.Key.Key_Return)
    assert host.chosen == ["a"]
    assert host.focusWidget() is host.field


def test_enter_makes_a_new_one_when_none_is_exact(host: Host, qtbot: QtBot) -> None:
    popup = host.open("Chen Haora")
    qtbot.keyClick(popup.finder.field, Qt.Key.Key_Return)
    assert (host.chosen, host.asked) == ([], ["Chen Haora"])


def test_arrows_choose_another(host: Host, qtbot: QtBot) -> None:
    popup = host.open("Chen Haora")
    qtbot.keyClick(popup.finder.field, Qt.Key.Key_Up)
    qtbot.keyClick(popup.finder.field, Qt.Key.Key_Return)
    assert host.chosen in (["a"], ["b"])


def test_control_enter_always_makes_a_new_one(host: Host, qtbot: QtBot) -> None:
    popup = host.open("Chen Haoran")
    modifier = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(popup.finder.field, Qt.Key.Key_Return, modifier)
    assert host.asked == ["Chen Haoran"]


def test_typing_replaces_what_it_began_with(host: Host, qtbot: QtBot) -> None:
    popup = host.open("something else")
    qtbot.keyClicks(popup.finder.field, "p-2")
    qtbot.keyClick(popup.finder.field, Qt.Key.Key_Return)
    assert host.chosen == ["b"]


def test_escape_closes_and_changes_nothing(host: Host, qtbot: QtBot) -> None:
    popup = host.open("Chen")
    qtbot.keyClick(popup.finder.field, Qt.Key.Key_Escape)
    assert popup.isHidden()
    assert host.chosen == host.asked == []


def test_a_click_elsewhere_closes_it(host: Host, qtbot: QtBot) -> None:
    popup = host.open("Chen")
    qtbot.mouseClick(host.field, Qt.MouseButton.LeftButton)
    assert popup.isHidden()


def test_it_opens_inside_the_window(host: Host) -> None:
    popup = host.open("")
    assert host.rect().contains(popup.geometry())
