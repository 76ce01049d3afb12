"""Keeps the case panel up to date with the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.queries import record_rows, source_rows
from app.vocabulary import ItemKind
from ui.models import case_rows

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.changes import Changes
    from ui.case_session import CaseSession
    from ui.models.case_rows import CaseRow
    from ui.panels.case_panel import CasePanel

_MARKS: Final = ("Annotation", "AnnotationSubject", "AnnotationTag", "Item")

_SHOWN_BY: Final[dict[str, tuple[str, ...]]] = {
    ItemKind.SOURCE: ("Source", *_MARKS),
    ItemKind.CLAIM: ("Claim", "Assessment", "Link", "Source", *_MARKS),
    ItemKind.PERSON: ("Person", "Link", "Source", *_MARKS),
    ItemKind.EVIDENCE: ("Evidence", "Link", "Source", *_MARKS),
    ItemKind.QUESTION: ("Question",),
    ItemKind.JUDGMENT: ("Judgment", "Question"),
    ItemKind.ORGANISATION: ("Organisation", *_MARKS),
    ItemKind.PLACE: ("Place", *_MARKS),
    ItemKind.EVENT: ("Event", *_MARKS),
    ItemKind.TAG: ("Tag", *_MARKS),
}
"""Per section, the entities whose change may change what the section shows."""


class CaseLists(QObject):
    """Loads the rows of each section in the background, again after each change that shows."""

    def __init__(self, session: CaseSession, panel: CasePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = panel
        session.changed.connect(self._follow)
        for kind in _SHOWN_BY:
            self._load(kind)

    def _follow(self, changes: Changes) -> None:
        for kind, entities in _SHOWN_BY.items():
            if changes.touches(*entities):
                self._load(kind)

    def _load(self, kind: str) -> None:
        protected = self.tr("protected")

        def query(session: Session) -> list[CaseRow]:
            if kind == ItemKind.SOURCE:
                return case_rows.from_sources(source_rows.sources(session))
            if kind == ItemKind.TAG:
                return [case_rows.from_tag(row) for row in record_rows.tags(session)]
            rows = record_rows.records(session, kind)
            return [case_rows.from_record(row, protected) for row in rows]

        self._session.load(f"list of {kind}", query, lambda rows: self._panel.set_rows(kind, rows))
