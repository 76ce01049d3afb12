"""Fields of the inspector that stand for several fields of a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app import dates
from app.vocabulary import Comparator
from ui.panels.inspector.editors import LEAST, CheckField, ChoiceField, LineField
from ui.theme.look import look
from ui.widgets.plain_words import PlainLabel
from ui.widgets.typed_fields import NARROWEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent


_SIDE_BY_SIDE: Final = 2
"""How many boxes wide a field is at least whose box stands beside the date in plain words."""

_ONE_LINE: Final = 150
"""Pixels at 100 % from which on a figure and its unit stand on one line."""


class DateField(QWidget):
    """A date in its own words, in EDTF, and whether it was inferred; read out in plain words.

    ``edited`` gives (field of the record, value, sitting).
    """

    edited = Signal(str, object, int)

    def __init__(self, name: str, parent: QWidget | None = None, *, inferred: bool = True) -> None:
        super().__init__(parent)
        self._name = name
        self.words, self.edtf = LineField(self), LineField(self)
        self.words.setPlaceholderText(self.tr("in its own words"))
        self.edtf.setPlaceholderText(self.tr("EDTF, such as 2025-04~"))
        self.inferred = CheckField(self)
        self.inferred.setText(self.tr("inferred"))
        self._can_be_inferred = inferred
        self._reading = PlainLabel(self)
        self._reading.setProperty("look", "small")
        self._reading.setWordWrap(True)
        self._reading.setContentsMargins(5, 0, 0, 0)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(2)
        self._below.addWidget(self._reading, 1)
        self._below.addWidget(self.inferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.words)
        column.addWidget(self.edtf)
        column.addLayout(self._below)
        self.setFocusProxy(self.words)
        self.words.edited.connect(lambda value, sitting: self.edited.emit(name, value, sitting))
        self.edtf.edited.connect(self._edtf_edited)
        self.edtf.textChanged.connect(self._read_out)
        self.inferred.edited.connect(
            lambda value, sitting: self.edited.emit(f"{name}_inferred", value, sitting)
        )
        self._read_out("")

    def set_label(self, label: str) -> None:
        """Name the parts for assistive technology."""
        self.words.setAccessibleName(label)
        self.edtf.setAccessibleName(self.tr("{}, EDTF").format(label))
        self.inferred.setAccessibleName(self.tr("{}, inferred").format(label))

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show the words, the EDTF and whether it was inferred."""
        self.words.set_value(values.get(self._name))
        self.edtf.set_value(values.get(f"{self._name}_edtf"))
        self.inferred.set_value(values.get(f"{self._name}_inferred"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the box below what it is said of where both have no room side by side."""
        super().resizeEvent(event)
        direction, box = QBoxLayout.Direction, self.inferred.sizeHint().width()
        is_narrow = event.size().width() < _SIDE_BY_SIDE * box
        self._below.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than the box takes, however the parts stand now."""
        least = max(look().type.pixels(LEAST), self.inferred.sizeHint().width())
        return QSize(least, super().minimumSizeHint().height())

    def _edtf_edited(self, value: str, sitting: int) -> None:
        if not value.strip() or dates.check(value) is None:
            self.edited.emit(f"{self._name}_edtf", value.strip(), sitting)

    def _read_out(self, text: str) -> None:
        text = text.strip()
        problem = dates.check(text) if text else None
        self._reading.setText(problem or (dates.in_words(text) if text else ""))
        self._reading.setVisible(bool(text))
        self.inferred.setVisible(bool(text) and self._can_be_inferred)
        self.edtf.setProperty("problem", problem is not None)
        self.edtf.style().polish(self.edtf)


class FigureField(QWidget):
    """A figure on one line: how it bounds the number, the number or a range, and the unit."""

    edited = Signal(str, object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparator = ChoiceField(Comparator, not_set="–", parent=self)
        self.comparator.setFixedWidth(look().type.pixels(52))
        self.figure, self.high, self.unit = (LineField(self) for _ in range(3))
        self.figure.setPlaceholderText(self.tr("number"))
        self.high.setPlaceholderText(self.tr("up to"))
        self.unit.setPlaceholderText(self.tr("unit"))
        numbers = QHBoxLayout()
        numbers.setSpacing(2)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(2)
        self._parts.addLayout(numbers, 6)
        for field, name, row, stretch in (
            (self.comparator, "comparator", numbers, 0),
            (self.figure, "figure", numbers, 3),
            (self.high, "figure_high", numbers, 3),
            (self.unit, "unit", self._parts, 4),
        ):
            if isinstance(field, LineField):
                field.setMinimumWidth(NARROWEST)
            row.addWidget(field, stretch)
            field.edited.connect(
                lambda value, sitting, name=name: self.edited.emit(name, value, sitting)
            )
        self.setFocusProxy(self.figure)

    def set_label(self, label: str) -> None:
        """Name the parts for assistive technology."""
        self.comparator.setAccessibleName(self.tr("{}: at least, about, exactly").format(label))
        self.figure.setAccessibleName(label)
        self.high.setAccessibleName(self.tr("{}, up to").format(label))
        self.unit.setAccessibleName(self.tr("{}, unit").format(label))

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show the parts of the figure."""
        self.comparator.set_value(values.get("comparator"))
        self.figure.set_value(values.get("figure"))
        self.high.set_value(values.get("figure_high"))
        self.unit.set_value(values.get("unit"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the unit below the numbers where all have no room on one line."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_narrow = event.size().width() < look().type.pixels(_ONE_LINE)
        self._parts.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than the numbers take, however the parts stand now."""
        return QSize(look().type.pixels(LEAST), super().minimumSizeHint().height())
