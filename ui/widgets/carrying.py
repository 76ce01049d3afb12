"""Records carried with the mouse from one list to another; nothing of it leaves the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QWidget

_TYPE: Final = "application/x-redthread-records"


def carried(kind: str, ids: Sequence[str]) -> QMimeData:
    """Return what the mouse carries of records of one kind."""
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


def what_is_carried(data: QMimeData) -> tuple[str, list[str]]:
    """Return kind and ids of what is carried, empty when it is no records."""
    if not is_carried(data):
        return "", []
    kind, *ids = bytes(data.data(_TYPE).data()).decode().split()
    return kind, ids
