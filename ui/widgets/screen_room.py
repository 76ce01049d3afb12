"""How much room the screen has on which a window stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QWidget


def room_for(window: QWidget) -> QSize:
    """Return the size, in pixels, of what is free on the screen that a window opens on.

    ``QWidget.screen()`` would tell it too, but makes the screen a part of the widget: when both
    are collected as garbage, PySide deletes the screen itself, and Qt falls over it.
    """
    over = window.parentWidget() or window
    screen = QGuiApplication.screenAt(over.window().geometry().center())
    return (screen or QGuiApplication.primaryScreen()).availableGeometry().size()
