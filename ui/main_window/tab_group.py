"""One side of the tabs: a bar, and the pages that it turns over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from ui.main_window.tab_bar import TabBar

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


class TabGroup(QWidget):
    """Pages one behind the other, each with a tab; without any the ``empty`` one is seen.

    ``turned`` tells that another page is in front or stands elsewhere, ``close_asked`` that one is
    to be closed, ``pulled`` that its tab is dragged away.
    """

    turned = Signal()
    close_asked = Signal(QWidget)
    menu_asked = Signal(QWidget, QPoint)
    pulled = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = TabBar(self)
        self._line = QFrame(self)
        self._line.setProperty("look", "hairline")
        self._line.setFixedHeight(1)
        self._pages = _Pages(self)
        self._empty: QWidget | None = None
        self.bar.currentChanged.connect(self._turn)
        self.bar.tabMoved.connect(self.turned)
        self.bar.close_asked.connect(self._ask_to_close)
        self.bar.menu_asked.connect(self._ask_menu)
        self.bar.pulled.connect(self.pulled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self._line, self._pages):
            column.addWidget(widget)
        self._show_bar()

    def set_empty(self, page: QWidget | None) -> QWidget | None:
        """Say what is seen while no tab is open; return what was before."""
        before, self._empty = self._empty, page
        if before is not None:
            self._pages.removeWidget(before)
            before.hide()
        if page is not None:
            self._pages.addWidget(page)
        self._turn()
        return before

    def add(self, page: QWidget, title: str, sign: QIcon) -> None:
        """Give a page a tab, in front of the others."""
        self._pages.addWidget(page)
        place = self.bar.add(page, sign)
        self.bar.name(place, title)
        self._show_bar()
        self.bar.setCurrentIndex(place)
        self._turn()

    def take(self, page: QWidget) -> tuple[str, QIcon]:
        """Let go of a page that has a tab here; return the tab's title and sign."""
        place = self.bar.place_of(page)
        told = self.bar.accessibleTabName(place), self.bar.tabIcon(place)
        self._pages.removeWidget(page)
        page.hide()
        self.bar.removeTab(place)
        self._show_bar()
        self._turn()
        return told

    def holds(self, page: QWidget) -> bool:
        """Tell whether a page has a tab here."""
        return self.bar.place_of(page) >= 0

    def bring_to_front(self, page: QWidget) -> None:
        """Turn to a page that has a tab here."""
        self.bar.setCurrentIndex(self.bar.place_of(page))

    @property
    def shown(self) -> QWidget:
        """What is seen: the page in front, or what is seen while no tab is open."""
        return self._pages.currentWidget() or self

    def front(self) -> QWidget | None:
        """Return the page in front."""
        return self.bar.page_at(self.bar.currentIndex())

    def pages(self) -> list[QWidget]:
        """Return the pages in the order of their tabs."""
        found = (self.bar.page_at(place) for place in range(self.bar.count()))
        return [page for page in found if page is not None]

    def turn(self, by: int) -> None:
        """Bring the next (1) or previous (-1) tab to the front, round and round."""
        if self.bar.count():
            self.bar.setCurrentIndex((self.bar.currentIndex() + by) % self.bar.count())

    def move(self, by: int) -> None:  # type: ignore[override]
        """Move the tab in front along the bar, as far as there is room."""
        here, there = self.bar.currentIndex(), self.bar.currentIndex() + by
        if 0 <= there < self.bar.count():
            self.bar.moveTab(here, there)

    def _turn(self, _place: int = 0) -> None:
        page = self.front() or self._empty
        if page is not None:
            self._pages.setCurrentWidget(page)
        self.turned.emit()

    def _show_bar(self) -> None:
        for widget in (self.bar, self._line):
            widget.setVisible(self.bar.count() > 0)

    def _ask_to_close(self, place: int) -> None:
        page = self.bar.page_at(place)
        if page is not None:
            self.close_asked.emit(page)

    def _ask_menu(self, place: int, point: QPoint) -> None:
        page = self.bar.page_at(place)
        if page is not None:
            self.menu_asked.emit(page, point)


class _Pages(QStackedWidget):
    def minimumSizeHint(self) -> QSize:
        """Ask for the room that the page in front needs, not for that of the widest one."""
        page = self.currentWidget()
        return super().minimumSizeHint() if page is None else page.minimumSizeHint()
