"""The right side of the window: whatever is selected, to read and to edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QWidget

from app.vocabulary import ItemKind
from ui.panels.inspector.edits import (
    Adding,
    Destination,
    Edit,
    NewFact,
    RowMenu,
    TagWish,
)
from ui.panels.inspector.page import RecordPage
from ui.panels.inspector.source_page import SourcePage
from ui.widgets.plain_words import PlainLabel
from ui.widgets.typed_fields import Typing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.custody_rows import CustodyRow
    from app.queries.link_rows import LinkRow
    from app.queries.record_details import RecordDetail
    from app.queries.source_rows import SourceDetail
    from app.queries.tag_marks import TaggedMark


class Inspector(QStackedWidget):
    """Shows one record or source at a time; one page per kind is made when first needed."""

    edited = Signal(Edit)
    assessed = Signal(Edit)
    names_edited = Signal(Edit)
    go = Signal(Destination)
    link_asked = Signal(str)
    menu_asked = Signal(RowMenu)
    adding = Signal(Adding)
    stated = Signal(NewFact)
    history_asked = Signal()
    mentions_asked = Signal()
    tag_wished = Signal(TagWish)
    tagged_wanted = Signal(str)
    custody_asked = Signal(str)
    custody_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Inspector"))
        self._pages: dict[str, tuple[QScrollArea, RecordPage | SourcePage]] = {}
        self._item_id = ""
        self._empty = PlainLabel(
            self.tr("Select a mark, a source or a record: what is known of it stands here."), self
        )
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(24)
        self._empty.setProperty("look", "muted")
        self.addWidget(self._empty)

    @property
    def item_id(self) -> str:
        """The id of the record or source that is shown, empty for none."""
        return self._item_id

    @property
    def has_focus(self) -> bool:
        """Whether keys go to something in here."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def show_nothing(self) -> None:
        """Show that nothing is selected."""
        self._item_id = ""
        self.setCurrentWidget(self._empty)

    def show_record(self, detail: RecordDetail) -> None:
        """Show a record."""
        page = self._page(detail.ref.kind)
        if isinstance(page, RecordPage):
            self._turn_to(detail.ref.kind, detail.ref.id)
            page.show_record(detail)

    def show_source(self, detail: SourceDetail, links: Sequence[LinkRow]) -> None:
        """Show a source."""
        page = self._page("source")
        if isinstance(page, SourcePage):
            self._turn_to("source", detail.id)
            page.show_source(detail, links)

    def show_custody(self, source_id: str, rows: Sequence[CustodyRow]) -> None:
        """Show the chain of custody of the source that is shown."""
        page = self._page("source")
        if isinstance(page, SourcePage) and self._item_id == source_id:
            page.custody.show_rows(rows)

    def show_tagged(self, tag_id: str, path: str, rows: Sequence[TaggedMark]) -> None:
        """Show where the tag that is shown stands, and its marks."""
        page = self._page(ItemKind.TAG)
        if isinstance(page, RecordPage) and self._item_id == tag_id:
            page.show_path(path)
            page.tagged.show_marks(tag_id, rows)

    def store_typed(self) -> None:
        """Store what is being typed, without waiting for the next pause."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            for typing in focus.findChildren(Typing):
                typing.finish()

    def edit_title(self) -> None:
        """Put the focus into the heading of what is shown."""
        for area, page in self._pages.values():
            if area is self.currentWidget():
                page.edit_title()

    @property
    def has_note(self) -> bool:
        """Whether what is shown has a note."""
        return self._note_field() is not None

    def edit_note(self) -> None:
        """Put the focus into the note of what is shown."""
        field = self._note_field()
        if field is not None:
            field.setFocus()

    def _note_field(self) -> QWidget | None:
        for area, page in self._pages.values():
            if area is self.currentWidget():
                return page.form.fields.get("note")
        return None

    def _turn_to(self, kind: str, item_id: str) -> None:
        area, _ = self._pages[kind]
        if item_id != self._item_id:
            self._leave_fields()
            area.verticalScrollBar().setValue(0)
        self._item_id = item_id
        self.setCurrentWidget(area)

    def _leave_fields(self) -> None:
        """Store what is being typed for the record that is shown, before another one is."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.setFocus()

    def _page(self, kind: str) -> RecordPage | SourcePage:
        if kind not in self._pages:
            page = SourcePage() if kind == "source" else RecordPage(kind)
            page.edited.connect(self.edited)
            page.go.connect(self.go)
            page.link_asked.connect(self.link_asked)
            page.menu_asked.connect(self.menu_asked)
            page.history_asked.connect(self.history_asked)
            page.adding.connect(self.adding)
            if isinstance(page, SourcePage):
                page.custody.asked.connect(self.custody_asked)
                page.custody.wanted.connect(self.custody_wanted)
            if isinstance(page, RecordPage):
                page.mentions_asked.connect(self.mentions_asked)
                page.tagged.wished.connect(self.tag_wished)
                page.tagged.wanted.connect(self.tagged_wanted)
                page.stated.connect(self.stated)
                page.assessed.connect(self.assessed)
                page.names_edited.connect(self.names_edited)
            area = QScrollArea(self)
            area.setWidgetResizable(True)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(page)
            self.addWidget(area)
            self._pages[kind] = (area, page)
        return self._pages[kind][1]
