"""What a search in the whole case found: a list below the search field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.queries.search import Hit
from ui.panels.excerpt import Excerpt, excerpt
from ui.theme.eliding import elided
from ui.theme.list_headings import sized
from ui.theme.lit_line import fitted, format_range, laid_line
from ui.theme.look import look
from ui.theme.tokens import BODY, SMALL
from ui.translation import counted
from ui.widgets.announcing import announce_rows
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence


WIDTH: Final = 520
ROW_HEIGHT: Final = 46
MOST_SHOWN: Final = 9

HIT: Final = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class HitList(QAbstractListModel):
    """The hits of one search."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self._hits = list(hits)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the hits."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the hit, and its words for assistive technology."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == HIT:
            return hit
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{title_of(hit)}: {hit.text}"
        return None


def title_of(hit: Hit) -> str:
    """Return what a hit is called: the record with its number, or the source it lies in."""
    named = hit.source or hit.item
    return f"{named.handle} {named.title}".strip()


class SearchResults(QFrame):
    """Opens below a search field while one types; arrows choose, Enter and a click go there."""

    wanted = Signal(str)
    chosen = Signal(Hit)

    def __init__(self, field: QLineEdit, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("overlay")
        self.setAutoFillBackground(True)
        self._field, self._window = field, window
        self._asked_for = self._found_for = ""
        self._takes_first = False
        self.model = HitList(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("What was found"))
        announce_rows(self.list)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setItemDelegate(_HitDelegate(field, self.list))
        self.list.clicked.connect(self._choose)
        self._state = PlainLabel(self)
        self._state.setProperty("look", "small")
        self._state.setContentsMargins(10, 4, 10, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.list)
        column.addWidget(self._state)
        field.textEdited.connect(self._typed)
        field.installEventFilter(self)
        self.hide()

    def show_hits(self, words: str, hits: Sequence[Hit]) -> None:
        """Show what was found for words, if they are still in the field."""
        if words != self._field.text():
            return
        self._found_for = words
        if not self._field.text().strip() or not self._field.hasFocus():
            self.hide()
            return
        self.model.set_hits(hits)
        found = counted(self, len(hits), "{} place found", "{} places found")
        nothing = self.tr("Nothing found. Fewer words, or their beginnings, find more.")
        self._state.setText(found if hits else nothing)
        self.list.setVisible(bool(hits))
        if hits:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._place(len(hits))
        self.show()
        self.raise_()
        if self._takes_first and hits:
            self._choose(self.list.currentIndex())
        self._takes_first = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list without leaving the field; close on Escape and on leaving it."""
        if watched is self._field and event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._field.clear()
            self._window.setFocus()
            return True
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.isVisible():
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = self.list.currentIndex().row() + step
            if 0 <= row < self.model.rowCount():
                self.list.setCurrentIndex(self.model.index(row, 0))
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter(self._field.text())
            return True
        return False

    def _enter(self, words: str) -> None:
        """Go to the chosen hit; while they are still looked for, to the first one that comes."""
        if self.isVisible() and words == self._found_for:
            self._choose(self.list.currentIndex())
            return
        is_asked = self._asked_for == words and words != self._found_for
        self._takes_first = bool(words.strip()) and is_asked
        if not is_asked:
            self._ask(words)

    def _ask(self, words: str) -> None:
        self._asked_for = words
        self.wanted.emit(words)

    def _typed(self, words: str) -> None:
        self._takes_first = False
        if words.strip():
            self._ask(words)
        else:
            self.hide()

    def _choose(self, index: QModelIndex) -> None:
        hit = index.data(HIT)
        if isinstance(hit, Hit):
            self.hide()
            self.chosen.emit(hit)

    def _place(self, rows: int) -> None:
        row = look().type.pixels(ROW_HEIGHT)
        height = min(rows, MOST_SHOWN) * row + self._state.sizeHint().height() + 8
        below = self._field.mapTo(self._window, self._field.rect().bottomRight())
        width = min(look().type.pixels(WIDTH), self._window.width() - 12)
        self.setGeometry(max(6, below.x() - width), below.y() + 4, width, height)


class _HitDelegate(QStyledItemDelegate):
    def __init__(self, field: QLineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, look().type.pixels(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(HIT)
        painter.save()
        area: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(look().theme.selection))
        inner = area.adjusted(10, 4, -10, -4)
        painter.setPen(QColor(look().theme.muted))
        half = look().type.pixels(18)
        self._line(painter, option.font, SMALL, inner.adjusted(0, 0, 0, -half), title_of(hit))
        low = inner.adjusted(0, half, 0, 0)
        found = excerpt(hit.text, self._field.text())
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        layout = excerpt_line(found, option.font, low.width(), mirrored=is_mirrored)
        painter.setPen(QColor(look().theme.text))
        above = (low.height() - layout.boundingRect().height()) / 2
        layout.draw(painter, QPointF(low.x(), low.y() + above))
        painter.restore()

    def _line(self, painter: QPainter, font: QFont, size: int, area: QRect, words: str) -> None:
        painter.setFont(sized(font, size))
        shown = elided(painter.fontMetrics(), words, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)


def excerpt_line(found: Excerpt, font: QFont, width: int, *, mirrored: bool) -> QTextLayout:
    """Return a line of a text as it reads, set off what was looked for; pixels.

    It stands at the side where the rows begin: the right one where the window is ``mirrored``.
    """
    lit = QTextCharFormat()
    lit.setFontWeight(QFont.Weight.DemiBold)
    words = fitted(found.text, sized(font, BODY, bold=True), width)
    directions = Qt.LayoutDirection
    return laid_line(
        words,
        sized(font, BODY),
        [format_range(words, stretch, lit) for stretch in found.lit],
        direction=directions.RightToLeft if found.rtl else directions.LeftToRight,
        width=width,
        alignment=Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft,
    )
