"""What the user does with tabs: splits them, moves them across, and asks for their menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from ui.actions.spec import When
from ui.documents.document import Document
from ui.main_window.tabs import LEFT, RIGHT
from ui.workspace.menus import LINE, Entry, of_action, open_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from ui.main_window.window import MainWindow
    from ui.workspace.workspace import Workspace


class Splitting(QObject):
    """Handles the actions about tabs and sides, for the case that is open."""

    def __init__(self, window: MainWindow, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._tabs = window.tabs
        self._workspace = workspace
        window.tabs.menu_asked.connect(self._open_menu)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does, by the action's id."""
        return {
            "tab.split": self.split,
            "tab.across": self._move_across,
            "tab.unsplit": self._tabs.unsplit,
            "view.other_side": self._tabs.use_other,
        }

    def states(self) -> frozenset[When]:
        """Return what is so of the tabs."""
        tabs = self._tabs
        front = tabs.front_page()
        holds = {
            When.TAB: front is not None,
            When.SPLIT: tabs.is_split,
            When.BESIDE: len(tabs.stops()) > 1,
            When.CAN_SPLIT: isinstance(front, Document) or len(tabs.pages()) > 1,
        }
        return frozenset(state for state, so in holds.items() if so)

    def split(self) -> None:
        """Show the source in front once more on the other side; a view moves there."""
        page = self._tabs.front_page()
        if isinstance(page, Document):
            self.show_beside(page.source_id, page.where())
        elif page is not None:
            self._tabs.move_across(page)

    def show_beside(self, source_id: str, where: str = "") -> None:
        """Show a source on the other side, where it stands there or opened a second time."""
        side = 1 - self._tabs.side
        known = self._workspace.documents.of(source_id)
        there = [document for document in known if self._tabs.side_of(document) == side]
        document = there[0] if there else self._workspace.documents.open_where(source_id, where)
        if document is not None:
            self._workspace.show_document(document, side)
            document.return_to(where)
            document.setFocus()

    def put_away(self) -> None:
        """Leave the tabs alone."""
        self._tabs.menu_asked.disconnect(self._open_menu)

    def _move_across(self) -> None:
        page = self._tabs.front_page()
        if page is None:
            return
        if self._tabs.is_split or len(self._tabs.pages()) > 1:
            self._tabs.move_across(page)
        else:
            self.split()

    def _open_menu(self, page: QWidget, point: QPoint) -> None:
        tabs = self._tabs
        tabs.show_in_front(page)
        others = [one for one in tabs.pages(tabs.side) if one is not page]
        entries = [of_action("tab.close", lambda: tabs.close_page(page))]
        if others:
            entries.append(Entry(self.tr("Close the others"), lambda: self._close(others)))
        entries.append(LINE)
        if isinstance(page, Document):
            entries.append(of_action("tab.split", self.split))
        if tabs.is_split or others:
            there = RIGHT if tabs.side == LEFT else LEFT
            entries.append(of_action("tab.across", lambda: tabs.move_across(page, there)))
        if tabs.is_split:
            entries.append(of_action("tab.unsplit", tabs.unsplit))
        open_menu(self._window, point, entries)

    def _close(self, pages: list[QWidget]) -> None:
        for page in pages:
            self._tabs.close_page(page)
