"""What is done to records from the panel and the inspector, each wish sent to who fulfils it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize

from app.queries.filing import TAGGABLE
from app.vocabulary import ItemKind
from ui.workspace.bin import Bin
from ui.workspace.choosing import Choosing
from ui.workspace.collecting import Collecting
from ui.workspace.filing import FILES, Filing
from ui.workspace.history import History
from ui.workspace.making import Making
from ui.workspace.mentions import Mentions
from ui.workspace.notes import Notes
from ui.workspace.record_menus import RecordMenus
from ui.workspace.stating import Stating
from ui.workspace.tables import Tables
from ui.workspace.tagging import Tagging

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ui.case_session import CaseSession
    from ui.models.case_rows import CaseRow
    from ui.panels.case_panel import CasePanel
    from ui.panels.inspector.edits import Adding, RowMenu
    from ui.panels.inspector.inspector import Inspector
    from ui.workspace.history import PageTabs
    from ui.workspace.record_menus import RecordWays


class RecordWork(QObject):
    """Makes records, chooses claims, states facts; opens menus of rows, the history, mentions."""

    def __init__(
        self,
        session: CaseSession,
        ways: RecordWays,
        panel: CasePanel,
        inspector: Inspector,
        *,
        tabs: PageTabs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._making = Making(session, ways, inspector, self)
        self._choosing = Choosing(session, ways, self._making, self)
        self._stating = Stating(session, ways, self)
        self._history = History(session, ways, tabs, self)
        self.bin = Bin(session, ways, panel, tabs=tabs, parent=self)
        self._collecting = Collecting(session, ways, panel, self)
        self.tables = Tables(session, ways, tabs=tabs, collecting=self._collecting, parent=self)
        self.notes = Notes(session, tabs, self)
        self._filing = Filing(session, ways, self)
        self._panel, self._inspector = panel, inspector
        self.mentions = Mentions(session, ways, tabs, self)
        self.tagging = Tagging(session, ways, panel, inspector, self)
        self._menus = RecordMenus(
            session,
            ways,
            history=self._history,
            mentions=self.mentions,
            more={
                ItemKind.TAG: self.tagging.entries,
                ItemKind.SOURCE: lambda rows, _: self.tables.of_sources(_ids(rows)),
                ItemKind.COLLECTION: lambda rows, _: self._collecting.of_collections(_ids(rows)),
            },
            parent=self,
        )
        panel.menu_asked.connect(self._menus.open_for_panel)
        panel.new_asked.connect(self._making.make)
        inspector.menu_asked.connect(self._open_menu)
        inspector.history_asked.connect(lambda: self._history.open_for(inspector.item_id))
        inspector.mentions_asked.connect(lambda: self.mentions.open_for(inspector.item_id))
        inspector.adding.connect(self._add)
        inspector.stated.connect(self._stating.state)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what each action on records does, by the action's id."""
        return {
            **self._making.handlers(),
            **self.bin.handlers(),
            **self.tables.handlers(),
            **self.notes.handlers(),
            **self.tagging.handlers(),
            **self.mentions.handlers(lambda: self._inspector.item_id),
            "view.history": self._history.open,
            "record.history": lambda: self._history.open_for(self._inspector.item_id),
        }

    def tag_chosen(self, key: int, inspected: tuple[str, str], *, unasked: bool) -> bool:
        """Tag the records that are chosen where the focus is; tell whether the key was for them.

        A ``key`` (1–9) takes its tag, 0 asks for one. Where the focus is neither in the case list
        nor in the inspector, the record that is ``inspected`` is tagged only ``unasked``.
        """
        panel, inspector = self._panel, self._inspector
        rows = panel.selected() if panel.view.hasFocus() else []
        ids = [row.id for row in rows if row.kind in TAGGABLE]
        place = panel.row_place()
        kind, item_id = inspected
        if not rows and (inspector.has_focus or unasked) and kind in TAGGABLE:
            ids = [item_id]
            place = QRect(inspector.mapToGlobal(inspector.rect().topLeft()), QSize(1, 60))
        if ids and key:
            self._filing.tag_with_key(ids, key, place)
        elif ids:
            self._filing.ask_for_tag(ids, place)
        return bool(ids or rows)

    def _open_menu(self, wish: RowMenu) -> None:
        if wish.kind == ItemKind.LINK:
            self._menus.open_for_link(wish)
        elif wish.kind == ItemKind.FACT:
            self._stating.open_menu(wish)
        elif wish.kind in FILES:
            self._filing.open_menu(wish)
        else:
            self._choosing.open_menu(wish)

    def _add(self, wish: Adding) -> None:
        (self._filing if wish.kind in FILES else self._choosing).add(wish)


def _ids(rows: Sequence[CaseRow]) -> list[str]:
    return [row.id for row in rows]
