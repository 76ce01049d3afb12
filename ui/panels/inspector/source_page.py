"""One source in the inspector: its collection record, its file, its parts and its metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.phrases import phrase_remark
from app.showing import one_line
from ui.models.layer_names import layer_names
from ui.panels.inspector.custody import CustodySection
from ui.panels.inspector.edits import Adding, Destination, Edit, RowMenu
from ui.panels.inspector.filing import FilingSection
from ui.panels.inspector.form import Form
from ui.panels.inspector.lists import LinksSection, RefsSection
from ui.panels.inspector.sections import Section, history_button
from ui.panels.inspector.specs import FIELDS
from ui.widgets.plain_words import PlainLabel
from ui.widgets.typed_fields import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.link_rows import LinkRow
    from app.queries.source_rows import SourceDetail


class SourcePage(QWidget):
    """Heading, collection record, file, remarks, parent and parts of one source."""

    edited = Signal(Edit)
    go = Signal(Destination)
    link_asked = Signal(str)
    menu_asked = Signal(RowMenu)
    adding = Signal(Adding)
    history_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source_id = ""
        self._number = PlainLabel(self)
        self._number.setProperty("look", "muted")
        self.title = TextField(self, heading=True)
        self.title.setAccessibleName(self.tr("Title of the source"))
        self.title.edited.connect(
            lambda value, sitting: self.edited.emit(Edit(self._source_id, "title", value, sitting))
        )
        self.form = Form(FIELDS["source"], self)
        self.form.edited.connect(self.edited)
        self.parent_section, self.parts = RefsSection(self), RefsSection(self)
        self.earlier, self.later = RefsSection(self), RefsSection(self)
        self.links = LinksSection(self)
        self.links.menu_asked.connect(self.menu_asked)
        self.links.add.connect(lambda: self.link_asked.emit(self._source_id))
        for going in (self.earlier, self.later, self.parent_section, self.parts, self.links):
            going.go.connect(self.go)
        self._file, self._metadata, self._remarks = (_Facts(self) for _ in range(3))
        self.filing = FilingSection("source", self)
        self.filing.menu_asked.connect(self.menu_asked)
        self.filing.adding.connect(self.adding)
        self.filing.go.connect(self.go)
        self.custody = CustodySection(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        widgets: tuple[QWidget, ...] = (
            *(self._number, self.title, self.form, self._remarks, self.filing),
            *(self.earlier, self.later),
            *(
                self.parent_section,
                self.parts,
                self.links,
                self.custody,
                self._file,
                self._metadata,
            ),
        )
        for widget in widgets:
            column.addWidget(widget)
        column.addWidget(history_button(self, self.history_asked))
        column.addStretch(1)

    def show_source(self, detail: SourceDetail, links: Sequence[LinkRow]) -> None:
        """Show a source; what is being typed right now stays."""
        self._source_id = detail.id
        held = detail.fields["held"]
        state = "" if held else self.tr("described only")
        self._number.setText(" · ".join(filter(None, (self.tr("Source"), detail.handle, state))))
        self.title.set_value(detail.fields["title"])
        self.form.show_values(detail.id, detail.fields)
        versions = detail.versions
        self.earlier.show_refs(
            self.tr("Later version of"), [versions.earlier] if versions.earlier else []
        )
        self.later.show_refs(self.tr("Earlier version of"), versions.later)
        parents = [detail.parent] if detail.parent else []
        self.parent_section.show_refs(self.tr("Part of"), parents)
        self.parts.show_refs(self.tr("Pictures in it"), detail.parts)
        self.links.show_links(detail.id, links)
        self.filing.show_filing(detail.id, detail.filing)
        self.custody.show_source(detail.id)
        remarks = [
            (str(number), phrase_remark(remark["code"], remark["facts"]))
            for number, remark in enumerate(detail.fields["remarks"], start=1)
        ]
        self._remarks.show_facts(self.tr("Remarks"), remarks)
        self._file.show_facts(self.tr("File"), self._about_file(detail) if held else [])
        self._metadata.show_facts(
            self.tr("Metadata"), list(detail.fields["picture_metadata"].items())
        )

    def edit_title(self) -> None:
        """Put the focus into the heading, all of it selected."""
        self.title.setFocus()
        self.title.selectAll()

    def _about_file(self, detail: SourceDetail) -> list[tuple[str, Any]]:
        fields = detail.fields
        size = ""
        if fields["width"]:
            size = self.tr("{width} × {height} pixels").format(
                width=fields["width"], height=fields["height"]
            )
        names = layer_names(detail.layers)
        layers = ", ".join(names.values())
        added_by = [
            fact
            for layer in detail.layers
            if layer.file_sha256
            for fact in (
                (names[layer.id], one_line(layer.file_name)),
                (self.tr("SHA-256"), layer.file_sha256),
            )
        ]
        facts = [
            (self.tr("Name"), one_line(fields["file_name"])),
            (self.tr("Type"), fields["media_type"]),
            (self.tr("Encoding"), fields["encoding"]),
            (self.tr("Picture"), size),
            (self.tr("Layers"), layers),
            (self.tr("Size"), QLocale().formattedDataSize(detail.size)),
            (self.tr("SHA-256"), fields["original_sha256"]),
            (
                self.tr("Imported"),
                f"{detail.created_at[:16].replace('T', ' ')} {detail.created_by}",
            ),
            (self.tr("From"), one_line(fields["imported_from"])),
            *added_by,
        ]
        return [(name, value) for name, value in facts if value]


class _Facts(Section):
    """Names and values that are read and copied, not edited."""

    def show_facts(self, heading: str, facts: Sequence[tuple[str, Any]]) -> None:
        self.clear()
        self.setVisible(bool(facts))
        self.set_heading(heading)
        for name, value in facts:
            label = PlainLabel(f"{name}   {value}", self)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            label.setProperty("look", "small")
            self.body.addWidget(label)
