"""Hands for the real program: keys on what has the focus, the mouse, and waiting for the case.

Nothing here calls what a key or a click would call; it only presses and looks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.queries import annotation_rows, link_rows, record_details, record_rows, source_rows
from app.settings import SettingsFile
from tests.app.store.steps.test_undo import content
from tests.ui.scripted_prompts import ScriptedPrompts
from ui.documents.picture_tab import PictureTab
from ui.documents.text_tab import TextTab
from ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from app.case import Case
    from ui.documents.document import Document
    from ui.main_window.case_desk import CaseDesk
    from ui.main_window.window import MainWindow
    from ui.panels.case_panel import CasePanel
    from ui.panels.inspector.inspector import Inspector
    from ui.panels.inspector.page import RecordPage

SIZE = (1366, 768)
PATIENCE = 20_000  # ms
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class Driver:
    """The running program, and hands to work in it."""

    def __init__(self, folder: Path, bot: QtBot) -> None:
        self.folder, self._bot = folder, bot
        self.prompts = ScriptedPrompts()
        self.program: Program
        self.start()

    # The program

    def start(self) -> None:
        """Start the program anew, with the settings that the last run left."""
        self.program = Program(
            SettingsFile(self.folder / "settings.json"),
            self.folder / "log.txt",
            prompts=lambda _window: self.prompts,
        )
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def quit(self) -> None:
        """Leave the program by its key."""
        self.window.activateWindow()
        self.press("Ctrl+Q")
        self.until(self.window.isHidden)
        self.put_down()

    def put_down(self) -> None:
        """Close the window, if it is not closed, and let go of the program."""
        self.window.close()
        self.window.deleteLater()
        self.program.deleteLater()
        QApplication.processEvents()

    @property
    def window(self) -> MainWindow:
        return self.program.window

    @property
    def desk(self) -> CaseDesk:
        assert self.program.desk is not None
        return self.program.desk

    @property
    def case(self) -> Case:
        return self.desk.session.case

    @property
    def panel(self) -> CasePanel:
        return self.desk.workspace._parts.panel

    @property
    def inspector(self) -> Inspector:
        return self.desk.workspace._parts.inspector

    @property
    def page(self) -> RecordPage:
        """The page in front of the inspector."""
        return self.inspector.currentWidget().widget()

    @property
    def sentence(self) -> str:
        """What the message bar says."""
        return self.window.messages.sentence

    # Waiting

    def until(self, so: Callable[[], object]) -> None:
        """Wait until something is so."""
        self._bot.waitUntil(lambda: bool(so()), timeout=PATIENCE)

    def open_case(self, *keys: str) -> None:
        """Press keys that open a case, and wait until it stands in the window."""
        before = self.program.desk
        self.press(*keys)
        self.until(lambda: self.program.desk not in {None, before})
        self.settle()

    def settle(self) -> None:
        """Wait until gestures are stored and the panel has followed them."""
        self.case.settle()
        marker: list[int] = []
        self.desk.session.load("settled", lambda _session: 1, marker.append)
        self.until(lambda: marker)

    # Keys

    @property
    def focus(self) -> QWidget:
        """What keys go to."""
        return QApplication.focusWidget() or self.window

    def press(self, *keys: str) -> None:
        """Press keys by their names, such as "C", "Ctrl+Shift+Z" or "Return"."""
        for name in keys:
            combination = QKeySequence(name)[0]
            QTest.keyClick(self.focus, combination.key(), combination.keyboardModifiers())

    def type(self, words: str) -> None:
        """Type words; signs that no plain keyboard has come as an input method sends them."""
        for sign in words:
            if sign.isascii():
                QTest.keyClicks(self.focus, sign)
            else:
                self.press_sign(Qt.Key.Key_unknown, sign)

    def press_sign(self, key: int, sign: str, *, code: int = 0) -> None:
        """Press a key of another keyboard: what Qt calls it, its sign, its hardware code."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, PLAIN, code, 0, 0, sign)
            QApplication.sendEvent(self.focus, event)

    # The mouse

    def click(self, widget: QWidget, spot: QPoint | None = None) -> None:
        """Click a widget, in its middle unless a spot is given."""
        assert widget.isVisible()
        QTest.mouseClick(widget, LEFT, PLAIN, spot or widget.rect().center())

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Press at one spot, move, and release at another."""
        QTest.mousePress(widget, LEFT, PLAIN, start)
        QTest.mouseMove(widget, (start + end) / 2)
        QTest.mouseMove(widget, end)
        QTest.mouseRelease(widget, LEFT, PLAIN, end)

    def click_row(self, item_id: str) -> None:
        """Click the row of a record in the panel."""
        self.until(lambda: self.panel.rows.index_of(item_id).isValid())
        index = self.panel.rows.index_of(item_id)
        self.panel.view.scrollTo(index)
        self.click(self.panel.view.viewport(), self.panel.view.visualRect(index).center())

    def button(self, words: str) -> QAbstractButton:
        """Return the visible button that says something."""
        found = [
            button
            for button in self.window.findChildren(QAbstractButton)
            if button.isVisible() and words in button.text()
        ]
        assert len(found) == 1, [button.text() for button in found]
        return found[0]

    # Sources

    def import_files(self, *paths: Path) -> None:
        """Bring files in by the key for it, and wait for what is said about them."""
        self.prompts.then(paths)
        self.press("Ctrl+I")
        self.until(lambda: not self.program.jobs.jobs)
        self.settle()

    def open_source(self, title: str) -> Document:
        """Open a source by a click on its row and Enter; the focus is in it."""
        row = next(row for row in self.sources() if row.title == title)
        self.click_row(row.id)
        self.press("Return")
        document = self.desk.workspace.document()
        assert document is not None
        assert document.source_id == row.id
        self.wait_for(document)
        assert document.isAncestorOf(self.focus)
        return document

    def wait_for(self, document: Document) -> None:
        """Wait until a document shows what it holds."""
        if isinstance(document, TextTab):
            self.until(lambda: document.layer_id and document.view.page.text_document.whole)
        elif isinstance(document, PictureTab):
            self.until(lambda: document.view._canvas.has_pixels)

    def spot(self, document: TextTab, point: int) -> QPoint:
        """Return where in the text's viewport the caret before a code point stands."""
        page = document.view.page
        cursor = QTextCursor(page.text_document)
        cursor.setPosition(page.lines.to_qt(point))
        return page.cursorRect(cursor).center()

    def put_caret(self, document: TextTab, words: str) -> None:
        """Click before words that stand in the text."""
        page = document.view.page
        self.click(page.viewport(), self.spot(document, page.lines.text.index(words)))
        assert page.caret == page.lines.text.index(words)

    def select_with_mouse(self, document: TextTab, words: str) -> None:
        """Drag over words that stand in the text."""
        page = document.view.page
        start = page.lines.text.index(words)
        end = start + len(words)
        self.drag(page.viewport(), self.spot(document, start), self.spot(document, end))

    # What is stored

    def read(self, query: Callable[..., Any], *arguments: object) -> Any:
        """Answer a query of the case."""
        with self.case.reading() as session:
            return query(session, *arguments)

    def rows(self, kind: str) -> list[record_rows.RecordRow]:
        return self.read(record_rows.records, kind)

    def titles(self, kind: str) -> list[str]:
        return [row.title for row in self.rows(kind)]

    def detail(self, item_id: str) -> record_details.RecordDetail:
        return self.read(record_details.record, item_id)

    def sources(self) -> list[source_rows.SourceRow]:
        return self.read(source_rows.sources)

    def marks(self) -> list[annotation_rows.MarkRow]:
        return self.read(annotation_rows.all_marks)

    def links(self) -> list[link_rows.LinkRow]:
        return self.read(link_rows.all_links)

    def content(self) -> dict[str, list[Any]]:
        """Return every journalled row of the case but those of custody, which only grow."""
        self.case.settle()
        rows = content(self.case)
        del rows["custody_event"]
        return rows
