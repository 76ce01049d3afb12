from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.operations import assessments, records
from app.operations.custody import Act, put_act_on_record
from app.vocabulary import CustodyAct
from ui.views.history.changes_card import ChangesCard
from ui.views.history.model import ENTRY, Day
from ui.views.history.page import HistoryView
from ui.views.history.row_painting import parts_of

if TYPE_CHECKING:
    from tests.ui.workspace.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def claim_id(desk: Desk) -> str:
    claim_id = desk.case.do(records.add_claim("They fight"))
    desk.case.do(records.edit(claim_id, note="seen in May", comparator="ge"))
    desk.case.do(records.add_person("Chen Haoran"))
    return claim_id


def opened(desk: Desk) -> HistoryView:
    """Open the history by its key, and wait for its rows."""
    QTest.keyClick(desk.window, Qt.Key.Key_H, CTRL)
    view = desk.window.tabs.front_page()
    assert isinstance(view, HistoryView)
    desk.wait(lambda: view.model.rows)
    return view


def labels(view: HistoryView) -> list[str]:
    return [row.label for row in view.model.rows]


def card(desk: Desk, view: HistoryView) -> ChangesCard:
    desk.wait(lambda: view.findChildren(ChangesCard))
    return view.findChildren(ChangesCard)[-1]


def said(widget: ChangesCard) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def click_row(view: HistoryView, seq: int, spot: QPoint | None = None) -> None:
    index = view.model.index(view.model.place_of(seq), 0)
    at = spot or view.list.visualRect(index).center()
    QTest.mouseClick(view.list.viewport(), LEFT, pos=at)


def button(widget: ChangesCard, words: str) -> QPushButton:
    return next(one for one in widget.findChildren(QPushButton) if one.text() == words)


def test_it_opens_by_its_key_and_tells_by_keys_what_changed(desk: Desk, claim_id: str) -> None:
    view = opened(desk)
    assert isinstance(view.model.index(0, 0).data(ENTRY), Day)
    assert labels(view) == ["Add person", "Edit claim", "Add claim", "Create case"]
    assert QApplication.focusWidget() is view.list
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    told = card(desk, view)
    assert {"Figure bounds", "+ ≥", "Note", "+ seen in May"} <= set(said(told))
    assert told.height() == told.height_for(view.list.viewport().width())
    desk.press(Qt.Key.Key_Left)
    assert not view.model.is_open(view.model.rows[1].seq)
    desk.press(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is view.filters.words
    desk.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is view.list


def test_it_follows_the_case_and_keeps_its_place(desk: Desk, claim_id: str) -> None:
    view = opened(desk)
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    card(desk, view)
    chosen = view.list.row
    desk.session.undo()
    desk.wait(lambda: labels(view)[:2] == ["Add person", "Add person"])
    assert view.list.row is not None
    assert view.list.row.seq == chosen.seq
    assert view.model.rows[1].how == "undone"
    desk.wait(lambda: view.findChildren(ChangesCard))
    assert view.model.is_open(chosen.seq)


def test_a_record_in_a_row_leads_to_it(desk: Desk, claim_id: str) -> None:
    view = opened(desk)
    row = view.model.rows[2]
    index = view.model.index(view.model.place_of(row.seq), 0)
    rect, ref = parts_of(row, view.list.visualRect(index), view.list.font()).records[0]
    click_row(view, row.seq, rect.center())
    assert ref.id == claim_id
    assert desk.inspector.item_id == claim_id
    assert not view.model.is_open(row.seq)


def test_filters_narrow_it_and_say_when_nothing_is_left(desk: Desk, claim_id: str) -> None:
    desk.case.do(put_act_on_record(Act(CustodyAct.REPORT)))
    view = opened(desk)
    view.filters.words.setFocus()
    desk.press("may")
    desk.wait(lambda: labels(view) == ["Edit claim"])
    view.filters.words.clear()
    desk.press("c-1")
    desk.wait(lambda: labels(view) == ["Edit claim", "Add claim"])
    desk.press("xyz")
    desk.wait(lambda: not view.list.isVisible())
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: len(labels(view)) == 5)
    view.filters.sort.setFocus()
    QTest.keyClicks(view.filters.sort, "On record")
    view.filters.sort.activated.emit(view.filters.sort.currentIndex())
    desk.wait(lambda: labels(view) == ["Export report", "Create case"])


def test_the_history_of_a_record_opens_from_the_inspector(desk: Desk, claim_id: str) -> None:
    desk.case.do(assessments.assess(claim_id, credibility="2"))
    desk.inspect("claim", claim_id)
    asked = [one for one in desk.page.findChildren(QPushButton) if "History" in one.text()]
    QTest.mouseClick(asked[0], LEFT)
    view = desk.window.tabs.front_page()
    desk.wait(lambda: labels(view) == ["Assess claim", "Edit claim", "Add claim"])
    assert view.filters.about.text() == "Concerns C-1 They fight"
    QTest.mouseClick(view.filters.about, LEFT)
    desk.wait(lambda: len(labels(view)) == 5)


def test_going_back_is_one_gesture_that_can_be_undone(desk: Desk, claim_id: str) -> None:
    view = opened(desk)
    click_row(view, view.model.rows[1].seq)
    told = card(desk, view)
    assert "takes back 2 gestures, as one that can be undone" in said(told)
    QTest.mouseClick(button(told, "Go back to before this"), LEFT)
    desk.wait(lambda: desk.window.messages.sentence.startswith("The case is as it was then"))
    assert desk.detail(claim_id).fields["note"] == ""
    assert not desk.ids("person")
    desk.wait(lambda: [row.how for row in view.model.rows[1:3]] == ["taken back"] * 2)
    QTest.mouseClick(desk.window.messages.action, LEFT)
    desk.wait(lambda: desk.ids("person"))
    assert desk.detail(claim_id).fields["note"] == "seen in May"


def test_an_undone_gesture_is_brought_back_from_its_menu(desk: Desk, claim_id: str) -> None:
    desk.case.undo().result()
    desk.case.do(records.edit(claim_id, note="of June"))
    view = opened(desk)
    undone = next(row for row in view.model.rows if row.how == "undone")
    view.list.choose(undone.seq)
    desk.ask_menu(view.list.viewport(), view.list.visualRect(view.list.currentIndex()).center())
    desk.choose("Bring this back")
    desk.wait(lambda: desk.ids("person"))
    desk.wait(lambda: desk.window.messages.sentence == "It is brought back.")


def test_older_entries_come_when_one_scrolls_down(desk: Desk, claim_id: str) -> None:
    for number in range(150):
        desk.case.do(put_act_on_record(Act(CustodyAct.REPORT), about=f"S-{number}"))
    view = opened(desk)
    assert len(view.model.rows) == 100
    desk.press(Qt.Key.Key_End)
    desk.wait(lambda: len(view.model.rows) == 154)
    desk.press(Qt.Key.Key_End)
    assert view.list.row.label == "Create case"
