"""The real window with a real case in it, for tests that press its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.queries import annotation_rows, record_details, record_rows
from app.sandbox.pool import Sandbox
from app.settings import WindowLayout
from tests.factory import make_case
from ui.case_session import CaseSession
from ui.main_window.window import MainWindow
from ui.panels.case_panel import CasePanel
from ui.panels.inspector.inspector import Inspector
from ui.panels.inspector.sections import Row
from ui.panels.search_results import SearchResults
from ui.workspace.parts import Parts
from ui.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.case import Case
    from app.queries.record_details import RecordDetail
    from ui.panels.inspector.page import RecordPage


class Desk:
    """A window with an open case, and hands to work in it."""

    def __init__(self, case: Case, sandbox: Sandbox, qtbot: QtBot) -> None:
        self.case, self._bot = case, qtbot
        self.window = MainWindow(WindowLayout())
        self.panel, self.inspector = CasePanel(), Inspector()
        self.window.show_case("case", left=self.panel, right=self.inspector)
        self.session = CaseSession(case, self.window)
        parts = Parts(
            window=self.window,
            panel=self.panel,
            inspector=self.inspector,
            tabs=self.window.tabs,
            messages=self.window.messages,
            results=SearchResults(self.window.search, self.window),
        )
        self.space = Workspace(self.session, sandbox, parts, self.window)
        self.window.actions_.handle(self.space.handlers())
        self.space.states_changed.connect(lambda: self.window.actions_.say(self.space.states()))
        self.window.resize(1280, 820)
        self.window.show()
        self.window.activateWindow()

    @property
    def page(self) -> RecordPage:
        """The page in front of the inspector."""
        return self.inspector.currentWidget().widget()

    def wait(self, until: Callable[[], object]) -> None:
        """Wait until something is so."""
        self._bot.waitUntil(lambda: bool(until()), timeout=5000)

    def detail(self, item_id: str) -> RecordDetail:
        """Return a record as it is stored."""
        with self.case.reading() as session:
            return record_details.record(session, item_id)

    def ids(self, kind: str) -> list[str]:
        """Return the ids of all records of a kind."""
        with self.case.reading() as session:
            return [row.id for row in record_rows.records(session, kind)]

    def marks(self) -> list[annotation_rows.MarkRow]:
        """Return all marks of the case."""
        with self.case.reading() as session:
            return annotation_rows.all_marks(session)

    def inspect(self, kind: str, item_id: str) -> None:
        """Show a record in the inspector."""
        self.space.inspect(kind, item_id)

    def rows(self) -> list[Row]:
        """Return the rows of the page in front."""
        return [row for row in self.page.findChildren(Row) if row.isVisible()]

    def row(self, place: int = 0) -> Row:
        """Return a row of the page in front, once it is there."""
        self.wait(lambda: len(self.rows()) > place)
        return self.rows()[place]

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys on what has the focus; type texts."""
        for key in keys:
            widget = QApplication.focusWidget()
            assert widget is not None
            if isinstance(key, str):
                QTest.keyClicks(widget, key)
            else:
                QTest.keyClick(widget, key)

    def ask_menu(self, widget: QWidget, spot: QPoint | None = None) -> QMenu:
        """Ask for the context menu of a widget, by the menu key or at a spot of it."""
        reason = QContextMenuEvent.Reason.Mouse
        if spot is None:  # where Qt asks for it on the menu key
            reason = QContextMenuEvent.Reason.Keyboard
            spot = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
            if isinstance(spot, QPointF):
                spot = spot.toPoint()
        event = QContextMenuEvent(reason, spot, widget.mapToGlobal(spot))
        QApplication.sendEvent(widget, event)
        return self.menu()

    @staticmethod
    def menu() -> QMenu:
        """Return the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def choose(self, *words: str) -> None:
        """Choose an entry of the open menu by keys, through its submenus."""
        menu = self.menu()
        for place, word in enumerate(words):
            found = [one for one in menu.actions() if one.text().partition("\t")[0] == word]
            assert found, [one.text() for one in menu.actions()]
            menu.setActiveAction(found[0])
            inner = found[0].menu()
            last = place == len(words) - 1
            QTest.keyClick(menu, Qt.Key.Key_Return if last else Qt.Key.Key_Right)
            if inner is not None:
                menu = inner
        self.window.activateWindow()  # without a screen nobody else gives it back


def texts(menu: QMenu) -> list[str]:
    """Return what the entries of a menu say, without their keys."""
    return [action.text().partition("\t")[0] for action in menu.actions() if action.text()]


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with Sandbox() as sandbox:
        desk = Desk(make_case(tmp_path), sandbox, qtbot)
        qtbot.addWidget(desk.window)
        yield desk
        desk.session.close()
