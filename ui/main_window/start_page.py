"""What the window shows while no case is open: recent cases, and the ways to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.actions.key_texts import first_key
from ui.main_window.first_steps import FirstSteps
from ui.main_window.recent_list import RecentList
from ui.theme.icon_sizes import size_icons
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.widgets.action_button import ActionButton
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent

    from app.settings import RecentCase

WAYS: Final = 280
RECENT: Final = 460
GAP: Final = 96
"""Widths in pixels at 100 %; the gap is where the thread runs."""

NARROWEST: Final = 0.72
"""The share of these widths that is enough for what stands there."""


class StartPage(QWidget):
    """Leads to a case; a red thread ties the program's name to the recent ones."""

    open_asked = Signal(str)
    forget_asked = Signal(str)

    def __init__(self, ways: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = PlainLabel("Redthread", self)
        self._name.setProperty("look", "display")
        self._claim = PlainLabel(self.tr("Mark, link and judge what sources say."), self)
        self._claim.setProperty("look", "muted")
        self._claim.setWordWrap(True)
        self.recent = RecentList(self)
        self.recent.open_asked.connect(self.open_asked)
        self.recent.forget_asked.connect(self.forget_asked)
        self._first_steps = FirstSteps(self)
        self._ways = [_Way(action, self) for action in ways]
        self._gap, self._widths = 0, [0]
        self._grid = QGridLayout(self)
        self._grid.addLayout(self._left(), 1, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(self._right(), 1, 3, Qt.AlignmentFlag.AlignTop)
        self._grid.setRowStretch(0, 2)
        self._grid.setRowStretch(2, 3)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(4, 1)
        self.setFocusProxy(self._ways[0])
        look().changed.connect(self._set_widths)
        self._set_widths()
        self.show_recent(())

    def show_recent(self, cases: Sequence[RecentCase]) -> None:
        """Show the recent cases; without any, how work begins."""
        self.recent.show_cases(cases)
        self.recent.setVisible(bool(cases))
        self._first_steps.setVisible(not cases)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than is enough."""
        least = look().type.pixels(WAYS + GAP + RECENT) * NARROWEST
        return QSize(round(least), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep all inside of a page that is narrower than usual."""
        super().resizeEvent(event)
        self._set_widths()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the thread from the name to what it leads to."""
        super().paintEvent(event)
        theme = look().theme
        pins = list(self._pins())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.thread), 1.6))
        painter.drawPath(self._thread(pins))
        for pin in pins:
            painter.setBrush(QColor(theme.window))
            painter.drawEllipse(pin, 3.5, 3.5)

    def _thread(self, pins: Sequence[QPointF]) -> QPainterPath:
        name = self._name.geometry()
        width = self._name.fontMetrics().horizontalAdvance(self._name.text())
        start = QPointF(name.left(), name.bottom() + 5)
        path = QPainterPath(start)
        at = start + QPointF(width, 0)
        path.cubicTo(start + QPointF(width / 3, 5), start + QPointF(width * 2 / 3, -4), at)
        for number, pin in enumerate(pins):
            bend = 14 if number % 2 else -14
            if number == 0:
                edge = QPointF(pin.x() - self._gap * 0.8, at.y() + 2)
                path.quadTo((at + edge) / 2 + QPointF(0, 3), edge)  # above what stands below it
                path.cubicTo(edge + QPointF(36, -1), pin - QPointF(36, 4), pin)
            else:
                third = (pin.y() - at.y()) / 3
                path.cubicTo(at + QPointF(bend, third), pin - QPointF(bend, third), pin)
            at = pin
        return path

    def _pins(self) -> Iterator[QPointF]:
        rows = self.recent.rows() if self.recent.isVisibleTo(self) else self._first_steps.rows()
        for row in rows:
            corner = row.mapTo(self, row.rect().topLeft())
            yield QPointF(corner.x() - 5 * SPACE, corner.y() + row.height() / 2)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2 * SPACE)
        column.addWidget(self._name)
        column.addSpacing(2 * SPACE)
        column.addWidget(self._claim)
        column.addSpacing(6 * SPACE)
        for way in self._ways:
            column.addWidget(way)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(self.recent)
        column.addWidget(self._first_steps)
        return column

    def _set_widths(self) -> None:
        wide = [look().type.pixels(width) for width in (WAYS, GAP, RECENT)]
        room = self.width() - 8 * SPACE
        share = min(1.0, max(NARROWEST, room / sum(wide)))
        now = ways, gap, recent = [round(width * share) for width in wide]
        if now == self._widths:
            return
        self._widths, self._gap = now, gap
        self._grid.setColumnMinimumWidth(2, self._gap)
        for way in self._ways:
            way.setFixedWidth(ways)
        self._claim.setFixedWidth(ways)
        self.recent.setFixedWidth(recent)
        self._first_steps.setFixedWidth(recent)


class _Way(ActionButton):
    """A large button with its keys at the right."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(action, "way", parent)
        self.setText(f"  {action.iconText()}")
        self.setIcon(action.icon())
        size_icons(self, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the keys of the action at the right end."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(look().type.font())
        painter.setPen(self.palette().placeholderText().color())
        area = self.rect().adjusted(0, 0, -3 * SPACE, 0)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, flags, first_key(self.action_.objectName()))
