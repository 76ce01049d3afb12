from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.vocabulary import ItemKind
from ui.models.case_rows import ALWAYS_SHOWN, SECTIONS, CaseRow
from ui.panels.case_panel import CasePanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS = [CaseRow(name, ItemKind.CLAIM, f"Claim {name}", f"C-{name}") for name in "abc"]


@pytest.fixture
def panel(qtbot: QtBot) -> CasePanel:
    panel = CasePanel()
    qtbot.addWidget(panel)
    panel.set_rows(ItemKind.CLAIM, ROWS)
    panel.resize(240, 500)
    panel.show()
    panel.activateWindow()
    return panel


def test_a_click_chooses_and_a_double_click_opens(panel: CasePanel, qtbot: QtBot) -> None:
    place = panel.view.visualRect(panel.rows.index_of("b")).center()
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [ROWS[1]]
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [ROWS[1]]


def test_arrows_choose_and_enter_opens(panel: CasePanel, qtbot: QtBot) -> None:
    panel.select("a")
    panel.view.setFocus()
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    assert chosen.args == [ROWS[1]]
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert opened.args == [ROWS[1]]


def test_home_and_end_go_to_the_ends_of_the_list(panel: CasePanel, qtbot: QtBot) -> None:
    panel.select("a")
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_End)
    assert panel.view.currentIndex().row() == panel.rows.rowCount() - 1
    qtbot.keyClick(panel.view, Qt.Key.Key_Home)
    assert panel.view.currentIndex().row() == 0


def test_selecting_from_outside_says_nothing(panel: CasePanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.chosen):
        panel.select("c")
    assert panel.selected() == [ROWS[2]]
    panel.select("not there")
    assert panel.selected() == []


def test_letters_are_left_to_the_window(panel: CasePanel, qtbot: QtBot) -> None:
    panel.select("a")
    panel.view.setFocus()
    qtbot.keyClicks(panel.view, "claim c")
    assert panel.selected() == [ROWS[0]]


def test_typing_in_the_field_filters(panel: CasePanel, qtbot: QtBot) -> None:
    panel.filter.setFocus()
    qtbot.keyClicks(panel.filter, "c-b")
    assert [row.id for row in panel.rows.rows_of(ItemKind.CLAIM)] == ["b"]


def test_a_section_without_rows_is_hidden_unless_it_is_a_main_one(panel: CasePanel) -> None:
    there = [kind for kind, _ in SECTIONS if panel.rows.heading(kind).isValid()]
    assert set(there) == ALWAYS_SHOWN
    panel.set_rows(ItemKind.TAG, [CaseRow("t", ItemKind.TAG, "weapons")])
    assert panel.rows.heading(ItemKind.TAG).isValid()
    assert panel.rows.index_of("t").row() == panel.rows.rowCount() - 1


def test_sections_fold_by_click_and_by_key(panel: CasePanel, qtbot: QtBot) -> None:
    heading = panel.rows.heading(ItemKind.CLAIM)
    place = panel.view.visualRect(heading).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not panel.rows.index_of("b").isValid()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    panel.select("b")
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Left)
    assert panel.rows.is_folded(ItemKind.CLAIM)
    assert panel.view.currentIndex() == heading
    qtbot.keyClick(panel.view, Qt.Key.Key_Right)
    assert panel.rows.index_of("b").isValid()


def test_several_rows_can_be_selected(panel: CasePanel, qtbot: QtBot) -> None:
    panel.select("a")
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert panel.selected() == ROWS[:2]
