"""Keeps the case panel up to date with the case."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.queries import case_lists, record_rows
from app.queries.tables.collections import collections
from app.vocabulary import ItemKind
from ui.models import case_rows
from ui.translation import figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from app.changes import Changes
    from ui.case_session import CaseSession
    from ui.models.case_rows import CaseRow
    from ui.panels.case_panel import CasePanel

_MARKS: Final = ("Annotation", "AnnotationSubject", "Item")

_BESIDE: Final[dict[str, tuple[str, ...]]] = {
    ItemKind.SOURCE: _MARKS,
    ItemKind.COLLECTION: (),
    ItemKind.CLAIM: ("Assessment", *_MARKS),
    ItemKind.PERSON: _MARKS,
    ItemKind.EVIDENCE: _MARKS,
    ItemKind.QUESTION: (),
    ItemKind.JUDGMENT: (),
    ItemKind.ORGANISATION: _MARKS,
    ItemKind.PLACE: _MARKS,
    ItemKind.EVENT: _MARKS,
    ItemKind.TAG: (),
}
"""Per section, the entities whose change may change what stands at the right of its rows."""

_WHOLE: Final = frozenset({ItemKind.SOURCE, ItemKind.COLLECTION, ItemKind.TAG})
"""Sections whose order a change of one row can turn round, so that they are read as a whole."""

_COUNTED: Final[dict[str, tuple[str, ...]]] = {
    ItemKind.TAG: ("AnnotationTag", "TagOrder"),
    ItemKind.COLLECTION: ("CollectionSource",),
}
"""Sections whose rows count others, or are put in order by hand: the entities that say so."""

_MOST: Final = 2_000
"""Of so many changed rows and more a section is read as a whole."""


class CaseLists(QObject):
    """Loads the rows of each section in the background, and after a change those that changed."""

    def __init__(self, session: CaseSession, panel: CasePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = panel
        self._waiting: dict[str, set[str] | None] = {}
        self._beside: dict[str, dict[str, None]] = {}
        session.changed.connect(self._follow)
        panel.rows.wanted.connect(self._load_asides)
        for kind in _BESIDE:
            self._load(kind)

    def _follow(self, changes: Changes) -> None:
        binned = {
            str(change.key[0])
            for change in changes.changes
            if change.entity == "Item" and "binned_at" in change.fields
        }
        for kind, beside in _BESIDE.items():
            touched = changes.keys(ItemKind(kind).label) | binned
            touched |= changes.keys(*_COUNTED[kind]) if kind in _COUNTED else frozenset()
            if touched and (kind in _WHOLE or len(touched) > _MOST):
                self._load(kind)
            elif touched:
                self._change(kind, touched)
            if beside and changes.touches(*beside):
                self._panel.rows.forget_asides(kind)

    def _load(self, kind: str) -> None:
        """Read a section as a whole."""
        self._waiting[kind] = None
        self._session.load(f"list of {kind}", partial(self._rows, kind), partial(self._set, kind))

    def _set(self, kind: str, rows: list[CaseRow]) -> None:
        self._waiting.pop(kind, None)
        self._panel.set_rows(kind, rows)

    def _change(self, kind: str, touched: frozenset[str]) -> None:
        """Read some rows of a section, and those whose reading this one overtakes."""
        before = self._waiting.get(kind, set())
        if before is None:  # it is being read as a whole, perhaps as it was before
            self._load(kind)
            return
        ids = self._waiting[kind] = before | touched

        def take(rows: list[CaseRow]) -> None:
            self._waiting.pop(kind, None)
            self._panel.change_rows(kind, ids, rows)

        self._session.load(f"list of {kind}", lambda s: self._rows(kind, s, ids), take)

    def _rows(self, kind: str, session: Session, only: set[str] | None = None) -> list[CaseRow]:
        if kind == ItemKind.SOURCE:
            return [case_rows.from_source(line) for line in case_lists.source_lines(session)]
        if kind == ItemKind.COLLECTION:
            return [case_rows.from_collection(row) for row in collections(session)]
        if kind == ItemKind.TAG:
            return [case_rows.from_tag(row) for row in record_rows.tags(session)]
        protected = self.tr("protected")
        lines = case_lists.record_lines(session, kind, only)
        return [case_rows.from_record(line, kind, protected) for line in lines]

    def _load_asides(self, kind: str, ids: Sequence[str]) -> None:
        asked = self._beside.setdefault(kind, {})
        asked.update(dict.fromkeys(ids))  # an answer under way may be of before the change
        if not asked:
            return
        ids = list(asked)

        def query(session: Session) -> dict[str, str]:
            if kind == ItemKind.SOURCE:
                counts = case_lists.marks_of_sources(session, ids)
                return {one: figures(counts[one]) if one in counts else "" for one in ids}
            rows = record_rows.records_by_id(session, kind, ids)
            return {row.id: case_rows.aside_of(row) for row in rows}

        def take(asides: dict[str, str]) -> None:
            asked.clear()
            self._panel.rows.put_asides(kind, asides)

        self._session.load(f"beside {kind}", query, take)
