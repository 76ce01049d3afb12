"""A table as a tab: fields that narrow it, the rows, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.models.long_table import LongTable
from ui.theme.tokens import SPACE
from ui.translation import counted, figures
from ui.views.tables.table_view import RecordTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.kept_fields import kept, kept_fields
from ui.widgets.plain_words import PlainLabel
from ui.widgets.words_field import WordsField

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QShowEvent

    from ui.models.long_table import Column

PAUSE: Final = 180
"""Milliseconds without typing after which words are looked for."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A field that narrows the table: what it is called, and what stands for any value."""

    key: str
    name: str
    any_value: str


@dataclass(frozen=True, slots=True)
class TableWords:
    """The kind of its records, what it is called, and what it says when it is empty."""

    kind: str
    name: str
    hint: str
    empty: str
    empty_detail: str


class TablePage(QWidget):
    """``wish_changed`` tells that other rows are wanted, ``shown`` that the page came into sight.

    ``opened``, ``asked`` and ``menu_asked`` are those of the table.
    """

    wish_changed = Signal()
    shown = Signal()
    opened = Signal(str)
    asked = Signal(str)
    chosen_changed = Signal()
    menu_asked = Signal(QPoint)

    def __init__(
        self,
        columns: Sequence[Column],
        facets: Sequence[Facet],
        words: TableWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = words.kind
        self.model = LongTable(columns, self)
        self.table = RecordTable(self.model, words.kind, words.name, self)
        self.words = WordsField(words.hint, words.hint, self)
        self.facets = {facet.key: QComboBox(self) for facet in facets}
        self.order = ("", False)
        self._awaited: dict[str, str] = {}
        self._any = {facet.key: facet.any_value for facet in facets}
        self._count = PlainLabel("", self)
        self._all = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._stack = QStackedWidget(self)
        self._nothing = EmptyState(words.empty, words.empty_detail)
        self._no_match = EmptyState(
            self.tr("Nothing fits"), self.tr("Nothing in the case is as the fields above want it.")
        )
        self._lay_out(facets)
        self._connect()

    def narrowed_by(self, key: str) -> str | None:
        """Return what a field narrows the table to; None for anything."""
        value: str | None = self.facets[key].currentData()
        return value

    def narrow(self, key: str, value: str | None) -> None:
        """Narrow the table by a field, as if the user had."""
        box = self.facets[key]
        box.setCurrentIndex(max(0, box.findData(value)))
        self.wish_changed.emit()

    def where(self) -> str:
        """Return what the table is narrowed by, and its order, in words that can be kept."""
        by, descending = self.order
        narrowed = {key: self.narrowed_by(key) or "" for key in self.facets}
        order = {"by": by, "descending": "yes" if descending else ""}
        return kept({"words": self.words.text(), **order, **narrowed, **self._awaited})

    def return_to(self, where: str) -> None:
        """Narrow the table as it was, by values that are not offered yet as soon as they are."""
        fields = kept_fields(where)
        self.words.setText(fields.get("words", ""))
        by = fields.get("by", "")
        is_known = by in {column.by for column in self.model.columns}
        self.order = (by, "descending" in fields) if is_known else ("", False)
        self.table.show_order(*self.order)
        for key, box in self.facets.items():
            at = box.findData(fields[key]) if key in fields else 0
            box.setCurrentIndex(max(0, at))
            if at < 0:
                self._awaited[key] = fields[key]
        self.wish_changed.emit()

    def offer(self, key: str, values: Mapping[str, str]) -> None:
        """Offer values of a field, by what they are called; the one that is wanted stays so."""
        box, wanted = self.facets[key], self.narrowed_by(key)
        if values:
            wanted = self._awaited.pop(key, wanted)
        box.clear()
        box.addItem(self._any[key], None)
        for value, name in values.items():
            box.addItem(name, value)
        box.setCurrentIndex(max(0, box.findData(wanted)))
        box.setVisible(bool(values))

    def is_narrow(self) -> bool:
        """Tell whether only some rows are wanted."""
        chosen = any(self.narrowed_by(key) is not None for key in self.facets)
        return chosen or bool(self.words.text().strip())

    def show_ids(self, ids: Sequence[str], *, of: int) -> None:
        """Show the rows with these ids, which are some or all of so many."""
        had_chosen = self.table.count_chosen() > 0
        self.model.set_ids(ids)
        self._all = of
        if not had_chosen and ids and not self.table.currentIndex().isValid():
            self.table.choose(ids[:1])
        page = self.table if ids else self._no_match if of else self._nothing
        self._stack.setCurrentWidget(page)
        self._tell_count()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page has come into sight."""
        super().showEvent(event)
        self.shown.emit()

    def _connect(self) -> None:
        self._pause.timeout.connect(self.wish_changed)
        self.words.textChanged.connect(lambda _text: self._pause.start())
        self.words.down.connect(lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason))
        for box in self.facets.values():
            box.activated.connect(lambda _at: self.wish_changed.emit())
        table = self.table
        table.left.connect(self.words.setFocus)
        table.opened.connect(self.opened)
        table.asked.connect(self.asked)
        table.menu_asked.connect(self.menu_asked)
        table.order_wanted.connect(self._order)
        table.chosen_changed.connect(self._tell_count)
        table.chosen_changed.connect(self.chosen_changed)

    def _order(self, by: str, descending: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.order = (by, descending)
        self.wish_changed.emit()

    def _tell_count(self) -> None:
        there, chosen = len(self.model.ids), self.table.count_chosen()
        words = figures(there)
        if there != self._all:
            words = self.tr("{there} of {all}").format(there=words, all=figures(self._all))
        if chosen > 1:
            words += " · " + counted(self, chosen, "{} chosen", "{} chosen")
        self._count.setText(words)

    def _lay_out(self, facets: Sequence[Facet]) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        row.setSpacing(2 * SPACE)
        row.addWidget(self.words, 1)
        for facet in facets:
            box = self.facets[facet.key]
            box.setAccessibleName(facet.name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMaximumWidth(200)
            self.offer(facet.key, {})
            row.addWidget(box)
        self._count.setProperty("look", "muted")
        row.addWidget(self._count)
        line = QFrame(self)
        line.setProperty("look", "hairline")
        line.setFixedHeight(1)
        for page in (self.table, self._nothing, self._no_match):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(line)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.table)
