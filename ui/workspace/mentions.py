"""The mentions of a record in the window: looks for them bit by bit, and marks what is checked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.errors import CaseProblem
from app.operations import marks
from app.queries.mentions import marked_passages
from app.queries.refs import refs
from app.queries.source_rows import source
from app.settings import OpenTab
from app.vocabulary import MENTIONABLE, ItemKind
from ui.documents.text_tab import TextTab
from ui.panels.inspector.edits import Destination
from ui.theme.icons import icon
from ui.translation import counted
from ui.views.mentions.page import CASE, SOURCE, TEXT, MentionsView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from app.anchors.place import PassageAt
    from app.changes import Changes
    from app.queries.mentions import Found, MentionRow, MentionSearch
    from app.queries.refs import ItemRef
    from ui.case_session import CaseSession
    from ui.workspace.history import PageTabs
    from ui.workspace.mark_menu import Ways

ROOM: Final = "mentions"

SLICE: Final = 0.06
"""Seconds that the search goes on before other questions of the window have their turn."""

_MARKS: Final = ("Annotation", "AnnotationSubject", "Item")


class Mentions(QObject):
    """One tab with the mentions of one record at a time."""

    def __init__(self, session: CaseSession, ways: Ways, tabs: PageTabs, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._ways, self._tabs = session, ways, tabs
        self._view: MentionsView | None = None
        self._search: MentionSearch | None = None
        self._layer_id = self._source_id = ""
        session.changed.connect(self._follow)

    def open_for(self, item_id: str) -> None:
        """Show where a record is mentioned: in the text in front, else in the whole case."""
        record = self._session.read(lambda s: refs(s, [item_id])).get(item_id)
        if record is None or record.kind not in MENTIONABLE:
            self._session.failed.emit(CaseProblem("mentions.no_name"))
            return
        document = self._ways.document()
        self._layer_id = self._source_id = ""
        if isinstance(document, TextTab):
            self._layer_id, self._source_id = document.layer_id, document.source_id
        self._show_page(record, TEXT if self._layer_id else CASE).setFocus()

    def _show_page(self, record: ItemRef, scope: str, side: int | None = None) -> MentionsView:
        view = self._opened(record)
        view.offer_scopes(self._scopes(), scope)
        self._tabs.show_page(view, self.tr("Mentions"), icon("mentions", colour="muted"), side)
        self._begin(scope)
        return view

    def told(self, page: QWidget) -> OpenTab | None:
        """Return what is to be remembered of the list of mentions; None for another page."""
        if self._view is None or page is not self._view:
            return None
        scope: str = self._view.scope.currentData()
        where = f"{scope} {self._source_id} {self._layer_id}" if self._layer_id else scope
        return OpenTab(ROOM, self._view.record.id, where)

    def open_again(self, tab: OpenTab, side: int) -> QWidget | None:
        """Look again for the mentions that were looked for; in the whole case if the text is gone.

        Raises CaseProblem "record.gone" when its source is gone.
        """
        record = self._session.read(lambda s: refs(s, [tab.id])).get(tab.id)
        if record is None or record.kind not in MENTIONABLE:
            return None
        scope, _, text = tab.where.partition(" ")
        self._source_id, _, self._layer_id = text.partition(" ")
        if self._source_id:
            layers = self._session.read(lambda s: source(s, self._source_id)).layers
            if all(layer.id != self._layer_id for layer in layers):
                self._source_id = self._layer_id = ""
        return self._show_page(record, scope if self._layer_id else CASE, side)

    def _opened(self, record: ItemRef) -> MentionsView:
        if self._view is None:
            view = self._view = MentionsView(record, writable=self._session.case.only_read is None)
            view.scope_chosen.connect(self._begin)
            view.stop_asked.connect(self._stop)
            view.go.connect(self._go)
            view.mark.connect(self._mark)
            view.destroyed.connect(self._lost)
        self._view.show_record(record)
        self._view.list.delegate.kind = record.kind
        return self._view

    def _lost(self) -> None:
        """Notice that the tab was closed and its page is gone."""
        self._view = self._search = None

    def _scopes(self) -> Mapping[str, str]:
        scopes = {CASE: self.tr("All sources")}
        if self._layer_id:
            scopes = {TEXT: self.tr("This text"), SOURCE: self.tr("This source"), **scopes}
        return scopes

    # Looking

    def _begin(self, scope: str) -> None:
        view = self._view
        if view is None:
            return
        self._search = self._session.case.mentions(
            view.record.id,
            layer_id=self._layer_id if scope == TEXT else "",
            source_id=self._source_id if scope == SOURCE else "",
        )
        view.begin()
        self._go_on(self._search)

    def _go_on(self, search: MentionSearch) -> None:
        self._session.load(
            "", lambda s: search.go_on(s, seconds=SLICE), partial(self._show, search)
        )

    def _show(self, search: MentionSearch, found: Found) -> None:
        if self._search is not search or self._view is None:
            return
        self._view.add(found)
        if not found.is_complete:
            self._go_on(search)

    def _stop(self) -> None:
        self._search = None
        if self._view is not None:
            self._view.end()

    # Marking and going

    def _mark(self, places: list[PassageAt]) -> None:
        def done(made: list[str]) -> None:
            words = counted(self, len(made), "{} mention is marked.", "{} mentions are marked.")
            self._ways.offer_undo(words)

        if self._view is not None and places:
            self._session.do(marks.mark_as(places, self._view.record.id), done)

    def _go(self, row: MentionRow) -> None:
        place = Destination(ItemKind.SOURCE, row.source.id, passage=row.place, selects=True)
        self._ways.go(place)
        if self._view is not None:
            self._ways.inspect(self._view.record.kind, self._view.record.id)

    # Following the case

    def _follow(self, changes: Changes) -> None:
        view = self._view
        if view is None:
            return
        item_id = view.record.id
        if item_id in changes.keys("Item") | changes.keys(ItemKind(view.record.kind).label):
            record = self._session.read(lambda s: refs(s, [item_id])).get(item_id)
            if record is None:
                self._stop()
                view.model.clear()
                return
            view.show_record(record)
        if changes.touches(*_MARKS):
            self._session.load(
                "mentions that are marked",
                lambda s: marked_passages(s, item_id),
                self._show_marked,
            )

    def _show_marked(self, passages: dict[str, list[tuple[int, int]]]) -> None:
        if self._view is not None:
            self._view.model.show_marked(passages)

    def handlers(self, item_id: Callable[[], str]) -> Mapping[str, Callable[[], None]]:
        """Return what each action on mentions does; ``item_id`` gives the record inspected."""
        return {"record.mentions": lambda: self.open_for(item_id())}
