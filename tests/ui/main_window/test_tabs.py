"""Tabs open, close by key, button and middle click, and say what is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTabBar, QWidget

from ui.main_window.tabs import LONGEST_TITLE, Tabs

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def tabs(qtbot: QtBot) -> Tabs:
    tabs = Tabs()
    tabs.set_empty(QLabel("Nothing is open"))
    tabs.resize(800, 400)
    qtbot.addWidget(tabs)
    tabs.show()
    return tabs


@pytest.fixture
def pages(tabs: Tabs) -> list[QWidget]:
    pages = [QLabel(name) for name in "abc"]
    for page in pages:
        tabs.show_page(page, page.text(), QIcon())
    return pages


def middle_click(tabs: Tabs, place: int) -> None:
    spot = tabs.bar.tabRect(place).center()
    QTest.mouseClick(tabs.bar, Qt.MouseButton.MiddleButton, pos=spot)


def test_without_tabs_the_empty_page_is_seen(tabs: Tabs) -> None:
    assert not tabs.bar.isVisible()
    assert tabs.front_page() is None
    assert tabs.findChild(QLabel).isVisible()


def test_a_page_has_one_tab(tabs: Tabs, pages: list[QWidget]) -> None:
    tabs.show_page(pages[0], "renamed & again", QIcon())
    assert tabs.bar.count() == 3
    assert tabs.bar.tabText(0) == "renamed && again"
    assert tabs.front_page() is pages[0]
    assert pages[0].isVisible()
    assert not pages[2].isVisible()


def test_long_titles_are_shortened_and_told_in_full(tabs: Tabs, pages: list[QWidget]) -> None:
    title = "A title that goes on " * 5
    tabs.show_page(pages[1], title, QIcon())
    assert len(tabs.bar.tabText(1)) <= LONGEST_TITLE
    assert tabs.bar.tabToolTip(1) == title


def test_a_tab_is_closed_by_its_button_and_by_the_middle_button(
    tabs: Tabs, pages: list[QWidget]
) -> None:
    closed: list[QWidget] = []
    tabs.closed.connect(closed.append)
    button = tabs.bar.tabButton(1, QTabBar.ButtonPosition.RightSide)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    middle_click(tabs, 0)
    assert closed == [pages[1], pages[0]]
    assert tabs.pages() == [pages[2]]
    tabs.close_front()
    tabs.close_front()
    assert closed == [pages[1], pages[0], pages[2]]
    assert not tabs.bar.isVisible()
    for page in closed:
        page.deleteLater()


def test_a_middle_click_that_leaves_its_tab_closes_nothing(
    tabs: Tabs, pages: list[QWidget]
) -> None:
    bar = tabs.bar
    QTest.mousePress(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(0).center())
    QTest.mouseRelease(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(2).center())
    assert tabs.pages() == pages


def test_tabs_turn_round_and_round(tabs: Tabs, pages: list[QWidget]) -> None:
    turned: list[QWidget | None] = []
    tabs.turned.connect(lambda: turned.append(tabs.front_page()))
    tabs.turn(1)
    tabs.turn(-1)
    assert turned == [pages[0], pages[2]]
    tabs.show_in_front(pages[1])
    assert tabs.front_page() is pages[1]


def test_tabs_can_be_put_in_another_order(tabs: Tabs, pages: list[QWidget]) -> None:
    tabs.bar.moveTab(0, 2)
    assert tabs.pages() == [pages[1], pages[2], pages[0]]
    button = tabs.bar.tabButton(0, QTabBar.ButtonPosition.RightSide)
    closed: list[QWidget] = []
    tabs.closed.connect(closed.append)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert closed == [pages[1]]
    pages[1].deleteLater()


def test_a_page_that_is_not_there_is_not_closed(tabs: Tabs, pages: list[QWidget]) -> None:
    stranger = QLabel()
    tabs.close_page(stranger)
    tabs.show_in_front(stranger)
    assert tabs.pages() == pages


def test_a_title_that_misleads_is_shown_safely(tabs: Tabs) -> None:
    page = QLabel("page")
    tabs.show_page(page, "a\u202eb\nc", QIcon())
    assert tabs.bar.tabText(0) == tabs.bar.accessibleTabName(0) == "a[U+202E]b␊c"
