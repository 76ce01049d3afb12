"""What stands above two versions: what they are, how much changed, which details differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.anchors.comparing import Fate
from app.showing import one_line
from ui.actions.key_texts import with_key
from ui.actions.keymap import keymap
from ui.theme.icon_sizes import size_icons
from ui.theme.icons import icon
from ui.theme.look import look
from ui.theme.tokens import SPACE
from ui.translation import counted, figures
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.anchors.comparing import Comparison
    from app.queries.source_rows import SourceDetail
    from ui.documents.compared.ready_comparison import ReadyComparison

_SIDE_BY_SIDE: Final = 640
"""Pixels at 100 % from which on the buttons stand beside what is said."""


class ComparedHead(QFrame):
    """The two sources, a line that says how much changed, and buttons to go through it."""

    step_asked = Signal(int)
    carry_asked = Signal()
    copied = Signal(str)

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._writable = writable
        self.names = ElidedLabel(parent=self), ElidedLabel(parent=self)
        self.summary = ElidedLabel(parent=self)
        self._place = PlainLabel(self)
        self._place.setProperty("look", "muted")
        self.previous_button = QPushButton(icon("previous"), "", self)
        self.next_button = QPushButton(icon("next"), "", self)
        self.details_button = QPushButton(self)
        self.copy_button = QPushButton(icon("copy"), self.tr("Copy"), self)
        self.carry_button = QPushButton(self.tr("Carry marks over"), self)
        self._details = QWidget(self)
        self._grid = QGridLayout(self._details)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._text = ""
        self._lay_out()
        self.previous_button.clicked.connect(lambda: self.step_asked.emit(-1))
        self.next_button.clicked.connect(lambda: self.step_asked.emit(1))
        self.carry_button.clicked.connect(self.carry_asked)
        self.copy_button.clicked.connect(self._copy)
        self.details_button.toggled.connect(self._details.setVisible)
        keymap().changed.connect(self._name_keys)
        self._name_keys()

    def show_sources(self, old: SourceDetail, new: SourceDetail) -> None:
        """Say what is being compared."""
        for label, source in zip(self.names, (old, new), strict=True):
            label.setText(_called(source, self.tr("collected {}")))
        self.summary.setText(self.tr("Comparing…"))
        for button in (self.previous_button, self.next_button, self.carry_button, self.copy_button):
            button.setEnabled(False)
        self.details_button.hide()

    def show_comparison(self, ready: ReadyComparison) -> None:
        """Say what is compared and how much of it changed."""
        compared = ready.compared
        self.show_sources(compared.old, compared.new)
        self.copy_button.setEnabled(True)
        self.summary.setText(self.said(compared.comparison))
        self.show_place(0, len(ready.stops))
        for button in (self.previous_button, self.next_button):
            button.setEnabled(bool(ready.stops))
        self.details_button.setText(
            counted(self, len(ready.differences), "{} detail differs", "{} details differ")
        )
        self.details_button.setVisible(bool(ready.differences))
        self.details_button.setChecked(False)
        self._details.hide()
        self._show_details(ready)
        self._text = "\n".join(
            [
                *(label.text() for label in self.names),
                self.summary.text(),
                *(f"{one.name}: {one.old} → {one.new}" for one in ready.differences),
            ]
        )
        self.carry_button.setEnabled(self._writable)
        self.carry_button.setVisible(
            compared.new.versions.earlier is not None
            and compared.new.versions.earlier.id == compared.old.id
        )

    def show_place(self, number: int, count: int) -> None:
        """Say at which of the changed paragraphs one is; 0 before the first."""
        words = self.tr("{place} of {count}").format(place=number, count=count) if number else ""
        self._place.setText(words)
        self._place.setVisible(bool(words))

    def said(self, found: Comparison) -> str:
        """Return in one line how much changed."""
        if found.is_same:
            return self.tr("The texts are the same, word for word.")
        words = self.tr("Paragraphs: {changed} changed, {added} added, {removed} removed.")
        if found.count(Fate.MOVED):
            words = self.tr(
                "Paragraphs: {changed} changed, {moved} moved, {added} added, {removed} removed."
            )
        return words.format(
            changed=figures(found.count(Fate.CHANGED)),
            moved=figures(found.count(Fate.MOVED)),
            added=figures(found.count(Fate.ADDED)),
            removed=figures(found.count(Fate.REMOVED)),
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.copied.emit(self._text)

    def _show_details(self, ready: ReadyComparison) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        nothing = self.tr("nothing")
        for line, one in enumerate(ready.differences):
            for column, (words, kind) in enumerate(
                (
                    (one.name, "muted"),
                    (f"\u2212 {one.old or nothing}", "muted"),
                    (f"+ {one.new or nothing}", ""),
                )
            ):
                label = ElidedLabel(one_line(words), self._details)
                label.setProperty("look", kind)
                self._grid.addWidget(label, line, column)

    def _lay_out(self) -> None:
        for label in self.names:
            label.setProperty("look", "strong")
        for button in (self.previous_button, self.next_button):
            size_icons(button, 14)
        self.details_button.setProperty("look", "quiet")
        self.details_button.setCheckable(True)
        names = QHBoxLayout()
        names.setSpacing(3 * SPACE)
        for label in self.names:
            names.addWidget(label, 1)
        told, row = QHBoxLayout(), QHBoxLayout()
        for part in (told, row, self._rows):
            part.setSpacing(2 * SPACE)
        told.addWidget(self.summary, 1)
        told.addWidget(self.details_button)
        row.addWidget(self._place)
        for button in (
            self.previous_button,
            self.next_button,
            self.copy_button,
            self.carry_button,
        ):
            row.addWidget(button)
        row.addStretch(1)
        self._rows.addLayout(told, 1)
        self._rows.addLayout(row)
        self._grid.setContentsMargins(0, 0, 0, SPACE)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._grid.setColumnMinimumWidth(0, 35 * SPACE)
        self._details.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(self._rows)
        column.addWidget(self._details)
        column.addLayout(names)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below what is said where both have no room side by side."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_narrow = event.size().width() < look().type.pixels(_SIDE_BY_SIDE)
        self._rows.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    def _name_keys(self) -> None:
        for button, words, action in (
            (self.previous_button, self.tr("Previous change"), "change.previous"),
            (self.next_button, self.tr("Next change"), "change.next"),
        ):
            button.setAccessibleName(words)
            button.setToolTip(with_key(words, action))


def _called(source: SourceDetail, collected: str) -> str:
    """Return what a source is called above its text, and when it was collected."""
    fields = source.fields
    when = fields["collected"] or fields["collected_edtf"] or source.created_at[:10]
    return one_line(f"{source.handle} {fields['title']} · {collected.format(when)}")
