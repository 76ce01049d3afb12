"""Collections of sources: opened, nested, filled by menu and by mouse."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.operations import collections
from app.queries.filing import homes_of
from app.queries.tables.collections import collections as collection_rows
from app.store.steps.journal import Group
from app.vocabulary import ItemKind
from ui.theme.icons import icon
from ui.translation import counted
from ui.workspace.menus import LINE, Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.queries.tables.collections import CollectionRow
    from ui.case_session import CaseSession
    from ui.panels.case_panel import CasePanel
    from ui.panels.row_dragging import Dropped
    from ui.workspace.mark_menu import Ways


class Collecting(QObject):
    """Puts sources into collections and collections into each other."""

    def __init__(self, session: CaseSession, ways: Ways, panel: CasePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._ways = session, ways
        panel.rows_dropped.connect(self._dropped)

    def of_sources(self, source_ids: Sequence[str]) -> tuple[Entry, ...]:
        """Return what a menu of sources offers."""
        rows = self._session.read(collection_rows)
        new = Entry(self.tr("New collection"), partial(self._collect_anew, source_ids), icon("add"))
        into = (*self._each(rows, lambda one: self.put(one, source_ids)), LINE, new)
        entries = [Entry(self.tr("Put into collection"), sign=icon("collection"), entries=into)]
        homes = self._session.read(lambda s: homes_of(s, source_ids))
        if homes:
            inside = [row for row in rows if row.id in homes]
            out = self._each(inside, lambda one: self._take_out(one, source_ids))
            entries.append(Entry(self.tr("Take out of collection"), entries=out))
        return tuple(entries)

    def of_collections(self, ids: Sequence[str]) -> tuple[Entry, ...]:
        """Return what a menu of collections offers: where else they can stand."""
        rows = self._session.read(collection_rows)
        inside = set(ids)
        for row in rows:  # each comes after the one that it stands in
            if row.parent_id in inside:
                inside.add(row.id)
        others = [row for row in rows if row.id not in inside]
        entries = [
            Entry(
                self.tr("Put into collection"),
                sign=icon("collection"),
                entries=self._each(others, lambda one: self._nest(ids, one)),
            )
        ]
        if any(row.id in ids and row.parent_id for row in rows):
            entries.append(Entry(self.tr("Take out of collection"), partial(self._nest, ids, None)))
        return tuple(one for one in entries if one.entries or one.do)

    def put(self, collection_id: str, source_ids: Sequence[str]) -> None:
        """Put sources into a collection, and say how many are new in it."""

        def done(count: int) -> None:
            words = counted(
                self,
                count,
                "{} source is in the collection now.",
                "{} sources are in the collection now.",
            )
            self._ways.offer_undo(words)

        self._session.do(collections.put_into_collection(collection_id, source_ids), done)

    def _dropped(self, dropped: Dropped) -> None:
        if dropped.target_kind != ItemKind.COLLECTION:
            return
        if dropped.kind == ItemKind.SOURCE:
            self.put(dropped.target_id, dropped.ids)
        else:
            self._nest(dropped.ids, dropped.target_id or None)

    def _nest(self, ids: Sequence[str], parent_id: str | None) -> None:
        group = Group()
        for collection_id in ids:
            self._session.do(collections.move_collection(collection_id, parent_id), group=group)

    def _take_out(self, collection_id: str, source_ids: Sequence[str]) -> None:
        self._session.do(collections.take_out_of_collection(collection_id, source_ids))

    def _collect_anew(self, source_ids: Sequence[str]) -> None:
        group = Group()

        def fill(collection_id: str) -> None:
            self._session.do(
                collections.put_into_collection(collection_id, source_ids),
                lambda _count: self._ways.inspect(ItemKind.COLLECTION, collection_id),
                group=group,
            )

        self._session.do(collections.add_collection(self.tr("New collection")), fill, group=group)

    def _each(
        self, rows: Sequence[CollectionRow], do: Callable[[str], object]
    ) -> tuple[Entry, ...]:
        return tuple(
            Entry(" / ".join(row.path), partial(do, row.id), icon("collection")) for row in rows
        )
