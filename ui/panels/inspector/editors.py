"""The fields of the inspector: each shows a value and says when it was edited."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app import dates
from ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from PySide6.QtGui import QWheelEvent

IDLE: Final = 900
"""Milliseconds without typing after which what was typed is stored."""

_sittings = itertools.count(1)


class Typing(QObject):
    """Watches what is typed into a widget: it is stored after a pause and on leaving.

    ``edited`` gives (text, sitting). ``read`` and ``write`` are the widget's own.
    """

    edited = Signal(object, int)

    def __init__(
        self, widget: QWidget, read: Callable[[], str], write: Callable[[str], None]
    ) -> None:
        super().__init__(widget)
        self._widget, self._read, self._write = widget, read, write
        self._stored = ""
        self._sitting = next(_sittings)
        self._pause = QTimer(self, singleShot=True, interval=IDLE)
        self._pause.timeout.connect(self.store)
        widget.installEventFilter(self)

    def set_value(self, value: Any) -> None:
        """Show a stored value, unless something newer is being typed."""
        text = "" if value is None else _plain(value)
        if self._widget.hasFocus() and self._read() != self._stored:
            return
        self._stored = text
        if self._read() != text:
            self._write(text)

    def typed(self) -> None:
        """Note that the text changed."""
        if self._widget.hasFocus():
            self._pause.start()

    def store(self) -> None:
        """Say what was typed, if it differs from what is stored."""
        self._pause.stop()
        text = self._read()
        if text != self._stored:
            self._stored = text
            self.edited.emit(text, self._sitting)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Store on leaving; what comes next is another sitting."""
        if event.type() == QEvent.Type.FocusOut:
            self.store()
            self._sitting = next(_sittings)
        return super().eventFilter(watched, event)


def _plain(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


class LineField(QLineEdit):
    """One line of text."""

    edited = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typing = Typing(self, self.text, self._show)
        self._typing.edited.connect(self.edited)
        self.textChanged.connect(self._typing.typed)
        self.returnPressed.connect(self._typing.store)

    def set_value(self, value: Any) -> None:
        """Show a stored value, unless something newer is being typed."""
        self._typing.set_value(value)

    def _show(self, text: str) -> None:
        self.setText(text)
        self.setCursorPosition(0)


class TextField(QPlainTextEdit):
    """Some lines of text; the field grows with them, and Enter stores where it is a heading."""

    edited = Signal(object, int)

    def __init__(self, parent: QWidget | None = None, *, heading: bool = False) -> None:
        super().__init__(parent)
        self._heading = heading
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._typing = Typing(self, self.toPlainText, self.setPlainText)
        self._typing.edited.connect(self.edited)
        self.textChanged.connect(self._typing.typed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def set_value(self, value: Any) -> None:
        """Show a stored value, unless something newer is being typed."""
        self._typing.set_value(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as "done" in a heading."""
        if self._heading and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._typing.store()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        lines = max(1, int(self.document().size().height()))
        margins = self.contentsMargins()
        frame = margins.top() + margins.bottom() + 2 * self.document().documentMargin()
        self.setFixedHeight(int(lines * self.fontMetrics().lineSpacing() + frame) + 2)


class ChoiceField(QComboBox):
    """One term of a vocabulary; the wheel scrolls past it rather than changing it."""

    edited = Signal(object, int)

    def __init__(
        self, terms: type[StrEnum], *, not_set: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if not_set:
            self.addItem(not_set, None)
        for term in terms:
            self.addItem(term_text(term), term.value)
        self.activated.connect(lambda _index: self.edited.emit(self.currentData(), next(_sittings)))

    def set_value(self, value: Any) -> None:
        """Show a stored term."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel."""
        event.ignore()


class CheckField(QCheckBox):
    """Yes or no."""

    edited = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(lambda checked: self.edited.emit(checked, next(_sittings)))

    def set_value(self, value: Any) -> None:
        """Show a stored value."""
        self.setChecked(bool(value))


class DateField(QWidget):
    """A date in its own words, in EDTF, and whether it was inferred; read out in plain words.

    ``edited`` gives (part, value, sitting): the part is "", "_edtf" or "_inferred".
    """

    edited = Signal(str, object, int)

    def __init__(self, parent: QWidget | None = None, *, inferred: bool = True) -> None:
        super().__init__(parent)
        self.words, self.edtf = LineField(self), LineField(self)
        self.words.setPlaceholderText(self.tr("in its own words"))
        self.edtf.setPlaceholderText(self.tr("EDTF, such as 2025-04~"))
        self.inferred = CheckField(self)
        self.inferred.setText(self.tr("inferred"))
        self.inferred.setVisible(inferred)
        self._reading = QLabel(self)
        self._reading.setProperty("look", "muted")
        self._reading.setWordWrap(True)
        below = QHBoxLayout()
        below.addWidget(self.edtf, 1)
        below.addWidget(self.inferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addLayout(below)
        column.addWidget(self._reading)
        self.setFocusProxy(self.words)
        self.words.edited.connect(lambda value, sitting: self.edited.emit("", value, sitting))
        self.edtf.edited.connect(self._edtf_edited)
        self.edtf.textChanged.connect(self._read_out)
        self.inferred.edited.connect(
            lambda value, sitting: self.edited.emit("_inferred", value, sitting)
        )
        self._read_out("")

    def set_name(self, name: str) -> None:
        """Name the parts for assistive technology."""
        self.words.setAccessibleName(name)
        self.edtf.setAccessibleName(self.tr("{}, EDTF").format(name))
        self.inferred.setAccessibleName(self.tr("{}, inferred").format(name))

    def set_value(self, value: tuple[Any, Any, Any]) -> None:
        """Show the words, the EDTF and whether it was inferred."""
        words, edtf, inferred = value
        self.words.set_value(words)
        self.edtf.set_value(edtf)
        self.inferred.set_value(inferred)

    def _edtf_edited(self, value: str, sitting: int) -> None:
        if not value.strip() or dates.check(value) is None:
            self.edited.emit("_edtf", value.strip(), sitting)

    def _read_out(self, text: str) -> None:
        text = text.strip()
        problem = dates.check(text) if text else None
        self._reading.setText(problem or (dates.in_words(text) if text else ""))
        self._reading.setVisible(bool(text))
        self.edtf.setProperty("problem", problem is not None)
        self.edtf.style().polish(self.edtf)


def term_text(term: StrEnum) -> str:
    """Return a term of a vocabulary as it is read, with its letter or number where it has one."""
    label = translate("Vocabulary", str(getattr(term, "label", term.value)))
    if len(term.value) == 1:
        return f"{term.value} {label}"
    per_cent = getattr(term, "per_cent", None)
    if per_cent is not None:
        return f"{label} {per_cent[0]:02d}–{per_cent[1]:02d} %"
    return label
