"""A few letters find an action; what can not be done says why and is not done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.stage import Stage
from ui.actions.doable import Doable
from ui.popups.action_palette import ActionPalette, ranked
from ui.popups.choice_list import CHOICE
from ui.popups.fuzzy import fit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TITLES = ["Import files…", "Import folder…", "Split right", "Find in the text", "Report…", "Bin"]


def doable(*titles: str) -> list[Doable]:
    return [Doable(title, title, "File", lambda: None) for title in titles]


def best(words: str) -> str:
    return ranked(words, doable(*TITLES), {})[0][0].title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("imp fo", "Import folder…"),
        ("if", "Import files…"),
        ("spri", "Split right"),
        ("text find", "Find in the text"),
        ("REP", "Report…"),
        ("bin", "Bin"),
    ],
)
def test_what_is_meant_comes_first(words: str, title: str) -> None:
    assert best(words) == title


def test_letters_that_only_happen_to_be_there_find_nothing() -> None:
    assert ranked("zzz", doable(*TITLES), {}) == []
    assert fit("dht", "Find in the text") is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=12), st.text(max_size=40))
def test_what_is_lit_is_in_the_text_and_a_text_fits_itself(typed: str, text: str) -> None:
    told = fit(typed, text)
    assert told is None or all(0 <= place < len(text) for place in told.places)
    assert fit(text, text) is not None


def test_what_was_done_last_comes_first_and_what_can_not_be_done_last() -> None:
    some = doable("A", "B", "C")
    off = Doable("off", "An action", "File", lambda: None, why_not="Not now")
    order = [one.id for one, _ in ranked("", [off, *some], {"C": 0})]
    assert order == ["C", "A", "B", "off"]
    assert ranked("a", [off, *some], {})[-1][0] is off


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(qtbot, tmp_path)
    yield stage
    stage.window.close()


def opened(stage: Stage, words: str) -> ActionPalette:
    QTest.keyClick(
        stage.window,
        Qt.Key.Key_P,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    palette = QApplication.focusWidget().parentWidget()
    assert isinstance(palette, ActionPalette)
    QTest.keyClicks(palette.field, words)
    palette.grab()
    return palette


def test_it_works_while_nothing_is_open_and_remembers(stage: Stage) -> None:
    palette = opened(stage, "colours dark")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert stage.settings.settings.theme == "dark"
    palette = opened(stage, "larger tex")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert stage.settings.settings.text_size == 115
    assert stage.settings.settings.recent_actions == ("text.larger",)
    palette = opened(stage, "")
    assert palette.list.currentIndex().data(CHOICE).value.id == "text.larger"
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not stage.window.findChildren(ActionPalette) or palette.isHidden()


def test_what_can_not_be_done_says_why_and_stays(stage: Stage) -> None:
    palette = opened(stage, "verify")
    choice = palette.list.currentIndex().data(CHOICE)
    assert choice.why_not == "Open a case first"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert stage.settings.settings.recent_actions == ()
