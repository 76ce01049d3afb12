"""Drops records on a list as the mouse would; only the way there is the screen's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from ui.widgets.carrying import carried

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QAbstractItemView


def drop_rows(view: QAbstractItemView, kind: str, ids: Sequence[str], spot: QPoint) -> bool:
    """Drop records of a kind at a point of the viewport; tell whether they were taken."""
    data = carried(kind, ids)
    how = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton)
    entering = QDragEnterEvent(spot, *how, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), entering)
    dropping = QDropEvent(QPointF(spot), *how, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), dropping)
    return dropping.isAccepted()
