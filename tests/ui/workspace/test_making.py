from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ui.models.case_rows import ADDABLE, SECTIONS
from ui.panels.case_delegate import adding_sign

if TYPE_CHECKING:
    from tests.ui.workspace.conftest import Desk

KINDS = [kind for kind, _ in SECTIONS if kind in ADDABLE]


def test_each_kind_is_made_named_at_once_and_undone(desk: Desk) -> None:
    for kind in KINDS:
        desk.space.perform(f"record.new.{kind}")
        desk.wait(lambda: desk.inspector.item_id)
        item_id = desk.inspector.item_id
        assert desk.detail(item_id).ref.kind == kind
        desk.press("Its own name", Qt.Key.Key_Return)
        desk.wait(lambda item_id=item_id: desk.detail(item_id).ref.title == "Its own name")
        desk.wait(lambda item_id=item_id: [row.id for row in desk.panel.selected()] == [item_id])
        desk.space.undo()
        desk.wait(lambda item_id=item_id: desk.detail(item_id).ref.title.startswith("New"))
        desk.space.undo()
        desk.wait(lambda: desk.inspector.item_id == "")


def test_the_sign_of_a_heading_adds_a_record_and_does_not_fold(desk: Desk) -> None:
    index = desk.panel.rows.heading("claim")
    sign = adding_sign(desk.panel.view.visualRect(index))
    QTest.mouseMove(desk.panel.view.viewport(), sign.center())
    QTest.mouseClick(desk.panel.view.viewport(), Qt.MouseButton.LeftButton, pos=sign.center())
    desk.wait(lambda: desk.ids("claim"))
    assert not desk.panel.rows.is_folded("claim")
    aside = sign.center() - QPoint(80, 0)
    QTest.mouseClick(desk.panel.view.viewport(), Qt.MouseButton.LeftButton, pos=aside)
    assert desk.panel.rows.is_folded("claim")
    assert len(desk.ids("claim")) == 1


def test_insert_on_a_heading_adds_a_record(desk: Desk) -> None:
    desk.panel.view.setFocus()
    desk.panel.view.setCurrentIndex(desk.panel.rows.heading("person"))
    desk.press(Qt.Key.Key_Insert)
    desk.wait(lambda: desk.ids("person"))


def test_the_menu_of_a_heading_makes_any_kind(desk: Desk) -> None:
    spot = desk.panel.view.visualRect(desk.panel.rows.heading("claim")).center()
    desk.ask_menu(desk.panel.view.viewport(), spot)
    desk.choose("New", "New question")
    desk.wait(lambda: desk.inspector.item_id)
    desk.press("Who recruited them?", Qt.Key.Key_Return)
    desk.wait(lambda: desk.detail(desk.ids("question")[0]).ref.title == "Who recruited them?")
