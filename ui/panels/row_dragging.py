"""Which rows of the case list can be carried with the mouse, and onto which they can be put."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.vocabulary import ItemKind
from ui.models.case_rows import CaseRow
from ui.models.case_table import ROW
from ui.widgets.carrying import what_is_carried

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtWidgets import QAbstractItemView

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


def dropped_at(view: QAbstractItemView, point: QPoint, data: QMimeData) -> Dropped | None:
    """Return what would be put where; None where it can not stand."""
    kind, ids = what_is_carried(data)
    if not ids:
        return None
    row = view.indexAt(point).data(ROW)
    target_kind = row.kind if isinstance(row, CaseRow) else str(row or "")
    target_id = row.id if isinstance(row, CaseRow) else ""
    takes = _STAND_UNDER.get(ItemKind(target_kind), ()) if target_kind else ()
    if kind not in takes or target_id in ids or (not target_id and kind != target_kind):
        return None
    return Dropped(kind, tuple(ids), target_kind, target_id)
