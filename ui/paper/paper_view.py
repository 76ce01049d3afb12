"""Shows pages one below the other as they will be on paper; only those in view are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from ui.paper.paper_layout import PaperLayout
    from ui.paper.paper_painting import PagePainter

ZOOMS: Final = (50, 75, 100, 125, 150, 200)
"""How large pages can be shown, in per cent of the width of the view."""

_GAP: Final = 16
_KEPT: Final = 6


class PaperView(QAbstractScrollArea):
    """A column of pages; ``turned`` tells which one stands at the top, from 1.

    All lengths are pixels of the screen.
    """

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout: PaperLayout | None = None
        self._painter: PagePainter | None = None
        self._zoom = 100
        self._pictures: dict[int, QPixmap] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages"))
        self.verticalScrollBar().valueChanged.connect(lambda _at: self._scrolled())
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    def show_pages(self, layout: PaperLayout, painter: PagePainter) -> None:
        """Show the pages of a layout, as far as they are there; ``renew`` brings the rest."""
        self._layout, self._painter = layout, painter
        self._pictures.clear()
        self.renew()

    def renew(self) -> None:
        """Take in that there are more pages, or other edges on them."""
        self._pictures.clear()
        self._reach()
        self.viewport().update()

    def set_zoom(self, zoom: int) -> None:
        """Show pages so large, the page at the top staying there."""
        page = self.page()
        self._zoom = zoom
        self.renew()
        self.go_to(page)

    def page(self) -> int:
        """Return which page stands at the top, from 1."""
        step = self._page_size()[1] + _GAP
        return (self.verticalScrollBar().value() + step // 3) // step + 1

    def go_to(self, page: int) -> None:
        """Bring a page, from 1, to the top."""
        self.verticalScrollBar().setValue((page - 1) * (self._page_size()[1] + _GAP))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages."""
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_Space: 1, Qt.Key.Key_PageUp: -1}
        bar = self.verticalScrollBar()
        if event.key() in turns:
            self.go_to(self.page() + turns[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, show pages larger or smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            by = 1 if event.angleDelta().y() > 0 else -1
            place = ZOOMS.index(self._zoom) + by
            self.set_zoom(ZOOMS[max(0, min(place, len(ZOOMS) - 1))])
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit pages into the width."""
        super().resizeEvent(event)
        page = self.page()
        self.renew()
        self.go_to(page)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pages in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(look().theme.edge))
        if self._layout is None:
            return
        width, height = self._page_size()
        top = self.verticalScrollBar().value()
        first = max(0, (top - _GAP) // (height + _GAP))
        last = min(len(self._layout.pages), (top + self.viewport().height()) // (height + _GAP) + 1)
        left = max(_GAP, (self.viewport().width() - width) // 2)
        left -= self.horizontalScrollBar().value()
        for number in range(first, last):
            place = QRect(left, _GAP + number * (height + _GAP) - top, width, height)
            painter.drawPixmap(place, self._picture(number, width, height))

    def _picture(self, number: int, width: int, height: int) -> QPixmap:
        known = self._pictures.get(number)
        if known is not None or self._layout is None or self._painter is None:
            return known or QPixmap()
        density = self.devicePixelRatioF()
        picture = QPixmap(round(width * density), round(height * density))
        picture.setDevicePixelRatio(density)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = width / self._layout.sheet.size[0]
        painter.scale(scale, scale)
        self._painter.paint(painter, number)
        painter.end()
        while len(self._pictures) >= _KEPT:
            self._pictures.pop(next(iter(self._pictures)))
        self._pictures[number] = picture
        return picture

    def _page_size(self) -> tuple[int, int]:
        sheet = (5950, 8420) if self._layout is None else self._layout.sheet.size
        usual = min(self.viewport().width() - 2 * _GAP, look().type.pixels(760))
        width = max(120, round(usual * self._zoom / 100))
        return width, round(width * sheet[1] / sheet[0])

    def _reach(self) -> None:
        width, height = self._page_size()
        pages = 0 if self._layout is None else len(self._layout.pages)
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setRange(0, max(0, pages * (height + _GAP) + _GAP - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(look().type.pixels(40))
        across.setRange(0, max(0, width + 2 * _GAP - self.viewport().width()))
        across.setPageStep(self.viewport().width())

    def _scrolled(self) -> None:
        self.turned.emit(self.page())
        self.viewport().update()
