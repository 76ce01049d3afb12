"""The bin as a tab: what lies in it, what a record says, and the ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.theme.icons import icon
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.translation import counted
from ui.views.bin.list_view import BinList
from ui.views.bin.model import BinModel
from ui.views.bin.preview import PreviewPane
from ui.views.bin.words import kind_name
from ui.widgets.button_row import ButtonRow
from ui.widgets.empty_state import EmptyState
from ui.widgets.kept_fields import kept, kept_fields
from ui.widgets.words_field import WordsField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from app.queries.bin_rows import BinPreview, BinRow

_WIDTHS: Final = (560, 340)
"""How the list and the preview share the room at first, in pixels."""

_NARROW: Final = 560
"""Below this width, in pixels at 100 %, the preview stands below the list."""


class BinView(QWidget):
    """Lists what lies in the bin and asks for what is to be done with it.

    ``bring_back`` and ``erase`` name records by their ids, ``empty`` means all of them;
    ``preview_wanted`` asks what one of them says, ``shown`` tells that the page came into sight.
    """

    bring_back = Signal(list)
    erase = Signal(list)
    empty = Signal()
    preview_wanted = Signal(str)
    shown = Signal()

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writable = writable
        self._awaited = ""
        self.model = BinModel(self)
        self.list = BinList(self.model, self)
        self.preview = PreviewPane(self)
        hint = self.tr("Find in the bin")
        self.words, self.kind = WordsField(hint, hint, self), QComboBox(self)
        self.back_button = QPushButton(self.tr("Bring back"), self)
        self.erase_button = QPushButton(self.tr("Erase chosen…"), self)
        self.empty_button = QPushButton(icon("delete"), self.tr("Empty bin…"), self)
        self._nothing = EmptyState(
            self.tr("The bin is empty"),
            self.tr(
                "What you remove comes here with all that hangs on it, until you empty the bin."
            ),
        )
        self._no_match = EmptyState(
            self.tr("Nothing here"), self.tr("Nothing in the bin is as the fields above want it.")
        )
        self._stack, self._bar = QStackedWidget(self), QWidget(self)
        self._lay_out()
        self._connect()
        self.show_rows(())

    def where(self) -> str:
        """Return what is looked for in words that can be kept."""
        kind = self._awaited or self.kind.currentData() or ""
        return kept({"words": self.words.text(), "kind": kind})

    def return_to(self, where: str) -> None:
        """Look for what was looked for; a kind as soon as there is one of it."""
        fields = kept_fields(where)
        self._awaited = fields.get("kind", "")
        self.words.setText(fields.get("words", ""))
        self._offer_kinds()
        self._narrow()

    def show_rows(self, rows: Sequence[BinRow]) -> None:
        """Show what lies in the bin; what is chosen and still there stays chosen."""
        chosen = self._chosen_ids()
        place = self.list.currentIndex().row()
        self.model.set_rows(rows)
        self._offer_kinds()
        self.model.narrow(self.words.text(), self.kind.currentData() or "")
        self.list.choose(chosen, near=place)
        self._look_again()

    def show_preview(self, item_id: str, preview: BinPreview) -> None:
        """Show what a record says, if it is still the one that is chosen."""
        chosen = self.list.chosen()
        if len(chosen) == 1 and chosen[0].ref.id == item_id:
            self.preview.show_record(chosen[0], preview)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the preview stand beside the list, or below it in a narrow place."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < look().type.pixels(_NARROW)
        self._split.setOrientation(
            Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        )
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page has come into sight."""
        super().showEvent(event)
        self.shown.emit()

    # What is wanted

    def _connect(self) -> None:
        self.words.textChanged.connect(self._narrow)
        self.words.down.connect(lambda: self.list.setFocus(Qt.FocusReason.TabFocusReason))
        self.kind.activated.connect(lambda _at: self._narrow())
        self.list.left.connect(self.words.setFocus)
        self.list.opened.connect(self._bring_back)
        self.list.delete_asked.connect(self._erase)
        self.list.chosen_changed.connect(self._chosen_changed)
        self.back_button.clicked.connect(self._bring_back)
        self.erase_button.clicked.connect(self._erase)
        self.empty_button.clicked.connect(self.empty)

    def _bring_back(self) -> None:
        if self.back_button.isEnabled():
            self.bring_back.emit(self._chosen_ids())

    def _erase(self) -> None:
        if self.erase_button.isEnabled():
            self.erase.emit(self._chosen_ids())

    def _chosen_ids(self) -> list[str]:
        return [row.ref.id for row in self.list.chosen()]

    def _narrow(self) -> None:
        chosen = self._chosen_ids()
        self.model.narrow(self.words.text(), self.kind.currentData() or "")
        self.list.choose(chosen, near=0)
        self._look_again()

    def _chosen_changed(self) -> None:
        chosen = self.list.chosen()
        self.back_button.setEnabled(self._writable and bool(chosen))
        self.erase_button.setEnabled(self._writable and bool(chosen))
        if len(chosen) == 1:
            self.preview_wanted.emit(chosen[0].ref.id)
        elif chosen:
            self.preview.say(counted(self, len(chosen), "{} are chosen.", "{} are chosen."))
        else:
            self.preview.say(self.tr("Choose what you want to look at."))

    def _look_again(self) -> None:
        has_any, fits = bool(self.model.all), self.model.rowCount() > 0
        self._bar.setVisible(has_any)
        self.empty_button.setEnabled(self._writable and has_any)
        page = self._split if fits else self._no_match if has_any else self._nothing
        self._stack.setCurrentWidget(page)
        self._chosen_changed()

    def _offer_kinds(self) -> None:
        wanted = self._awaited or self.kind.currentData() or ""
        if wanted in self.model.kinds:
            self._awaited = ""
        self.kind.clear()
        self.kind.addItem(self.tr("All kinds"), "")
        for kind in self.model.kinds:
            self.kind.addItem(kind_name(kind), kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(wanted)))

    def _lay_out(self) -> None:
        self.kind.setAccessibleName(self.tr("Kind"))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.back_button.setProperty("look", "primary")
        fields = QHBoxLayout()
        fields.setSpacing(2 * SPACE)
        fields.addWidget(self.words, 1)
        fields.addWidget(self.kind)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._bar)
        row.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        row.setSpacing(2 * SPACE)
        row.addLayout(fields, 1)
        self._bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.addWidget(ButtonRow((self.back_button, self.erase_button, self.empty_button)))
        line = QFrame(self)
        line.setProperty("look", "hairline")
        line.setFixedHeight(1)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        for part in (self.list, self.preview):
            self._split.addWidget(part)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes(list(_WIDTHS))
        for page in (self._split, self._nothing, self._no_match):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._bar, line):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.list)
