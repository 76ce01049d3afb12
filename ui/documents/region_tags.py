"""Where the letter tags and labels of regions go: beside each other, and inside the view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

if TYPE_CHECKING:
    from collections.abc import Iterable

SIDE: Final = 18.0
"""Width and height of a letter tag, in view pixels."""

GAP: Final = 2.0
_PITCH: Final = SIDE + GAP
_EDGE: Final = 4.0
_CELL: Final = _PITCH / 4
_MOST_STEPS: Final = 60


@dataclass(frozen=True, slots=True)
class PlacedTag:
    """The letter tag of one mark and where it is in the view."""

    mark_id: str
    box: QRectF


def place_tags(regions: Iterable[tuple[str, QRectF]], view: QSizeF) -> list[PlacedTag]:
    """Return a tag for each region that can be seen: above its corner, else inside it.

    A tag that would cover another moves on to the right, and at the end of the view a row down.
    """
    bounds = QRectF(QPointF(0, 0), view)
    taken: set[tuple[int, int]] = set()
    placed = []
    for mark_id, area in regions:
        seen = area & bounds
        if not area.isEmpty() and not seen.isEmpty():
            box = _free(_wanted(area, seen, bounds), bounds, taken)
            taken |= _cells(box)
            placed.append(PlacedTag(mark_id, box))
    return placed


def label_box(tag: QRectF, size: QSizeF, view: QSizeF) -> QRectF:
    """Return where a label of ``size`` goes: from its tag to the right, pushed into the view."""
    return pushed_inside(QRectF(tag.topLeft(), size), view)


def pushed_inside(box: QRectF, view: QSizeF) -> QRectF:
    """Return the box, moved so that it lies in the view as far as it fits."""
    left = max(_EDGE, min(box.x(), view.width() - box.width() - _EDGE))
    top = max(_EDGE, min(box.y(), view.height() - box.height() - _EDGE))
    return QRectF(QPointF(left, top), box.size())


def _wanted(area: QRectF, seen: QRectF, bounds: QRectF) -> QRectF:
    above = area.top() - SIDE - GAP
    top = above if above >= 0 else seen.top() + GAP
    left = seen.left() if above >= 0 else seen.left() + GAP
    return pushed_inside(QRectF(left, top, SIDE, SIDE), bounds.size())


def _free(box: QRectF, bounds: QRectF, taken: set[tuple[int, int]]) -> QRectF:
    start = QRectF(box)
    row = 0
    for _ in range(_MOST_STEPS):
        if taken.isdisjoint(_cells(box)):
            return box
        box = box.translated(_PITCH, 0)
        if box.right() > bounds.right():
            row += 1
            box = start.translated(0, row * _PITCH)
            if box.bottom() > bounds.bottom():
                break
    return start  # so many that some must lie on others; the list tells them apart


def _cells(box: QRectF) -> set[tuple[int, int]]:
    """Return the cells of a coarse grid that a tag touches."""
    columns = range(int(box.left() // _CELL), int((box.right() - 0.01) // _CELL) + 1)
    rows = range(int(box.top() // _CELL), int((box.bottom() - 0.01) // _CELL) + 1)
    return {(column, row) for column in columns for row in rows}
