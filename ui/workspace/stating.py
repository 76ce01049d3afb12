"""Facts about records: stated, traced to their passage, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.operations import binning, records
from app.queries.annotation_rows import marks_by_id
from app.queries.record_details import facts_about
from app.vocabulary import ItemKind
from ui.panels.inspector.edits import Destination
from ui.panels.inspector.facts import as_edtf
from ui.theme.icons import icon
from ui.workspace.menus import LINE, Entry, open_menu

if TYPE_CHECKING:
    from ui.case_session import CaseSession
    from ui.panels.inspector.edits import NewFact, RowMenu
    from ui.workspace.mark_menu import Ways


class Stating(QObject):
    """States facts; one that is stated while a mark of its record is selected remembers it."""

    def __init__(self, session: CaseSession, ways: Ways, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._ways = ways

    def state(self, new: NewFact) -> None:
        """State a fact that was typed in; a value that is a date in EDTF is kept as one."""
        gesture = records.state_fact(
            new.about_id,
            property=new.property,
            value=new.value,
            value_edtf=as_edtf(new.value),
            annotation_id=self._mark_of(new.about_id),
        )
        self._session.do(gesture)

    def open_menu(self, wish: RowMenu) -> None:
        """Open the menu of a fact."""
        facts = self._session.read(lambda s: facts_about(s, wish.owner_id))
        fact = next((one for one in facts if one.id == wish.item_id), None)
        if fact is None:
            return
        entries: tuple[Entry, ...] = ()
        if fact.annotation_id:
            place = Destination(ItemKind.ANNOTATION, fact.annotation_id)
            going = Entry(
                self.tr("Go to its passage"), lambda: self._ways.go(place), icon("forward")
            )
            entries = (going, LINE)
        removing = Entry(
            self.tr("Remove the fact"),
            lambda: self._session.do(binning.bin_items([fact.id])),
            icon("delete"),
        )
        open_menu(self._ways.window(), wish.point, (*entries, removing))

    def _mark_of(self, item_id: str) -> str | None:
        """Return the selected mark if it shows the record."""
        document = self._ways.document()
        mark_id = document.selected_mark() if document is not None else None
        rows = self._session.read(lambda s: marks_by_id(s, [mark_id] if mark_id else []))
        shows = any(ref.id == item_id for row in rows for ref in row.subjects)
        return mark_id if shows else None
