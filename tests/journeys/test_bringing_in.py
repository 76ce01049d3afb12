from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from ui.documents.picture_tab import PictureTab

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.journeys.driver import Driver

NO_KEYS, NO_BUTTON = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton


def drop(driver: Driver, paths: Sequence[Path]) -> None:
    """Drag files over the window and let go of them there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    middle, copy = driver.window.rect().center(), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(middle, copy, data, NO_BUTTON, NO_KEYS)
    QApplication.sendEvent(driver.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(
        driver.window, QDropEvent(QPointF(middle), copy, data, NO_BUTTON, NO_KEYS)
    )
    driver.until(lambda: not driver.program.jobs.jobs)
    driver.settle()


def test_a_text_and_a_picture_are_pasted_as_sources(at_work: Driver) -> None:
    words = "護照資料在網上公布。\nThe statement follows."
    QGuiApplication.clipboard().setText(words)
    at_work.press("Ctrl+Shift+V")
    at_work.until(lambda: len(at_work.sources()) == 1)
    at_work.until(at_work.desk.workspace.document)
    document = at_work.desk.workspace.document()
    at_work.wait_for(document)
    assert document.view.page.lines.text == words
    picture = QImage(320, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("darkred"))
    QGuiApplication.clipboard().setImage(picture)
    at_work.press("Ctrl+V")
    at_work.until(lambda: len(at_work.sources()) == 2)
    at_work.until(lambda: isinstance(at_work.desk.workspace.document(), PictureTab))
    at_work.wait_for(at_work.desk.workspace.document())
    QGuiApplication.clipboard().clear()


def test_paste_goes_into_the_field_that_is_typed_into(at_work: Driver) -> None:
    QGuiApplication.clipboard().setText("words")
    at_work.press("Ctrl+K", "Ctrl+V")
    assert at_work.window.search.text() == "words"
    at_work.settle()
    assert not at_work.sources()
    QGuiApplication.clipboard().clear()


def test_files_are_dropped_and_the_same_file_shows_the_source_that_is_there(
    at_work: Driver, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text("The first statement.\n", "utf-8")
    second.write_text("The second statement.\n", "utf-8")
    drop(at_work, [first, second])
    assert {row.title for row in at_work.sources()} == {"first", "second"}
    assert "2 sources imported" in at_work.sentence
    at_work.open_source("second")
    copy = tmp_path / "copy.txt"
    copy.write_bytes(first.read_bytes())
    before = at_work.content()
    drop(at_work, [copy])
    assert at_work.content() == before
    at_work.until(lambda: at_work.sentence == "1 source was there already.")
    there = next(row.id for row in at_work.sources() if row.title == "first")
    assert at_work.desk.workspace.document().source_id == there
    assert at_work.inspector.item_id == there
