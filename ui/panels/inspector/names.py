"""The further names of a person, organisation or place: one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.panels.inspector.edits import Edit
from ui.panels.inspector.sections import Section
from ui.widgets.typed_fields import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class NamesSection(Section):
    """Aliases and spellings in any script, one a line; edited as text."""

    edited = Signal(Edit)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item_id = ""
        self.field = TextField(self)
        self.field.setPlaceholderText(self.tr("one name a line, in any script"))
        self.field.setAccessibleName(self.tr("Further names"))
        self.field.edited.connect(self._edited)
        self.body.addWidget(self.field)

    def show_names(self, item_id: str, names: Sequence[str]) -> None:
        """Show the names of a record."""
        self._item_id = item_id
        self.set_heading(self.tr("Further names"), str(len(names)) if names else "")
        self.field.set_value("\n".join(names))

    def _edited(self, value: str, sitting: int) -> None:
        self.edited.emit(Edit(self._item_id, "names", value.splitlines(), sitting))
