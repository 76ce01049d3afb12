"""Where the letter tags and labels of regions go: beside each other, and inside the view."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SIDE: Final = 18.0
"""Width and height of a letter tag, in view pixels at 100 % text size."""

GAP: Final = 2.0
_EDGE: Final = 4.0
_MOST_TRIES: Final = 60


@dataclass(frozen=True, slots=True)
class PlacedTag:
    """The letter tag of one mark and where it is in the view."""

    mark_id: str
    box: QRectF


def place_tags(
    regions: Iterable[tuple[str, QRectF]], view: QSizeF, side: float = SIDE
) -> list[PlacedTag]:
    """Return a tag for each region that can be seen: above its corner, else inside it.

    A tag that would cover another moves on to the right, to the left, then to another row.
    """
    bounds = QRectF(QPointF(0, 0), view)
    crowd = _Crowd(side)
    placed = []
    for mark_id, area in regions:
        seen = area & bounds
        if not area.isEmpty() and not seen.isEmpty():
            wanted = _wanted(area, seen, bounds, side)
            placed.append(PlacedTag(mark_id, crowd.place(wanted, bounds)))
    return placed


def label_box(tag: QRectF, size: QSizeF, view: QSizeF) -> QRectF:
    """Return where a label of ``size`` goes: from its tag to the right, pushed into the view."""
    corner = tag.bottomLeft() - QPointF(0, size.height())
    return pushed_inside(QRectF(corner, size), view)


def pushed_inside(box: QRectF, view: QSizeF) -> QRectF:
    """Return the box, moved so that it lies in the view as far as it fits."""
    left = max(_EDGE, min(box.x(), view.width() - box.width() - _EDGE))
    top = max(_EDGE, min(box.y(), view.height() - box.height() - _EDGE))
    return QRectF(QPointF(left, top), box.size())


def _wanted(area: QRectF, seen: QRectF, bounds: QRectF, side: float) -> QRectF:
    above = area.top() - side - GAP
    top = above if above >= 0 else seen.top() + GAP
    left = seen.left() if above >= 0 else seen.left() + GAP
    return pushed_inside(QRectF(left, top, side, side), bounds.size())


class _Crowd:
    """The tags that are placed already, by the square of a coarse grid that they begin in."""

    def __init__(self, side: float) -> None:
        self._side = side
        self._squares: dict[tuple[int, int], list[tuple[float, float]]] = {}

    def place(self, box: QRectF, bounds: QRectF) -> QRectF:
        """Return the nearest free place for a tag and take it."""
        for left, top in islice(_around(box, bounds), _MOST_TRIES):
            if not self._touches(left, top):
                box.moveTo(left, top)
                break
        # Else so many want the same place that some lie on others; the list tells them apart.
        square = (int(box.left() // self._side), int(box.top() // self._side))
        self._squares.setdefault(square, []).append((box.left(), box.top()))
        return box

    def _touches(self, left: float, top: float) -> bool:
        side = self._side
        column, row = int(left // side), int(top // side)
        return any(
            abs(left - other_left) < side and abs(top - other_top) < side
            for across in (-1, 0, 1)
            for down in (-1, 0, 1)
            for other_left, other_top in self._squares.get((column + across, row + down), ())
        )


def _around(box: QRectF, bounds: QRectF) -> Iterator[tuple[float, float]]:
    start = box.topLeft()
    for down in _outwards(start.y(), box.height(), bounds.height()):
        for across in _outwards(start.x(), box.width(), bounds.width()):
            yield across, down


def _outwards(start: float, side: float, length: float) -> Iterator[float]:
    """Return places in steps of a tag: on from the start to the end, then back to the beginning."""
    pitch = side + GAP
    yield start
    place = start + pitch
    while place + side <= length:
        yield place
        place += pitch
    place = start - pitch
    while place >= 0:
        yield place
        place -= pitch
