"""The tabs in the middle of the window: open sources, and other views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.showing import one_line
from ui.documents.document import Document
from ui.theme.icons import icon, source_icon
from ui.widgets.plain_words import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QMouseEvent

LONGEST_TITLE = 28
"""Characters of a title that a tab shows; the tool tip has them all."""


class Tabs(QWidget):
    """Pages one behind the other, each with a tab; without any the ``empty`` one is seen.

    ``closed`` hands over a page whose tab was closed, ``turned`` tells that another is in front.
    """

    closed = Signal(QWidget)
    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar(self)
        self._line = QFrame(self)
        self._line.setProperty("look", "hairline")
        self._line.setFixedHeight(1)
        self._pages = QStackedWidget(self)
        self._empty: QWidget | None = None
        self._bar.currentChanged.connect(self._turn)
        self._bar.tabMoved.connect(self.turned)
        self._bar.close_asked.connect(self.close_at)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._bar, self._line, self._pages):
            column.addWidget(widget)
        self._show_bar()

    @property
    def bar(self) -> QTabBar:
        """The bar with the tabs."""
        return self._bar

    def set_empty(self, page: QWidget) -> None:
        """Say what is seen while no tab is open."""
        if self._empty is not None:
            self._pages.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = page
        self._pages.addWidget(page)
        self._turn()

    def show_document(self, document: Document, title: str, source_format: str) -> None:
        """Show a source in front, in a tab of its own if it has none yet."""
        self.show_page(document, title, source_icon(source_format))

    def show_page(self, page: QWidget, title: str, sign: QIcon) -> None:
        """Show a page in front, in a tab of its own if it has none yet."""
        place = self._bar.place_of(page)
        if place < 0:
            self._pages.addWidget(page)
            place = self._bar.add(page, sign)
        self._bar.name(place, title)
        self._show_bar()
        self._bar.setCurrentIndex(place)
        self._turn()

    def retitle(self, page: QWidget, title: str) -> None:
        """Call the tab of a page something else, if it has one."""
        place = self._bar.place_of(page)
        if place >= 0:
            self._bar.name(place, title)

    def show_in_front(self, page: QWidget) -> None:
        """Bring the tab of a page to the front, if it has one."""
        place = self._bar.place_of(page)
        if place >= 0:
            self._bar.setCurrentIndex(place)

    def front(self) -> Document | None:
        """Return the source in front."""
        page = self.front_page()
        return page if isinstance(page, Document) else None

    def front_page(self) -> QWidget | None:
        """Return the page in front."""
        return self._bar.page_at(self._bar.currentIndex())

    def pages(self) -> list[QWidget]:
        """Return the pages in the order of their tabs."""
        found = (self._bar.page_at(place) for place in range(self._bar.count()))
        return [page for page in found if page is not None]

    def turn(self, by: int) -> None:
        """Bring the next (1) or previous (-1) tab to the front, round and round."""
        if self._bar.count():
            self._bar.setCurrentIndex((self._bar.currentIndex() + by) % self._bar.count())

    def close_front(self) -> None:
        """Close the tab in front."""
        self.close_at(self._bar.currentIndex())

    def close_at(self, place: int) -> None:
        """Close a tab."""
        page = self._bar.page_at(place)
        if page is not None:
            self.close_page(page)

    def close_page(self, page: QWidget) -> None:
        """Close the tab of a page, if it has one, and hand the page over."""
        place = self._bar.place_of(page)
        if place < 0:
            return
        focus = QApplication.focusWidget()
        in_page = focus is not None and page.isAncestorOf(focus)
        in_tabs = focus is not None and self.isAncestorOf(focus)
        self._pages.removeWidget(page)
        page.hide()
        self._bar.removeTab(place)
        self._show_bar()
        self._turn()
        front = self.front_page()
        if in_page or (in_tabs and front is None):
            (front or self).setFocus()  # else Qt picks a field, which keeps keys to itself
        self.closed.emit(page)

    def _turn(self, _place: int = 0) -> None:
        page = self.front_page() or self._empty
        if page is not None:
            self._pages.setCurrentWidget(page)
        self.turned.emit()

    def _show_bar(self) -> None:
        for widget in (self._bar, self._line):
            widget.setVisible(self._bar.count() > 0)


class _Bar(QTabBar):
    close_asked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(16, 16))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Open sources and views"))
        self._middle = -1

    def add(self, page: QWidget, sign: QIcon) -> int:
        place = self.addTab(sign, "")
        self.setTabData(place, page)
        self.setTabButton(place, QTabBar.ButtonPosition.RightSide, self._close_button(page))
        return place

    def name(self, place: int, title: str) -> None:
        title = one_line(title)
        short = title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rstrip() + "…"
        self.setTabText(place, short.replace("&", "&&"))
        self.setTabToolTip(place, plain_tip(title) if short != title else "")
        self.setAccessibleTabName(place, title)

    def page_at(self, place: int) -> QWidget | None:
        page = self.tabData(place)
        return page if isinstance(page, QWidget) else None

    def place_of(self, page: QWidget) -> int:
        return next((at for at in range(self.count()) if self.tabData(at) is page), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Notice where the middle button goes down."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self._middle = self.tabAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close the tab that the middle button was clicked on."""
        if event.button() == Qt.MouseButton.MiddleButton:
            place, self._middle = self._middle, -1
            if place >= 0 and place == self.tabAt(event.position().toPoint()):
                self.close_asked.emit(place)
        super().mouseReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Lay the tabs out again when text grows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _close_button(self, page: QWidget) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "tab-close")
        button.setIcon(icon("close", colour="muted"))
        button.setIconSize(QSize(12, 12))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(self.tr("Close (Ctrl+W)"))
        button.setAccessibleName(self.tr("Close tab"))
        button.clicked.connect(lambda: self.close_asked.emit(self.place_of(page)))
        return button
