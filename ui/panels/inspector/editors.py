"""The fields of the inspector: each shows a value and says when it was edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStylePainter,
    QWidget,
)

from ui.theme.eliding import elided
from ui.theme.look import look
from ui.translation import translate
from ui.widgets.plain_words import plain_tip
from ui.widgets.typed_fields import Typing, next_sitting

if TYPE_CHECKING:
    from enum import StrEnum

    from PySide6.QtGui import QPaintEvent, QWheelEvent


_OWN_MARGIN: Final = 2  # that every QLineEdit keeps beside its text

LEAST: Final = 100
"""Pixels at 100 % below which a field rather stands under its name than beside it."""


class LineField(QLineEdit):
    """One line of text; what has no room is seen to go on, and read in the tool tip."""

    edited = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "inline")
        self._typing = Typing(
            self,
            self.text,
            self._show,
            can_undo=self.isUndoAvailable,
            can_redo=self.isRedoAvailable,
        )
        self._typing.edited.connect(self.edited)
        self.textChanged.connect(self._typing.typed)
        self.returnPressed.connect(self._typing.store)

    def set_value(self, value: Any) -> None:
        """Show a stored value, unless something newer is being typed."""
        self._typing.set_value(value)

    def minimumSizeHint(self) -> QSize:
        """Ask for a few words."""
        return QSize(look().type.pixels(LEAST), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Tell the whole text where it is not seen whole."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip("" if self._fits() else plain_tip(self.text()))
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let a text that is not being edited end in an ellipsis where there is no room."""
        if self.hasFocus() or self._fits():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option)
        painter.setPen(self.palette().text().color())
        area = self._room()
        words = elided(self.fontMetrics(), self.text(), area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)

    def _fits(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) <= self._room().width()

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_LineEditContents
        area = self.style().subElementRect(part, option, self)
        return area.adjusted(_OWN_MARGIN, 0, -_OWN_MARGIN, 0)

    def _show(self, text: str) -> None:
        self.setText(text)
        self.setCursorPosition(0)


class ChoiceField(QComboBox):
    """One term of a vocabulary; the wheel scrolls past it rather than changing it."""

    edited = Signal(object, int)

    def __init__(
        self, terms: type[StrEnum], *, not_set: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "inline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if not_set:
            self.addItem(not_set, None)
        for term in terms:
            self.addItem(term_text(term), term.value)
        self.activated.connect(lambda _index: self.edited.emit(self.currentData(), next_sitting()))

    def set_value(self, value: Any) -> None:
        """Show a stored term."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def minimumSizeHint(self) -> QSize:
        """Ask for a few words, not for the longest term."""
        return QSize(look().type.pixels(LEAST), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Let a term end in an ellipsis where there is no room for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        control = QStyle.ComplexControl.CC_ComboBox
        painter.drawComplexControl(control, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width() - 2 * _OWN_MARGIN
        option.currentText = elided(self.fontMetrics(), option.currentText, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel."""
        event.ignore()


class CheckField(QCheckBox):
    """Yes or no."""

    edited = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(lambda checked: self.edited.emit(checked, next_sitting()))

    def set_value(self, value: Any) -> None:
        """Show a stored value."""
        self.setChecked(bool(value))


def term_text(term: StrEnum) -> str:
    """Return a term of a vocabulary as it is read, with its letter or number where it has one."""
    label = translate("Vocabulary", str(getattr(term, "label", term.value)))
    if len(term.value) == 1:
        return f"{term.value} {label}"
    per_cent = getattr(term, "per_cent", None)
    if per_cent is not None:
        return f"{label} {per_cent[0]:02d}–{per_cent[1]:02d} %"
    return label
