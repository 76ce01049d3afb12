"""Where the window stands on the screens: as it was left, but never where nobody can reach it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

SIZE: Final = (1366, 768)
"""How large the window is at first, in pixels, as far as the screen allows."""

_GRIP: Final = QSize(160, 24)
"""So much of the upper edge has to be on a screen, so that the window can be taken hold of."""

_LEAST: Final = QSize(640, 400)
"""A window that was left smaller than this in pixels is of no use."""


def put_back(window: QWidget, geometry: str) -> None:
    """Put a window where it was left, as far as the screens that are there now allow."""
    kept = QByteArray.fromBase64(geometry.encode("ascii", "replace"))
    rooms = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if kept.isEmpty() or not window.restoreGeometry(kept):
        room = QGuiApplication.primaryScreen().availableSize()
        window.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height()))
    elif not window.windowState() & (
        Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen
    ):
        window.setGeometry(within(window.geometry(), rooms))


def kept(window: QWidget) -> str:
    """Return where a window stands, to be put back there."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def within(area: QRect, rooms: Sequence[QRect]) -> QRect:
    """Return where a window of this size stands so that it can be reached on one of the screens.

    It stays where it is if enough of its upper edge is on a screen and it is not too large.
    """
    if not rooms:
        return area
    size = area.size().expandedTo(_LEAST)
    seen = [_edge(QRect(area.topLeft(), size)).intersected(room) for room in rooms]
    room = rooms[max(range(len(rooms)), key=lambda at: seen[at].width() * seen[at].height())]
    placed = QRect(area.topLeft(), size.boundedTo(room.size()))
    grip = _edge(placed).intersected(room)
    is_cut = placed.size() != size
    if is_cut or grip.width() < _GRIP.width() or grip.height() < _GRIP.height():
        placed.moveCenter(room.center())
    return placed


def _edge(window: QRect) -> QRect:
    return QRect(window.x(), window.y(), window.width(), _GRIP.height())
