"""The history in the window: loads it, follows the case, and takes the ways back that it offers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject

from app.errors import CaseProblem
from app.operations import stepping
from app.queries.handles import find_by_handle
from app.queries.history import PAGE, HistoryFilter, count_after, gesture_row, history, people
from app.queries.history_changes import gesture_changes
from app.queries.refs import refs
from ui.panels.inspector.edits import Destination
from ui.theme.icons import icon
from ui.translation import counted
from ui.views.history.changes_card import Told
from ui.views.history.page import HistoryView
from ui.workspace.menus import LINE, Entry, of_record, open_menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from app.queries.history import HistoryPage
    from app.queries.refs import ItemRef
    from ui.case_session import CaseSession
    from ui.views.history.list_view import HistoryMenu
    from ui.workspace.mark_menu import Ways

KEPT: Final = 500
"""Gestures that are read again at once when the case has changed."""


class PageTabs(Protocol):
    """What the history asks of the tabs in the middle of the window."""

    def show_page(self, page: QWidget, title: str, sign: QIcon, side: int | None = None) -> None:
        """Show a page in front where it stands, else in a new tab, perhaps on a side."""


class History(QObject):
    """One tab with the history, opened when it is asked for first."""

    def __init__(self, session: CaseSession, ways: Ways, tabs: PageTabs, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._ways, self._tabs = session, ways, tabs
        self._view: HistoryView | None = None
        self._is_stale = False
        session.changed.connect(lambda _changes: self._follow())

    def open(self) -> None:
        """Show the history in front."""
        view = self._opened()
        self._tabs.show_page(view, self.tr("History"), icon("history", colour="muted"))
        view.setFocus()

    def open_for(self, item_id: str) -> None:
        """Show the history of one record in front."""
        found = self._session.read(lambda s: refs(s, [item_id]))
        self.open()
        self._opened().filters.clear()
        self._opened().filters.show_about(found.get(item_id))

    def _show_about(self, item_id: str) -> None:
        """Narrow the history to a record that was remembered, if it is still there."""
        found = self._session.read(lambda s: refs(s, [item_id]))
        if self._view is not None:
            self._view.filters.show_about(found.get(item_id))

    def _opened(self) -> HistoryView:
        if self._view is None:
            view = self._view = HistoryView()
            view.wanted.connect(self._load)
            view.told_wanted.connect(self._tell)
            view.filters.about_wanted.connect(self._show_about)
            view.go.connect(self._go)
            view.go_back.connect(self._go_back)
            view.bring_back.connect(self._bring_back)
            view.menu_asked.connect(self._open_menu)
            view.shown.connect(self._catch_up)
            self._session.load("people of the history", people, view.show_people)
            view.destroyed.connect(self._lost)
            view.ask()
        return self._view

    def _lost(self) -> None:
        """Notice that the tab was closed and its page is gone."""
        self._view = None

    # Reading

    def _follow(self) -> None:
        self._is_stale = True
        if self._view is not None and self._view.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        if self._is_stale and self._view is not None:
            self._is_stale = False
            self._view.ask()

    def _load(self, wanted: HistoryFilter, before: int | None) -> None:
        view = self._view
        if view is None:
            return
        loaded = len(view.model.rows)
        limit = PAGE if before is not None else min(max(loaded, PAGE), KEPT)

        def query(session: Session) -> HistoryPage:
            return history(session, _by_number(session, wanted), before=before, limit=limit)

        def show(page: HistoryPage) -> None:
            if self._view is view:
                view.begin(page) if before is None else view.add(page)

        self._session.load("history", query, show)

    def _tell(self, seq: int) -> None:
        def query(session: Session) -> Told | None:
            row = gesture_row(session, seq)
            if row is None:
                return None
            after = count_after(session, seq)
            after.pop("record", None)
            return Told(row, gesture_changes(session, seq), sum(after.values()))

        def show(told: Told | None) -> None:
            if told is not None and self._view is not None:
                self._view.tell(told)

        self._session.load(f"what entry {seq} changed", query, show)

    # Going and changing

    def _go(self, ref: ItemRef) -> None:
        self._ways.go(Destination(ref.kind, ref.id))

    def _go_back(self, seq: int) -> None:
        def done(rows: int) -> None:
            words = counted(
                self,
                rows,
                "The case is as it was then: {} field or record was put back.",
                "The case is as it was then: {} fields and records were put back.",
            )
            self._ways.offer_undo(words)

        self._session.do(stepping.go_back(seq), done)

    def _bring_back(self, seq: int) -> None:
        def done(_rows: int) -> None:
            self._ways.offer_undo(self.tr("It is brought back."))

        self._session.do(stepping.bring_back(seq), done)

    def _open_menu(self, asked: HistoryMenu) -> None:
        row, view = asked.row, self._opened()
        entries: tuple[Entry, ...] = (
            Entry(self.tr("What it changed"), lambda: view.toggle(row.seq), key=self.tr("Enter")),
        )
        for ref in row.records:
            entries = (
                *entries,
                LINE,
                of_record(ref, self.tr("Go to {}"), partial(self._go, ref)),
                of_record(ref, self.tr("History of {}"), partial(self.open_for, ref.id)),
            )
        ways: list[Entry] = []
        if row.nature in {"do", "back"} and not row.holds:
            ways.append(self._entry(self.tr("Bring this back"), self._bring_back, row.seq, "redo"))
        if row.nature != "record" and row.how != "taken back":
            words = self.tr("Go back to before this")
            ways.append(self._entry(words, self._go_back, row.seq, "history"))
        if ways:
            entries = (*entries, LINE, *ways)
        open_menu(self._ways.window(), asked.point, entries)

    def _entry(self, words: str, do: Callable[[int], None], seq: int, sign: str) -> Entry:
        return Entry(words, lambda: do(seq), icon(sign))


def _by_number(session: Session, wanted: HistoryFilter) -> HistoryFilter:
    """Take the number of a record, typed as words, for the record itself."""
    if not wanted.words or wanted.item_id:
        return wanted
    try:
        ref = find_by_handle(session, wanted.words)
    except CaseProblem:
        return wanted
    return replace(wanted, words="", item_id=ref.id)
