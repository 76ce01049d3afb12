"""Paints the days and gestures of the history."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.queries.history import HistoryRow, local_time
from app.vocabulary import ItemKind
from ui.theme.eliding import elided
from ui.theme.icons import icon
from ui.theme.list_headings import sized
from ui.theme.look import look
from ui.theme.row_ground import mirrored, paint_row_ground
from ui.theme.tokens import BODY, SMALL
from ui.views.history.model import ENTRY, OPEN, Day, Index, Opened, label, standing
from ui.widgets.row_sign import row_sign

if TYPE_CHECKING:
    from app.queries.refs import ItemRef

DAY_HEIGHT: Final = 36
ROW_HEIGHT: Final = 30
MARGIN: Final = 12
SIGN: Final = 16
GAP: Final = 8
WHO: Final = 120
"""Pixels at 100 % that the name of a person takes at the right."""

_LEFT_TO_RIGHT: Final = Qt.LayoutDirection.LeftToRight
_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight

_SIGNS: Final = {"undo": "undo", "redo": "redo", "back": "history", "record": "log"}
"""The icon of each nature; a plain gesture has none."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of a row stand, in pixels of the view, and the records that are links."""

    fold: QRect
    time: QRect
    sign: QRect
    label: QRect
    records: tuple[tuple[QRect, ItemRef], ...]
    standing: QRect
    who: QRect


def parts_of(
    row: HistoryRow, area: QRect, font: QFont, direction: Qt.LayoutDirection = _LEFT_TO_RIGHT
) -> Parts:
    """Return where the parts of a row stand in its rectangle, begun where reading begins."""
    scale = look().type
    metrics, small = QFontMetrics(sized(font, BODY)), QFontMetrics(sized(font, SMALL))
    x = area.x() + MARGIN
    top, height = area.y(), area.height()
    fold = _square(x, area, scale.pixels(12))
    time = QRect(fold.right() + GAP, top, metrics.horizontalAdvance("00:00"), height)
    sign = _square(time.right() + GAP, area, scale.pixels(SIGN))
    name = min(scale.pixels(WHO), small.horizontalAdvance(row.who) + 2)
    who = QRect(area.right() - MARGIN - name, top, name, height)
    state = standing(row)
    stands = QRect(who.left() - GAP, top, 0, height)
    if state:
        stands.setLeft(stands.left() - small.horizontalAdvance(state) - 2 * GAP)
        stands.setRight(who.left() - GAP)
    left = sign.right() + GAP
    room = stands.left() - GAP - left
    wished = metrics.horizontalAdvance(label(row)) + GAP
    width = min(wished, room if not row.records else max(room * 3 // 5, room - 160))
    at = QRect(left, top, width, height)
    records = _records(row, at.right() + GAP, stands.left() - GAP, area, metrics)
    placed = partial(QStyle.visualRect, direction, area)
    return Parts(
        fold=placed(fold),
        time=placed(time),
        sign=placed(sign),
        label=placed(at),
        records=tuple((placed(rect), ref) for rect, ref in records),
        standing=placed(stands),
        who=placed(who),
    )


def _records(
    row: HistoryRow, left: int, right: int, area: QRect, metrics: QFontMetrics
) -> list[tuple[QRect, ItemRef]]:
    found: list[tuple[QRect, ItemRef]] = []
    for ref in row.records:
        if right - left < 60 or (found and not ref.handle):
            break
        width = min(right - left, SIGN + 4 + metrics.horizontalAdvance(called(ref)) + 2)
        found.append((QRect(left, area.y(), width, area.height()), ref))
        left += width + 2 * GAP
    return found


def called(ref: ItemRef) -> str:
    """Return what a record is called in the list."""
    title = f"“{ref.title}”" if ref.kind == ItemKind.ANNOTATION and ref.title else ref.title
    return " ".join(f"{ref.handle} {title}".split())


def _square(x: int, area: QRect, side: int) -> QRect:
    return QRect(x, area.y() + (area.height() - side) // 2, side, side)


class HistoryDelegate(QStyledItemDelegate):
    """Paints one entry in the colours of the look."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give days some air above; what is opened takes what its widget needs."""
        entry = index.data(ENTRY)
        if isinstance(entry, Opened):
            size = index.data(Qt.ItemDataRole.SizeHintRole)
            return size if isinstance(size, QSize) else QSize(0, 0)
        return QSize(200, look().type.pixels(DAY_HEIGHT if isinstance(entry, Day) else ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a day or a gesture."""
        entry = index.data(ENTRY)
        painter.save()
        if isinstance(entry, Day):
            _paint_day(painter, option, entry)
        elif isinstance(entry, HistoryRow):
            paint_row_ground(painter, option)
            _paint_row(painter, option, entry, is_open=bool(index.data(OPEN)))
        painter.restore()


def _paint_day(painter: QPainter, option: QStyleOptionViewItem, day: Day) -> None:
    theme = look().theme
    area = option.rect.adjusted(MARGIN, 10, -MARGIN, 0)
    font = sized(option.font, SMALL)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(theme.muted))
    painter.drawText(area, _LEFT, day.words)
    start = area.x() + painter.fontMetrics().horizontalAdvance(day.words) + MARGIN
    line = QRect(start, area.center().y(), area.right() - start, 1)
    painter.fillRect(mirrored(option, line), QColor(theme.edge))


def _paint_row(
    painter: QPainter, option: QStyleOptionViewItem, row: HistoryRow, *, is_open: bool
) -> None:
    theme = look().theme
    parts = parts_of(row, option.rect, option.font, option.direction)
    closed = "chevron-right" if option.direction == _LEFT_TO_RIGHT else "chevron-left"
    icon("chevron-down" if is_open else closed, colour="muted").paint(painter, parts.fold)
    font = sized(option.font, BODY)
    painter.setFont(font)
    painter.setPen(QColor(theme.muted))
    painter.drawText(parts.time, _LEFT, f"{local_time(row.at):%H:%M}")
    if row.nature in _SIGNS:
        icon(_SIGNS[row.nature], colour="muted").paint(painter, parts.sign)
    is_quiet = not row.holds or row.nature in {"undo", "redo"}
    painter.setPen(QColor(theme.muted if is_quiet else theme.text))
    _draw(painter, parts.label, label(row))
    for rect, ref in parts.records:
        sign = _square(rect.x(), rect, look().type.pixels(SIGN) - 2)
        painter.setOpacity(0.55 if not row.holds else 1.0)
        placed = partial(QStyle.visualRect, option.direction, rect)
        row_sign(ref.kind).paint(painter, placed(sign))
        painter.setOpacity(1.0)
        painter.setPen(QColor(theme.muted if not row.holds else theme.accent))
        _draw(painter, placed(rect.adjusted(sign.width() + 5, 0, 0, 0)), called(ref))
    painter.setFont(sized(option.font, SMALL))
    painter.setPen(QColor(theme.muted))
    _draw(painter, parts.who, row.who, right=True)
    if not parts.standing.isEmpty():
        _paint_standing(painter, parts.standing, row)


def _paint_standing(painter: QPainter, area: QRect, row: HistoryRow) -> None:
    theme = look().theme
    height = painter.fontMetrics().height() + 4
    chip = QRect(area.x(), area.center().y() - height // 2, area.width(), height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(theme.raised))
    painter.setPen(QColor(theme.edge))
    painter.drawRoundedRect(chip, 4, 4)
    painter.setPen(QColor(theme.muted))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, standing(row))


def _draw(painter: QPainter, area: QRect, words: str, *, right: bool = False) -> None:
    line = " ".join(words.split())
    shown = elided(painter.fontMetrics(), line, area.width())
    painter.drawText(area, _RIGHT if right else _LEFT, shown)
