"""Python's full rounds for garbage, at moments when nobody waits for the window."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

_ENOUGH: Final = 10
"""Rounds over what is young after which a full one is worth its time."""

_AT_LATEST: Final = 250
"""Rounds over what is young after which Python does a full one by itself: some 100 MB later."""


class GarbageRounds(QObject):
    """Leaves full rounds for garbage to the moments when the user turns to another program.

    A full round stops all threads, the longer the more there is: a tenth of a second with 50,000
    marks. By itself Python does one whenever its objects have become a quarter more, which is
    while a large source is being opened and read. What nothing refers to any more goes at once
    in any case; rounds are only for what refers to itself.
    """

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._before = gc.get_threshold()
        young, old, _ = self._before
        gc.set_threshold(young, old, _AT_LATEST)
        application.applicationStateChanged.connect(self._look)

    def settle(self) -> None:
        """Leave what the program consists of out of all rounds from now on."""
        gc.freeze()

    def take_down(self) -> None:
        """Leave the rounds to Python again."""
        gc.set_threshold(*self._before)

    def _look(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive and gc.get_count()[2] >= _ENOUGH:
            gc.collect()
