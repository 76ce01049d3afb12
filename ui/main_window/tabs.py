"""The tabs in the middle of the window: open sources and other views, on one side or two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QTabBar, QVBoxLayout, QWidget

from ui.documents.document import Document
from ui.documents.spread import Spread
from ui.main_window.drop_mark import DropMark
from ui.main_window.focus_watch import FocusWatch
from ui.main_window.tab_bar import TAB_MIME
from ui.main_window.tab_group import TabGroup
from ui.theme.icons import source_icon

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QIcon,
    )

LEFT, RIGHT = 0, 1
"""The sides; while the tabs are not split there is only the left one."""

WHOLE: Final = 1000
"""Shares of the width are told in parts of this."""


class Tabs(QWidget):
    """One group of tabs or two side by side; the one with the focus is the one in use.

    ``closed`` hands over a page whose tab was closed, ``turned`` tells that what is in front or
    where something stands has changed; ``menu_asked`` that a menu is wanted for a tab.
    """

    closed = Signal(QWidget)
    turned = Signal()
    menu_asked = Signal(QWidget, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.splitterMoved.connect(self.turned)
        self._groups = [self._group()]
        self._split.addWidget(self._groups[0])
        self._used = LEFT
        self._pulled: QWidget | None = None
        self._wanted_share = WHOLE // 2
        self._mark = DropMark(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)
        self.setAcceptDrops(True)
        FocusWatch(self).moved.connect(self._follow_focus)

    # What stands where

    @property
    def bar(self) -> QTabBar:
        """The bar of the side in use."""
        return self._groups[self._used].bar

    @property
    def is_split(self) -> bool:
        """Tell whether tabs stand on two sides."""
        return len(self._groups) > 1

    @property
    def side(self) -> int:
        """The side in use."""
        return self._used

    @property
    def share(self) -> int:
        """How much of the width the left side has, in parts of ``WHOLE``."""
        widths = self._split.sizes()
        return WHOLE * widths[LEFT] // max(1, sum(widths)) if self.is_split else WHOLE

    def side_of(self, page: QWidget) -> int:
        """Return the side on which a page has a tab, or stands in one that has; -1 for neither."""
        page = self._tabbed(page)
        return next((side for side, group in enumerate(self._groups) if group.holds(page)), -1)

    def pages(self, side: int | None = None) -> list[QWidget]:
        """Return the pages of a side, or of both, in the order of their tabs."""
        groups = self._groups if side is None else self._groups[side : side + 1]
        return [page for group in groups for page in group.pages()]

    def front(self) -> Document | None:
        """Return the source in front on the side in use; of several on a page the one in use."""
        page = self.front_page()
        if isinstance(page, Spread):
            return page.in_use
        return page if isinstance(page, Document) else None

    def documents(self) -> list[Document]:
        """Return the sources that stand open, in the order of their tabs."""
        return [
            document
            for page in self.pages()
            for document in (page.documents if isinstance(page, Spread) else (page,))
            if isinstance(document, Document)
        ]

    def front_page(self, side: int | None = None) -> QWidget | None:
        """Return the page in front, on the side in use unless another is named."""
        side = self._used if side is None else side
        return self._groups[side].front() if side < len(self._groups) else None

    def stops(self) -> list[QWidget]:
        """Return what the focus goes to from pane to pane: what is in front on each side."""
        shown = (group.shown for group in self._groups)
        return [
            stop
            for page in shown
            for stop in (page.documents if isinstance(page, Spread) else (page,))
        ]

    def set_empty(self, page: QWidget) -> None:
        """Say what is seen while no tab is open."""
        before = self._groups[LEFT].set_empty(page)
        if before is not None:
            before.deleteLater()

    # Showing

    def show_document(
        self, document: Document, title: str, source_format: str, side: int | None = None
    ) -> None:
        """Show a source in front, in a tab of its own if it has none yet."""
        self.show_page(document, title, source_icon(source_format), side)

    def show_page(self, page: QWidget, title: str, sign: QIcon, side: int | None = None) -> None:
        """Show a page in front where it stands, else in a new tab of the side in use or another."""
        at = self.side_of(page)
        if at < 0:
            self._add(self._used if side is None else side, page, title, sign)
        else:
            self.retitle(page, title)
        self.show_in_front(page)

    def retitle(self, page: QWidget, title: str) -> None:
        """Call the tab of a page something else, if it has one."""
        for group in self._groups:
            if group.holds(page):
                group.bar.name(group.bar.place_of(page), title)

    def show_in_front(self, page: QWidget) -> None:
        """Bring the tab of a page to the front, if it has one, and use its side.

        Keys that went to the other side go to the page from then on.
        """
        page = self._tabbed(page)
        side = self.side_of(page)
        if side < 0:
            return
        leaves = self.is_split and self._has_focus(self._groups[1 - side])
        self._groups[side].bring_to_front(page)
        self._use(side)
        if leaves:
            page.setFocus()

    def turn(self, by: int) -> None:
        """Bring the next (1) or previous (-1) tab of the side to the front, round and round."""
        self._groups[self._used].turn(by)

    def move_along(self, by: int) -> None:
        """Move the tab in front along its bar."""
        self._groups[self._used].move(by)

    # Sides

    def use(self, side: int) -> None:
        """Put the focus into a side, on what is in front there."""
        if side < len(self._groups):
            self._use(side)
            (self._groups[side].front() or self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def use_other(self) -> None:
        """Put the focus on what stands beside what is in use, round and round."""
        stops, here = self.stops(), self.front() or self.front_page()
        if here in stops and len(stops) > 1:
            there = stops[(stops.index(here) + 1) % len(stops)]
            there.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def move_across(self, page: QWidget, side: int | None = None) -> None:
        """Move the tab of a page to the other side, which is made if need be, and use it."""
        here = self.side_of(page)
        there = 1 - here if side is None else side
        if here < 0 or (there == here and self.is_split) or (here, there) == (LEFT, LEFT):
            return
        if not self.is_split and len(self._groups[here].pages()) < 2:
            return  # nothing would be left behind
        in_tabs = self._has_focus(self)
        title, sign = self._groups[here].take(page)
        self._add(there, page, title, sign)
        self._close_empty_side()
        self.show_in_front(page)
        if in_tabs:
            page.setFocus()

    def split_before(self, page: QWidget) -> None:
        """Move the tab of a page to a new left side; the others stand at the right from then on."""
        others = [one for one in self.pages() if one is not page]
        if not self.is_split and others:
            front = self.front_page()
            for one in others:
                self.move_across(one, RIGHT)
            if front in others:
                self.show_in_front(front)
            self.show_in_front(page)

    def unsplit(self) -> None:
        """Put the tabs of both sides into one row, what is in use in front."""
        front = self.front_page()
        for page in self.pages(RIGHT) if self.is_split else ():
            self.move_across(page, LEFT)
        if front is not None:
            self.show_in_front(front)

    def set_share(self, share: int) -> None:
        """Give the left side a part of the width, in parts of ``WHOLE``."""
        self._wanted_share = max(1, min(share, WHOLE - 1))
        self._divide()
        QTimer.singleShot(0, self, self._divide)  # once a side that was just made is laid out

    def _divide(self) -> None:
        width = max(self._split.width(), WHOLE)
        left = width * self._wanted_share // WHOLE
        self._split.setSizes([left, width - left])

    # Closing

    def close_front(self) -> None:
        """Close the tab in front on the side in use."""
        page = self.front_page()
        if page is not None:
            self.close_page(page)

    def close_page(self, page: QWidget) -> None:
        """Close the tab of a page, if it has one, and hand the page over."""
        page = self._tabbed(page)
        side = self.side_of(page)
        if side < 0:
            return
        in_page, in_tabs = self._has_focus(page), self._has_focus(self)
        self._groups[side].take(page)
        self._close_empty_side()
        front = self.front_page()
        if in_page or (in_tabs and front is None):
            (front or self).setFocus()  # else Qt picks a field, which keeps keys to itself
        self.closed.emit(page)
        self.turned.emit()

    # Dragging a tab

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let the tab that was pulled from a bar be dropped."""
        if self._pulled is not None and event.mimeData().hasFormat(TAB_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the tab would stand."""
        side = self._aim(event.position().toPoint())
        event.setAccepted(side is not None)
        self._mark.show_half(self.rect(), None if side is None else side, self._edge())

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        self._mark.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the tab to where it was dropped."""
        self._mark.hide()
        side, page = self._aim(event.position().toPoint()), self._pulled
        if side is None or page is None:
            return
        event.acceptProposedAction()
        if self.is_split or side == RIGHT:
            self.move_across(page, side)
        else:
            self.split_before(page)
        page.setFocus()

    def _aim(self, point: QPoint) -> int | None:
        """Return on which side a tab that is let go of would stand; None where it stays."""
        if self._pulled is None:
            return None
        side = LEFT if point.x() < self._edge() else RIGHT
        if self.is_split:
            return None if side == self.side_of(self._pulled) else side
        return side if len(self.pages()) > 1 else None

    def _edge(self) -> int:
        """Return where the left side ends, or would end."""
        return self._split.sizes()[LEFT] if self.is_split else self.width() // 2

    def _drag(self, page: QWidget) -> None:
        self._pulled = page
        group = self._groups[self.side_of(page)]
        group.bar.drag()
        self._pulled = None
        self._mark.hide()

    # Inner workings

    def _tabbed(self, page: QWidget) -> QWidget:
        """Return the page that has the tab: a document on a spread has none of its own."""
        spread = next((one for one in self.pages() if one.isAncestorOf(page)), None)
        return page if spread is None else spread

    def _group(self) -> TabGroup:
        group = TabGroup(self)
        group.turned.connect(lambda: self._group_turned(group))
        group.close_asked.connect(self.close_page)
        group.menu_asked.connect(self.menu_asked)
        group.pulled.connect(self._drag)
        return group

    def _group_turned(self, group: TabGroup) -> None:
        if group in self._groups and group.bar.hasFocus():
            self._used = self._groups.index(group)
        self.turned.emit()

    def _add(self, side: int, page: QWidget, title: str, sign: QIcon) -> None:
        was_split = self.is_split
        self._groups[self._side(side)].add(page, title, sign)
        if self.is_split and not was_split:
            self.set_share(WHOLE // 2)

    def _side(self, side: int) -> int:
        """Return a side that is there, made if it is the right one and the left one is in use."""
        if side == RIGHT and not self.is_split and self._groups[LEFT].pages():
            group = self._group()
            self._groups.append(group)
            self._split.addWidget(group)
        return min(side, len(self._groups) - 1)

    def _close_empty_side(self) -> None:
        """Let go of a side whose last tab has gone; what is left is the left side."""
        empty = next((one for one in self._groups if self.is_split and not one.pages()), None)
        if empty is None:
            return
        self._groups.remove(empty)
        nothing = empty.set_empty(None)
        if nothing is not None:
            self._groups[LEFT].set_empty(nothing)
        empty.hide()
        empty.setParent(None)  # else the next side is divided with this one
        empty.deleteLater()
        self._use(LEFT)

    def _use(self, side: int) -> None:
        changed, self._used = self._used != side, side
        for at, group in enumerate(self._groups):
            group.bar.show_in_use(used=at == side)
        if changed:
            self.turned.emit()

    def _follow_focus(self, now: QWidget) -> None:
        for side, group in enumerate(self._groups):
            if group.isAncestorOf(now) and side != self._used:
                self._use(side)

    @staticmethod
    def _has_focus(part: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is part or part.isAncestorOf(focus))
