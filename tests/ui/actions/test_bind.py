"""What the catalogue lists is shown, enabled and started by its keys, and by nothing else."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from app.settings import WindowLayout
from ui.actions.catalogue import ACTIONS, GROUPS
from ui.actions.spec import When
from ui.main_window.window import MainWindow
from ui.resources import resource

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.actions.bind import Actions

ALL = frozenset(When)
BY_WINDOW = [spec for spec in ACTIONS.values() if spec.keys and not spec.submenu]
BY_PLAIN_KEY = [spec for spec in ACTIONS.values() if spec.plain]


class Done:
    """Notes which actions were done."""

    def __init__(self) -> None:
        self.ids: list[str] = []

    def handlers(self) -> dict[str, object]:
        return {name: (lambda name=name: self.ids.append(name)) for name in ACTIONS}


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow(WindowLayout())
    qtbot.addWidget(window)
    page = QWidget()
    column = QVBoxLayout(page)
    window.document = QTextEdit("A passage to mark")
    window.document.setReadOnly(True)
    window.document.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    window.field = QLineEdit()
    column.addWidget(window.document)
    column.addWidget(window.field)
    window.show_case("Case", left=QWidget(), right=QWidget())
    window.tabs.show_page(page, "Page", window.windowIcon())
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.document.setFocus()
    return window


@pytest.fixture
def actions(window: MainWindow) -> Actions:
    window.actions_.say(ALL)
    return window.actions_


@pytest.fixture
def done(actions: Actions) -> Done:
    done = Done()
    actions.handle(done.handlers())
    return done


def test_no_key_starts_two_actions() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS.values() for key in spec.keys)
    plain = Counter(key for spec in ACTIONS.values() for key in spec.plain)
    assert [key for key, count in (keys + plain).items() if count > 1] == []
    assert all(keys), "a key that Qt does not know"


def test_every_action_is_listed_once_and_every_icon_is_there() -> None:
    assert len(ACTIONS) == sum(1 for group in GROUPS for _ in group)
    missing = [
        spec.id
        for spec in ACTIONS.values()
        if spec.icon and not resource("icons", f"{spec.icon}.svg").exists()
    ]
    assert missing == []


def test_what_nobody_handles_is_not_shown(qtbot: QtBot) -> None:
    window = MainWindow(WindowLayout())
    qtbot.addWidget(window)
    actions = window.actions_
    assert not actions["mark.claim"].isVisible()
    menus = {menu.title().replace("&", ""): menu.menuAction() for _, menu in actions._menus}
    assert not menus["Annotate"].isVisible()
    let_go = actions.handle({"mark.claim": lambda: None})
    assert actions["mark.claim"].isVisible()
    assert menus["Annotate"].isVisible()
    let_go()
    assert not menus["Annotate"].isVisible()


def test_an_unknown_action_is_a_mistake(actions: Actions) -> None:
    with pytest.raises(KeyError):
        actions.handle({"mark.clam": lambda: None})


def test_letting_go_leaves_a_newer_handler_alone(actions: Actions) -> None:
    done: list[int] = []
    let_go = actions.handle({"edit.undo": lambda: done.append(1)})
    actions.handle({"edit.undo": lambda: done.append(2)})
    let_go()
    actions["edit.undo"].trigger()
    assert done == [2]


def test_an_action_is_enabled_while_all_is_so_that_it_needs(actions: Actions, done: Done) -> None:
    actions.say({When.CASE})
    assert actions["find.everywhere"].isEnabled()
    assert not actions["mark.claim"].isEnabled()
    actions.say({When.CASE, When.DOCUMENT, When.MARKABLE})
    assert actions["mark.claim"].isEnabled()
    actions.say((), among={When.CASE})
    assert not actions["mark.claim"].isEnabled()
    actions.say({When.CASE}, among={When.CASE})
    assert actions["mark.claim"].isEnabled()


def test_each_key_of_the_window_starts_its_action(window: MainWindow, done: Done) -> None:
    for spec in BY_WINDOW:
        done.ids.clear()
        for key in spec.keys:
            QTest.keySequence(window, QKeySequence(key))
        assert done.ids == [spec.id] * len(spec.keys)


def test_each_plain_key_starts_its_action_in_a_document(window: MainWindow, done: Done) -> None:
    for spec in BY_PLAIN_KEY:
        done.ids.clear()
        for key in spec.plain:
            if key == "Del":
                QTest.keyClick(window.document, Qt.Key.Key_Delete)
            else:
                QTest.keyClicks(window.document, key.lower())
        assert done.ids == [spec.id] * len(spec.plain)


def test_plain_keys_are_letters_in_a_field(window: MainWindow, done: Done) -> None:
    window.field.setFocus()
    QTest.keyClicks(window.field, "cpetln[]19")
    QTest.keyClick(window.field, Qt.Key.Key_Delete)
    assert window.field.text() == "cpetln[]19"
    assert done.ids == []


def send(window: MainWindow, text: str, *, repeat: bool = False, scan: int = 0) -> bool:
    event = QKeyEvent(
        QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, scan, 0, 0, text, repeat
    )
    QApplication.sendEvent(window.document, event)
    return event.isAccepted()


def test_letters_of_a_cyrillic_keyboard_mark_too(window: MainWindow, done: Done) -> None:
    for text in "сзу":
        send(window, text)
    assert done.ids == ["mark.claim", "mark.person", "mark.evidence"]


def test_undo_is_found_on_a_cyrillic_keyboard_without_a_latin_one(
    window: MainWindow, done: Done
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QEvent.Type.KeyPress, ord("Я"), control, "")
    QApplication.sendEvent(window.document, event)
    assert done.ids == ["edit.undo"]


def test_a_letter_that_is_held_marks_once(window: MainWindow, done: Done) -> None:
    send(window, "c")
    for _ in range(5):
        assert send(window, "c", repeat=True)
    assert done.ids == ["mark.claim"]
    for _ in range(3):
        send(window, "]", repeat=True)
    assert done.ids[1:] == ["mark.next"] * 3


def test_a_plain_key_that_can_do_nothing_now_is_not_taken(
    window: MainWindow, actions: Actions, done: Done
) -> None:
    actions.say({When.CASE})
    assert not send(window, "c")
    assert done.ids == []


def test_menus_show_plain_keys_and_tool_tips_name_them(actions: Actions) -> None:
    assert actions["mark.claim"].text() == "Claim\tC"
    assert actions["mark.claim"].iconText() == "Claim"
    assert actions["mark.claim"].toolTip().endswith("(C)")
    assert "Ctrl+Z" in actions["edit.undo"].toolTip()
    assert actions["mark.ends"].text().endswith("\tEnter")


def test_an_action_can_be_called_something_else_for_now(actions: Actions) -> None:
    actions.name("edit.undo", "Undo: Mark passage as claim")
    assert actions["edit.undo"].text() == "Undo: Mark passage as claim"
    actions.name("edit.undo")
    assert actions["edit.undo"].text() == "Undo"


def test_showing_a_check_does_not_do_the_action(actions: Actions, done: Done) -> None:
    actions.check("view.left", on=False)
    actions.check("view.left", on=True)
    assert done.ids == []
    assert actions["view.left"].isChecked()
