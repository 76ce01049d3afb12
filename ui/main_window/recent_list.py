"""The cases that were open before, each a row that opens it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ui.theme.icon_sizes import size_icons
from ui.theme.icons import icon
from ui.theme.tokens import SPACE
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from app.settings import RecentCase

MOST_SHOWN = 8


class RecentList(QWidget):
    """Rows with title, place and day; Enter or a click opens one, Delete forgets it."""

    open_asked = Signal(str)
    forget_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = PlainLabel(self.tr("Recent cases").upper(), self)
        heading.setProperty("look", "heading")
        heading.setContentsMargins(2 * SPACE + 1, 0, 0, 0)
        self._rows: list[RecentRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(heading)
        self._column.addSpacing(SPACE)

    def show_cases(self, cases: Sequence[RecentCase]) -> None:
        """Show these cases, the first of them."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [RecentRow(case, self) for case in cases[:MOST_SHOWN]]
        for row in self._rows:
            row.open_asked.connect(self.open_asked)
            row.forget_asked.connect(self.forget_asked)
            self._column.addWidget(row)

    def rows(self) -> Sequence[QWidget]:
        """Return the rows from the top."""
        return self._rows


class RecentRow(QFrame):
    """One case that was open before."""

    open_asked = Signal(str)
    forget_asked = Signal(str)

    def __init__(self, case: RecentCase, parent: QWidget) -> None:
        super().__init__(parent)
        self._path = case.path
        path = Path(case.path)
        title = case.title or path.stem
        self.setProperty("look", "row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(case.path)
        self._forget = QToolButton(self)
        self._forget.setIcon(icon("close", colour="muted"))
        size_icons(self._forget, 12)
        self._forget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._forget.setToolTip(self.tr("Forget this case here; its file stays (Del)"))
        self._forget.setAccessibleName(self.tr("Forget this case here"))
        self._forget.clicked.connect(lambda: self.forget_asked.emit(self._path))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(_label(title, "strong", self))
        words.addWidget(_label(_place(path), "small", self, Qt.TextElideMode.ElideMiddle))
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        row.addLayout(words, 1)
        day = PlainLabel(day_of(case.opened_at), self)
        day.setProperty("look", "small")
        row.addWidget(day)
        row.addWidget(self._forget)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open on a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.open_asked.emit(self._path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter or Space, forget on Delete, step with the arrows."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.open_asked.emit(self._path)
        elif event.key() == Qt.Key.Key_Delete:
            self.forget_asked.emit(self._path)
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)


def day_of(opened_at: str) -> str:
    """Return an ISO time as a day such as 9 Apr 2025, empty for no time."""
    try:
        day = datetime.fromisoformat(opened_at).astimezone()
    except ValueError:
        return ""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def _place(path: Path) -> str:
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def _label(
    text: str,
    look: str,
    parent: QWidget,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> ElidedLabel:
    label = ElidedLabel(text, parent, elide=elide)
    label.setProperty("look", look)
    return label
