from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.queries.custody_rows import CustodyRow
from ui.dialogs.custody_window import CustodyWindow
from ui.models.custody_table import SOURCES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

AT = "2026-04-02T10:11:12.000Z"
ROWS = (
    CustodyRow("import", AT, "Ann", machine="desk-7", path="/in/a.html", sources=("S-3",)),
    CustodyRow("backup", AT, "Bob", whole_case=True, sha256="ab" * 32),
)


@pytest.fixture
def window(qtbot: QtBot) -> CustodyWindow:
    window = CustodyWindow("S-3 Article", several=True)
    qtbot.addWidget(window)
    window.show_rows(ROWS)
    window.show()
    return window


def shown(window: CustodyWindow) -> list[str]:
    model = window.view.model()
    return [model.index(place, 1).data() for place in range(model.rowCount())]


def test_the_chosen_act_is_told_whole(window: CustodyWindow) -> None:
    assert "desk-7\n/in/a.html" in window.details.toPlainText()
    QTest.keyClick(window.view, Qt.Key.Key_Down)
    assert f"SHA-256 {'ab' * 32}" in window.details.toPlainText()


def test_words_narrow_it_down_and_what_is_shown_is_copied(window: CustodyWindow) -> None:
    QTest.keyClicks(window.filter, "whole BOB")
    assert shown(window) == ["Backed up"]
    window.copy.click()
    text = QGuiApplication.clipboard().text()
    assert "Bob" in text
    assert "Ann" not in text
    window.filter.clear()
    assert shown(window) == ["Imported", "Backed up"]


def test_chosen_rows_are_copied_by_key(window: CustodyWindow) -> None:
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2
    assert "Ann" in lines[1]


def test_an_act_leads_to_its_source(window: CustodyWindow, qtbot: QtBot) -> None:
    window.view.setFocus()
    with qtbot.waitSignal(window.opened) as opened:
        QTest.keyClick(window.view, Qt.Key.Key_Return)
    assert opened.args == ["S-3"]


def test_new_acts_come_below_and_what_is_chosen_stays(window: CustodyWindow) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_Down)
    window.show_rows((*ROWS, CustodyRow("verification", AT, "Ann", whole_case=True)))
    assert shown(window)[-1] == "Verified"
    assert window.view.currentIndex().row() == 1


def test_of_one_source_the_sources_are_not_named(qtbot: QtBot) -> None:
    window = CustodyWindow("S-3", several=False)
    qtbot.addWidget(window)
    assert window.view.isColumnHidden(SOURCES)
