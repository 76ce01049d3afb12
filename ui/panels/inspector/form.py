"""The fields of one record, made from their specifications."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from ui.panels.inspector.composites import DateField, FigureField
from ui.panels.inspector.editors import CheckField, ChoiceField, LineField
from ui.panels.inspector.edits import Edit
from ui.panels.inspector.tag_fields import ColourField, KeyField
from ui.translation import translate
from ui.widgets.plain_words import PlainLabel
from ui.widgets.typed_fields import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ui.panels.inspector.specs import FieldSpec

Field = (
    LineField
    | TextField
    | ChoiceField
    | CheckField
    | DateField
    | FigureField
    | ColourField
    | KeyField
)

_PLAIN: Final[dict[str, Callable[[QWidget], Field]]] = {
    "line": LineField,
    "text": TextField,
    "check": CheckField,
    "colour": ColourField,
    "key": KeyField,
}
"""What edits a field that needs nothing but its value."""


class Form(QWidget):
    """Labelled fields below each other; says which field of the record was edited."""

    edited = Signal(Edit)

    def __init__(self, specs: Sequence[FieldSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item_id = ""
        self._specs = {spec.name: spec for spec in specs}
        self.fields: dict[str, Field] = {}
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(2)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for spec in specs:
            label = translate("Inspector", spec.label)
            field = self._make(spec)
            self.fields[spec.name] = field
            caption = PlainLabel(label, self)
            caption.setProperty("look", "muted")
            caption.setBuddy(field)
            if isinstance(field, TextField):
                layout.addRow(caption)
                layout.addRow(field)
            else:
                layout.addRow(caption, field)
            if isinstance(field, DateField | FigureField):
                field.set_label(label)
            field.setAccessibleName(label)

    def show_values(self, item_id: str, values: Mapping[str, Any]) -> None:
        """Show the stored fields of a record; what is being typed right now stays."""
        self._item_id = item_id
        for name, field in self.fields.items():
            if isinstance(field, DateField | FigureField):
                field.show_values(values)
            else:
                field.set_value(values.get(name))

    def _make(self, spec: FieldSpec) -> Field:
        field = self._editor(spec)
        if isinstance(field, DateField | FigureField):
            field.edited.connect(self._tell)
        else:
            field.edited.connect(lambda value, sitting: self._tell(spec.name, value, sitting))
        return field

    def _editor(self, spec: FieldSpec) -> Field:
        if spec.editor == "choice" and spec.terms is not None:
            not_set = translate("Inspector", spec.not_set) if spec.not_set else ""
            return ChoiceField(spec.terms, not_set=not_set, parent=self)
        if spec.editor == "date":
            return DateField(spec.name, self, inferred=spec.inferred)
        if spec.editor == "figure":
            return FigureField(self)
        return _PLAIN[spec.editor](self)

    def _tell(self, name: str, value: Any, sitting: int) -> None:
        self.edited.emit(Edit(self._item_id, name, value, sitting))
