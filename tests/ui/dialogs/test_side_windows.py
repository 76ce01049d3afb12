"""The windows beside the main one open once and show what there is to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton

from app.settings import ThemeChoice
from ui.dialogs.about_window import AboutWindow, libraries
from ui.dialogs.list_window import ListWindow
from ui.dialogs.log_window import SHOWN, LogWindow, end_of
from ui.dialogs.manual_window import ManualWindow, chapters, title_of
from ui.dialogs.side_window import SideWindow, SideWindows
from ui.theme.look import look

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


@pytest.fixture
def main(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def words(window: QWidget) -> set[str]:
    return {label.text() for label in window.findChildren(QLabel)}


def test_a_side_window_opens_once_and_closes_on_escape(qtbot: QtBot, main: QMainWindow) -> None:
    beside = SideWindows(main)
    made: list[SideWindow] = []

    def make(parent: QWidget) -> SideWindow:
        made.append(SideWindow("Beside", 300, 200, parent))
        return made[-1]

    beside.show("one", make)
    beside.show("one", make)
    assert len(made) == 1
    gone: list[bool] = []
    made[0].destroyed.connect(lambda: gone.append(True))
    QTest.keyClick(made[0], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: gone == [True])
    beside.show("one", make)
    beside.show("one", make, anew=True)
    assert len(made) == 3
    beside.close_all()


def test_the_log_is_shown_from_its_end(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "redthread.log"
    path.write_text("first line\n" + "a line of the log\n" * 20_000 + "last line\n")
    text = end_of(path)
    assert len(text) <= SHOWN
    assert text.startswith("a line")
    assert text.endswith("last line\n")
    window = LogWindow(path)
    qtbot.addWidget(window)
    QTest.mouseClick(window.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().endswith("last line\n")


def test_without_a_log_that_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    window = LogWindow(tmp_path / "none.log")
    qtbot.addWidget(window)
    assert window.text.toPlainText()


def test_about_names_the_libraries_and_the_folders(qtbot: QtBot, home: Path) -> None:
    window = AboutWindow()
    qtbot.addWidget(window)
    shown = words(window)
    assert any(text.startswith(str(home)) for text in shown)
    names = {one.name for one in libraries()}
    assert {"PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "python-docx"} <= names
    assert all(f"{one.name} {one.version}" in shown for one in libraries())


def test_a_list_can_be_copied(qtbot: QtBot) -> None:
    window = ListWindow("2 files could not be read", ["a.pdf: no", "b.mp4: no"])
    qtbot.addWidget(window)
    QTest.mouseClick(window.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "a.pdf: no\n\nb.mp4: no"


@pytest.fixture
def manual(qtbot: QtBot) -> ManualWindow:
    window = ManualWindow()
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_manual_begins_with_its_index_and_leads_through_all_chapters() -> None:
    paths = chapters()
    assert paths[0].name == "index.md"
    assert len(paths) > 5
    assert len(set(paths)) == len(paths)
    assert all(title_of(path) for path in paths)


def test_links_lead_from_chapter_to_chapter(manual: ManualWindow) -> None:
    target = chapters()[2]
    manual.page.anchorClicked.emit(QUrl(target.name))
    assert manual.list.currentItem().text() == title_of(target)
    assert manual.page.toPlainText().startswith(title_of(target))


def test_no_link_leads_out_of_the_manual(manual: ManualWindow) -> None:
    before = manual.page.toPlainText()
    manual.page.anchorClicked.emit(QUrl("https://example.org/"))
    assert manual.page.toPlainText() == before
    image = QTextDocument.ResourceType.ImageResource.value
    for url in ("https://example.org/a.png", "file:///etc/passwd", "../../pyproject.toml"):
        assert manual.page.loadResource(image, QUrl(url)) is None


def test_words_are_found_in_a_chapter(manual: ManualWindow) -> None:
    manual.words.setText("case")
    QTest.keyClick(manual.words, Qt.Key.Key_Return)
    assert manual.page.textCursor().selectedText().lower() == "case"
    first = manual.page.textCursor().position()
    QTest.keyClick(manual.words, Qt.Key.Key_Return)
    assert manual.page.textCursor().position() > first


def test_the_manual_follows_the_theme(manual: ManualWindow) -> None:
    light = manual.page.grab().toImage()
    look().dress(ThemeChoice.DARK)
    assert manual.page.grab().toImage() != light
