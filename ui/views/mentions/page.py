"""The mentions of a record as a tab: where to look, what was found, and marking what is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.actions.key_texts import with_key
from ui.theme.tokens import SPACE
from ui.translation import counted
from ui.views.mentions.list_view import MentionsList
from ui.views.mentions.model import MentionsModel
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_words import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QShowEvent

    from app.queries.mentions import Found
    from app.queries.refs import ItemRef

TEXT, SOURCE, CASE = "text", "source", "case"
"""Where mentions are looked for."""

_PER_CENT: Final = 100


class MentionsView(QWidget):
    """Lists where a record is mentioned.

    ``scope_chosen`` asks to look elsewhere, ``stop_asked`` to stop looking, ``go`` to go to a
    mention, ``mark`` to mark places; ``shown`` tells that the page came into sight.
    """

    scope_chosen = Signal(str)
    stop_asked = Signal()
    go = Signal(object)
    mark = Signal(list)
    shown = Signal()

    def __init__(self, record: ItemRef, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record = record
        self._writable = writable
        self._marked = 0
        self._is_looking = False
        self._has_more = False
        self.model = MentionsModel(self)
        self.list = MentionsList(self.model, record.kind, self)
        self.scope = QComboBox(self)
        self.title = PlainLabel(self)
        self.progress = QProgressBar(self)
        self.stop_button = QPushButton(self.tr("Stop"), self)
        self.count = PlainLabel(self)
        self.all_button = QPushButton(self.tr("Check all"), self)
        self.mark_button = QPushButton(self)
        self._nothing = EmptyState(
            self.tr("No further mentions"),
            self.tr("Neither its names nor other forms of them stand here without a mark."),
        )
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.show_record(record)
        self._show_counts()

    def show_record(self, record: ItemRef) -> None:
        """Show what the record is called now."""
        self.record = record
        named = f"{record.handle} {record.title}".strip()
        self.title.setText(self.tr("Mentions of {}").format(named))

    def offer_scopes(self, scopes: Mapping[str, str], chosen: str) -> None:
        """Offer places to look in, by their names in words."""
        self.scope.clear()
        for scope, words in scopes.items():
            self.scope.addItem(words, scope)
        self.scope.setCurrentIndex(max(0, self.scope.findData(chosen)))

    def begin(self) -> None:
        """Show that the search begins anew."""
        self.model.clear()
        self._marked, self._has_more, self._is_looking = 0, False, True
        self.progress.setValue(0)
        self._show_counts()

    def add(self, found: Found) -> None:
        """Show what was found further, and how far the search is."""
        self._marked = found.marked
        self._has_more = found.has_more
        self._is_looking = not found.is_complete
        done = found.done * _PER_CENT // found.total if found.total else 0
        self.progress.setValue(done)
        self.model.add(found.rows)
        self.list.begin()
        self._show_counts()

    def end(self) -> None:
        """Show that the search was stopped."""
        self._is_looking = False
        self._show_counts()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page has come into sight."""
        super().showEvent(event)
        self.shown.emit()

    def _connect(self) -> None:
        self.scope.activated.connect(lambda _at: self.scope_chosen.emit(self.scope.currentData()))
        self.stop_button.clicked.connect(self.stop_asked)
        self.list.opened.connect(self.go)
        self.list.mark_asked.connect(self._mark)
        self.mark_button.clicked.connect(self._mark)
        self.all_button.clicked.connect(self.model.check_all)
        self.model.counted.connect(self._show_counts)

    def _mark(self) -> None:
        if self.mark_button.isEnabled():
            self.mark.emit(self.model.wanted())

    def _show_counts(self) -> None:
        mentions = self.model.mentions
        wanted = sum(entry.is_wanted for entry in mentions)
        marked = self._marked + sum(entry.marked for entry in mentions)
        for widget in (self.progress, self.stop_button):
            widget.setVisible(self._is_looking)
        has_any = bool(mentions) or self._is_looking
        self._stack.setCurrentWidget(self.list if has_any else self._nothing)
        parts = [counted(self, len(mentions), "{} mention", "{} mentions")]
        if marked:
            parts.append(counted(self, marked, "{} marked", "{} marked"))
        if self._has_more:
            parts.append(self.tr("there are more: mark these, then look again"))
        self.count.setText(" · ".join(parts))
        words = counted(self, wanted, "Mark {} mention", "Mark {} mentions")
        self.mark_button.setText(words)
        self.mark_button.setEnabled(self._writable and wanted > 0)
        self.all_button.setEnabled(any(not entry.marked for entry in mentions))

    def _lay_out(self) -> None:
        self.title.setProperty("look", "strong")
        self.scope.setAccessibleName(self.tr("Where to look"))
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.progress.setRange(0, _PER_CENT)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(90)
        self.progress.setAccessibleName(self.tr("How far the search is"))
        self.count.setProperty("look", "muted")
        self.mark_button.setProperty("look", "primary")
        self.mark_button.setToolTip(with_key(self.tr("Mark what is checked"), "mentions.mark"))
        self.all_button.setToolTip(
            with_key(self.tr("Check all, or only what is sure"), "mentions.check_all")
        )
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row in (head, foot):
            row.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
            row.setSpacing(2 * SPACE)
        head.addWidget(self.title, 1)
        for widget in (self.progress, self.stop_button, self.scope):
            head.addWidget(widget)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.all_button)
        foot.addWidget(self.mark_button)
        for page in (self.list, self._nothing):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(_line(self))
        column.addWidget(self._stack, 1)
        column.addWidget(_line(self))
        column.addLayout(foot)
        self.setFocusProxy(self.list)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("look", "hairline")
    line.setFixedHeight(1)
    return line
