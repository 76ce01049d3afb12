"""The bar of one side's tabs: they are chosen, closed, moved along, and dragged across."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from app.showing import one_line
from ui.actions.key_texts import with_key
from ui.actions.keymap import keymap
from ui.theme.eliding import own_way
from ui.theme.icon_sizes import size_icons
from ui.theme.icons import icon
from ui.widgets.plain_words import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

LONGEST_TITLE: Final = 28
"""Characters of a title that a tab shows; the tool tip has them all."""

TAB_MIME: Final = "application/x-redthread-tab"
"""What is dragged: nothing but that it is a tab; the tabs know which."""

_PULL: Final = 24
"""So many pixels beside the bar, to any side, a tab leaves it."""


class TabBar(QTabBar):
    """Tabs that stand for pages.

    ``close_asked`` and ``menu_asked`` name a place; ``pulled`` hands over the page whose tab was
    pulled out of the bar.
    """

    close_asked = Signal(int)
    menu_asked = Signal(int, QPoint)
    pulled = Signal(QWidget)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        size_icons(self, 16)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Open sources and views"))
        self._middle = -1
        self._held = False
        keymap().changed.connect(self._name_keys)

    def add(self, page: QWidget, sign: QIcon) -> int:
        """Add a tab without a name for a page; return its place."""
        place = self.addTab(sign, "")
        self.setTabData(place, page)
        self.setTabButton(place, QTabBar.ButtonPosition.RightSide, self._close_button(page))
        return place

    def name(self, place: int, title: str) -> None:
        """Call a tab something, shortened where that is long."""
        title = one_line(title)
        short = title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rstrip() + "…"
        self.setTabText(place, own_way(short).replace("&", "&&"))
        self.setTabToolTip(place, plain_tip(title) if short != title else "")
        self.setAccessibleTabName(place, title)

    def page_at(self, place: int) -> QWidget | None:
        """Return the page that a tab stands for."""
        page = self.tabData(place)
        return page if isinstance(page, QWidget) else None

    def place_of(self, page: QWidget) -> int:
        """Return where the tab of a page stands, -1 for nowhere."""
        return next((at for at in range(self.count()) if self.tabData(at) is page), -1)

    def show_in_use(self, *, used: bool) -> None:
        """Show whether this is the side that keys go to."""
        look = "" if used else "aside"
        if self.property("look") != look:
            self.setProperty("look", look)
            self.style().unpolish(self)
            self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Notice where the middle button goes down, and what is taken hold of."""
        point = event.position().toPoint()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._middle = self.tabAt(point)
        self._held = event.button() == Qt.MouseButton.LeftButton and self.tabAt(point) >= 0
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let a tab that is pulled away from the bar be dragged to another place."""
        around = self.rect().adjusted(-_PULL, -_PULL, _PULL, _PULL)
        if self._held and not around.contains(event.position().toPoint()):
            self._held = False
            page = self.page_at(self.currentIndex())
            self._let_go(event)
            if page is not None:
                self.pulled.emit(page)
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close the tab that the middle button was clicked on."""
        self._held = False
        if event.button() == Qt.MouseButton.MiddleButton:
            place, self._middle = self._middle, -1
            if place >= 0 and place == self.tabAt(event.position().toPoint()):
                self.close_asked.emit(place)
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the tab there, or of the one in front by key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.currentIndex() if by_key else self.tabAt(event.pos())
        if place >= 0:
            spot = self.tabRect(place).bottomLeft() if by_key else event.pos()
            self.menu_asked.emit(place, self.mapToGlobal(spot))

    def changeEvent(self, event: QEvent) -> None:
        """Lay the tabs out again when text grows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def drag(self) -> None:
        """Drag the tab in front until it is dropped somewhere."""
        data = QMimeData()
        data.setData(TAB_MIME, b"")
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab(self.tabRect(self.currentIndex())))
        drag.exec(Qt.DropAction.MoveAction)

    def _let_go(self, event: QMouseEvent) -> None:
        """Tell Qt that the tab was let go of where it stands, so that it moves it no longer."""
        release = QMouseEvent(
            QEvent.Type.MouseButtonRelease,
            event.position(),
            event.globalPosition(),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.NoButton,
            event.modifiers(),
        )
        super().mouseReleaseEvent(release)

    def _close_button(self, page: QWidget) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "tab-close")
        button.setIcon(icon("close", colour="muted"))
        size_icons(button, 12)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(with_key(self.tr("Close"), "tab.close"))
        button.setAccessibleName(self.tr("Close tab"))
        button.clicked.connect(lambda: self.close_asked.emit(self.place_of(page)))
        return button

    def _name_keys(self) -> None:
        for place in range(self.count()):
            button = self.tabButton(place, QTabBar.ButtonPosition.RightSide)
            button.setToolTip(with_key(self.tr("Close"), "tab.close"))
