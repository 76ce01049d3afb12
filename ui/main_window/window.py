"""The main window: where its parts stand, and what is dropped on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.settings import WindowLayout
from app.showing import one_line
from ui.actions.bind import Actions
from ui.main_window.locked_page import LockedPage
from ui.main_window.menu_line import MenuLine
from ui.main_window.message_bar import MessageBar
from ui.main_window.search_field import SearchField
from ui.main_window.sides import LEFT, RIGHT, Sides
from ui.main_window.standing import kept, put_back
from ui.main_window.start_page import StartPage
from ui.main_window.status_line import StatusLine
from ui.main_window.tabs import Tabs
from ui.main_window.way_buttons import SideButtons, WayButtons
from ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QHideEvent,
        QKeyEvent,
        QMoveEvent,
        QResizeEvent,
        QShowEvent,
    )

    from ui.job_runner import Job


class MainWindow(QMainWindow):
    """Menus and search field above, three panes, one line below; the start page without a case.

    ``dropped`` hands over the files and folders that were dropped, ``dropped_cases`` the case files
    where there are any among them; ``rearranged`` tells that the window or its sides stand or fold
    in another way, ``closing`` comes before the window is gone.
    """

    dropped = Signal(list)
    dropped_cases = Signal(list)
    closing = Signal()
    rearranged = Signal()

    def __init__(self, layout: WindowLayout) -> None:
        super().__init__()
        self.may_close: Callable[[], bool] = lambda: True
        self.actions_ = Actions(self)
        self.tabs = Tabs()
        self.sides = Sides(self.tabs, left=layout.left, right=layout.right, stops=self.tabs.stops)
        self.messages = MessageBar()
        self.status = StatusLine()
        self.search = SearchField()
        self.ways = WayButtons(self.actions_["view.back"], self.actions_["view.forward"])
        self._side_buttons = SideButtons(self, lambda name: self.actions_[name].trigger())
        self.start_page = StartPage(
            [self.actions_[name] for name in ("case.new", "case.open", "case.sample")]
        )
        self._start = Scrolled(self.start_page)
        self.locked_page = LockedPage()
        self._stack = QStackedWidget()
        self._lay_out()
        self.setAcceptDrops(True)
        self.setWindowTitle("Redthread")
        self._restore(layout)
        self._handle_layout()
        self.show_start()

    def show_start(self) -> None:
        """Show the start page."""
        self._stack.setCurrentWidget(self._start)
        self._show_case_parts(shown=False)
        self.start_page.setFocus()
        self.setWindowTitle("Redthread")

    def show_locked(self) -> None:
        """Show nothing but that a case is locked, and the field to open it again."""
        self._stack.setCurrentWidget(self.locked_page)
        self._show_case_parts(shown=False)
        self.locked_page.setFocus()
        self.setWindowTitle("Redthread")

    def show_case(self, title: str, *, left: QWidget, right: QWidget) -> None:
        """Show a case with what stands in its sides; they belong to the window from now on."""
        self.put_away_sides()
        self.sides.put(LEFT, left)
        self.sides.put(RIGHT, right)
        self._stack.setCurrentWidget(self.sides)
        self._show_case_parts(shown=True)
        self.name_case(title)

    def name_case(self, title: str) -> None:
        """Put the name of the case into the title bar."""
        self.setWindowTitle(f"{one_line(title)} – Redthread")

    def show_jobs(self, jobs: Sequence[Job]) -> None:
        """Show how far the work in the background is; work without a title goes unseen."""
        self.status.show_jobs([job for job in jobs if job.title])
        self._show_case_parts(shown=self._stack.currentWidget() is self.sides)

    def put_away_sides(self) -> None:
        """Take out what stands in the sides and let go of it."""
        for place in (LEFT, RIGHT):
            before = self.sides.put(place, None)
            if before is not None:
                before.deleteLater()

    def layout_now(self) -> WindowLayout:
        """Return how the window stands, to be remembered."""
        return WindowLayout(
            geometry=kept(self),
            left=self.sides.width_of(LEFT),
            right=self.sides.width_of(RIGHT),
            left_folded=self.sides.is_folded(LEFT),
            right_folded=self.sides.is_folded(RIGHT),
        )

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a plain key asks for that nothing under the focus had a use for."""
        if event.key() == Qt.Key.Key_Escape and not self.messages.isHidden():
            self.messages.put_away()
        elif not self.actions_.press(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files and folders of this machine."""
        if _local_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped."""
        paths = _local_paths(event)
        if paths:
            event.acceptProposedAction()
            cases = [path for path in paths if path.suffix == ".redthread"]
            (self.dropped_cases if cases else self.dropped).emit(cases or paths)

    def showEvent(self, event: QShowEvent) -> None:
        """Listen for the side buttons of the mouse."""
        super().showEvent(event)
        self._side_buttons.watch(on=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Listen no longer."""
        self._side_buttons.watch(on=False)
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the window stands in another way."""
        super().resizeEvent(event)
        self.rearranged.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Tell that the window stands somewhere else."""
        super().moveEvent(event)
        self.rearranged.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the program put its things away before the window is gone, if it may go."""
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        bar = MenuLine(self.ways, self.search, self)
        self.setMenuBar(bar)
        self.actions_.fill(bar)
        self._stack.addWidget(self._start)
        self._stack.addWidget(self.sides)
        self._stack.addWidget(self.locked_page)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if bar.isNativeMenuBar():
            column.addWidget(bar.corner, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.messages)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        self.setCentralWidget(body)

    def _show_case_parts(self, *, shown: bool) -> None:
        self.search.setVisible(shown)
        self.ways.setVisible(shown)
        self.status.setVisible(shown or self.status.is_busy)

    def _handle_layout(self) -> None:
        self.actions_.handle(
            {
                "view.left": lambda: self._fold(LEFT),
                "view.right": lambda: self._fold(RIGHT),
                "view.next_pane": lambda: self.sides.focus_pane(1),
                "view.previous_pane": lambda: self.sides.focus_pane(-1),
                "view.next_tab": lambda: self.tabs.turn(1),
                "view.previous_tab": lambda: self.tabs.turn(-1),
                "tab.close": self.tabs.close_front,
                "tab.move_left": lambda: self.tabs.move_along(-1),
                "tab.move_right": lambda: self.tabs.move_along(1),
                "app.quit": self.close,
            }
        )
        self.sides.folded.connect(self._show_folds)
        self.sides.folded.connect(self.rearranged)
        self.sides.splitterMoved.connect(self.rearranged)
        self._show_folds()

    def _fold(self, place: int) -> None:
        self.sides.fold(place, away=not self.sides.is_folded(place))

    def _show_folds(self) -> None:
        self.actions_.check("view.left", on=not self.sides.is_folded(LEFT))
        self.actions_.check("view.right", on=not self.sides.is_folded(RIGHT))

    def _restore(self, layout: WindowLayout) -> None:
        put_back(self, layout.geometry)
        self.sides.fold(LEFT, away=layout.left_folded)
        self.sides.fold(RIGHT, away=layout.right_folded)


def _local_paths(event: QDragEnterEvent | QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
