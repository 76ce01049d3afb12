"""The chain of custody of a source in the inspector: folded until it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from app.queries import custody_words
from app.showing import one_line
from ui.panels.inspector.sections import Section
from ui.translation import counted
from ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.custody_rows import CustodyRow

_SHOWN: Final = 12
"""How many acts stand here, the last ones; the whole table holds every one."""


class CustodySection(Section):
    """Says what was done to a source, the oldest first, once it is unfolded.

    ``wanted`` asks for the rows of the source, each time that they may have changed while it is
    unfolded; ``asked`` asks for the whole table.
    """

    wanted = Signal(str)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source_id = ""
        self.set_heading(self.tr("Chain of custody"))
        self.fold = _quiet(self)
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        self.head.addWidget(self.fold)
        self.whole = _quiet(self)
        self.whole.setText(self.tr("Show whole table"))
        self.whole.clicked.connect(lambda: self.asked.emit(self._source_id))
        self.foot.addWidget(self.whole, 0, Qt.AlignmentFlag.AlignLeft)
        self._name_fold(is_open=False)

    def show_source(self, source_id: str) -> None:
        """Be about a source from now on."""
        if source_id != self._source_id:
            self.clear()
        self._source_id = source_id
        if self.fold.isChecked():
            self.wanted.emit(source_id)

    def show_rows(self, rows: Sequence[CustodyRow]) -> None:
        """Show the acts, if it is unfolded."""
        self.clear()
        if not self.fold.isChecked():
            return
        if len(rows) > _SHOWN:
            earlier = len(rows) - _SHOWN
            words = counted(self, earlier, "{} earlier act", "{} earlier acts")
            self.body.addWidget(_line(words, "small", self))
        for row in rows[-_SHOWN:]:
            self.body.addWidget(_Act(row, self))

    def _unfold(self, is_open: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self._name_fold(is_open=is_open)
        if is_open:
            self.wanted.emit(self._source_id)
        else:
            self.clear()

    def _name_fold(self, *, is_open: bool) -> None:
        self.fold.setText(self.tr("Hide") if is_open else self.tr("Show"))
        self.fold.setAccessibleName(
            self.tr("Hide the chain of custody")
            if is_open
            else self.tr("Show the chain of custody")
        )
        self.whole.setVisible(is_open)


class _Act(QWidget):
    """One act on two lines: when and what, then by whom and the first detail."""

    def __init__(self, row: CustodyRow, parent: QWidget) -> None:
        super().__init__(parent)
        first = f"{custody_words.when(row)}  {custody_words.act(row)}"
        second = " · ".join((row.by, *custody_words.details(row)[:1]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(1)
        column.addWidget(_line(first, "", self))
        column.addWidget(_line(second, "small", self))
        self.setAccessibleName(f"{first}, {second}")


def _line(words: str, look: str, parent: QWidget) -> ElidedLabel:
    label = ElidedLabel(one_line(words), parent)
    if look:
        label.setProperty("look", look)
    return label


def _quiet(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setProperty("look", "quiet")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
