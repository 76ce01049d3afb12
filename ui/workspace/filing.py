"""Files records from the inspector: tags are put on them, sources into collections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.operations import collections, tags
from app.queries.finding import Candidate
from app.queries.record_rows import tags as tag_rows
from app.queries.refs import ItemRef, refs
from app.queries.tables.collections import collections as collection_rows
from app.store.steps.journal import Group
from app.vocabulary import ItemKind
from ui.panels.inspector.edits import Destination
from ui.popups.finder import FinderPopup
from ui.theme.icons import icon
from ui.workspace.menus import LINE, Entry, of_record, open_menu
from ui.workspace.tag_popup import tag_popup

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QRect

    from app.store.steps.step import Gesture
    from ui.case_session import CaseSession
    from ui.panels.inspector.edits import Adding, RowMenu
    from ui.popups.overlay import Overlay
    from ui.workspace.mark_menu import Ways

FILES = frozenset({ItemKind.TAG, ItemKind.COLLECTION})
"""Kinds that records are filed under."""


class Filing(QObject):
    """Asks which tag or collection is meant, one there is or a new one."""

    def __init__(self, session: CaseSession, ways: Ways, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._ways = session, ways

    def add(self, wish: Adding) -> None:
        """Ask for a tag or a collection for the record of the inspector."""
        if wish.kind == ItemKind.TAG:
            self.ask_for_tag([wish.owner_id], wish.place)
        else:
            self._ask_for_collection(wish.owner_id, wish.place)

    def ask_for_tag(self, ids: Sequence[str], place: QRect) -> None:
        """Ask for a tag to put on records; ``place`` is on the screen."""
        popup = tag_popup(self._session, self._ways.window())
        popup.chosen.connect(lambda tag_id: self._session.do(tags.tag_records(ids, tag_id)))
        popup.new_asked.connect(
            lambda name: self._file_anew(
                tags.add_tag(name), lambda tag_id: tags.tag_records(ids, tag_id)
            )
        )
        self._open(popup, place)

    def tag_with_key(self, ids: Sequence[str], key: int, place: QRect) -> None:
        """Put the tag with a key (1–9) on records; an unused key asks for a tag."""
        tag_id = next((row.id for row in self._session.read(tag_rows) if row.key == key), None)
        if tag_id is None:
            self.ask_for_tag(ids, place)
        else:
            self._session.do(tags.tag_records(ids, tag_id))

    def open_menu(self, wish: RowMenu) -> None:
        """Open the menu of a tag or collection of a record."""
        ref = self._session.read(lambda s: refs(s, [wish.item_id])).get(wish.item_id)
        if ref is None:
            return
        go = Destination(ref.kind, ref.id)
        opening = of_record(ref, self.tr("Open {}"), lambda: self._ways.go(go))
        removing = Entry(self.tr("Remove from here"), lambda: self._remove(wish), icon("close"))
        open_menu(self._ways.window(), wish.point, (opening, LINE, removing))

    def _ask_for_collection(self, source_id: str, place: QRect) -> None:
        rows = self._session.read(collection_rows)
        popup = FinderPopup(
            self._ways.window(),
            [
                Candidate(ItemRef(row.id, ItemKind.COLLECTION, "", row.name), (row.name,))
                for row in rows
            ],
            new=self.tr("New collection"),
            paths={row.id: " / ".join(row.path) for row in rows if row.depth},
        )

        def put(collection_id: str) -> Gesture[int]:
            return collections.put_into_collection(collection_id, [source_id])

        popup.chosen.connect(lambda collection_id: self._session.do(put(collection_id)))
        popup.new_asked.connect(lambda name: self._file_anew(collections.add_collection(name), put))
        self._open(popup, place)

    def _file_anew(self, making: Gesture[str], put: Callable[[str], Gesture[int]]) -> None:
        """Make what a record is filed under, then file it there, as one to undo."""
        group = Group()
        self._session.do(making, lambda made: self._session.do(put(made), group=group), group=group)

    def _remove(self, wish: RowMenu) -> None:
        if wish.kind == ItemKind.TAG:
            self._session.do(tags.untag_records([wish.owner_id], wish.item_id))
        else:
            self._session.do(collections.take_out_of_collection(wish.item_id, [wish.owner_id]))

    def _open(self, popup: Overlay, place: QRect) -> None:
        place.moveTopLeft(self._ways.window().mapFromGlobal(place.topLeft()))
        popup.open_at(place)
