"""The keys page changes keys by pressing them, and says what has them already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.actions.catalogue import ACTIONS
from ui.actions.keymap import keymap
from ui.dialogs.keys_list import keys_area
from ui.dialogs.keys_page import KeysPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot) -> KeysPage:
    page = KeysPage(frozenset(ACTIONS))
    qtbot.addWidget(page)
    page.show()

    def take(wishes: dict[str, tuple[str, ...] | None]) -> None:
        chosen = {**keymap().chosen, **wishes}
        keymap().take({one: keys for one, keys in chosen.items() if keys is not None})

    page.wanted.connect(take)
    return page


def choose(page: KeysPage, action_id: str) -> None:
    page.list.setCurrentIndex(page.rows.place_of(action_id))
    assert page.list.chosen is not None


def press(page: KeysPage, *keys: str) -> None:
    for name in keys:
        combination = QKeySequence(name)[0]
        QTest.keyClick(page.list, combination.key(), combination.keyboardModifiers())


def test_enter_and_a_key_give_an_action_that_key(page: KeysPage) -> None:
    choose(page, "case.report")
    press(page, "Return", "Ctrl+F9")
    assert keymap().keys_of("case.report") == ("Ctrl+F9",)
    assert page.list.chosen.changed
    assert page.reset_button.isEnabled()
    page.add_button.click()
    press(page, "F9")
    assert keymap().keys_of("case.report") == ("Ctrl+F9", "F9")
    page.none_button.click()
    assert keymap().keys_of("case.report") == ()
    page.reset_button.click()
    assert keymap().keys_of("case.report") == ("Ctrl+R",)


def test_a_letter_counts_by_its_place_and_escape_keeps_the_old_key(page: KeysPage) -> None:
    choose(page, "mark.claim")
    press(page, "Return", "Escape")
    assert keymap().chosen == {}
    press(page, "Return")
    event = QKeyEvent(QEvent.Type.KeyPress, ord("Й"), Qt.KeyboardModifier.NoModifier, "й")
    QApplication.sendEvent(page.list, event)
    assert keymap().keys_of("mark.claim") == ("Q",)


def test_a_key_that_is_taken_is_named_and_can_be_taken_over(page: KeysPage) -> None:
    choose(page, "mark.note")
    press(page, "Return", "C")
    assert keymap().chosen == {}
    assert page.notice.text() == "C does this already: Claim."
    QTest.keyClick(page.take_over, Qt.Key.Key_Return)
    assert keymap().keys_of("mark.note") == ("C",)
    assert keymap().keys_of("mark.claim") == ()
    choose(page, "mark.claim")
    press(page, "Return", "C")
    page.take_over.click()
    assert (keymap().keys_of("mark.claim"), keymap().keys_of("mark.note")) == (("C",), ())
    page.reset_all_button.click()
    assert keymap().chosen == {}
    assert not page.reset_all_button.isEnabled()


def test_keys_that_move_are_refused_and_the_next_one_counts(page: KeysPage) -> None:
    choose(page, "mark.note")
    press(page, "Return", "Down")
    assert "moves" in page.notice.text()
    press(page, "F9")
    assert keymap().keys_of("mark.note") == ("F9",)
    assert page.notice.text() == ""


def test_what_views_do_by_fixed_keys_is_listed_and_stays(page: KeysPage) -> None:
    choose(page, "text.leave")
    assert not page.change_button.isEnabled()
    press(page, "Return", "F9")
    assert keymap().chosen == {}


def test_actions_are_found_by_their_words_and_their_keys(page: KeysPage) -> None:
    page.field.setText("region")
    assert page.rows.place_of("picture.region").isValid()
    assert not page.rows.place_of("case.report").isValid()
    page.field.setText("ctrl+r")
    assert page.rows.place_of("case.report").isValid()
    page.field.setText("nothing of the kind")
    assert page.rows.rowCount() == 0
    assert not page.change_button.isEnabled()


def test_keys_are_read_aloud_as_they_are_written_here(page: KeysPage) -> None:
    said = Qt.ItemDataRole.AccessibleTextRole
    assert page.rows.place_of("mark.ends").data(said) == "Edit the ends of the mark: Enter"
    assert page.rows.place_of("mark.tag.9").data(said) == "The tag with the key 9: 9"


def test_a_click_on_the_keys_changes_them(page: KeysPage) -> None:
    choose(page, "help.manual")
    page.list.scrollTo(page.list.currentIndex())
    row = page.list.visualRect(page.list.currentIndex())
    spot = keys_area(row).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page.rows.waiting == "help.manual"
    page.grab()
    press(page, "F9")
    assert keymap().keys_of("help.manual") == ("F9",)
