"""Signs inside the ends of a field, which grow with its text; those of Qt keep their size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QToolButton, QWidget

from ui.theme.icon_sizes import size_icons
from ui.theme.icons import icon
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QIcon, QPaintEvent

_SIDE: Final = 16
_EDGE: Final = 7
"""The size of a sign, and the room between it and the end of the field, in pixels at 100 %."""

_PLACING: Final = frozenset(
    {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutDirectionChange}
)


class FieldSigns(QObject):
    """Places what stands before and behind the words of a field; the words have what is left."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self._before: QWidget | None = None
        self._behind: list[tuple[QWidget, Callable[[], bool]]] = []
        field.installEventFilter(self)
        field.textChanged.connect(self.place)
        look().changed.connect(self.place)

    def begin_with(self, sign: QIcon) -> None:
        """Put a sign before the words; it only says what the field is for."""
        self._before = _Sign(sign, self._field)
        self.place()

    def end_with(self, widget: QWidget, when: Callable[[], bool] = lambda: True) -> None:
        """Put something behind the words, before what was put there, as long as ``when`` is so."""
        self._behind.append((widget, when))
        self.place()

    def button(self, action: QAction | None = None) -> QToolButton:
        """Return a button that can stand in the field."""
        button = QToolButton(self._field)
        button.setProperty("look", "inside")
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        size_icons(button, _SIDE)
        if action is not None:
            button.setDefaultAction(action)
        return button

    def place(self) -> None:
        """Place the signs anew, such as when one of them has another width."""
        scale, field = look().type, self._field
        edge, side = scale.pixels(_EDGE), scale.pixels(_SIDE)
        start, end = edge, field.width() - edge
        if self._before is not None:
            self._put(self._before, start, side)
            start += side + SPACE
        for widget, when in self._behind:
            widget.setVisible(when())
            if not widget.isHidden():
                wide = side if isinstance(widget, QToolButton) else widget.sizeHint().width()
                end -= wide
                self._put(widget, end, wide)
                end -= SPACE
        margins = [start - edge, field.width() - edge - end]
        if field.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            margins.reverse()
        field.setTextMargins(margins[0], 0, margins[1], 0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Place the signs where the field has another shape."""
        if event.type() in _PLACING:
            self.place()
        return False

    def _put(self, widget: QWidget, left: int, wide: int) -> None:
        field = self._field
        high = look().type.pixels(_SIDE) if wide == look().type.pixels(_SIDE) else field.height()
        area = QRect(left, (field.height() - high) // 2, wide, high)
        widget.setGeometry(QStyle.visualRect(field.layoutDirection(), field.rect(), area))


class _Sign(QWidget):
    def __init__(self, sign: QIcon, field: QLineEdit) -> None:
        super().__init__(field)
        self._sign = sign
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._sign.paint(painter, self.rect())


def let_clear(field: QLineEdit, signs: FieldSigns | None = None) -> None:
    """Let a field be emptied by a click."""
    signs = signs or FieldSigns(field)
    button = signs.button()
    button.setIcon(icon("close", colour="muted"))
    name = translate("ClearButton", "Clear the field")
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.clicked.connect(field.clear)
    signs.end_with(button, lambda: bool(field.text()))
