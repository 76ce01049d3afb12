"""Remembers which tabs stand open in a case, where in them one was, and brings them back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import CaseProblem
from app.queries.overview import properties
from app.settings import OpenTab, OpenTabs
from app.store.file.trouble import PASSING
from app.vocabulary import ItemKind
from ui.documents.document import Document
from ui.main_window.tabs import LEFT, RIGHT, WHOLE
from ui.views.bin.page import BinView
from ui.views.history.page import HistoryView
from ui.views.notes.page import NotesPage
from ui.views.tables.page import TablePage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from ui.main_window.tabs import Tabs
    from ui.workspace.parts import Room
    from ui.workspace.workspace import Workspace

SOON: Final = 1500
"""After so many ms without a change what stands open is worth remembering."""

_SOURCE: Final = "source"

_VIEWS: Final[dict[str, tuple[type[QWidget], str]]] = {
    "history": (HistoryView, "view.history"),
    "bin": (BinView, "view.bin"),
    "notes": (NotesPage, "view.notes"),
    "sources": (TablePage, "view.sources"),
    "marks": (TablePage, "view.marks"),
}
"""Per room of a view, what its page is and the action that opens it."""

_TABLES: Final = {"sources": ItemKind.SOURCE, "marks": ItemKind.ANNOTATION}
"""Per room of a table, the kind of its records."""


@runtime_checkable
class Narrowed(Protocol):
    """A page with fields that narrow it, which stand again as they did."""

    def where(self) -> str:
        """Return how its fields stand, in words that can be kept."""

    def return_to(self, where: str) -> None:
        """Let its fields stand so again; what makes no sense is passed over."""


class TabMemory(QObject):
    """Tells what stands open; ``changed`` comes soon after that is no longer what it was."""

    changed = Signal()

    def __init__(
        self,
        case_id: str,
        tabs: Tabs,
        workspace: Workspace,
        rooms: Mapping[str, Room],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._rooms = rooms
        self._case_id = case_id
        self._tabs = tabs
        self._workspace = workspace
        self._kept: OpenTabs | None = None
        self._to_come: OpenTabs | None = None  # while the disk is away that they would be read from
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._look)
        tabs.turned.connect(self._soon.start)

    def now(self) -> OpenTabs:
        """Return what stands open now, or what will as soon as the disk is back."""
        if self._to_come is not None:
            return self._to_come
        tabs = self._tabs
        sides = [self._of_side(side) for side in (LEFT, RIGHT)]
        return OpenTabs(
            self._case_id,
            tabs=sides[LEFT][0],
            front=sides[LEFT][1],
            right=sides[RIGHT][0],
            right_front=sides[RIGHT][1],
            share=tabs.share if tabs.is_split else WHOLE // 2,
            side=tabs.side,
        )

    def restore(self, kept: OpenTabs) -> None:
        """Open again what stood open, as far as it is still there; if need be later."""
        try:
            fronts = [
                self._open_side(LEFT, kept.tabs, kept.front),
                self._open_side(RIGHT, kept.right, kept.right_front),
            ]
        except CaseProblem:
            self._to_come = kept
            self._workspace.session.load("", properties, lambda _read: self.restore(kept))
            return
        self._to_come = None
        if self._tabs.is_split:
            self._tabs.set_share(kept.share)
        for page in (fronts[1 - kept.side], fronts[kept.side]):
            if page is not None:
                self._tabs.show_in_front(page)
        self._kept = self.now()

    def stop(self) -> None:
        """Remember nothing any more."""
        self._tabs.turned.disconnect(self._soon.start)
        self._soon.stop()

    def _look(self) -> None:
        now = self.now()
        if now != self._kept:
            self._kept = now
            self.changed.emit()

    def _of_side(self, side: int) -> tuple[tuple[OpenTab, ...], int]:
        told: list[OpenTab] = []
        front = -1
        for page in self._tabs.pages(side):
            tab = self._told(page)
            if tab is not None:
                if page is self._tabs.front_page(side):
                    front = len(told)
                told.append(tab)
        return tuple(told), front

    def _open_side(self, side: int, tabs: Sequence[OpenTab], front: int) -> QWidget | None:
        """Open tabs on a side; return the page that stood in front there."""
        opened = [self._open(tab, side) for tab in tabs]
        return opened[front] if 0 <= front < len(opened) else None

    def _open(self, tab: OpenTab, side: int) -> QWidget | None:
        if tab.room in _VIEWS:
            self._workspace.perform(_VIEWS[tab.room][1])
            page = next((one for one in self._tabs.pages() if _stands_in(tab.room, one)), None)
            if page is not None:
                self._let_stand(page, side, tab.where)
            return page
        try:
            if tab.room in self._rooms:
                return self._rooms[tab.room].open_again(tab, side)
            return self._open_source(tab, side) if tab.room == _SOURCE else None
        except CaseProblem as problem:
            if problem.code in PASSING:
                raise
            return None

    def _let_stand(self, page: QWidget, side: int, where: str) -> None:
        """Let a page stand on its side, narrowed as it was."""
        if side == RIGHT:
            self._tabs.move_across(page, side)
        if where and isinstance(page, Narrowed):
            page.return_to(where)

    def _open_source(self, tab: OpenTab, side: int) -> QWidget | None:
        document = self._workspace.documents.open_where(tab.id, tab.where)
        if document is not None:
            self._workspace.show_document(document, side)
        return document

    def _told(self, page: QWidget) -> OpenTab | None:
        told = (room.told(page) for room in self._rooms.values())
        found = next((tab for tab in told if tab is not None), None)
        if found is not None:
            return found
        if isinstance(page, Document):
            return OpenTab(_SOURCE, page.source_id, page.where())
        name = next((room for room in _VIEWS if _stands_in(room, page)), None)
        where = page.where() if isinstance(page, Narrowed) else ""
        return None if name is None else OpenTab(name, where=where)


def _stands_in(room: str, page: QWidget) -> bool:
    """Tell whether a page is that of a room; the two tables differ in what they list."""
    if not isinstance(page, _VIEWS[room][0]):
        return False
    return not isinstance(page, TablePage) or page.kind == _TABLES.get(room)
