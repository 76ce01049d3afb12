"""Rows of the lists carried with the mouse to where they are to stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag

from app.vocabulary import ItemKind
from ui.models.case_rows import CaseRow
from ui.models.case_table import ROW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QAbstractItemView, QWidget

_TYPE: Final = "application/x-redthread-records"

_STAND_UNDER: Final = {
    ItemKind.TAG: (ItemKind.TAG,),
    ItemKind.COLLECTION: (ItemKind.COLLECTION, ItemKind.SOURCE),
}
"""Per kind of what is dropped on: the kinds that it takes."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Records of one kind were dropped on a record; an empty ``target_id`` is the heading."""

    kind: str
    ids: tuple[str, ...]
    target_kind: str
    target_id: str


def dragged_rows(view: QAbstractItemView) -> tuple[str, list[str]]:
    """Return kind and ids of the chosen rows, empty unless all are of one kind that can be put."""
    rows = [index.data(ROW) for index in view.selectionModel().selectedIndexes()]
    kinds = {row.kind for row in rows if isinstance(row, CaseRow)}
    if len(kinds) != 1 or not kinds <= {one for kinds in _STAND_UNDER.values() for one in kinds}:
        return "", []
    return kinds.pop(), [row.id for row in rows if isinstance(row, CaseRow)]


def carried(kind: str, ids: Sequence[str]) -> QMimeData:
    """Return what the mouse carries of records of one kind; nothing of it leaves the program."""
    data = QMimeData()
    data.setData(_TYPE, " ".join((kind, *ids)).encode())
    return data


def carry(source: QWidget, kind: str, ids: Sequence[str], sign: QIcon) -> None:
    """Carry records of one kind until they are dropped."""
    drag = QDrag(source)
    drag.setMimeData(carried(kind, ids))
    drag.setPixmap(sign.pixmap(24, 24))
    drag.exec(Qt.DropAction.MoveAction)


def is_carried(data: QMimeData) -> bool:
    """Tell whether it is records that are carried."""
    return data.hasFormat(_TYPE)


def dropped_at(view: QAbstractItemView, point: QPoint, data: QMimeData) -> Dropped | None:
    """Return what would be put where; None where it can not stand."""
    if not is_carried(data):
        return None
    kind, *ids = bytes(data.data(_TYPE).data()).decode().split()
    row = view.indexAt(point).data(ROW)
    target_kind = row.kind if isinstance(row, CaseRow) else str(row or "")
    target_id = row.id if isinstance(row, CaseRow) else ""
    takes = _STAND_UNDER.get(ItemKind(target_kind), ()) if target_kind else ()
    if kind not in takes or target_id in ids or (not target_id and kind != target_kind):
        return None
    return Dropped(kind, tuple(ids), target_kind, target_id)
