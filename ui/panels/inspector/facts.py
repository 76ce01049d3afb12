"""The facts about a person, organisation or place: each a property and a value, typed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout

from app import dates
from ui.panels.inspector.editors import LineField
from ui.panels.inspector.edits import Edit, NewFact, RowMenu
from ui.panels.inspector.sections import Section
from ui.widgets.plain_words import PlainLabel, plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QWidget

    from app.queries.record_details import FactRow


def as_edtf(value: str) -> str:
    """Return a value that is a date in EDTF, empty for any other."""
    value = value.strip()
    return value if value and dates.check(value) is None else ""


class FactsSection(Section):
    """Facts one below the other, conflicting ones side by side, and a line for a new one."""

    edited = Signal(Edit)
    stated = Signal(NewFact)
    menu_asked = Signal(RowMenu)

    def __init__(self, owner_kind: str, *, can_add: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owner_kind, self._can_add = owner_kind, can_add
        self._owner_id = ""
        self.lines: dict[str, FactLine] = {}
        self.adding = NewFactLine(self)
        self.adding.stated.connect(
            lambda name, value: self.stated.emit(NewFact(self._owner_id, name, value))
        )
        self.foot.addWidget(self.adding)
        self.adding.setVisible(can_add)

    def show_facts(self, owner_id: str, facts: Sequence[FactRow]) -> None:
        """Show the facts about a record; what is being typed right now stays."""
        if owner_id != self._owner_id:
            self._owner_id = owner_id
            self.adding.clear()
        self.setVisible(bool(facts) or self._can_add)
        self.set_heading(self.tr("Facts"), str(len(facts)) if facts else "")
        for gone in self.lines.keys() - {fact.id for fact in facts}:
            line = self.lines.pop(gone)
            line.hide()
            line.deleteLater()
        for place, fact in enumerate(facts):
            if fact.id not in self.lines:
                self.lines[fact.id] = self._new_line(fact.id)
                self.body.insertWidget(place, self.lines[fact.id])
            self.lines[fact.id].show_fact(fact)

    def _new_line(self, fact_id: str) -> FactLine:
        line = FactLine(fact_id, self)
        line.edited.connect(self.edited)
        line.menu_asked.connect(
            lambda point: self.menu_asked.emit(
                RowMenu(point, self._owner_kind, self._owner_id, "fact", fact_id)
            )
        )
        return line


class FactLine(QFrame):
    """One fact: its property and value to be typed over, and a button for its menu."""

    edited = Signal(Edit)
    menu_asked = Signal(QPoint)

    def __init__(self, fact_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact_id, self._edtf = fact_id, ""
        self.name, self.value = LineField(self), LineField(self)
        self.name.setAccessibleName(self.tr("Property"))
        self.name.edited.connect(self._property_edited)
        self.value.edited.connect(self._value_edited)
        self.more = QToolButton(self)
        self.more.setText("⋯")
        self.more.setProperty("look", "quiet")
        self.more.clicked.connect(
            lambda: self.menu_asked.emit(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        self._aside = PlainLabel(self)
        self._aside.setProperty("look", "small")
        self._aside.setIndent(6)
        row = QHBoxLayout()
        row.setSpacing(4)
        for widget, stretch in ((self.name, 2), (self.value, 3), (self.more, 0)):
            row.addWidget(widget, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._aside)

    def show_fact(self, fact: FactRow) -> None:
        """Show the fact; what is being typed right now stays."""
        self._edtf = fact.value_edtf
        self.name.set_value(fact.property)
        self.value.set_value(fact.value)
        self.value.setAccessibleName(fact.property)
        menu = self.tr("Menu of the fact {}").format(fact.property)
        self.more.setToolTip(plain_tip(menu))
        self.more.setAccessibleName(menu)
        reading = dates.in_words(fact.value_edtf) if fact.value_edtf else ""
        passage = self.tr("from a passage or region") if fact.annotation_id else ""
        told = [reading if reading != fact.value else "", passage]
        self._aside.setText(" · ".join(filter(None, told)))
        self._aside.setVisible(any(told))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the fact."""
        self.menu_asked.emit(event.globalPos())

    def _property_edited(self, value: str, sitting: int) -> None:
        self.edited.emit(Edit(self._fact_id, "property", value, sitting))

    def _value_edited(self, value: str, sitting: int) -> None:
        self.edited.emit(Edit(self._fact_id, "value", value, sitting))
        if as_edtf(value) != self._edtf:
            self.edited.emit(Edit(self._fact_id, "value_edtf", as_edtf(value), sitting))


class NewFactLine(QFrame):
    """A property and a value to be typed; stated on Enter and on leaving, once both are there."""

    stated = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.value = QLineEdit(self), QLineEdit(self)
        self.name.setPlaceholderText(self.tr("born, role …"))
        self.name.setAccessibleName(self.tr("Property of a new fact"))
        self.value.setPlaceholderText(self.tr("what is so"))
        self.value.setAccessibleName(self.tr("Value of a new fact"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for field, stretch in ((self.name, 2), (self.value, 3)):
            field.setProperty("look", "inline")
            field.editingFinished.connect(self._finished)
            row.addWidget(field, stretch)
        self.name.returnPressed.connect(self.value.setFocus)

    def clear(self) -> None:
        """Empty both fields."""
        self.name.clear()
        self.value.clear()

    def _finished(self) -> None:
        name, value = self.name.text().strip(), self.value.text().strip()
        if name and value:
            self.clear()
            self.name.setFocus()
            self.stated.emit(name, value)
