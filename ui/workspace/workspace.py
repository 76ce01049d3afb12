"""The open case in the window: which part is told what, and which action does what."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Signal

from app.operations import binning
from app.queries.filing import TAGGABLE
from app.queries.search import search
from app.vocabulary import ItemKind
from ui.actions.spec import When
from ui.documents.picture_tab import PictureTab
from ui.documents.text_tab import TextTab
from ui.panels.inspector.edits import Destination
from ui.workspace import mentions
from ui.workspace.aiming import Aiming
from ui.workspace.case_lists import CaseLists
from ui.workspace.copying import Copying
from ui.workspace.documents import Documents
from ui.workspace.going import Going
from ui.workspace.inspection import Inspection
from ui.workspace.linking import Linking
from ui.workspace.mark_menu import MarkMenu
from ui.workspace.marking import Marking
from ui.workspace.reading import Reading
from ui.workspace.record_work import RecordWork
from ui.workspace.titles import Titles
from ui.workspace.travels import Travels

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from app.sandbox.pool import Sandbox
    from ui.case_session import CaseSession
    from ui.documents.document import Document
    from ui.models.case_rows import CaseRow
    from ui.workspace.parts import Parts, Room
    from ui.workspace.repeating import Repeating


class Workspace(QObject):
    """Ties the parts of the window to one open case, for as long as it is open."""

    states_changed = Signal()
    custody_asked = Signal(str)
    action_asked = Signal(str)
    erase_asked = Signal(list)

    def __init__(
        self, session: CaseSession, sandbox: Sandbox, parts: Parts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.documents = Documents(session, sandbox, self)
        self._titles = Titles(self.documents, parts.tabs, self)
        self._parts = parts
        self._travels = Travels(session, self.documents, self, self)
        self._lists = CaseLists(session, parts.panel, self)
        self._inspection = Inspection(session, parts.inspector, self)
        self._marking = Marking(session, self, self)
        self._reading = Reading(session, self._inspection, self, self)
        self._linking = Linking(session, self, self)
        self.going = Going(session, self, self._travels, self._inspection, self)
        self._records = RecordWork(
            session, self, parts.panel, parts.inspector, tabs=parts.tabs, parent=self
        )
        self._aiming = Aiming(self._marking, self._records, parts, self)
        self._mark_menu = MarkMenu(session, self, self.repeating, self)
        self._copying = Copying(session, sandbox, self, self)
        self._undo_offered = ""
        self._connect()

    # What the window asks

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what each action of an open case does, by the action's id."""
        return {
            "edit.undo": self.undo,
            "edit.redo": self.redo,
            **self._marking.handlers(),
            **self._aiming.handlers(),
            **self._reading.handlers(),
            "mark.link": self.link,
            "mark.delete": self.delete,
            **self._records.handlers(),
            "record.reword": self._parts.inspector.edit_title,
            **self._travels.handlers(),
            **self.going.handlers(),
            **self._copying.handlers(),
        }

    def rooms(self) -> Mapping[str, Room]:
        """Return what opens pages again that were remembered, by the names of their rooms."""
        return {mentions.ROOM: self._records.mentions}

    def states(self) -> frozenset[When]:
        """Return what is so right now, for the actions that depend on it."""
        document = self.document()
        selected = document is not None and document.selected_mark()
        case = self.session.case
        writable = case.only_read is None
        markable = writable and document is not None and bool(document.place() or selected)
        holds = {
            When.CASE: True,
            When.WRITABLE: writable,
            When.DOCUMENT: document is not None,
            When.TEXT: isinstance(document, TextTab),
            When.PICTURE: isinstance(document, PictureTab),
            When.MARK: bool(selected),
            When.MARKABLE: markable,
            When.TAGGABLE: markable or self._inspection.item[0] in TAGGABLE,
            When.NOTABLE: markable or (writable and self._parts.inspector.has_note),
            When.RECORD: bool(self._inspection.item[1]),
            When.CAN_UNDO: writable and case.undo_label() is not None,
            When.CAN_REDO: writable and case.redo_label() is not None,
            When.CAN_REPEAT: self.repeating.last is not None,
            **self._travels.states(),
        }
        return frozenset(state for state, so in holds.items() if so)

    @property
    def repeating(self) -> Repeating:
        """What was marked last."""
        return self._marking.repeating

    # What marking asks of its surroundings

    def document(self) -> Document | None:
        """Return the document in front."""
        return self._parts.tabs.front()

    @property
    def inspected(self) -> tuple[str, str]:
        """Kind and id of what is inspected; empty for nothing."""
        return self._inspection.item

    def window(self) -> QWidget:
        """Return the window that popups open in."""
        return self._parts.window

    def inspect(self, kind: str, item_id: str) -> None:
        """Show a record in the inspector and in the panel; the focus stays where it is."""
        self._inspection.show(kind, item_id)
        self._linking.seen(item_id)
        self._parts.panel.select(item_id)
        self.states_changed.emit()

    def offer(
        self,
        sentence: str,
        action: str,
        accept: Callable[[], None],
        *,
        other: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Offer something in the message bar."""
        self._parts.messages.offer(sentence, action, accept, other=other)

    def offer_undo(self, sentence: str) -> None:
        """Tell in the message bar what was done just now; the offer to undo it ends with it."""
        self.offer(sentence, self.tr("Undo"), self.session.undo)
        self._undo_offered = sentence

    def _withdraw_undo(self) -> None:
        """Offer no undo that would undo something else: what was told is not the last step now."""
        said, self._undo_offered = self._undo_offered, ""
        if said and self._parts.messages.sentence == said:
            self._parts.messages.put_away()

    def inform(self, sentence: str) -> None:
        """Tell some news in the message bar."""
        self._parts.messages.inform(sentence)

    def perform(self, action_id: str) -> None:
        """Do what an action of the catalogue does; what is not done here is asked of the window."""
        do = self.handlers().get(action_id)
        if do is None:
            self.action_asked.emit(action_id)
        else:
            do()

    # Going somewhere

    @property
    def travels(self) -> Travels:
        """Where one was, and the ways back."""
        return self._travels

    def go(self, place: Destination) -> None:
        """Go to a record, a mark or a source, and remember it."""
        self._travels.go(place)

    def side_of(self, document: Document) -> int:
        """Return the side on which a document has a tab, -1 for none."""
        return self._parts.tabs.side_of(document)

    def other_side(self) -> int:
        """Return the side of the tabs that keys do not go to."""
        return 1 - self._parts.tabs.side

    def open_source(self, source_id: str) -> None:
        """Open a source in a tab and inspect it."""
        self.go(Destination(ItemKind.SOURCE, source_id))

    # What the actions do

    def undo(self) -> None:
        """Undo the last gesture, what is being drawn or typed stored first."""
        self._finish_edits()
        self.session.undo()

    def redo(self) -> None:
        """Redo what was undone last."""
        self._finish_edits()
        self.session.redo()

    def delete(self) -> None:
        """Put the selected mark, or the selected rows of the panel, into the bin."""
        rows = self._parts.panel.selected()
        if self._parts.panel.view.hasFocus() and rows:
            self.session.do(binning.bin_items([row.id for row in rows]))
        else:
            self._marking.delete()

    def link(self) -> None:
        """Link what is chosen where the focus is: a row, what is inspected, else the mark."""
        panel, inspector, document = self._parts.panel, self._parts.inspector, self.document()
        rows = panel.selected()
        mark_id = document.selected_mark() if document is not None else None
        if panel.view.hasFocus() and rows:
            self.link_from(rows[0].id, panel.row_place())
        elif document is not None and mark_id and not inspector.has_focus:
            self.link_from(mark_id, document.popup_place())
        else:
            self._link_from(self._inspection.item[1])

    def _link_from(self, item_id: str) -> None:
        inspector = self._parts.inspector
        corner = inspector.mapToGlobal(inspector.rect().topLeft())
        if item_id:
            self.link_from(item_id, QRect(corner, QSize(1, 60)))

    def link_from(self, item_id: str, place: QRect) -> None:
        """Ask what a record is to be linked with, at a place of the screen."""
        self._linking.begin(item_id, place)

    def _finish_edits(self) -> None:
        self._parts.inspector.store_typed()
        self._records.notes.store_typed()
        document = self.document()
        if document is not None:
            document.finish_edit()

    # What the parts tell

    def _connect(self) -> None:
        parts, session = self._parts, self.session
        parts.panel.chosen.connect(self._row_chosen)
        parts.panel.opened.connect(self.open_row)
        parts.panel.delete_asked.connect(self.delete)
        parts.inspector.go.connect(self.go)
        parts.inspector.link_asked.connect(self._link_from)
        parts.inspector.custody_asked.connect(self.custody_asked)
        parts.results.wanted.connect(self._search)
        parts.results.chosen.connect(self._travels.go_to_hit)
        self._records.bin.erase_asked.connect(self.erase_asked)
        self._marking.note_wanted.connect(self._write_note)
        self._inspection.name_taken.connect(self._records.tagging.offer_merge)
        self._marking.mentions_wanted.connect(self._records.mentions.open_for)
        self.repeating.changed.connect(self.states_changed)
        self.documents.opened.connect(self._adopt)
        self.documents.gone.connect(self._parts.tabs.close_page)
        self._travels.changed.connect(self.states_changed)
        session.changed.connect(lambda _changes: self._withdraw_undo())
        session.changed.connect(lambda _changes: self.states_changed.emit())

    def _adopt(self, document: Document) -> None:
        document.selection_changed.connect(self.states_changed)
        document.mark_chosen.connect(self._mark_chosen)
        document.mark_activated.connect(self._mark_activated)
        document.note_asked.connect(partial(self._marking.write_note, document))
        document.note_edited.connect(self._marking.store_note)
        document.menu_asked.connect(lambda asked: self._mark_menu.open(document, asked))
        document.bar.pressed.connect(partial(self._press, document))

    def _press(self, document: Document, action: str) -> None:
        """Do what a button above a document says, to that document."""
        if document is not self.document():
            document.setFocus()
        do = self._marking.handlers().get(f"mark.{action}")  # the key may be for records
        if do is not None:
            do()
        else:
            self.perform(f"mark.{action}")

    def show_document(self, document: Document, side: int | None = None) -> None:
        """Show a document in front where it stands, else on a side of the tabs."""
        fields = self.documents.detail(document).fields
        title = self._titles.title(document)
        self._parts.tabs.show_document(document, title, fields["format"], side)

    def _row_chosen(self, row: CaseRow) -> None:
        if self._linking.pick(row.id):
            return
        self._travels.visit(Destination(row.kind, row.id))
        self.inspect(row.kind, row.id)
        if row.kind == ItemKind.SOURCE and row.held:
            document = self.documents.open(row.id)
            if document is not None:
                self.show_document(document)

    def open_row(self, row: CaseRow) -> None:
        """Open what a row of the panel stands for: a source, a collection, else its first mark."""
        if row.kind == ItemKind.SOURCE:
            self.open_source(row.id)
            document = self.document()
            if document is not None and document.source_id == row.id:
                document.setFocus()
        elif row.kind == ItemKind.COLLECTION:
            self._records.tables.open(ItemKind.SOURCE, "collection", row.id)
        else:
            self._go_to_first_mark(row)

    def _go_to_first_mark(self, row: CaseRow) -> None:
        marks = self._inspection.marks_of(row.id)
        if marks:
            self.go(Destination(ItemKind.ANNOTATION, marks[0]))
        self.inspect(row.kind, row.id)

    def _mark_chosen(self, mark_id: str) -> None:
        if mark_id and self._linking.pick(mark_id):
            return
        if mark_id:
            self._travels.visit_near(Destination(ItemKind.ANNOTATION, mark_id))
            self.inspect_mark(mark_id)
        self.states_changed.emit()

    def _mark_activated(self, mark_id: str) -> None:
        self.inspect_mark(mark_id)
        self._parts.inspector.edit_title()

    def inspect_mark(self, mark_id: str) -> None:
        """Inspect what a mark shows first; a mark that shows nothing stands for itself."""
        shown = self._inspection.subject_of(mark_id)
        self.inspect(*(shown or (ItemKind.ANNOTATION, mark_id)))

    def _write_note(self, mark_id: str) -> None:
        self.inspect(ItemKind.ANNOTATION, mark_id)
        self._parts.inspector.edit_note()

    def _search(self, words: str) -> None:
        show = partial(self._parts.results.show_hits, words)
        self.session.load("search", lambda s: search(s, words), show)
