"""The bin in the window: lists it, follows the case, and brings back what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.operations import binning
from app.queries.bin_rows import bin_count, bin_rows, preview
from app.queries.refs import refs
from ui.theme.icons import icon
from ui.translation import counted
from ui.views.bin.page import BinView
from ui.workspace.menus import named

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.changes import Changes
    from app.operations.binning import BroughtBack
    from app.queries.bin_rows import BinPreview, BinRow
    from ui.case_session import CaseSession
    from ui.panels.case_panel import CasePanel
    from ui.workspace.history import PageTabs
    from ui.workspace.mark_menu import Ways


class Bin(QObject):
    """One tab with the bin, opened when it is asked for first, and its count in the panel.

    ``erase_asked`` names the records that are to be erased for good; an empty list means all.
    """

    erase_asked = Signal(list)

    def __init__(
        self,
        session: CaseSession,
        ways: Ways,
        panel: CasePanel,
        *,
        tabs: PageTabs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._ways, self._panel, self._tabs = session, ways, panel, tabs
        self._view: BinView | None = None
        self._is_stale = True
        panel.bin_asked.connect(self.open)
        session.changed.connect(self._follow)
        self._count()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what each action on the bin does, by the action's id."""
        return {"view.bin": self.open}

    def open(self) -> None:
        """Show the bin in front."""
        view = self._opened()
        self._tabs.show_page(view, self.tr("Bin"), icon("bin", colour="muted"))
        view.setFocus()

    def _opened(self) -> BinView:
        if self._view is None:
            view = self._view = BinView(writable=self._session.case.only_read is None)
            view.bring_back.connect(self._bring_back)
            view.erase.connect(self.erase_asked)
            view.empty.connect(lambda: self.erase_asked.emit([]))
            view.preview_wanted.connect(self._preview)
            view.shown.connect(self._catch_up)
            view.destroyed.connect(self._lost)
            self._is_stale = True
        return self._view

    def _lost(self) -> None:
        """Notice that the tab was closed and its page is gone."""
        self._view = None

    # Reading

    def _follow(self, changes: Changes) -> None:
        if changes.touches("BinEntry", "Item"):
            self._count()
        self._is_stale = True
        if self._view is not None and self._view.isVisible():
            self._catch_up()

    def _count(self) -> None:
        self._session.load("count of the bin", bin_count, self._panel.show_bin_count)

    def _catch_up(self) -> None:
        if self._is_stale and self._view is not None:
            self._is_stale = False
            self._session.load("bin", bin_rows, self._show)

    def _show(self, rows: list[BinRow]) -> None:
        if self._view is not None:
            self._view.show_rows(rows)

    def _preview(self, item_id: str) -> None:
        def show(found: BinPreview | None) -> None:
            if self._view is not None and found is not None:
                self._view.show_preview(item_id, found)

        self._session.load("preview in the bin", lambda s: preview(s, item_id), show)

    # Bringing back

    def _bring_back(self, item_ids: list[str]) -> None:
        def done(back: BroughtBack) -> None:
            self._ways.offer_undo(self._told(item_ids, back))

        self._session.do(binning.restore_items(item_ids), done)

    def _told(self, item_ids: list[str], back: BroughtBack) -> str:
        found = self._session.read(lambda s: refs(s, [*item_ids, *back.needed]))
        if len(item_ids) == 1 and item_ids[0] in found:
            words = self.tr("{} is back.").format(named(found[item_ids[0]]))
        else:
            words = counted(self, len(item_ids), "{} records are back.", "{} records are back.")
        if back.needed:
            names = ", ".join(named(found[one]) for one in back.needed[:3] if one in found)
            return f"{words} {self.tr('With it came {}.').format(names)}"
        return words
