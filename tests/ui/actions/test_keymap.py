"""Keys that were chosen hold everywhere, and no choice leaves two actions on one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.settings import WindowLayout
from ui.actions.catalogue import ACTIONS
from ui.actions.key_texts import first_key
from ui.actions.keymap import KeyMap, keymap
from ui.actions.recording import recorded_key, why_not_key
from ui.actions.spec import When
from ui.main_window.window import MainWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
CHANGEABLE = sorted(spec.id for spec in ACTIONS.values() if not spec.fixed)
SOME_KEYS = ["C", "P", "R", "Del", "Ctrl+P", "Ctrl+Shift+P", "Ctrl+Z", "+", "Ins", "F6", "Ctrl+7"]


def press(text: str = "", key: int = 0, held: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


def test_a_key_that_is_chosen_is_taken_from_the_action_it_came_with() -> None:
    keys = KeyMap()
    keys.take({"mark.person": ["C"]})
    assert keys.keys_of("mark.person") == ("C",)
    assert keys.keys_of("mark.claim") == ()
    assert keys.plain["C"] == "mark.person"
    keys.take({})
    assert keys.plain["C"] == "mark.claim"


def test_a_key_of_one_view_is_free_in_another() -> None:
    keys = KeyMap()
    assert keys.holders("Ins", "record.new") == []
    assert keys.holders("C", "picture.region") == ["mark.claim"]
    assert keys.holders("R", "mark.claim") == ["picture.region"]


def test_what_another_version_knows_is_passed_over() -> None:
    keys = KeyMap()
    keys.take({"board.open": ["Ctrl+1"], "mark.claim": ["no key", "X"], "text.leave": ["F9"]})
    assert keys.chosen == {"mark.claim": ("X",)}


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(CHANGEABLE), st.lists(st.sampled_from(SOME_KEYS), max_size=2), max_size=5
    )
)
def test_a_chosen_key_never_starts_what_did_not_choose_it(chosen: dict[str, list[str]]) -> None:
    keys = KeyMap()
    keys.take(chosen)
    for action_id, own in chosen.items():
        assert list(keys.keys_of(action_id)) == own
        for key in own:
            others = keys.holders(key, action_id)
            assert all(other in chosen or ACTIONS[other].fixed for other in others)


def test_recording_goes_by_the_place_of_letters() -> None:
    assert recorded_key(press("с", ord("С"))) == "C"
    assert recorded_key(press("c", Qt.Key.Key_C)) == "C"
    assert recorded_key(press("\x7f", Qt.Key.Key_Delete)) == "Del"
    assert recorded_key(press("", ord("Я"), CTRL)) == "Ctrl+Z"
    assert recorded_key(press("", Qt.Key.Key_F9)) == "F9"
    assert recorded_key(press("", Qt.Key.Key_Control, CTRL)) == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Up])
def test_keys_that_move_everywhere_are_not_given_away(key: Qt.Key) -> None:
    assert why_not_key(press("", key))
    assert not why_not_key(press("", key, CTRL))


def test_the_keys_of_menus_are_not_given_away() -> None:
    assert "File" in why_not_key(press("", Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier))


def test_the_window_follows_at_once(qtbot: QtBot) -> None:
    window = MainWindow(WindowLayout())
    qtbot.addWidget(window)
    done: list[str] = []
    actions = window.actions_
    actions.handle({name: (lambda name=name: done.append(name)) for name in ACTIONS})
    actions.say(frozenset(When))
    window.show_case("Case", left=QWidget(), right=QWidget())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    keymap().take({"mark.claim": ["X"], "find.everywhere": ["Ctrl+7"]})
    QTest.keyClick(window, Qt.Key.Key_X)
    QTest.keyClick(window, Qt.Key.Key_C)
    QTest.keyClick(window, Qt.Key.Key_7, CTRL)
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    assert done == ["mark.claim", "find.everywhere"]
    assert actions["mark.claim"].text() == "Claim\tX"
    assert actions["mark.claim"].toolTip().endswith("(X)")
    assert first_key("find.everywhere") == "Ctrl+7"


def test_what_can_not_be_done_says_why(qtbot: QtBot) -> None:
    window = MainWindow(WindowLayout())
    qtbot.addWidget(window)
    actions = window.actions_
    actions.handle({"mark.claim": lambda: None})
    assert actions.why_not("mark.claim") == "Open a case first"
    actions.say({When.CASE, When.DOCUMENT})
    assert actions.why_not("mark.claim") == "Select a passage or draw a region first"
    assert actions["mark.claim"].toolTip() == "Select a passage or draw a region first (C)"
    actions.say({When.CASE, When.DOCUMENT, When.MARKABLE})
    assert actions.why_not("mark.claim") == ""
    assert actions["mark.claim"].toolTip().startswith("Make a claim")
