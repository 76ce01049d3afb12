"""Opens sources as documents and keeps their marks up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import CaseProblem
from app.operations import marks
from app.queries import annotation_rows, source_rows
from ui.documents.document import Document, MovedMark
from ui.documents.picture_tab import PictureTab
from ui.documents.text_tab import TextTab
from ui.theme.look import look

if TYPE_CHECKING:
    from app.changes import Changes
    from app.importers.pixels import Box, Pixels
    from app.queries.annotation_rows import MarkRow
    from app.queries.source_rows import SourceDetail
    from app.queries.texts import LayerText
    from app.sandbox.pool import Sandbox
    from ui.case_session import CaseSession

_SHOWN = (
    *("Annotation", "AnnotationSubject", "AnnotationTag", "Item", "Tag"),
    *("Claim", "Person", "Evidence", "Organisation", "Place", "Event"),
)
"""Entities whose change may change what a mark looks like."""


class Documents(QObject):
    """One document per open source.

    ``opened`` hands a new one to the window to show, ``gone`` one whose source is no longer in the
    case or lies in the bin.
    """

    opened = Signal(Document)
    retitled = Signal(Document)
    gone = Signal(Document)

    def __init__(self, session: CaseSession, sandbox: Sandbox, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._sandbox = sandbox
        self._documents: dict[str, Document] = {}
        self._details: dict[str, SourceDetail] = {}
        session.changed.connect(self._follow)
        look().changed.connect(self._dress)

    def open(self, source_id: str) -> Document | None:
        """Return the document of a source, opened if it is not; None for one that is not held."""
        known = self._documents.get(source_id)
        if known is not None:
            return known
        detail = self._session.read(lambda s: source_rows.source(s, source_id))
        document = self._make(detail)
        if document is None:
            return None
        self._documents[source_id] = document
        self._details[source_id] = detail
        document.mark_moved.connect(self._move)
        self._load_marks(document)
        self.opened.emit(document)
        return document

    def detail(self, document: Document) -> SourceDetail:
        """Return what is known of a document's source."""
        return self._details[document.source_id]

    def forget(self, document: Document) -> None:
        """Let go of a document whose tab was closed."""
        self._documents.pop(document.source_id, None)
        self._details.pop(document.source_id, None)
        document.deleteLater()

    def go_to_mark(self, mark_id: str) -> Document | None:
        """Open the source of a mark and bring the mark into sight."""
        rows = self._session.read(lambda s: annotation_rows.marks_by_id(s, [mark_id]))
        if not rows:
            return None
        document = self.open(rows[0].source_id)
        if document is not None:
            document.reveal(rows[0])
        return document

    def _make(self, detail: SourceDetail) -> Document | None:
        if detail.layers:
            text = TextTab(detail, look().theme)
            text.layer_wanted.connect(lambda layer_id: self._load_layer(text, layer_id))
            self._load_layer(text, detail.layers[0].id)
            return text
        sha256 = detail.fields["original_sha256"]
        if detail.fields["width"] is None or sha256 is None:
            return None

        def load(*, max_side: int | None, frame: int, box: Box | None) -> Pixels:
            data = self._session.case.originals.read(sha256)
            return self._sandbox.decode(data, max_side=max_side, frame=frame, box=box)

        return PictureTab(detail, load, look().theme)

    def _load_layer(self, tab: TextTab, layer_id: str) -> None:
        def show(layer: LayerText) -> None:
            if self._documents.get(tab.source_id) is tab:
                tab.show_layer(layer)

        self._session.load(
            f"layer in {tab.source_id}", lambda _s: self._session.case.layer_text(layer_id), show
        )

    def _load_marks(self, document: Document) -> None:
        def show(rows: list[MarkRow]) -> None:
            if self._documents.get(document.source_id) is document:
                document.set_marks(rows)

        self._session.load(
            f"marks of {document.source_id}",
            lambda s: annotation_rows.marks_of_source(s, document.source_id),
            show,
        )

    def _follow(self, changes: Changes) -> None:
        for document in list(self._documents.values()):
            touched = changes.keys("Source") | changes.keys("Item")
            if document.source_id in touched and not self._read_again(document):
                self.gone.emit(document)
            elif changes.touches(*_SHOWN):
                self._load_marks(document)

    def _read_again(self, document: Document) -> bool:
        """Take in what is known of a source now; tell whether it is still there."""
        try:
            detail = self._session.read(lambda s: source_rows.source(s, document.source_id))
        except CaseProblem:
            return False
        if detail.binned:
            return False
        self._details[document.source_id] = detail
        if isinstance(document, TextTab):
            document.set_detail(detail)
        self.retitled.emit(document)
        return True

    def _move(self, moved: MovedMark) -> None:
        self._session.do(marks.move_mark(moved.mark_id, moved.place))

    def _dress(self) -> None:
        for document in self._documents.values():
            document.set_theme(look().theme)
