"""Tabs open, close by key, button and middle click, and say what is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTabBar, QWidget

from ui.main_window.tab_bar import LONGEST_TITLE, TAB_MIME
from ui.main_window.tabs import LEFT, RIGHT, Tabs

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def tabs(qtbot: QtBot) -> Tabs:
    tabs = Tabs()
    tabs.set_empty(QLabel("Nothing is open"))
    tabs.resize(800, 400)
    qtbot.addWidget(tabs)
    with qtbot.waitActive(tabs):
        tabs.show()
        tabs.activateWindow()
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


# Two sides


@pytest.fixture
def split(tabs: Tabs, pages: list[QWidget]) -> list[QWidget]:
    tabs.move_across(pages[2])
    return pages


def test_a_tab_that_goes_across_makes_a_side_and_its_last_one_closes_it(
    tabs: Tabs, split: list[QWidget]
) -> None:
    a, b, c = split
    assert (tabs.pages(LEFT), tabs.pages(RIGHT)) == ([a, b], [c])
    assert tabs.front_page() is c
    assert a.isVisible() or b.isVisible()
    tabs.close_page(c)
    assert not tabs.is_split
    assert tabs.side == LEFT
    c.deleteLater()
    tabs.move_across(b)
    tabs.close_page(a)
    assert tabs.pages() == [b]
    assert not tabs.is_split
    a.deleteLater()
    tabs.move_across(b)
    assert not tabs.is_split
    tabs.close_page(b)
    assert tabs.pages() == []
    b.deleteLater()


def test_when_the_left_side_goes_what_is_seen_without_tabs_stays(
    tabs: Tabs, split: list[QWidget]
) -> None:
    for page in split:
        tabs.close_page(page)
        page.deleteLater()
    shown = [label.text() for label in tabs.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Nothing is open"]


def test_the_side_with_the_focus_is_in_use(tabs: Tabs, split: list[QWidget]) -> None:
    turned: list[QWidget | None] = []
    tabs.turned.connect(lambda: turned.append(tabs.front_page()))
    for page in split:
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    split[1].setFocus()
    assert tabs.side == LEFT
    assert tabs.bar.count() == 2
    tabs.use(RIGHT)
    assert split[2].hasFocus()
    assert tabs.front_page() is split[2]
    assert turned[-1] is split[2]
    tabs.turn(1)
    tabs.show_page(split[0], "a", QIcon())
    assert tabs.side == LEFT


def test_the_split_is_closed_with_all_tabs_in_one_row(tabs: Tabs, split: list[QWidget]) -> None:
    tabs.set_share(700)
    assert 600 < tabs.share < 800
    tabs.unsplit()
    assert tabs.pages() == split
    assert tabs.front_page() is split[2]
    assert tabs.bar.accessibleTabName(2) == "c"
    tabs.move_along(-1)
    tabs.move_along(-1)
    tabs.move_along(-1)
    assert tabs.pages() == [split[2], split[0], split[1]]


def drop(tabs: Tabs, page: QWidget, spot: QPoint) -> bool:
    """Pull a tab away from its bar and let go of it at a spot."""
    tabs._pulled = page
    data = QMimeData()
    data.setData(TAB_MIME, b"")
    move, left, none = (
        Qt.DropAction.MoveAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(spot, move, data, left, none)
    QApplication.sendEvent(tabs, enter)
    over = QDragMoveEvent(spot, move, data, left, none)
    QApplication.sendEvent(tabs, over)
    tabs.grab()
    if not over.isAccepted():
        return False
    QApplication.sendEvent(tabs, QDropEvent(QPointF(spot), move, data, left, none))
    tabs._pulled = None
    return True


def test_a_tab_is_dropped_on_a_half(tabs: Tabs, pages: list[QWidget]) -> None:
    a, b, c = pages
    left, right = QPoint(50, 200), QPoint(750, 200)
    assert drop(tabs, b, right)
    assert (tabs.pages(LEFT), tabs.pages(RIGHT)) == ([a, c], [b])
    assert not drop(tabs, b, right)
    assert drop(tabs, b, left)
    assert not tabs.is_split
    assert drop(tabs, a, left)
    assert (tabs.pages(LEFT), tabs.pages(RIGHT)) == ([a], [c, b])


def test_pulling_a_tab_out_of_the_bar_drags_it(tabs: Tabs, pages: list[QWidget]) -> None:
    pulled: list[QWidget] = []
    group = tabs._groups[LEFT]
    group.pulled.disconnect(tabs._drag)
    group.pulled.connect(pulled.append)
    bar = tabs.bar
    spot = bar.tabRect(1).center()
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseMove(bar, spot + QPoint(4, 0))
    QTest.mouseMove(bar, spot + QPoint(10, 120))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=spot + QPoint(10, 120))
    assert pulled == [pages[1]]
    spot, beyond = bar.tabRect(1).center(), QPoint(bar.width() + 60, bar.height() // 2)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseMove(bar, spot + QPoint(4, 0))
    QTest.mouseMove(bar, beyond)
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=beyond)
    assert pulled == [pages[1], pages[1]]
    assert tabs.pages() == pages
