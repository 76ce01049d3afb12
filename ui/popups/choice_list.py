"""What can be chosen in a popup that finds things: the rows, and how they are painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.showing import one_line
from ui.theme.eliding import elided
from ui.theme.look import look
from ui.theme.row_ground import paint_row_focus, paint_row_ground
from ui.theme.tokens import BODY, SMALL, SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QIcon

CHOICE: Final = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT: Final = 30
_SIGN: Final = 16
_MARGIN: Final = 3 * SPACE


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose; ``value`` is what it stands for.

    ``detail`` is said behind the title, ``aside`` at the right; ``lit`` are the code points of the
    title that were typed. ``why_not`` says why it can not be chosen now, empty when it can.
    """

    value: Any
    title: str
    detail: str = ""
    aside: str = ""
    sign: QIcon | None = None
    lit: tuple[int, ...] = ()
    why_not: str = ""


class ChoiceList(QAbstractListModel):
    """The rows of the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._choices = list(choices)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the rows."""
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the choice, and its words for assistive technology."""
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = (choice.title, choice.why_not or choice.detail, choice.aside)
            return ", ".join(filter(None, words))
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        return choice if role == CHOICE else None


class ChoiceDelegate(QStyledItemDelegate):
    """Paints a sign, the title with what was typed in it, the detail, and what stands aside."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are equally high."""
        return QSize(200, look().type.pixels(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        choice: Choice = index.data(CHOICE)
        theme, area = look().theme, option.rect
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        paint_row_ground(painter, option)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_row_focus(painter, option)
        side = look().type.pixels(_SIGN)
        sign = QRect(area.x() + _MARGIN, area.center().y() - side // 2 + 1, side, side)
        if choice.sign is not None:
            painter.setOpacity(0.45 if choice.why_not else 1.0)
            choice.sign.paint(painter, sign)
            painter.setOpacity(1.0)
        words = area.adjusted(_MARGIN + side + 2 * SPACE, 0, -_MARGIN, 0)
        words.setRight(words.right() - _paint_aside(painter, words, choice.aside))
        used = _paint_title(painter, words, choice)
        words.setLeft(words.left() + used + 2 * SPACE)
        painter.setFont(look().type.font(SMALL))
        painter.setPen(QColor(theme.muted))
        detail = one_line(choice.why_not or choice.detail)
        if words.width() > 6 * SPACE:
            detail = elided(painter.fontMetrics(), detail, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, detail)
        painter.restore()


def _paint_aside(painter: QPainter, area: QRect, aside: str) -> int:
    """Paint what stands at the right; return the width that it takes."""
    if not aside:
        return 0
    painter.setFont(look().type.font(SMALL))
    painter.setPen(QColor(look().theme.muted))
    end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(area, end, aside)
    return painter.fontMetrics().horizontalAdvance(aside) + 4 * SPACE


def _paint_title(painter: QPainter, area: QRect, choice: Choice) -> int:
    """Paint the title, what was typed in bold; return the width that it takes."""
    plain, bold = look().type.font(BODY), look().type.font(BODY, bold=True)
    painter.setPen(QColor(look().theme.disabled if choice.why_not else look().theme.text))
    x, lit = area.left(), set(choice.lit)
    title = one_line(choice.title)
    lit = lit if title == choice.title else set()
    for start, end in _runs(title, lit):
        font: QFont = bold if start in lit else plain
        painter.setFont(font)
        piece, room = title[start:end], area.right() - x
        shown = elided(painter.fontMetrics(), piece, room)
        if room <= 0:
            break
        painter.drawText(
            QRect(x, area.y(), room, area.height()), Qt.AlignmentFlag.AlignVCenter, shown
        )
        x += painter.fontMetrics().horizontalAdvance(shown)
    return x - area.left()


def _runs(title: str, lit: set[int]) -> list[tuple[int, int]]:
    """Cut a title where it turns bold or plain again."""
    if not lit:
        return [(0, len(title))]
    cuts = [at for at in range(1, len(title)) if (at in lit) != (at - 1 in lit)]
    return list(zip([0, *cuts], [*cuts, len(title)], strict=True))
