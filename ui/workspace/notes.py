"""The notes on the case in the window: a tab, stored as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.operations import case_info
from app.queries.overview import properties
from ui.theme.icons import icon
from ui.views.notes.page import NotesPage
from ui.workspace.sittings import Sittings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.changes import Changes
    from ui.case_session import CaseSession
    from ui.workspace.history import PageTabs


class Notes(QObject):
    """One tab with the notes, opened when it is asked for first."""

    def __init__(self, session: CaseSession, tabs: PageTabs, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._tabs = session, tabs
        self._page: NotesPage | None = None
        self._sittings = Sittings()
        session.changed.connect(self._follow)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what the action on the notes does, by the action's id."""
        return {"view.notes": self.open}

    def open(self) -> None:
        """Show the notes in front, ready to be written on."""
        if self._page is None:
            self._page = NotesPage(writable=self._session.case.only_read is None)
            self._page.edited.connect(self._store)
            self._page.destroyed.connect(self._lost)
            self._show()
        self._tabs.show_page(self._page, self.tr("Notes"), icon("note", colour="muted"))
        self._page.setFocus()

    def store_typed(self) -> None:
        """Store what is being typed."""
        if self._page is not None:
            self._page.store()

    def _lost(self) -> None:
        """Notice that the tab was closed and its page is gone."""
        self._page = None

    def _follow(self, changes: Changes) -> None:
        if changes.touches("CaseInfo"):
            self._show()

    def _show(self) -> None:
        if self._page is not None:
            self._page.set_notes(self._session.read(properties).note)

    def _store(self, text: str, sitting: int) -> None:
        self._session.do(case_info.edit_case(note=text), group=self._sittings.group(sitting))
