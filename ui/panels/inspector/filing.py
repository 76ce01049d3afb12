"""Where a record is filed: its tags, and the collections of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queries.filing import TAGGABLE
from app.vocabulary import ItemKind
from ui.panels.inspector.chosen import ChosenSection
from ui.panels.inspector.edits import Adding, Destination, RowMenu

if TYPE_CHECKING:
    from app.queries.filing import Filing


class FilingSection(QWidget):
    """Tags, and for a source collections, each with a button that adds one."""

    go = Signal(Destination)
    menu_asked = Signal(RowMenu)
    adding = Signal(Adding)

    def __init__(self, owner_kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tags = ChosenSection(owner_kind, ItemKind.TAG, self)
        self.collections = ChosenSection(owner_kind, ItemKind.COLLECTION, self)
        self.tags.let_add(self.tr("+ Tag"), "")
        if owner_kind == ItemKind.SOURCE:
            self.collections.let_add(self.tr("+ Collection"), "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in (self.tags, self.collections):
            section.go.connect(self.go)
            section.menu_asked.connect(self.menu_asked)
            section.adding.connect(self.adding)
            column.addWidget(section)
        self.setVisible(owner_kind in TAGGABLE)

    def show_filing(self, item_id: str, filing: Filing) -> None:
        """Show where a record is filed."""
        self.tags.show_refs(item_id, self.tr("Tags"), filing.tags)
        self.collections.show_refs(item_id, self.tr("Collections"), filing.collections)
