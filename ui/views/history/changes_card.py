"""What one gesture changed: record by record, field by field, before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.queries.history import HistoryRow, local_time
from app.queries.refs import ItemRef
from ui.theme.tokens import SPACE
from ui.translation import counted, figures
from ui.widgets.plain_words import PlainLabel
from ui.widgets.words_button import WordsButton

if TYPE_CHECKING:
    from app.queries.history_changes import FieldChange, GestureChanges, RecordChange

LONGEST: Final = 280
"""Code points of a value that are shown until all of it is asked for."""

NAME: Final = 22
"""Code points of a field's name that stand on one line."""

MOST: Final = 60
"""Records that are shown of one gesture."""


@dataclass(frozen=True, slots=True)
class Told:
    """A gesture with its changes; ``after`` counts the gestures from it on, itself included."""

    row: HistoryRow
    changes: GestureChanges
    after: int


class ChangesCard(QFrame):
    """Shows the changes of a gesture, with the ways back that it offers.

    ``grew`` tells that it needs another height.
    """

    go = Signal(ItemRef)
    go_back = Signal(int)
    bring_back = Signal(int)
    show_entry = Signal(int)
    grew = Signal()

    def __init__(self, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "changes")
        self.setAutoFillBackground(True)
        self._told = told
        column = QVBoxLayout(self)
        column.setContentsMargins(15 * SPACE, SPACE, 4 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(_small(self._when(), self))
        for record in told.changes.records[:MOST]:
            column.addLayout(self._record(record))
        if told.changes.facts:
            column.addLayout(self._fields(told.changes.facts))
        left_out = max(0, len(told.changes.records) - MOST) + told.changes.left_out
        if left_out:
            more = counted(self, left_out, "and {} more", "and {} more")
            column.addWidget(_small(more, self))
        column.addLayout(self._foot())

    def height_for(self, width: int) -> int:
        """Return the height that it takes at a width, in pixels."""
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # what a part needs is known in its look only
            part.updateGeometry()
        layout = self.layout()
        return 0 if layout is None else layout.totalHeightForWidth(width)

    def _when(self) -> str:
        row = self._told.row
        at = f"{local_time(row.at):%Y-%m-%d %H:%M:%S}"
        parts = [self.tr("Entry {}").format(figures(row.seq)), at, row.who]
        if row.steps > 1:
            parts.append(counted(self, row.steps, "{} steps together", "{} steps together"))
        if row.by is not None:
            how = {
                "undone": self.tr("undone by entry {}"),
                "redone": self.tr("redone by entry {}"),
                "taken back": self.tr("taken back by entry {}"),
            }[row.how]
            parts.append(how.format(figures(row.by)))
        if row.about is not None:
            parts.append(self.tr("of entry {}").format(figures(row.about)))
        return " · ".join(parts)

    def _record(self, record: RecordChange) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(2 * SPACE)
        ref = record.ref
        if ref is None:
            head.addWidget(_plain(record.name, self, "strong"))
        else:
            button = WordsButton(_short(record.name, 80), self)
            button.ensurePolished()
            button.setFixedHeight(button.sizeHint().height())
            button.setToolTip(self.tr("Go there"))
            button.setAccessibleName(self.tr("Go to {}").format(record.name))
            button.clicked.connect(lambda: self.go.emit(ref))
            head.addWidget(button)
        head.addWidget(_small(_what(record.what), self))
        head.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addLayout(head)
        if record.fields:
            column.addLayout(self._fields(record.fields))
        return column

    def _fields(self, fields: tuple[FieldChange, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(2 * SPACE, 0, 0, 0)
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for line, field in enumerate(fields):
            name = _plain(field.name, self, "muted")
            name.setFixedWidth(36 * SPACE)
            name.setWordWrap(len(field.name) > NAME)
            grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
            before = self._value(field, field.before, "removed")
            after = self._value(field, field.after, "added")
            if field.before:
                grid.addWidget(before, line, 1, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(after, line, 2, Qt.AlignmentFlag.AlignTop)
            else:
                before.hide()
                grid.addWidget(after, line, 1, 1, 2, Qt.AlignmentFlag.AlignTop)
        return grid

    def _value(self, field: FieldChange, text: str, look: str) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        sign = "+" if look == "added" else "\u2212"
        nothing = self.tr("nothing")
        label = _plain(f"{sign} {_short(text, LONGEST) or nothing}", box, look)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = self.tr("after") if look == "added" else self.tr("before")
        label.setAccessibleName(f"{field.name}, {words}: {text or nothing}")
        font = label.font()
        font.setStrikeOut(look == "removed")
        label.setFont(font)
        column.addWidget(label)
        if len(text) > LONGEST:
            column.addWidget(self._all_of(label, f"{sign} {text}"), 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _all_of(self, label: QLabel, text: str) -> QPushButton:
        button = QPushButton(self.tr("Show all {} characters").format(figures(len(text) - 2)), self)
        button.setProperty("look", "quiet")

        def show() -> None:
            label.setText(text)
            button.hide()
            self.grew.emit()

        button.clicked.connect(show)
        return button

    def _foot(self) -> QHBoxLayout:
        row, told = QHBoxLayout(), self._told
        row.setSpacing(2 * SPACE)
        seq = told.row.seq
        is_gesture = told.row.nature in {"do", "back"}
        if is_gesture and not told.row.holds:
            self._add(row, self.tr("Bring this back"), lambda: self.bring_back.emit(seq))
        about = told.row.about
        if about is not None:
            self._add(row, self.tr("Show the gesture"), lambda: self.show_entry.emit(about))
        if told.after and told.row.how != "taken back" and told.row.nature != "record":
            self._add(row, self.tr("Go back to before this"), lambda: self.go_back.emit(seq))
            takes = counted(
                self,
                told.after,
                "takes back this one gesture",
                "takes back {} gestures, as one that can be undone",
            )
            row.addWidget(_small(takes, self), 1)
        else:
            row.addStretch(1)
        return row

    def _add(self, row: QHBoxLayout, words: str, do: object) -> None:
        button = QPushButton(words, self)
        button.clicked.connect(do)
        row.addWidget(button)


def _what(what: str) -> str:
    words = {
        "added": QCoreApplication.translate("History", "added"),
        "changed": QCoreApplication.translate("History", "changed"),
        "taken out": QCoreApplication.translate("History", "taken out"),
        "put into the bin": QCoreApplication.translate("History", "put into the bin"),
        "brought back": QCoreApplication.translate("History", "brought back from the bin"),
        "erased": QCoreApplication.translate("History", "erased for good"),
    }
    return words[what]


def _plain(text: str, parent: QWidget, look: str) -> QLabel:
    label = PlainLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("look", look)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if look in {"strong", "muted"}:
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def _small(text: str, parent: QWidget) -> QLabel:
    return _plain(text, parent, "small") if not text else _fixed(text, parent)


def _fixed(text: str, parent: QWidget) -> QLabel:
    label = _plain(text, parent, "small")
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label


def _short(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
