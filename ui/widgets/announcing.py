"""Sentences for those who hear the window: what happens where the focus is not.

A screen reader tells by itself what has the focus and where the caret is. It can not know what is
painted: the marks at the caret, the row that arrows choose while one types elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QWidget


class Announcer(QObject):
    """Hands sentences to assistive technology; ``announced`` follows each of them."""

    announced = Signal(str)

    def announce(self, about: QWidget, sentence: str, *, urgent: bool = False) -> None:
        """Have a sentence read out once what is being read has ended; an ``urgent`` one, now."""
        if not sentence or not QAccessible.isActive():
            return
        event = QAccessibleAnnouncementEvent(about, sentence)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        self.announced.emit(sentence)


_speaking: list[Announcer] = []


def announcer() -> Announcer:
    """Return the announcer of the running program."""
    if not _speaking or not isValid(_speaking[0]):
        _speaking[:] = [Announcer(QCoreApplication.instance())]
    return _speaking[0]


def announce(about: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Have a sentence read out that concerns a widget."""
    announcer().announce(about, sentence, urgent=urgent)


def announce_rows(view: QAbstractItemView) -> None:
    """Have the row that becomes the current one of a list read out while the focus is elsewhere."""
    _Rows(view)


class _Rows(QObject):
    """Belongs to the list."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.selectionModel().currentChanged.connect(self._tell)

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not index.isValid() or self._view.hasFocus() or not self._view.isVisible():
            return
        role = Qt.ItemDataRole
        words = index.data(role.AccessibleTextRole) or index.data(role.DisplayRole)
        announce(self._view, str(words or ""))
