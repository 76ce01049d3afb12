"""The window stands as it was left, folds, and takes what is dropped on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QVBoxLayout, QWidget

from app.settings import RecentCase, ThemeChoice, WindowLayout
from ui.actions.catalogue import ACTIONS
from ui.main_window.sides import LEFT, RIGHT
from ui.main_window.window import MainWindow
from ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = opened(qtbot, WindowLayout(left=200, right=280))
    window.resize(1000, 600)
    return window


def opened(qtbot: QtBot, layout: WindowLayout) -> MainWindow:
    window = MainWindow(layout)
    qtbot.addWidget(window)
    window.show_case("Foreign recruits", left=QLineEdit(), right=QLineEdit())
    window.show()
    qtbot.waitExposed(window)
    return window


def widths(window: MainWindow) -> list[int]:
    return window.sides.sizes()


def test_it_stands_as_it_was_left(qtbot: QtBot, window: MainWindow) -> None:
    window.sides.fold(RIGHT, away=True)
    window.resize(760, 600)
    layout = window.layout_now()
    again = opened(qtbot, layout)
    assert again.size() == window.size()
    assert widths(again)[0] == 200
    assert again.sides.is_folded(RIGHT)
    assert not again.sides.content(RIGHT).isVisible()


def test_a_geometry_without_sense_is_passed_over(qtbot: QtBot) -> None:
    window = opened(qtbot, WindowLayout(geometry="это не геометрия"))
    assert window.width() > 600


def test_a_side_folds_by_key_and_comes_back_as_wide(window: MainWindow) -> None:
    before = widths(window)
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert not window.sides.content(LEFT).isVisible()
    assert not window.actions_["view.left"].isChecked()
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert widths(window) == before
    assert window.actions_["view.left"].isChecked()


def test_the_sides_keep_their_widths_when_the_window_grows(window: MainWindow) -> None:
    left, _, right = widths(window)
    window.resize(window.width() - 100, window.height())
    assert (widths(window)[0], widths(window)[2]) == (left, right)


def test_a_side_that_is_pulled_is_remembered_so_wide(window: MainWindow) -> None:
    window.sides.moveSplitter(250, 1)
    assert window.layout_now().left == 250
    window.sides.moveSplitter(0, 1)
    assert window.sides.is_folded(LEFT)
    window.sides.fold(LEFT, away=False)
    assert widths(window)[0] == 250


def test_f6_goes_round_the_panes(qtbot: QtBot, window: MainWindow) -> None:
    page = QLineEdit()
    window.tabs.show_page(page, "Page", window.windowIcon())
    left, right = window.sides.content(LEFT), window.sides.content(RIGHT)
    window.activateWindow()
    left.setFocus()
    seen = []
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen == [page, right, left, page]
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is left


def test_f6_stops_on_both_sides_of_a_split_where_the_focus_was_last(window: MainWindow) -> None:
    pages, fields = [QWidget(), QWidget()], []
    for page in pages:
        column = QVBoxLayout(page)
        fields.append([QLineEdit(page), QLineEdit(page)])
        for field in fields[-1]:
            column.addWidget(field)
        window.tabs.show_page(page, "Page", window.windowIcon())
    window.tabs.move_across(pages[1])
    window.activateWindow()
    fields[0][1].setFocus()
    fields[1][0].setFocus()
    window.sides.content(LEFT).setFocus()
    seen = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen == [fields[0][1], fields[1][0], window.sides.content(RIGHT)]


def test_the_start_page_has_no_search_and_no_status(window: MainWindow) -> None:
    assert window.search.isVisible()
    window.put_away_sides()
    window.show_start()
    assert not window.search.isVisible()
    assert not window.status.isVisible()
    assert window.start_page.isVisible()
    assert window.windowTitle() == "Redthread"


@pytest.fixture
def large_text() -> Iterator[None]:
    look().dress(ThemeChoice.LIGHT, 200)
    yield
    look().dress(ThemeChoice.LIGHT)


@pytest.mark.usefixtures("large_text")
def test_text_of_twice_the_size_fits_a_small_screen(qtbot: QtBot, window: MainWindow) -> None:
    window.start_page.show_recent([RecentCase(f"/{n}.redthread", f"Case {n}") for n in range(8)])
    window.actions_.handle(dict.fromkeys(ACTIONS, lambda: None))
    window.resize(1366, 720)
    assert (window.width(), window.height()) == (1366, 720)
    bar = window.menuBar()
    menus = [one for one in bar.actions() if one.isVisible()]
    corner = window.search.mapTo(window, QPoint()).x()
    qtbot.waitUntil(lambda: bar.actionGeometry(menus[-1]).right() < corner)
    field, key = window.search, window.search._key
    words = field.fontMetrics().horizontalAdvance(field.placeholderText())
    assert key.isHidden() or field.textMargins().left() + words < key.x()
    window.show_start()
    qtbot.waitUntil(window.start_page.recent.isVisible)
    last = window.start_page.recent.rows()[-1]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    assert last.mapTo(window, last.rect().topRight()).x() < window.width()


def test_signs_in_fields_grow_with_the_text_and_clear_it(window: MainWindow) -> None:
    window.search.setText("Chen")
    (cross,) = (one for one in window.search.findChildren(QToolButton) if one.isVisible())
    before = cross.width()
    look().dress(ThemeChoice.LIGHT, 200)
    assert cross.width() == 2 * before
    look().dress(ThemeChoice.LIGHT)
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert (window.search.text(), cross.isVisible()) == ("", False)
    assert window.search._key.isVisible()


def test_ctrl_k_goes_to_the_search_field(window: MainWindow) -> None:
    window.activateWindow()
    window.search.setText("old words")
    window.focus_search()
    assert window.search.hasFocus()
    assert window.search.selectedText() == "old words"


def test_escape_puts_the_message_away(window: MainWindow) -> None:
    window.messages.complain("A problem.")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.messages.sentence == ""


def dropped(window: MainWindow, *urls: QUrl) -> bool:
    data = QMimeData()
    data.setUrls(list(urls))
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(50, 50).toPoint(), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), copy, data, left, none))
    return True


def test_files_that_are_dropped_are_handed_over(window: MainWindow, tmp_path: Path) -> None:
    files: list[list[Path]] = []
    cases: list[list[Path]] = []
    window.dropped.connect(files.append)
    window.dropped_cases.connect(cases.append)
    page, case = tmp_path / "页 1.html", tmp_path / "a.redthread"
    assert dropped(window, QUrl.fromLocalFile(str(page)))
    assert dropped(window, QUrl.fromLocalFile(str(page)), QUrl.fromLocalFile(str(case)))
    assert files == [[page]]
    assert cases == [[case]]


def test_addresses_of_the_network_are_not_taken(window: MainWindow) -> None:
    assert not dropped(window, QUrl("https://example.org/page.html"))


def test_a_recent_case_is_opened_and_forgotten_by_key(qtbot: QtBot) -> None:
    window = MainWindow(WindowLayout())
    qtbot.addWidget(window)
    page = window.start_page
    page.show_recent([RecentCase("/a.redthread", "A"), RecentCase("/b.redthread", "", "damaged")])
    window.show()
    asked: list[str] = []
    page.open_asked.connect(lambda path: asked.append(f"open {path}"))
    page.forget_asked.connect(lambda path: asked.append(f"forget {path}"))
    first, second = page.recent.rows()
    QTest.keyClick(first, Qt.Key.Key_Return)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    QTest.keyClick(second, Qt.Key.Key_Delete)
    assert asked == ["open /a.redthread", "open /b.redthread", "forget /b.redthread"]
    assert second.accessibleName() == "b"


def test_without_recent_cases_the_start_page_tells_how_it_goes(window: MainWindow) -> None:
    window.show_start()
    window.start_page.show_recent(())
    window.grab()
    assert not window.start_page.recent.isVisible()
    assert list(window.start_page._pins())


def test_parts_of_the_window_let_go_of_their_contents(qtbot: QtBot, window: MainWindow) -> None:
    gone: list[bool] = []
    window.sides.content(LEFT).destroyed.connect(lambda: gone.append(True))
    window.show_case("Another", left=QLineEdit(), right=QLineEdit())
    qtbot.waitUntil(lambda: bool(gone))
    assert window.windowTitle().startswith("Another")
