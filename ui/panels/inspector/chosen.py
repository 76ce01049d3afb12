"""Records that somebody chose for a record: the answers to a question, what a judgment rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal

from ui.panels.inspector.edits import Adding, Destination, RowMenu
from ui.panels.inspector.sections import Row, Section
from ui.widgets.plain_words import PlainLabel
from ui.widgets.words_button import WordsButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.queries.refs import ItemRef


class ChosenSection(Section):
    """Rows that lead to records of one kind, and a button that adds one.

    Where there is a button, the section is seen even without rows, and says what belongs there.
    """

    go = Signal(Destination)
    menu_asked = Signal(RowMenu)
    adding = Signal(Adding)

    def __init__(self, owner_kind: str, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owner_kind, self._kind = owner_kind, kind
        self._owner_id = ""
        self._has_menus = self._can_add = False
        self._empty = PlainLabel(self)
        self._empty.setProperty("look", "muted")
        self._empty.setWordWrap(True)
        self.button = WordsButton("", self)
        self.button.clicked.connect(self._add)
        self.foot.addWidget(self._empty)
        self.foot.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._empty.hide()
        self.button.hide()

    def let_add(self, button: str, empty: str, *, menus: bool = True) -> None:
        """Offer to add; ``menus`` tells whether what was added can be removed at its row."""
        self._can_add, self._has_menus = True, menus
        self.button.setText(button)
        self.button.show()
        self._empty.setText(empty)

    def show_refs(self, owner_id: str, heading: str, refs: Sequence[ItemRef]) -> None:
        """Show records under a heading."""
        self._owner_id = owner_id
        self.clear()
        self.setVisible(bool(refs) or self._can_add)
        self._empty.setVisible(self._can_add and not refs)
        self.set_heading(heading, str(len(refs)) if refs else "")
        for ref in refs:
            self.body.addWidget(self._row(ref))

    def _row(self, ref: ItemRef) -> Row:
        words = f"{ref.handle} {ref.title}".strip()
        more = self.tr("Menu of {}").format(ref.handle) if self._has_menus else ""
        row = Row("", words, more=more, parent=self)
        row.opened.connect(lambda: self.go.emit(Destination(ref.kind, ref.id)))
        row.menu_asked.connect(
            lambda point: self.menu_asked.emit(
                RowMenu(point, self._owner_kind, self._owner_id, ref.kind, ref.id)
            )
        )
        return row

    def _add(self) -> None:
        corner = self.button.mapToGlobal(self.button.rect().topLeft())
        place = QRect(corner, self.button.size())
        self.adding.emit(Adding(self._owner_kind, self._owner_id, self._kind, place))
