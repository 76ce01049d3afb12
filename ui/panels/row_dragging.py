"""Which rows of the case list can be carried with the mouse, onto which and between which."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QPainter, QPen

from app.vocabulary import ItemKind
from ui.models.case_rows import CaseRow
from ui.models.case_table import ROW
from ui.theme.look import look
from ui.theme.tokens import RADIUS
from ui.widgets.carrying import what_is_carried

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRect
    from PySide6.QtWidgets import QAbstractItemView

_STAND_UNDER: Final = {
    ItemKind.TAG: (ItemKind.TAG,),
    ItemKind.COLLECTION: (ItemKind.COLLECTION, ItemKind.SOURCE),
}
"""Per kind of what is dropped on: the kinds that it takes."""

_ORDERED: Final = frozenset({ItemKind.TAG})
"""Kinds that can be put between two others of theirs."""

_EDGE: Final = 0.28
"""The share of a row's height at its top, and at its bottom, that is between two rows."""


class Side(Enum):
    """Where beside a record others are dropped."""

    ON = auto()
    BEFORE = auto()
    AFTER = auto()


@dataclass(frozen=True, slots=True)
class Dropped:
    """Records of one kind were dropped on or beside one; an empty ``target_id`` is the heading."""

    kind: str
    ids: tuple[str, ...]
    target_kind: str
    target_id: str
    side: Side = Side.ON


def dragged_rows(view: QAbstractItemView) -> tuple[str, list[str]]:
    """Return kind and ids of the chosen rows, empty unless all are of one kind that can be put."""
    rows = [index.data(ROW) for index in view.selectionModel().selectedIndexes()]
    kinds = {row.kind for row in rows if isinstance(row, CaseRow)}
    if len(kinds) != 1 or not kinds <= {one for kinds in _STAND_UNDER.values() for one in kinds}:
        return "", []
    return kinds.pop(), [row.id for row in rows if isinstance(row, CaseRow)]


def dropped_at(view: QAbstractItemView, point: QPoint, data: QMimeData) -> Dropped | None:
    """Return what would be put where; None where it can not stand."""
    kind, ids = what_is_carried(data)
    if not ids:
        return None
    index = view.indexAt(point)
    row, side = index.data(ROW), Side.ON
    if isinstance(row, CaseRow) and kind == row.kind and kind in _ORDERED:
        row, side = _between(view, index, point)
    target_kind = row.kind if isinstance(row, CaseRow) else str(row or "")
    target_id = row.id if isinstance(row, CaseRow) else ""
    takes = _STAND_UNDER.get(ItemKind(target_kind), ()) if target_kind else ()
    if kind not in takes or target_id in ids or (not target_id and kind != target_kind):
        return None
    return Dropped(kind, tuple(ids), target_kind, target_id, side)


def _between(view: QAbstractItemView, index: QModelIndex, point: QPoint) -> tuple[CaseRow, Side]:
    """Return beside which row a point is; below one with others under it is above its first."""
    row, area = index.data(ROW), view.visualRect(index)
    edge = round(area.height() * _EDGE)
    if point.y() < area.top() + edge:
        return row, Side.BEFORE
    if point.y() <= area.bottom() - edge:
        return row, Side.ON
    following = index.siblingAtRow(index.row() + 1).data(ROW)
    if isinstance(following, CaseRow) and following.indent > row.indent:
        return following, Side.BEFORE
    return row, Side.AFTER


def paint_drop(painter: QPainter, area: QRect, side: Side, indent: int) -> None:
    """Show where records would be put: around a row, or as a line above or below it.

    ``indent`` is how far the row's own sign stands from the edge, in pixels.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look().theme.accent), 2))
    if side is Side.ON:
        painter.drawRoundedRect(area.adjusted(3, 2, -3, -2), RADIUS, RADIUS)
        return
    y = max(area.top(), 1) if side is Side.BEFORE else area.bottom()
    painter.drawLine(area.left() + indent, y, area.right() - RADIUS, y)
