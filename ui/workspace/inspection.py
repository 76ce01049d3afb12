"""Shows what is selected in the inspector, and stores what is edited there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.operations import assessments, records, tags
from app.queries import link_rows, record_details, source_rows
from app.queries.annotation_rows import marks_by_id, marks_of_item
from app.queries.custody_rows import source_custody
from app.queries.record_rows import TagRow, tag_beside, tag_path
from app.queries.tag_marks import tagged_marks
from app.vocabulary import MENTIONABLE, ItemKind
from ui.workspace.sittings import Sittings

if TYPE_CHECKING:
    from app.changes import Changes
    from app.store.steps.journal import Group
    from ui.case_session import CaseSession
    from ui.panels.inspector.edits import Edit
    from ui.panels.inspector.inspector import Inspector


class Inspection(QObject):
    """Reads the inspected record again after each change, and turns edits into verbs.

    ``name_taken`` tells that a tag was to get the name of another one beside it.
    """

    name_taken = Signal(str, TagRow)

    def __init__(self, session: CaseSession, inspector: Inspector, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._inspector = inspector
        self._kind = self._item_id = ""
        self._sittings = Sittings()
        session.changed.connect(self._follow)
        session.failed.connect(lambda _problem: self._show())
        inspector.edited.connect(self._edit)
        inspector.assessed.connect(self._assess)
        inspector.names_edited.connect(self._edit_names)
        inspector.custody_wanted.connect(self._load_custody)
        inspector.tagged_wanted.connect(self._load_tagged)

    @property
    def item(self) -> tuple[str, str]:
        """The kind and id of what is inspected; empty for nothing."""
        return self._kind, self._item_id

    def show(self, kind: str, item_id: str) -> None:
        """Inspect a record."""
        self._kind, self._item_id = kind, item_id
        self._show()

    def marks_of(self, item_id: str) -> list[str]:
        """Return the ids of the marks of a record, source by source."""
        marks = self._session.read(lambda s: marks_of_item(s, item_id))
        tagged = self._session.read(lambda s: tagged_marks(s, item_id)) if not marks else ()
        return [row.id for row in (*marks, *tagged)]

    def subject_of(self, mark_id: str) -> tuple[str, str] | None:
        """Return kind and id of what a mark shows first."""
        rows = self._session.read(lambda s: marks_by_id(s, [mark_id]))
        if not rows or not rows[0].subjects:
            return None
        return rows[0].subjects[0].kind, rows[0].subjects[0].id

    def mentionable(self, mark_id: str) -> str:
        """Return the id of what a mark shows that texts mention by name; empty for nothing."""
        rows = self._session.read(lambda s: marks_by_id(s, [mark_id]))
        shown = rows[0].subjects if rows else ()
        return next((one.id for one in shown if one.kind in MENTIONABLE), "")

    def show_nothing(self) -> None:
        """Inspect nothing."""
        self.show("", "")

    def _follow(self, _changes: Changes) -> None:
        self._show()

    def _show(self) -> None:
        if not self._item_id:
            self._inspector.show_nothing()
            return
        if self._kind == ItemKind.SOURCE:
            self._show_source()
            return
        detail = self._session.find(lambda s: record_details.record(s, self._item_id))
        if detail is None or detail.binned:  # perhaps undone or emptied away while it was shown
            self.show_nothing()
        else:
            self._inspector.show_record(detail)

    def _show_source(self) -> None:
        found = self._session.find(
            lambda s: (
                source_rows.source(s, self._item_id),
                link_rows.links_of(s, self._item_id),
            )
        )
        if found is None or found[0].binned:
            self.show_nothing()
        else:
            self._inspector.show_source(*found)

    def _load_custody(self, source_id: str) -> None:
        self._session.load(
            "custody in the inspector",
            lambda s: source_custody(s, source_id),
            lambda rows: self._inspector.show_custody(source_id, rows),
        )

    def _load_tagged(self, tag_id: str) -> None:
        self._session.load(
            "marks with the tag in the inspector",
            lambda s: (tag_path(s, tag_id), tagged_marks(s, tag_id)),
            lambda found: self._inspector.show_tagged(tag_id, *found),
        )

    def _edit(self, edit: Edit) -> None:
        if edit.name == "key":  # of a tag; another one may have to give it up
            self._session.do(tags.pin_tag(edit.item_id, edit.value))
            return
        if self._kind == ItemKind.TAG and edit.name == "name":
            other = self._session.read(lambda s: tag_beside(s, edit.item_id, edit.value))
            if other is not None:
                self.name_taken.emit(edit.item_id, other)
                return
        changes = {edit.name: edit.value}
        self._session.do(records.edit(edit.item_id, **changes), group=self._group_of(edit))

    def _assess(self, edit: Edit) -> None:
        changes = {edit.name: edit.value}
        self._session.do(assessments.assess(edit.item_id, **changes), group=self._group_of(edit))

    def _edit_names(self, edit: Edit) -> None:
        self._session.do(records.set_names(edit.item_id, edit.value), group=self._group_of(edit))

    def _group_of(self, edit: Edit) -> Group:
        return self._sittings.group(edit.sitting)
